"""Something could not be read or kept between the parts of a practice: what is safe, the remedy, and trying again."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from practice.errors import RecordsError
from tui.present.keys import Key
from tui.screens.page import Page
from tui.widgets.trouble import TroubleBox


class TroubleScreen(Page[bool]):
    """Stands until it is answered; returns whether to try again.

    Args:
        problem: What happened.
        title: What could not be done.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "answer(True)", show=False),
        Binding("escape", "answer(False)", show=False),
    ]

    DEFAULT_CSS = """
    TroubleScreen {
        #body { align-horizontal: center; }
        TroubleBox { width: 76; max-width: 100%; margin-top: 1; }
        &.-tall TroubleBox { margin-top: 5; padding: 1 1; }
    }
    """

    def __init__(self, problem: RecordsError, title: str) -> None:
        super().__init__()
        self._problem, self._what = problem, title

    def body(self) -> ComposeResult:
        """One box."""
        yield TroubleBox(self._what, "tries again")

    def on_mount(self) -> None:
        """Say it."""
        self.query_one(TroubleBox).show(self._problem)

    def action_answer(self, again: bool) -> None:  # noqa: FBT001 - an action's argument comes from its binding
        """Try again, or give up."""
        self.dismiss(again)

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        return (Key("Enter", "try again", "enter"), Key("F1", "help", "f1"), Key("Esc", "library", "escape"))
