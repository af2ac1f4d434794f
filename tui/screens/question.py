"""A question with a few answers, alone on a screen."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.items import Item, entry
from tui.present.keys import Key
from tui.present.questions import Question
from tui.present.rows import EMPTY, Row
from tui.screens.page import Page
from tui.widgets.choices import Choices
from tui.widgets.rows import Box, Rows


class QuestionScreen(Page[str]):
    """Asks, and returns the id of the answer."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "escape", show=False),
        *(Binding(str(number), f"number({number})", show=False) for number in range(1, 10)),
    ]

    DEFAULT_CSS = """
    QuestionScreen {
        #body { align-horizontal: center; }
        #question { width: 76; max-width: 100%; margin-top: 1; padding: 1 1; }
        &.-tall #question { margin-top: 5; }
        &.-low #question { padding: 0 1; }
    }
    """

    def __init__(self, question: Question) -> None:
        super().__init__()
        self._question = question

    @property
    def place(self) -> str:
        """Where one is."""
        return self._question.place

    @property
    def context(self) -> str:
        """What belongs to it."""
        return self._question.context

    def body(self) -> ComposeResult:
        """One box."""
        asked = self._question
        with Box(id="question") as box:
            box.border_title = asked.title
            yield Rows(self._told)
            column = max((len(words) for _, words, more in asked.answers if more), default=0)
            yield Choices([Item(name, entry(words, more, column=column)) for name, words, more in asked.answers])

    def _told(self, width: int) -> list[Row]:
        rows = list(self._question.told(width))
        return [*rows, EMPTY] if rows else []

    def on_mount(self) -> None:
        """The answers act."""
        choices = self.query_one(Choices)
        choices.focus()
        if self._question.chosen:
            choices.choose(self._question.chosen)

    def action_number(self, number: int) -> None:
        """Choose an answer by its number."""
        if number <= len(self._question.answers):
            self.query_one(Choices).choose(self._question.answers[number - 1][0])

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        self.dismiss(message.item.id)

    def action_escape(self) -> None:
        """Answer with the way out."""
        self.dismiss(self._question.escape)

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        return (
            Key("↑ ↓", "choose"),
            Key("Enter", self._question.enter_words, "enter"),
            Key("F1", "help", "f1"),
            Key("Esc", self._question.escape_words, "escape"),
        )
