"""Finding words in a talk that is over."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.content import Content
from textual.widgets import Input

from scoring.debrief import Debrief
from tui.present.after import find
from tui.present.keys import Key
from tui.present.rows import Piece, row
from tui.screens.page import Page
from tui.theme import drawable, look_of
from tui.widgets.choices import Choices
from tui.widgets.line import WritingLine
from tui.widgets.rows import Box, Rows


class FindScreen(Page[int | None]):
    """Everything that was said, narrowed by what is typed; returns the turn to look at, None for none.

    Args:
        view: The debrief.
        name: What the customer is called.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("up", "move(-1)", show=False, priority=True),
        Binding("down", "move(1)", show=False, priority=True),
        Binding("pageup", "page(-1)", show=False, priority=True),
        Binding("pagedown", "page(1)", show=False, priority=True),
    ]

    DEFAULT_CSS = """
    FindScreen {
        #find { height: 1; }
        #slash { width: 2; }
        Box { margin-top: 1; max-height: 1fr; }
        Box, Box:focus-within { border: round $accent; border-title-color: $accent; border-title-style: bold; }
        Choices { height: auto; max-height: 100%; }
        &.-low Box { margin-top: 0; }
    }
    """

    def __init__(self, view: Debrief, name: str) -> None:
        super().__init__()
        self._view, self._customer = view, name

    @property
    def place(self) -> str:
        """Where one is."""
        return "Find in the talk"

    def body(self) -> ComposeResult:
        """The field, and what was said."""
        with Horizontal(id="find"):
            yield Rows(lambda _: [row(Piece("/", "accent", bold=True))], id="slash")
            yield WritingLine(placeholder="a word that one of you said", max_length=200)
        with Box():
            yield Choices(relayed=True)

    def on_mount(self) -> None:
        """The field takes the keys."""
        self.query_one(Input).focus()
        self._narrow("")

    @on(Input.Changed)
    def _changed(self, event: Input.Changed) -> None:
        event.stop()
        self._narrow(event.value)

    def _narrow(self, wanted: str) -> None:
        found = find.found(self._view, self._customer, wanted)
        self.query_one(Choices).offer(found)
        told = drawable(find.told(len(found), wanted), look_of(self.app))
        self.query_one(Box).border_title = Content(told)  # as it was typed: it is no markup
        self.refresh_frame()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self.query_one(Choices).action_take()

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        self.dismiss(find.turn_of(message.item))

    def action_move(self, step: int) -> None:
        """Choose another place while the field keeps the keys."""
        self.query_one(Choices).action_move(step)

    def action_page(self, direction: int) -> None:
        """Choose a place one page further."""
        self.query_one(Choices).action_page(direction)

    def action_close(self) -> None:
        """Back to the debrief."""
        self.dismiss(None)

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        some = self.query_one(Choices).chosen is not None
        go = (Key("↑ ↓", "choose"), Key("Enter", "go to the turn", "enter")) if some else ()
        return (*go, Key("F1", "help", "f1"), Key("Esc", "back", "escape"))
