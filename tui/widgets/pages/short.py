"""Page 1 of the debrief."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize

from tui.present.after import hurt, short, take
from tui.present.keys import Key
from tui.widgets.choices import Choices
from tui.widgets.pages.page import NARROW, DebriefPage
from tui.widgets.rows import Box, Rows

_FRAME = 2
"""Rows and columns that the border of the box takes."""
_MARGIN = 2
"""Columns between border and words, and rows of air in the box beside the chart."""


class ShortPage(DebriefPage):
    """What happened, what helped, what hurt, what to say next time."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "In short"
    short_title = "In short"

    DEFAULT_CSS = """
    ShortPage {
        layout: vertical;
        #outcome { margin-bottom: 1; }
        #along { width: 1fr; height: auto; max-height: 100%; margin-left: 2; padding: 1 1 0 1; }
        Choices { height: auto; max-height: 100%; }
    }
    Screen.-low ShortPage #along { padding: 0 1; }
    Screen.-narrow ShortPage, Screen.-low ShortPage { #outcome { margin: 0; } }
    Screen.-narrow ShortPage { .left { height: auto; } #along { margin: 0; padding: 0 1; } }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "scroll_course(-1)", show=False),
        Binding("right", "scroll_course(1)", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The outcome, the chart, and the doors."""
        self._first = 0
        self._layout = short.Layout(0, take.ONE_ROW)
        yield Rows(lambda width: short.outcome(self.view, self.held.scenario, width, low=self.low), id="outcome")
        with Horizontal(classes="halves"):
            yield Rows(
                lambda width: short.talk_course(self.view, width, self._first, self._layout.bars),
                id="course",
                classes="left",
            )
            with Box(id="along") as box:
                box.border_title = "What to take along"
                yield Choices(id="doors")

    @property
    def _delicate(self) -> bool:
        return bool(self.held.scenario.content_note)

    def on_resize(self, event: Resize) -> None:
        """Rows are to be shared out again."""
        self._share(event.size.width, event.size.height)

    def _share(self, width: int, height: int) -> None:
        """Give the chart and what to take along the rows there are."""
        if not width or not height:
            return
        air = 0 if self.low else 1
        rest = height - len(short.outcome(self.view, self.held.scenario, width, low=self.low)) - air
        if self.screen.size.width < NARROW:
            inner = width - _FRAME - _MARGIN
            self._layout = short.stacked(self.view, inner, rest - _FRAME, delicate=self._delicate)
        else:
            inner = width - 62 - _FRAME - 2 * _MARGIN
            self._layout = short.beside(self.view, inner, rest, rest - _FRAME - air, delicate=self._delicate)
        doors = self.query_one(Choices)
        chosen = None if doors.items else "hurt" if hurt.turn(self.view) else "helped"  # what hurt comes first
        doors.offer(take.doors(self.view, self._layout.fullness, delicate=self._delicate), chosen)
        for name in ("#outcome", "#course"):
            self.query_one(name, Rows).redraw()

    def action_scroll_course(self, direction: int) -> None:
        """Show earlier or later turns, where not all of them fit."""
        self._first = max(0, min(self._first + 5 * direction, len(self.view.moments)))
        self.query_one("#course", Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter opens what is chosen."""
        shown = self.query_one("#course", Rows)
        many = len(self.view.moments) > short.turns_that_fit(self.view, shown.size.width or 60)
        course = (Key("← →", "earlier, later"),) if many and self._layout.bars else ()
        return (
            Key("↑ ↓", "choose", spare=True),
            Key("Enter", "the words behind it", "enter", short="the words"),
            *course,
            Key("C", "the course in words", "c", short="course", hidden=self._layout.bars >= short.TALL),
            Key("S", "how the answers are simulated", "s", hidden=True),
        )
