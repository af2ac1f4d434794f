"""Page 3 of the debrief."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from tui.present.after import handing
from tui.present.after.numbers import leading
from tui.present.keys import Key
from tui.present.rows import Row, prose
from tui.present.words import short_name
from tui.widgets.choices import Choices
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Box, Rows


class HandingPage(DebriefPage):
    """Handing over: a card for every decision, and how it was done."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "Handing over"
    short_title = "Handing over"

    DEFAULT_CSS = """
    HandingPage {
        layout: vertical;
        Box { max-height: 70%; margin-bottom: 1; }
        Choices { height: auto; max-height: 100%; }
        VerticalScroll { padding: 0 2; }
    }
    Screen.-narrow HandingPage { Box { margin: 0; } VerticalScroll { padding: 0; } }
    """

    def compose(self) -> ComposeResult:
        """Every decision, then the six qualities."""
        name = short_name(self.held.scenario.customer.name)
        if self.view.decisions:
            with Box() as box:
                box.border_title = handing.title(self.view)
                yield Choices(handing.items(self.view, name))
        with VerticalScroll(classes="scroll", can_focus=False):
            yield Rows(self._below, id="below")

    def _below(self, width: int) -> list[Row]:
        return (
            leading(handing.qualities(self.view), "c") if self.view.decisions else prose(handing.NOTHING_CALLED, width)
        )

    def act(self) -> None:
        """The cards take the keys; without any, nothing does."""
        if self.view.decisions:
            super().act()
        else:
            self.screen.set_focus(None)

    @property
    def turn(self) -> int | None:
        """The turn that the chosen card leads to."""
        chosen = self.query(Choices).first().chosen if self.view.decisions else None
        return handing.turn_of(self.view, int(chosen.id)) if chosen else None

    def keys(self) -> tuple[Key, ...]:
        """Enter goes to the turn."""
        if self.turn is None:
            return ()
        choose = (Key("↑ ↓", "choose", spare=True),) if len(self.view.decisions) > 1 else ()
        go = Key("Enter", f"go to turn {self.turn}", "enter", short=f"turn {self.turn}")
        return (*choose, go, Key("C", "the course in words", "c", short="course"))
