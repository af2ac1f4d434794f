"""Help: what works at this moment on the screen it was asked from."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.screen import ModalScreen

from tui.present.keys import Key, help_rows
from tui.present.rows import EMPTY, Row
from tui.widgets.rows import Box, Rows

Topics = Callable[[int], list[Row]]


class HelpScreen(ModalScreen[None]):
    """A box over the screen it belongs to.

    Args:
        keys: What works there.
        topics: What else there is to say, laid out for a width.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,f1,enter,question_mark", "dismiss", show=False),
    ]

    DEFAULT_CSS = """
    HelpScreen {
        align: center middle;
        background: $background 0%;
        Box { width: 72; max-width: 96%; max-height: 96%; background: $background; }
        VerticalScroll { height: auto; max-height: 100%; scrollbar-size: 0 0; }
    }
    """

    def __init__(self, keys: Sequence[Key], topics: Topics) -> None:
        super().__init__()
        self._keys = keys
        self._topics = topics

    def compose(self) -> ComposeResult:
        """One box."""
        box = Box(classes="acting")
        box.border_title = "What works here"
        box.border_subtitle = "Esc closes"
        with box, VerticalScroll():
            yield Rows(self._rows)

    def _rows(self, width: int) -> list[Row]:
        rows = help_rows([*self._keys, Key("Ctrl+P", "all commands"), Key("Ctrl+Q", "leave")], width)
        topics = self._topics(width)
        return [*rows, EMPTY, *topics] if topics else rows
