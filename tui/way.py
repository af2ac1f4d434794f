"""The way through a practice: from a customer over the briefing and the talk to the debrief."""

from typing import TYPE_CHECKING

from tui.house import Held, Setup, Unfinished
from tui.present.briefing import content_note
from tui.present.rows import Piece, Row, bold, prose, wrap
from tui.present.words import quoted, short_name
from tui.screens.question import Question, QuestionScreen
from tui.widgets.rows import Draw

if TYPE_CHECKING:
    from tui.app import HardcallsApp

RATINGS = ("badly", "not so well", "so so", "well", "very well")


class Way:
    """Shows one screen after the other and carries on with what each returns.

    Args:
        app: The program.
    """

    def __init__(self, app: "HardcallsApp") -> None:
        self._app = app
        self._house = app.house

    async def from_a_pause(self) -> None:
        """Offer to go on with a paused talk, if there is one."""
        unfinished = self._house.unfinished()
        if unfinished is None:
            return
        answer = await self._app.push_screen_wait(QuestionScreen(resume_question(unfinished)))
        if answer == "on":
            await self._talk(self._house.resume(unfinished))

    async def from_the_start(self, scenario_id: str) -> None:
        """From the content note, if there is one, to the debrief."""
        from tui.screens.briefing import BriefingScreen, time_needed  # noqa: PLC0415 - when it is wanted

        scenario = self._house.scenario(scenario_id)
        while scenario.content_note:
            question = note_question(scenario.title, time_needed(scenario), lambda width: content_note(scenario, width))
            answer = await self._app.push_screen_wait(QuestionScreen(question))
            if answer == "briefing":
                break
            if answer != "help":
                return
            from tui.screens.pause import support_screen  # noqa: PLC0415 - when it is wanted

            await self._app.push_screen_wait(support_screen())
        goal = await self._app.push_screen_wait(BriefingScreen(scenario, self._house.suggestion(scenario_id)))
        if goal is None:
            return
        start = self._app.start
        held = self._house.begin(scenario_id, Setup(goal, start.exam, start.coach))
        await self._talk(held)

    async def _talk(self, held: Held) -> None:
        from tui.screens.debrief import DebriefScreen  # noqa: PLC0415 - when it is wanted
        from tui.screens.talk import TalkScreen  # noqa: PLC0415 - when it is wanted

        while True:
            pace = self._app.start.pace and self._app.preferences.pace
            stopped = await self._app.push_screen_wait(
                TalkScreen(held, self._house.rule, beat=self._app.start.beat, pace=pace)
            )
            if stopped != "ended":
                return
            await self._rate(held)
            view = self._house.debrief(held)
            turn = await self._app.push_screen_wait(DebriefScreen(self._house, held, view))
            if turn is None:
                return
            held = self._house.again(held, turn)

    async def _rate(self, held: Held) -> None:
        if held.attempt.standing.rating is not None:
            return
        name = short_name(held.scenario.customer.name)
        answer = await self._app.push_screen_wait(QuestionScreen(rating_question(name)))
        if answer.isdecimal():
            held.attempt.rate(int(answer))


def note_question(title: str, context: str, told: Draw) -> Question:
    """Before a delicate briefing; the way out is chosen beforehand."""
    return Question(
        place=title,
        context=context,
        title="Before you read on",
        told=told,
        answers=(
            ("other", "Choose another customer", ""),
            ("briefing", "Read the briefing", ""),
            ("help", "Where to find help for yourself", ""),
        ),
        escape="other",
        escape_words="library",
    )


def resume_question(unfinished: Unfinished) -> Question:
    """Before the library, when a talk was paused."""
    name = short_name(unfinished.customer)

    def told(width: int) -> list[Row]:
        stopped = f"Welcome back. You stopped at turn {unfinished.turn}; {name} had just said:"
        return [*prose(stopped, width), *wrap([bold(quoted(unfinished.last_words), "customer")], min(66, width))]

    return Question(
        place=unfinished.title,
        context=f"paused at turn {unfinished.turn}",
        title="Go on?",
        told=told,
        answers=(("on", "Go on from here", ""), ("later", "Another time", "the talk is kept")),
        escape="later",
        escape_words="library",
    )


def rating_question(name: str) -> Question:
    """Before any score is shown."""
    answers = [(str(number), f"{number}  {words}", "") for number, words in enumerate(RATINGS, 1)]
    return Question(
        place="After the talk",
        context="",
        title="How did it go?",
        told=lambda width: wrap([Piece(f"Before you see any score: how do you think it went for {name}?")], width),
        answers=[*answers, ("skip", "Rather not say", "")],
        escape="skip",
        escape_words="rather not say",
        chosen="3",
    )
