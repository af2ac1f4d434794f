"""A page that is only read."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.keys import Key
from tui.screens.page import Page
from tui.widgets.desk import Reader
from tui.widgets.rows import Draw


class ReadingScreen(Page[None]):
    """Rows on a page of their own.

    Args:
        place: Where one is.
        context: At the right of the first row.
        draw: What is read.
        also: Another key that goes back, the one that came here.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "close", show=False)]

    DEFAULT_CSS = """
    ReadingScreen Reader { height: 1fr; }
    """

    def __init__(self, place: str, context: str, draw: Draw, *, also: str = "") -> None:
        super().__init__()
        self._where, self._beside, self._read = place, context, draw
        if also:
            self._bindings.bind(also, "close", show=False)

    @property
    def place(self) -> str:
        """Where one is."""
        return self._where

    @property
    def context(self) -> str:
        """What belongs to it."""
        return self._beside

    def body(self) -> ComposeResult:
        """The rows."""
        yield Reader(self._read)

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one(Reader).focus()

    def on_resize(self) -> None:
        """There may be more to read, or less."""
        self.call_after_refresh(self.refresh_frame)

    def action_close(self) -> None:
        """Back."""
        self.dismiss()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        scrolls = (Key("↑ ↓", "read"),) if self.query_one(Reader).max_scroll_y else ()
        return (*scrolls, Key("F1", "help", "f1"), Key("Esc", "back", "escape"))
