"""Page 2 of the debrief."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import ScrollableContainer, VerticalScroll

from scoring.debrief import Moment
from tui.present.after import hurt, turns
from tui.present.after.numbers import leading
from tui.present.keys import Key
from tui.present.rows import Row
from tui.present.words import short_name
from tui.widgets.choices import Choices
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Box, Rows


class TurnsPage(DebriefPage):
    """Every turn."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "Turn by turn"
    short_title = "Turns"
    hint = "underlined: got worse"

    DEFAULT_CSS = """
    TurnsPage {
        layout: vertical;
        Box { max-height: 40%; margin-bottom: 1; }
        Choices { height: auto; max-height: 100%; }
        .halves { layout: horizontal; overflow: hidden hidden; scrollbar-size: 0 0; }
        .left { width: 60%; height: 1fr; padding-left: 2; }
        .right { height: 1fr; }
    }
    Screen.-narrow TurnsPage {
        Box { margin: 0; }
        .halves { layout: vertical; overflow: hidden auto; }
        .left { width: 1fr; height: auto; padding: 0; margin-bottom: 1; }
        .right { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """The table, and below it the chosen turn."""
        with Box() as box:
            box.border_title = turns.title(self.view)
            yield Rows(lambda width: [turns.heads(width)])
            yield Choices(turns.items(self.view))
        with ScrollableContainer(classes="halves", can_focus=False):
            with VerticalScroll(classes="left scroll", can_focus=False):
                yield Rows(self._detail, id="detail")
            with VerticalScroll(classes="right scroll", can_focus=False):
                yield Rows(self._alternatives, id="alternatives")

    def on_mount(self) -> None:
        """The turn to learn from comes first."""
        turn = hurt.turn(self.view) or self.view.next_time.turn
        if turn is not None:
            self.query_one(Choices).choose(str(turn))

    @property
    def moment(self) -> Moment | None:
        """The chosen turn."""
        item = self.query_one(Choices).chosen
        return self.view.moments[int(item.id) - 1] if item else None

    def _detail(self, width: int) -> list[Row]:
        if self.moment is None:
            return []
        end = turns.end(self.view, self.moment, short_name(self.held.scenario.customer.name))
        return leading(turns.detail(self.moment, self.held.scenario, width, end), "c")

    def _alternatives(self, width: int) -> list[Row]:
        return leading(turns.alternatives(self.moment, width), "c") if self.moment else []

    @on(Choices.Moved)
    def _follow(self) -> None:
        for name in ("#detail", "#alternatives"):
            self.query_one(name, Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter opens the rules of the turn."""
        rules = turns.rules_of(self.moment) if self.moment else ()
        about = (
            Key("Enter", "all about this rule" if len(rules) == 1 else "all about these rules", "enter", short="rules"),
        )
        course = Key("C", "the course in words", "c", short="course")
        return (Key("↑ ↓", "turn", spare=True), *(about if rules else ()), course)
