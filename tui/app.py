"""The program on full screens."""

import gc
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING, ClassVar, Final

from textual import on, work
from textual.app import App
from textual.events import Event, Key
from textual.screen import Screen
from textual.theme import Theme

from practice.errors import RecordsError
from tui.beside import beside
from tui.house import House, Unfinished
from tui.lasting import lasting
from tui.present.pace import BEAT
from tui.screens.library import LibraryScreen
from tui.terminal import terminal_there
from tui.theme import TITLES, textual_theme

if TYPE_CHECKING:
    from tui.screens.way import Way


@dataclass(frozen=True, slots=True)
class Start:
    """How the program is started.

    Attributes:
        scenario: Go straight to this customer, "" for the library.
        exam: Whether the feelings stay hidden until the end of a talk.
        coach: 0 (silent) to 3 (most help).
        beat: Seconds in which a line can be taken back; 0 for none, None waits for Enter.
        pace: Whether the customer's words come at reading pace where the trainee did not turn that off.
    """

    scenario: str = ""
    exam: bool = False
    coach: int = 0
    beat: float | None = BEAT
    pace: bool = True


class HardcallsApp(App[None]):
    """Screens over a house.

    Args:
        house: Everything behind the screens.
        start: How to start.
    """

    TITLE = "Hardcalls"
    ENABLE_COMMAND_PALETTE: ClassVar[bool] = True
    NOTIFICATION_TIMEOUT: ClassVar[float] = 4

    DEFAULT_CSS = """
    App { background: $background; color: $foreground; }
    Toast { background: $raised; color: $foreground; }
    """

    def __init__(self, house: House, start: Start = Start()) -> None:
        self._own_themes: dict[str, Theme] = {}
        super().__init__()
        self.house = house
        self.start = start
        self.coach = start.coach
        """How much help the next talk gives, 0 to 3."""
        self.waiting = False
        """Whether the house is being asked something."""
        self.delicate = False
        """Whether the last talk was a delicate one; the library then names the key for help."""
        self.preferences = house.preferences()
        truecolor = self.console.color_system not in {"256", "standard", "windows"}
        for name in TITLES:
            self.register_theme(textual_theme(name, truecolor=truecolor))
        self._own_themes = {name: super(HardcallsApp, self).available_themes[name] for name in TITLES}
        # Nothing has a style yet: to set it as a change would give everything its style twice.
        self.set_reactive(App.theme, self.preferences.theme)
        self.stylesheet.set_variables(self.get_css_variables())

    @property
    def available_themes(self) -> dict[str, Theme]:
        """Only our own, once they are registered; asked for at every paint, so kept at hand."""
        return self._own_themes or super().available_themes

    def get_default_screen(self) -> Screen[None]:
        """The library."""
        return LibraryScreen(self.house)

    async def on_event(self, event: Event) -> None:
        """Let nothing stand beside a key."""
        if isinstance(event, Key):
            self.house.give_way()
        await super().on_event(event)

    def on_mount(self) -> None:
        """Go where the start says."""
        if self.console.encoding and not self.console.encoding.lower().startswith("utf"):
            self.add_class("-plain")
        if terminal_there():
            self.set_interval(_LOOK_AROUND, self._leave_with_the_terminal)
        self.call_after_refresh(_collect_again)
        self.call_after_refresh(self.practise)

    def _leave_with_the_terminal(self) -> None:
        """End where the window was closed and nobody told us: what was said is kept, and nobody can see the rest."""
        if not terminal_there():
            self.exit()

    @work(exclusive=True, group="way")
    async def practise(self, scenario_id: str = "", *, again: bool = False) -> None:
        """Take the way from a customer to the debrief; without one, look whether a talk was paused.

        Args:
            scenario_id: The customer.
            again: Whether only the debrief of the last talk with them is to be read again.
        """
        wanted = scenario_id or self.start.scenario
        try:
            unfinished = None if wanted else await self._unfinished()
            way = (await beside(_way))(self)
            if again:
                await way.from_the_end(wanted)
            elif wanted:
                await way.from_the_start(wanted)
            elif unfinished is not None:
                await way.from_a_pause(unfinished)
            else:
                await beside(_look_ahead)
        except RecordsError as problem:
            self.notify(f"{problem.message} {problem.remedy}", severity="error", markup=False, timeout=20)

    async def _unfinished(self) -> Unfinished | None:
        self.waiting = True
        try:
            return await beside(self.house.unfinished)
        finally:
            self.waiting = False

    @on(LibraryScreen.Chosen)
    def _chosen(self, message: LibraryScreen.Chosen) -> None:
        self.practise(message.card.id, again=message.wanted == "debrief")

    def prefer(
        self,
        *,
        theme: str | None = None,
        pace: bool | None = None,
        nickname: str | None = None,
        country: str | None = None,
    ) -> None:
        """Change what the trainee set, and keep it."""
        wanted = self.preferences
        if theme is not None:
            self.theme = theme
            wanted = replace(wanted, theme=theme)
        if pace is not None:
            wanted = replace(wanted, pace=pace)
        if nickname is not None:
            wanted = replace(wanted, nickname=nickname, asked=True)
        if country is not None:
            wanted = replace(wanted, country=country)
        self.preferences = wanted
        try:
            self.house.prefer(wanted)
        except RecordsError as problem:
            self.notify(f"{problem.message} {problem.remedy}", severity="error", markup=False)

    def commands(self) -> dict[str, tuple[str, Callable[[], object]]]:
        """What can be changed at any time: words, and what they do."""
        from tui.present.settings import COACH  # noqa: PLC0415 - off the way to the first screen

        found: dict[str, tuple[str, Callable[[], object]]] = {}
        for name, title in TITLES.items():
            if name != self.theme:
                found[f"Look: {title}"] = ("other colours", partial(self.prefer, theme=name))
        if self.preferences.pace:
            found["Pace: off"] = ("words are there at once", partial(self.prefer, pace=False))
        else:
            found["Pace: on"] = ("words come as people speak", partial(self.prefer, pace=True))
        for level, (words, _) in enumerate(COACH):
            if level != self.coach:
                found[f"Coach: {words}"] = ("from the next talk on", partial(setattr, self, "coach", level))
        found["Country"] = ("whose numbers for help are shown", self._ask_for_country)
        found["Leave"] = ("close Hardcalls; nothing is lost", self.exit)
        return found

    def _ask_for_country(self) -> None:
        from tui.present.questions import country_question  # noqa: PLC0415 - off the way to the first screen
        from tui.screens.question import QuestionScreen  # noqa: PLC0415 - as above

        asked = country_question(self.house.countries(), self.preferences.country)
        self.push_screen(QuestionScreen(asked), lambda code: self.prefer(country=code))

    def action_support(self) -> None:
        """Say where to find help for oneself."""
        from tui.screens.pause import support_screen  # noqa: PLC0415 - off the way to the first screen

        self.push_screen(support_screen(self.house.country, over=True))

    def action_command_palette(self) -> None:
        """List all commands: the keys of this screen, and what can be changed at any time."""
        from tui.screens.commands import CommandsScreen  # noqa: PLC0415 - off the way to the first screen
        from tui.screens.page import Page  # noqa: PLC0415 - as above

        if isinstance(self.screen, Page) and not isinstance(self.screen, CommandsScreen):
            self.push_screen(CommandsScreen(self.screen.place, self.screen.keys(), self.commands()), self._command)

    def _command(self, chosen: str | None) -> None:
        if not chosen:
            return
        kind, _, name = chosen.partition(":")
        if kind == "press":
            from tui.screens.page import press  # noqa: PLC0415 - as in `action_command_palette`

            press(self, name)
        else:
            self.commands()[chosen][1]()


_LOOK_AROUND: Final = 2.0
"""Seconds between looks whether the terminal is still there."""

_SOON: Final = ("scenarios.reading.reader", "tui.loading", "tui.screens.talk", "practice.records", "tui.search")
"""What somebody who looks at the list will need next, in this order."""


def _look_ahead() -> None:
    """Load what comes next while somebody looks at the list; so the briefing need not wait for it."""
    with lasting():
        for name in _SOON:
            import_module(name)


def _collect_again() -> None:
    """Take garbage collection up again, where it waited for the first screen, for all that is made from here on."""
    if not gc.isenabled():
        gc.freeze()
        gc.enable()


def _way() -> "type[Way]":
    """The way through a practice, loaded in a thread behind the first screen, before somebody takes it."""
    with lasting():
        from tui.screens.way import Way  # noqa: PLC0415 - off the way to the first screen

    return Way
