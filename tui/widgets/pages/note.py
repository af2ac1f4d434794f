"""Page 5 of the debrief."""

from textual.app import ComposeResult

from tui.present.after import note
from tui.present.rows import Row
from tui.widgets.notepad import Notepad
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Box, Rows


class NotePage(DebriefPage):
    """A note to oneself."""

    title = "My note"
    short_title = "My note"

    DEFAULT_CSS = """
    NotePage {
        layout: vertical;
        #above { max-height: 65%; }
        Box { height: 1fr; min-height: 4; max-height: 12; }
    }
    """

    def compose(self) -> ComposeResult:
        """What was underneath, and the note."""
        yield Rows(self._above, id="above")
        with Box() as box:
            box.border_title = "A note to yourself"
            box.border_subtitle = "kept when you leave the page"
            yield Notepad(self.held.attempt.standing.note, note.EMPTY_NOTE)

    def _above(self, width: int) -> list[Row]:
        return note.above(self.view, self.held.scenario, self.held.setup.goal, width, self.held.attempt.standing)

    def act(self) -> None:
        """The note takes the keys."""
        self.query_one(Notepad).focus()

    @property
    def text(self) -> str:
        """What is written."""
        return self.query_one(Notepad).text.strip()
