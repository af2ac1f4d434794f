"""A page that is only read."""

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.keys import Key
from tui.screens.page import Page
from tui.widgets.desk import Reader
from tui.widgets.rows import Draw, Rows


class ReadingScreen(Page[None]):
    """Rows on a page of their own.

    Args:
        place: Where one is.
        context: At the right of the first row.
        draw: What is read.
        also: Another key that goes back, the one that came here.
        further: What Enter opens from here, in words and as a function; None for nothing.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("enter", "further", show=False),
    ]

    DEFAULT_CSS = """
    ReadingScreen Reader { height: 1fr; }
    """

    def __init__(
        self,
        place: str,
        context: str,
        draw: Draw,
        *,
        also: str = "",
        further: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        super().__init__(classes="-airy")
        self._where, self._beside, self._read = place, context, draw
        self._further = further
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

    def on_screen_resume(self) -> None:
        """What is read may be another by now, such as the numbers of another country."""
        self.query_one(Reader).redraw()

    def on_resize(self) -> None:
        """There may be more to read, or less."""
        self.call_after_refresh(self.refresh_frame)

    def action_close(self) -> None:
        """Back."""
        self.dismiss()

    def action_further(self) -> None:
        """Open what lies behind this page."""
        if self._further is not None:
            self._further[1]()

    def on_rows_door_opened(self, message: Rows.DoorOpened) -> None:
        """A click on a rule's code is as good as Enter."""
        if message.door.startswith("rule:"):
            message.stop()
            self.action_further()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        scrolls = (Key("↑ ↓", "read"),) if self.query_one(Reader).max_scroll_y else ()
        enter = (Key("Enter", self._further[0], "enter"),) if self._further else ()
        return (*scrolls, *enter, Key("F1", "help", "f1"), Key("Esc", "back", "escape"))
