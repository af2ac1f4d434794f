"""Page 1 of the debrief."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.events import Resize

from tui.present.after import short
from tui.present.items import Item
from tui.present.keys import Key
from tui.widgets.choices import Choices
from tui.widgets.pages.page import DebriefPage
from tui.widgets.rows import Box, Rows


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
        yield Rows(lambda width: short.outcome(self.view, self.held.scenario, width, low=self.low), id="outcome")
        with Horizontal(classes="halves"):
            yield Rows(
                lambda width: short.talk_course(self.view, width, self._first, low=self.low),
                id="course",
                classes="left",
            )
            with Box(id="along") as box:
                box.border_title = "What to take along"
                yield Choices(self._doors(), id="doors")

    def _doors(self) -> tuple[Item, ...]:
        return short.doors(self.view, low=self.low, delicate=bool(self.held.scenario.content_note))

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's signature
        """Rows are to be saved, or not."""
        self.query_one(Choices).offer(self._doors())
        for name in ("#outcome", "#course"):
            self.query_one(name, Rows).redraw()

    def on_mount(self) -> None:
        """What hurt comes first, else what helped."""
        self.query_one(Choices).choose("hurt" if self.view.priority else "helped")

    def action_scroll_course(self, direction: int) -> None:
        """Show earlier or later turns, where not all of them fit."""
        self._first = max(0, min(self._first + 5 * direction, len(self.view.moments)))
        self.query_one("#course", Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter opens what is chosen."""
        shown = self.query_one("#course", Rows)
        many = len(self.view.moments) > short.turns_that_fit(self.view, shown.size.width or 60)
        course = (Key("← →", "earlier, later", spare=True),) if many else ()
        return (
            *course,
            Key("↑ ↓", "choose", spare=True),
            Key("Enter", "the words behind it", "enter", short="the words"),
        )
