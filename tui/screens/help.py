"""Help: what works at this moment on the screen it was asked from."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.keys import Key, help_rows
from tui.present.rows import EMPTY, Row
from tui.screens.page import Page
from tui.widgets.desk import Reader
from tui.widgets.rows import Box

Topics = Callable[[int], list[Row]]


class HelpScreen(Page[None]):
    """A page of its own, so that only one box acts and the row of keys tells the truth.

    Args:
        where: The place of the screen it was asked from.
        keys: What works there.
        topics: What else there is to say, laid out for a width.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter,question_mark", "close", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen {
        #body { align-horizontal: center; }
        Box { width: 76; max-width: 100%; max-height: 100%; }
        Reader { max-height: 100%; }
        &.-tall Box { margin-top: 2; padding: 1 1; }
    }
    """

    def __init__(self, where: str, keys: Sequence[Key], topics: Topics) -> None:
        super().__init__(classes="-airy")
        self._where = where
        self._asked = keys
        self._topics = topics

    @property
    def place(self) -> str:
        """Where help was asked."""
        return self._where

    def body(self) -> ComposeResult:
        """One box."""
        with Box() as box:
            box.border_title = "What works here"
            box.border_subtitle = "Esc closes"
            yield Reader(self._rows)

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one(Reader).focus()

    def _rows(self, width: int) -> list[Row]:
        always = [Key("Ctrl+P", "all commands"), Key("Ctrl+Q", "leave")]
        known = {key.label for key in self._asked}
        rows = help_rows([*self._asked, *(key for key in always if key.label not in known)], width)
        topics = self._topics(width)
        return [*rows, EMPTY, *topics] if topics else rows

    def on_resize(self) -> None:
        """There may be more to read, or less."""
        self.call_after_refresh(self.refresh_frame)

    def action_close(self) -> None:
        """Back."""
        self.dismiss()

    def action_help(self) -> None:
        """Help is open already: close it."""
        self.dismiss()

    def keys(self) -> tuple[Key, ...]:
        """What works on this page."""
        scrolls = (Key("↑ ↓", "read"),) if self.query_one(Reader).max_scroll_y else ()
        return (*scrolls, Key("Esc", "back", "escape"))
