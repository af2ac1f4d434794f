"""Before any score: what the trainee would change, in their own words."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.keys import Key
from tui.present.questions import WOULD_CHANGE
from tui.present.rows import EMPTY, Row, prose
from tui.screens.page import Page
from tui.widgets.notepad import Notepad
from tui.widgets.rows import Box, Rows


class ChangeScreen(Page[str]):
    """Asks, and returns the words, "" for none."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "keep", show=False, priority=True),
        Binding("escape", "skip", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    ChangeScreen {
        #body { align-horizontal: center; }
        #question { width: 76; max-width: 100%; margin-top: 1; padding: 1 1; }
        &.-tall #question { margin-top: 5; }
        &.-low #question { padding: 0 1; }
        Notepad { height: 4; }
    }
    """

    @property
    def place(self) -> str:
        """Where one is."""
        return "After the talk"

    def body(self) -> ComposeResult:
        """The question, and a field."""
        with Box(id="question") as box:
            box.border_title = "What would you change?"
            box.border_subtitle = "Enter goes on"
            yield Rows(self._told)
            yield Notepad("", "one line is enough, or nothing")

    def _told(self, width: int) -> list[Row]:
        return [*prose(WOULD_CHANGE, width), EMPTY]

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one(Notepad).focus()

    @on(Notepad.Changed)
    def _changed(self) -> None:
        self.refresh_frame()

    @property
    def _text(self) -> str:
        return self.query_one(Notepad).text.strip()

    def action_keep(self) -> None:
        """Go on with what is written."""
        self.dismiss(self._text)

    def action_skip(self) -> None:
        """Go on without words."""
        self.dismiss("")

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        skip = Key("Esc", "rather not say" if not self._text else "leave it out", "escape")
        return (Key("Enter", "keep it" if self._text else "go on", "enter"), Key("F1", "help", "f1"), skip)
