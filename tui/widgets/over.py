"""The box at the end of a talk: one thing is left to do."""

from textual.app import ComposeResult
from textual.message import Message

from tui.present.items import Item, entry
from tui.widgets.choices import Choices
from tui.widgets.rows import Box


class OverBox(Box):
    """Stands where the replies stood."""

    DEFAULT_CSS = """
    OverBox { display: none; }
    """

    class Left(Message):
        """On to what comes after the talk."""

    def compose(self) -> ComposeResult:
        """One entry, so that it can be clicked too."""
        self.border_title = "The talk is over"
        yield Choices([Item("on", entry("See what came of it"))])

    def act(self) -> None:
        """Take the focus."""
        self.query_one(Choices).focus()

    def on_choices_taken(self, message: Choices.Taken) -> None:
        """Go on."""
        message.stop()
        self.post_message(self.Left())
