"""The settings: everything that can be set, as it stands."""

from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from tui.present.briefing import who_sees_this
from tui.present.keys import Key
from tui.present.questions import country_question
from tui.present.settings import COACH, Setting, items, next_look, settings
from tui.screens.name import NameScreen
from tui.screens.page import Page
from tui.screens.question import QuestionScreen
from tui.screens.reading import ReadingScreen
from tui.screens.talk import TalkScreen
from tui.widgets.choices import Choices
from tui.widgets.rows import Box

if TYPE_CHECKING:
    from tui.app import HardcallsApp


class SettingsScreen(Page[None]):
    """Lists the settings; what is changed is kept at once."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "close", show=False),
        Binding("left", "change(-1)", show=False),
        Binding("right", "change(1)", show=False),
    ]

    DEFAULT_CSS = """
    SettingsScreen {
        #body { align-horizontal: center; }
        Box { width: 80; max-width: 100%; padding: 0 1; }
        &.-tall Box { margin-top: 2; padding: 1 1; }
    }
    """

    def __init__(self) -> None:
        super().__init__(classes="-airy")

    @property
    def _program(self) -> "HardcallsApp":
        return cast("HardcallsApp", self.app)

    @property
    def place(self) -> str:
        """Where one is."""
        return "Settings"

    @property
    def context(self) -> str:
        """From when the chosen one holds."""
        return "holds from the next talk on" if self._chosen.later else "holds at once"

    def body(self) -> ComposeResult:
        """One box."""
        with Box() as box:
            box.border_title = "How do you want it?"
            box.border_subtitle = "Esc closes"
            yield Choices(items(self._listed()))

    def on_mount(self) -> None:
        """The list acts."""
        self.query_one(Choices).focus()

    def on_screen_resume(self) -> None:
        """Something may have been changed on a page of its own."""
        self.show()

    def show(self) -> None:
        """Show everything as it stands."""
        if self.is_mounted:
            self.query_one(Choices).offer(items(self._listed()))
            self.refresh_frame()

    def _listed(self) -> tuple[Setting, ...]:
        program = self._program
        known = program.house.countries().found.get(program.preferences.country)
        country = known.name if known else ""
        return settings(program.preferences, country, coach=program.coach, exam=program.start.exam)

    @property
    def _chosen(self) -> Setting:
        shown = self.query(Choices)
        chosen = shown.first().chosen if shown else None
        return next(each for each in self._listed() if chosen is None or each.id == chosen.id)

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        if self._chosen.opens:
            self._open(self._chosen.id)
        else:
            self.action_change(1)

    @on(Choices.Moved)
    def _moved(self, message: Choices.Moved) -> None:
        message.stop()
        self.refresh_frame()

    def action_change(self, step: int) -> None:
        """Go to the next value, or the one before."""
        program = self._program
        match self._chosen.id:
            case "theme":
                program.prefer(theme=next_look(program.preferences.theme, step))
            case "pace":
                program.prefer(pace=not program.preferences.pace)
                self._pace_below()
            case "coach":
                program.coach = (program.coach + step) % len(COACH)
            case "exam":
                program.start = replace(program.start, exam=not program.start.exam)
        self.show()

    def _pace_below(self) -> None:
        """Hold it in the talk that is under way, too: whoever minds moving words minds them at once."""
        for below in self.app.screen_stack:
            if isinstance(below, TalkScreen):
                below.pace = self._program.preferences.pace

    def _open(self, setting: str) -> None:
        program = self._program
        if setting == "nickname":
            self.app.push_screen(NameScreen(program.preferences.nickname), self._named)
        elif setting == "country":
            asked = country_question(program.house.countries(), program.preferences.country)
            self.app.push_screen(QuestionScreen(asked), lambda code: program.prefer(country=code))
        else:
            self.app.push_screen(ReadingScreen("Your talks", "", who_sees_this))

    def _named(self, name: str | None) -> None:
        if name is not None:
            self._program.prefer(nickname=name)
            self.show()

    def action_close(self) -> None:
        """Back."""
        self.dismiss()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        opens = self._chosen.opens
        change = () if opens else (Key("← →", "change"),)
        return (
            Key("↑ ↓", "choose"),
            *change,
            Key("Enter", "open" if opens else "next", "enter"),
            Key("F1", "help", "f1"),
            Key("Esc", "back", "escape"),
        )
