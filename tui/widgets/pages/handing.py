"""Page 3 of the debrief."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.present.after import handing
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Rows


class HandingPage(DebriefPage):
    """Handing over."""

    title = "Handing over"
    short_title = "Handing over"

    def compose(self) -> ComposeResult:
        """Every decision."""
        with VerticalScroll(classes="scroll"):
            yield Rows(lambda width: handing.page(self.view, self.held.scenario, width))

    def act(self) -> None:
        """The arrow keys scroll."""
        self.query_one(VerticalScroll).focus()
