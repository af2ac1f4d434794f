"""The way through a practice in lines, from the content note to what comes after the debrief."""

from contextlib import suppress
from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

from practice.country import NEUTRAL, Country, guessed
from practice.errors import RecordsError
from tui.commands.exits import ExitCode
from tui.house import Held, House, Preferences, Setup, Unfinished
from tui.plain import after
from tui.plain.asking import ask, yes
from tui.plain.before import briefing, goal_question, privacy
from tui.plain.further import Further
from tui.plain.lines import WIDTH, aloud, desk, paragraph
from tui.plain.loop import LineTalk
from tui.plain.waiting import waiting
from tui.present.briefing import NO_GOAL
from tui.present.questions import (
    NICKNAME,
    RATINGS,
    WOULD_CHANGE,
    country_question,
    note_question,
    resume_question,
)
from tui.present.support import desk_for, support
from tui.present.waits import LOOKING, WHY_LOOKING
from tui.present.words import closed, short_name
from tui.terminal import spoken_here

if TYPE_CHECKING:
    from engine.scenario import Scenario
    from tui.plain.console import Console


class LineWay:
    """Goes from one part of a practice to the next. Where nobody is there to answer, no question is asked.

    Args:
        house: Everything behind it.
        console: Where it is held.
        exam: Whether the feelings stay hidden until the end of a talk.
        coach: 0 (silent) to 3 (most help).
        home: Where one goes in the end, in words: `the library`, "" for nowhere.
    """

    def __init__(self, house: House, console: "Console", *, exam: bool = False, coach: int = 0, home: str = "") -> None:
        self._house = house
        self._console = console
        self.exam = exam
        self.coach = coach
        self._home = home

    def from_the_start(self, scenario_id: str, named: str = "") -> ExitCode:
        """From the content note, if there is one, to what comes after the debrief.

        Args:
            scenario_id: The customer.
            named: How they were named on the command line, the id if not given.

        Raises:
            RecordsError: If something could not be kept and nobody is there to try again.
        """
        scenario = self._house.scenario(scenario_id)
        if scenario.content_note and not self._agreed(scenario):
            return ExitCode.OK
        if self._console.asks and not self._house.preferences().asked:
            self._introduce()
        preparing = Thread(target=self._prepare, args=(scenario_id,))
        preparing.start()
        country = self._numbers_for(scenario)
        self._console.tell(briefing(scenario, country))
        goal = self._goal(scenario, country) if self._console.asks else ""
        with waiting(self._console, f"Calling {scenario.customer.name}."):
            preparing.join()
        if goal is None:
            return ExitCode.OK
        return self._talk(self._house.begin(scenario_id, Setup(goal, self.exam, self.coach)), named or scenario_id)

    def from_a_pause(self, unfinished: Unfinished, named: str = "", *, asked: bool = True) -> ExitCode | None:
        """Go on with a paused talk; None if somebody who was `asked` would rather not."""
        if asked and ask(self._console, resume_question(unfinished)) != "on":
            return None
        held = self._house.resume(unfinished)
        if not asked:
            self._console.write(f"Welcome back. You stopped at turn {unfinished.turn}. /talk tells the talk so far.")
        return self._talk(held, named or held.scenario.id)

    def from_the_end(self, scenario_id: str) -> bool:
        """What came of the last talk with a customer, once more; whether there is one."""
        held = self._house.ended(scenario_id)
        if held is None:
            return False
        turn = self._after(held, self._numbers_for(held.scenario))
        if turn is not None:
            self._talk(self._again(held, turn), scenario_id)
        return True

    def choose_country(self) -> None:
        """Ask whose numbers shall stand where somebody looks for help, and keep it."""
        wanted = self._house.preferences()
        self._prefer(wanted, wanted.nickname, self._country(wanted.country, ""))

    def choose_name(self) -> None:
        """Ask for a nickname, and keep it."""
        wanted = self._house.preferences()
        self._prefer(wanted, self._nickname(wanted.nickname), wanted.country)

    def _prepare(self, scenario_id: str) -> None:
        with suppress(RecordsError):  # the talk cannot begin then, and says so itself
            self._house.prepare(scenario_id)

    def _introduce(self) -> None:
        self._console.tell(["", "Before your first talk: what shall we call you?"])
        self._console.tell([*paragraph(NICKNAME), "", *privacy(), ""])
        name = self._nickname("")
        country = self._country("", guessed(spoken_here(), self._house.countries().found))
        self._prefer(self._house.preferences(), name, country)

    def _nickname(self, before: str) -> str:
        return (self._console.read("A nickname, or Enter for none: ", before) or "").strip()

    def _country(self, now: str, guess: str) -> str:
        return ask(self._console, country_question(self._house.countries(), now, guess))

    def _prefer(self, before: Preferences, nickname: str, country: str) -> None:
        try:
            self._house.prefer(replace(before, nickname=nickname, asked=True, country=country))
        except RecordsError as problem:
            self._trouble(problem)

    def _agreed(self, scenario: "Scenario") -> bool:
        question = note_question(scenario)
        if not self._console.asks:
            self._console.tell([closed(question.title), *aloud(question.told(WIDTH)), ""])
            return True
        while (answer := ask(self._console, question)) == "help":
            self._console.tell(["", *aloud(support(WIDTH, self._house.country()))])
        return answer == "briefing"

    def _numbers_for(self, scenario: "Scenario") -> Country:
        return self._house.country() if scenario.content_note else NEUTRAL

    def _goal(self, scenario: "Scenario", country: Country) -> str | None:
        looks = {"/desk": lambda rest: desk(desk_for(scenario, country), rest, None), "/help": lambda _: privacy()}
        suggested = ""
        with suppress(RecordsError):  # the briefing is as good without a suggestion
            suggested = self._house.suggestion(scenario.id)
        question = goal_question(scenario, suggested)
        answer = ask(self._console, question, looks, "; /desk looks in the desk, /back goes back")
        return None if answer == question.escape else "" if answer == NO_GOAL else answer

    def _talk(self, held: Held, named: str) -> ExitCode:
        while True:
            country = self._numbers_for(held.scenario)
            talk = LineTalk(held, self._console, self._house.rule, country)
            came_to = talk.run()
            if came_to == "left":
                return self._left(held, country)
            if came_to == "paused":
                return self._paused(held, talk.unsent, named)
            turn = self._after(held, country)
            if turn is None:
                return ExitCode.OK
            held = self._again(held, turn)

    def _again(self, held: Held, turn: int) -> Held:
        fresh = self._house.again(held, turn)
        self._console.tell(["", f"Turn {turn} once more. Your attempt before is kept."])
        return fresh

    def _paused(self, held: Held, unsent: str, named: str) -> ExitCode:
        """Say how to go on; what was written and not sent is there again then."""
        if not held.session.transcript.turns:
            self._console.remark("Stopped before your first answer; next time the talk begins afresh.")
            return ExitCode.PAUSED
        try:
            self._house.keep_unsent(held, unsent)
        except RecordsError as problem:
            self._trouble(problem)
        self._console.remark(f"Paused at turn {held.session.state.turn}. Everything is kept.")
        self._console.remark(f"Go on with: hardcalls play {named} --plain --resume")
        return ExitCode.PAUSED

    def _left(self, held: Held, country: Country) -> ExitCode:
        self._console.write("Stopped without a score.")
        if held.scenario.content_note:
            self._console.tell(["", *aloud(support(WIDTH, country, over=True))])
        return ExitCode.OK

    def _after(self, held: Held, country: Country) -> int | None:
        """Everything after a talk; the turn to try again, None to go."""
        if self._console.asks and held.attempt.standing.rating is None:
            self._rate(held)
        with waiting(self._console, "\n".join(paragraph(f"{LOOKING}. {WHY_LOOKING}"))):
            view = self._house.debrief(held)
        self._console.tell(after.debrief(held.scenario, view, held.setup.goal, held.attempt.standing))
        if held.scenario.content_note:
            self._console.tell(["Where to find help for yourself", *aloud(support(WIDTH, country, over=True))])
        if not self._console.asks:
            return None
        return Further(self._house, self._console, held, view, country).run(self._home)

    def _rate(self, held: Held) -> None:
        """Ask before any score is seen; Enter skips."""
        name = short_name(held.scenario.customer.name)
        self._console.tell([f"Before you see any score: how do you think it went for {name}?"])
        words = ", ".join(f"{number} {told}" for number, told in enumerate(RATINGS, 1))
        while True:
            answer = (self._console.read(f"{words}; or Enter to skip: ") or "").strip()
            if not answer:
                return
            if answer in {"1", "2", "3", "4", "5"}:
                break
        self._console.tell(paragraph(WOULD_CHANGE))
        change = (self._console.read("In your words, or Enter to skip: ") or "").strip()
        try:
            held.attempt.rate(int(answer), change)
        except RecordsError as problem:  # it waits with the attempt and is written with the note; the debrief goes on
            self._trouble(problem)

    def _trouble(self, problem: RecordsError) -> None:
        self._console.write(f"{problem.message} {problem.remedy}")


def asked_to_resume(console: "Console") -> bool:
    """Whether to go on with a paused talk; where nobody can be asked, say how and begin afresh."""
    if not console.asks:
        console.remark("An earlier talk with this customer is paused; --resume goes on with it. This is a fresh one.")
        return False
    return yes(console, "A talk with this customer is paused. Enter goes on with it, n begins afresh: ")
