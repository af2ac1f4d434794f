"""The briefing."""

from collections.abc import Callable
from contextlib import suppress
from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll

from engine.scenario import Scenario
from practice.country import NEUTRAL, Country
from practice.errors import RecordsError
from tui.beside import beside
from tui.present.briefing import NO_GOAL, goals, how_it_works, who_sees_this, your_part
from tui.present.keys import Key
from tui.present.questions import time_needed
from tui.present.rows import Row
from tui.screens.page import LOW, Page
from tui.widgets.choices import Choices
from tui.widgets.rows import Box, Rows


class BriefingScreen(Page[str | None]):
    """The trainee's part, and one thing to try; returns the goal, "" for none, None to go back.

    Args:
        scenario: The customer.
        suggestion: Looks up what the last talk suggested to try, "" for nothing; asked in a thread.
        country: Whose numbers are named in a delicate talk.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "back", show=False),
        Binding("f2", "desk", show=False),
        Binding("pagedown", "read(1)", show=False, priority=True),
        Binding("pageup", "read(-1)", show=False, priority=True),
        *(Binding(str(number), f"goal({number})", show=False) for number in range(1, 10)),
    ]

    DEFAULT_CSS = """
    BriefingScreen {
        #halves { height: 1fr; }
        #part { width: 1fr; height: 1fr; scrollbar-size: 0 0; }
        #try { width: 54; margin-left: 4; height: auto; }
        #goals { padding: 1 1 0 1; }
        #how { margin-top: 1; padding-left: 2; }
        &.-narrow {
            #halves { layout: vertical; }
            #part { width: 1fr; height: 1fr; }
            #try { width: 1fr; margin: 1 0 0 0; }
            #how { display: none; }
        }
        &.-low #goals { padding: 0 1; }
    }
    """

    def __init__(self, scenario: Scenario, suggestion: Callable[[], str], country: Country = NEUTRAL) -> None:
        super().__init__()
        self._country = country
        self._scenario = scenario
        self._suggestion = suggestion
        self._suggested = ""
        self._goals = goals(scenario.skills)

    @property
    def place(self) -> str:
        """Where one is."""
        return self._scenario.title

    @property
    def context(self) -> str:
        """The channel, and how long it takes."""
        return time_needed(self._scenario)

    def body(self) -> ComposeResult:
        """Two halves."""
        self._goals = goals(self._scenario.skills, air=self.app.size.height >= LOW)
        with Horizontal(id="halves"):
            with VerticalScroll(id="part", can_focus=False):
                yield Rows(
                    lambda width: your_part(self._scenario, width, self._country, low=self.app.size.height < LOW)
                )
            with Vertical(id="try"):
                with Box(id="goals") as box:
                    box.border_title = "Pick one thing to try"
                    yield Choices(self._goals)
                yield Rows(how_it_works, id="how")

    def on_mount(self) -> None:
        """The goals act."""
        self.query_one(Choices).focus()
        self._look_up()

    @work
    async def _look_up(self) -> None:
        with suppress(RecordsError):  # the briefing is as good without a suggestion
            self._suggest(await beside(self._suggestion))

    def _suggest(self, text: str) -> None:
        """Put the suggestion first, and choose it if nothing else was chosen meanwhile."""
        choices = self.query_one(Choices)
        untouched = choices.index == 0
        self._suggested = text
        self._offer()
        if untouched:
            choices.choose(self._goals[0].id)

    def _offer(self) -> None:
        self._goals = goals(self._scenario.skills, self._suggested, air=not self.low)
        self.query_one(Choices).offer(self._goals)

    def on_resize(self) -> None:
        """There may be more to read, or less."""
        self._offer()
        self.call_after_refresh(self.refresh_frame)

    def action_goal(self, number: int) -> None:
        """Choose a goal by its number."""
        if number <= len(self._goals):
            self.query_one(Choices).choose(self._goals[number - 1].id)

    @on(Choices.Taken)
    def _start(self, message: Choices.Taken) -> None:
        message.stop()
        self.dismiss("" if message.item.id == NO_GOAL else message.item.id)

    def action_back(self) -> None:
        """Back to the library."""
        self.dismiss(None)

    def action_desk(self) -> None:
        """Look in the desk first."""
        from tui.screens.desk import DeskScreen  # noqa: PLC0415 - off the way to the first screen

        self.app.push_screen(DeskScreen(self._scenario, self._country))

    def topics(self, width: int) -> list[Row]:
        """Who can see the talk, and how to delete it."""
        return who_sees_this(width)

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        part = self.query_one("#part", VerticalScroll)
        more = (Key("PgDn", "read on", "pagedown", short="more"),) if part.scroll_offset.y < part.max_scroll_y else ()
        return (
            Key("↑ ↓", "choose a goal", short="goal", spare=True),
            Key("Enter", "start talking", "enter", short="start"),
            *more,
            Key("F2", "look in the desk first", "f2", short="desk"),
            Key("F1", "help", "f1"),
            Key("Esc", "back", "escape"),
        )

    def action_read(self, direction: int) -> None:
        """Read on, where the part is longer than the screen."""
        part = self.query_one("#part", VerticalScroll)
        (part.scroll_page_down if direction > 0 else part.scroll_page_up)(animate=False)
        self.call_after_refresh(self.refresh_frame)
