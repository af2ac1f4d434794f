"""What lies behind the numbers and names of the debrief, each on a page of its own."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.present.after import scores
from tui.present.after.best import side_by_side
from tui.present.after.course import in_words
from tui.present.after.survey import survey_page
from tui.present.words import short_name
from tui.screens.reading import ReadingScreen
from tui.widgets.pages.scores import ScoresPage
from tui.widgets.pages.short import ShortPage
from tui.widgets.rows import Draw

if TYPE_CHECKING:
    from tui.house import Held, House
    from tui.screens.debrief import DebriefScreen


class Doors:
    """Opens pages from the debrief.

    Args:
        screen: The debrief.
        house: Knows rules and countries.
        held: The talk.
    """

    def __init__(self, screen: "DebriefScreen", house: "House", held: "Held") -> None:
        self._screen, self._house, self._held = screen, house, held

    def course(self) -> None:
        """The course of the talk in words."""
        self._read("The course in words", lambda width: in_words(self._screen.view, width))

    def worked_out(self) -> None:
        """How the numbers of the open page are worked out."""
        view = self._screen.view
        if isinstance(self._screen.page, ShortPage):
            self._read("How the answers are simulated", lambda width: survey_page(view, width))
        elif isinstance(self._screen.page, ScoresPage):
            self._read("How the scores come about", lambda width: scores.worked_out(view, width))

    def best(self) -> None:
        """A best path for the chosen dimension beside one's own."""
        page = self._screen.page
        play = page.best_play if isinstance(page, ScoresPage) else None
        if play is not None and isinstance(page, ScoresPage):
            own, dimension = self._held.session.transcript, page.chosen
            self._read("Two paths", lambda width: side_by_side(own, play, dimension, width))

    def find(self) -> None:
        """Find words in the talk, and go to their turn."""
        from tui.screens.finding import FindScreen  # noqa: PLC0415 - only where it is wanted

        name = short_name(self._held.scenario.customer.name)
        self._screen.app.push_screen(FindScreen(self._screen.view, name), self._found)

    def rules(self, rules: Sequence[str]) -> None:
        """All about some rules."""
        from tui.screens.rule import rules_screen  # noqa: PLC0415 - only where it is wanted

        if rules:
            self._screen.app.push_screen(rules_screen(self._house.rule, rules))

    def support(self) -> None:
        """Where to find help for oneself."""
        from tui.screens.pause import support_screen  # noqa: PLC0415 - only where it is wanted

        self._screen.app.push_screen(support_screen(self._house.country, over=True))

    def _found(self, turn: int | None) -> None:
        if turn is not None:
            self._screen.go_to_turn(turn)

    def _read(self, place: str, draw: Draw) -> None:
        self._screen.app.push_screen(ReadingScreen(place, self._screen.context, draw))
