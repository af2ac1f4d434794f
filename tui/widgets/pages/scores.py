"""Page 4 of the debrief."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll

from engine.transcript import Transcript
from tui.present.after import best, scores
from tui.present.after.numbers import leading
from tui.present.keys import Key
from tui.present.rows import EMPTY, Row, key_name, soft, wrap
from tui.present.words import short_name
from tui.widgets.choices import Choices
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Box, Rows


class ScoresPage(DebriefPage):
    """Points, and the words behind them."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "Scores"
    short_title = "Scores"

    DEFAULT_CSS = """
    ScoresPage {
        layout: vertical;
        Box { margin-bottom: 1; }
        Choices { height: auto; }
        .left { width: 60%; height: 1fr; padding-left: 2; }
        .right { height: 1fr; }
    }
    Screen.-narrow ScoresPage { .right { display: none; } .left { padding: 0; } Box { margin: 0; } }
    """

    def compose(self) -> ComposeResult:
        """The table, the words behind the chosen entry, and handing over beside them."""
        with Box() as box:
            box.border_title = scores.title(self.view)
            yield Choices(scores.items(self.view))
        with Horizontal(classes="halves"):
            with VerticalScroll(classes="left scroll", can_focus=False):
                yield Rows(self._words, id="words")
            with VerticalScroll(classes="right scroll", can_focus=False):
                yield Rows(self._beside, id="beside")

    @property
    def chosen(self) -> str:
        """The chosen entry."""
        item = self.query_one(Choices).chosen
        return item.id if item else scores.COMPLIANCE

    def _words(self, width: int) -> list[Row]:
        name = short_name(self.held.scenario.customer.name)
        rows = scores.words_behind(self.view, name, self.chosen, width)
        return leading([*rows, EMPTY, EMPTY, *self._beside(width)] if self.low else rows, "s")

    def _beside(self, width: int) -> list[Row]:
        """A best path for the chosen dimension."""
        if self.chosen in {scores.COMPLIANCE, scores.ESCALATION}:
            return []
        if self.held.number < best.FROM_ATTEMPT:
            return best.too_early(width)
        play = self.best_play
        if play is None:
            return []
        beside = [key_name("B", "b"), soft(" shows a best path beside yours.")]
        return wrap(beside, width) if self.low else [*leading(best.path(play, self.chosen, width), "b")]

    @property
    def best_play(self) -> Transcript | None:
        """A best path for the chosen dimension, None where there is none or it is too early to show it."""
        if self.held.number < best.FROM_ATTEMPT or self.chosen in {scores.COMPLIANCE, scores.ESCALATION}:
            return None
        return self.best(self.chosen)

    @on(Choices.Moved)
    def _follow(self) -> None:
        for name in ("#words", "#beside"):
            self.query_one(name, Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter goes to the turn."""
        turn = scores.first_turn(self.view, self.chosen)
        go = (Key("Enter", f"go to turn {turn}", "enter", short=f"turn {turn}"),) if turn else ()
        beside = (Key("B", "a best path beside yours", "b", short="best path"),) if self.best_play else ()
        worked = Key("S", "how the scores come about", "s", short="how")
        return (Key("↑ ↓", "choose", spare=True), *go, worked, *beside)
