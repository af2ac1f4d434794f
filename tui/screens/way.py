"""The way through a practice: from a customer over the briefing and the talk to the debrief."""

from asyncio import create_task
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Final, TypeVar

from textual.screen import Screen

from engine.scenario import Scenario
from practice.country import NEUTRAL, Country, guessed
from practice.errors import RecordsError
from tui.beside import beside
from tui.house import Held, Setup, Unfinished
from tui.present.questions import country_question, note_question, rating_question, resume_question
from tui.present.waits import LOOKING, WHY_LOOKING
from tui.present.words import short_name
from tui.screens.briefing import BriefingScreen
from tui.screens.change import ChangeScreen
from tui.screens.curtain import Curtain
from tui.screens.name import NameScreen
from tui.screens.pause import support_screen
from tui.screens.question import QuestionScreen
from tui.screens.trouble import TroubleScreen
from tui.terminal import spoken_here

if TYPE_CHECKING:
    from tui.app import HardcallsApp

T = TypeVar("T")

LEFT: Final = "Stopped without a score. What was said is kept with your talks."
HELP_IS_NEAR: Final = "H says where to find help for yourself."


class GivenUp(Exception):  # noqa: N818 - nothing went wrong with the program
    """The trainee went back to the library rather than try again what could not be done."""


class Way:
    """Shows one screen after the other and carries on with what each returns.

    The house is asked in a thread, so that no screen stands still while files are read or a talk is searched, and an
    empty page stands between the library and the rest, so that it does not flash up from one screen to the next.

    Args:
        app: The program.
    """

    def __init__(self, app: "HardcallsApp") -> None:
        self._app = app
        self._house = app.house
        self._curtain = Curtain()

    async def from_a_pause(self, unfinished: Unfinished) -> None:
        """Offer to go on with a paused talk."""
        async with self._behind_a_curtain():
            if await self._show(QuestionScreen(resume_question(unfinished))) == "on":
                calling = f"Calling {unfinished.customer}"
                await self._talk(await self._ask(calling, self._house.resume, unfinished))

    async def from_the_start(self, scenario_id: str) -> None:
        """From the content note, if there is one, to the debrief."""
        async with self._behind_a_curtain():
            scenario = await self._ask("Reading the briefing", self._house.scenario, scenario_id)
            if scenario.content_note and not await self._agreed(scenario):
                return
            if not self._app.preferences.asked:
                name = await self._show(NameScreen())
                self._app.prefer(nickname=name, country=await self._country())
            preparing = create_task(beside(self._house.prepare, scenario_id))
            suggestion = partial(self._house.suggestion, scenario_id)
            goal = await self._show(BriefingScreen(scenario, suggestion, self._numbers_for(scenario)))
            if goal is None:
                return
            calling = f"Calling {scenario.customer.name}"
            await self._wait(calling, preparing)
            setup = Setup(goal, self._app.start.exam, self._app.coach)
            await self._talk(await self._ask(calling, self._house.begin, scenario_id, setup))

    async def from_the_end(self, scenario_id: str) -> None:
        """What came of the last talk with a customer, once more."""
        async with self._behind_a_curtain():
            held = await self._ask("Reading your last talk", self._house.ended, scenario_id)
            turn = None if held is None else await self._afterwards(held)
            if held is not None and turn is not None:
                await self._talk(await self._again(held, turn))

    async def _agreed(self, scenario: Scenario) -> bool:
        question = note_question(scenario)
        while True:
            answer = await self._show(QuestionScreen(question))
            if answer != "help":
                return answer == "briefing"
            await self._show(support_screen(self._house.country))
            question = replace(question, chosen="help")

    async def _country(self) -> str:
        known = await self._ask("", self._house.countries)
        question = country_question(known, "", guessed(spoken_here(), known.found))
        return await self._show(QuestionScreen(question))

    def _numbers_for(self, scenario: Scenario) -> Country:
        return self._house.country() if scenario.content_note else NEUTRAL

    async def _talk(self, held: Held) -> None:
        from tui.screens.talk import TalkScreen  # noqa: PLC0415 - when it is wanted

        while True:
            start = self._app.start
            pace = start.pace and self._app.preferences.pace
            country = self._numbers_for(held.scenario)
            talk = TalkScreen(held, self._house.rule, beat=start.beat, pace=pace, country=country)
            talk.stopping.keep_unsent = partial(self._house.keep_unsent, held)
            stopped = await self._show(talk)
            self._app.delicate = bool(held.scenario.content_note)
            if stopped == "left":
                self._app.notify(f"{LEFT} {HELP_IS_NEAR}" if self._app.delicate else LEFT, markup=False)
            if stopped != "ended":
                return
            turn = await self._afterwards(held)
            if turn is None:
                return
            held = await self._again(held, turn)

    async def _afterwards(self, held: Held) -> int | None:
        """Everything after a talk; the turn to try again, None to go."""
        from tui.screens.debrief import DebriefScreen  # noqa: PLC0415 - when it is wanted

        await self._rate(held)
        view = await self._ask(LOOKING, self._house.debrief, held, why=WHY_LOOKING)
        return await self._show(DebriefScreen(self._house, held, view))

    async def _again(self, held: Held, turn: int) -> Held:
        return await self._ask(f"Calling {held.scenario.customer.name}", self._house.again, held, turn)

    async def _rate(self, held: Held) -> None:
        if held.attempt.standing.rating is not None:
            return
        name = short_name(held.scenario.customer.name)
        answer = await self._show(QuestionScreen(rating_question(name)))
        if not answer.isdecimal():
            return
        change = await self._show(ChangeScreen())
        with suppress(RecordsError):  # it stays with the attempt; the debrief says so and writes it with the note
            held.attempt.rate(int(answer), change)

    async def _show(self, screen: Screen[T]) -> T:
        return await self._app.push_screen_wait(screen)

    async def _ask(self, words: str, question: Callable[..., T], *about: object, why: str = "") -> T:
        """Ask the house; what it cannot do is said with its remedy and tried again, or given up."""
        while True:
            try:
                return await self._wait(words, beside(question, *about), why)
            except RecordsError as problem:
                if not await self._show(TroubleScreen(problem, "Not possible yet")):
                    raise GivenUp from problem

    async def _wait(self, words: str, answer: Awaitable[T], why: str = "") -> T:
        """Wait for an answer of the house; where it takes longer, the curtain says what for."""
        self._curtain.wait_for(words, why)
        self._app.waiting = True
        try:
            return await answer
        finally:
            self._app.waiting = False
            self._curtain.wait_for("")

    @asynccontextmanager
    async def _behind_a_curtain(self) -> AsyncIterator[None]:
        await self._app.push_screen(self._curtain)
        try:
            yield
        except GivenUp:
            self._draw_aside()
            return
        except Exception:  # not when the program ends in the middle: then there is nothing left to draw aside
            self._draw_aside()
            raise
        self._draw_aside()

    def _draw_aside(self) -> None:
        while self._app.screen is not self._curtain:
            self._app.pop_screen()
        self._app.pop_screen()
