"""Before the very first talk: a nickname, and who can see what."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.widgets import Input

from tui.present.briefing import who_sees_this
from tui.present.keys import Key
from tui.present.questions import NICKNAME
from tui.present.rows import EMPTY, Piece, Row, visible, wrap
from tui.screens.page import Page
from tui.widgets.line import WritingLine
from tui.widgets.rows import Box, Rows


class NameScreen(Page[str]):
    """Asks for a nickname; returns it, "" for none.

    Args:
        known: The one there is, to be changed; None before the first talk.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "none", show=False)]

    DEFAULT_CSS = """
    NameScreen {
        #body { align-horizontal: center; }
        #question { width: 76; max-width: 100%; margin-top: 1; padding: 1 1; }
        &.-tall #question { margin-top: 5; }
        &.-low #question { padding: 0 1; }
        #who { width: 76; max-width: 100%; padding: 0 2; margin-top: 1; }
    }
    """

    def __init__(self, known: str | None = None) -> None:
        super().__init__()
        self._known = known

    @property
    def place(self) -> str:
        """Where one is."""
        return "Before your first talk" if self._known is None else "Settings"

    def body(self) -> ComposeResult:
        """The question, and who sees what below it."""
        with Box(id="question") as box:
            box.border_title = "What shall we call you?"
            box.border_subtitle = "Enter goes on"
            yield Rows(self._told)
            yield WritingLine(self._known or "", placeholder="a nickname, or nothing", max_length=40)
        yield Rows(who_sees_this, id="who")

    def _told(self, width: int) -> list[Row]:
        return [*wrap([Piece(NICKNAME)], width), EMPTY]

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one(Input).focus()

    @on(Input.Submitted)
    def _named(self, event: Input.Submitted) -> None:
        event.stop()
        self.dismiss(" ".join(visible(event.value).split()))

    def action_none(self) -> None:
        """No nickname, or the one there was."""
        self.dismiss(self._known or "")

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        escape = "no nickname" if self._known is None else "as it is"
        return (Key("Enter", "go on", "enter"), Key("Esc", escape, "escape"), Key("F1", "help", "f1"))
