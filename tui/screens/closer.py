"""A customer seen closer, on narrow screens."""

from typing import ClassVar, Literal

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.keys import Key
from tui.present.library import DEBRIEF_KEY, LAST_DEBRIEF, CustomerCard, preview
from tui.screens.page import Page
from tui.widgets.desk import Reader

Wanted = Literal["briefing", "debrief", ""]
"""What comes next; "" for another customer."""


class CloserScreen(Page[Wanted]):
    """The library's preview as a page of its own; returns what comes next."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "go_on", show=False),
        Binding("escape", "back", show=False),
        Binding("d,D", "debrief", show=False),
    ]

    def __init__(self, card: CustomerCard) -> None:
        super().__init__(classes="-airy")
        self._card = card

    @property
    def place(self) -> str:
        """Where one is."""
        return "Choose a customer"

    def body(self) -> ComposeResult:
        """The preview."""
        yield Reader(lambda width: preview(self._card, min(66, width)))

    def on_mount(self) -> None:
        """The arrow keys scroll."""
        self.query_one(Reader).focus()

    def action_go_on(self) -> None:
        """Read the briefing."""
        self.dismiss("briefing")

    def action_debrief(self) -> None:
        """Read what came of the last talk with them again."""
        if self._card.ended:
            self.dismiss("debrief")

    def action_back(self) -> None:
        """Choose another."""
        self.dismiss("")

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        return (
            Key("Enter", "read the briefing", "enter"),
            *((Key("D", LAST_DEBRIEF, DEBRIEF_KEY),) if self._card.ended else ()),
            Key("F1", "help", "f1"),
            Key("Esc", "library", "escape"),
        )
