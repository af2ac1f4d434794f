"""One talk, without input or output: answers go in, what the customer does comes out."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import NamedTuple

from engine.choice import Choice
from engine.errors import IllegalStepError
from engine.recognition import NOTHING, Context, Recognised
from engine.scenario import Ending, Line, Reply
from engine.script import Script
from engine.state import State
from engine.transcript import (
    Answer,
    EndTalk,
    Escalate,
    Kind,
    Misunderstanding,
    Pick,
    PutOnHold,
    Say,
    StaySilent,
    Transcript,
    Turn,
)
from engine.vocabulary import ANYONE
from engine.words import plain


@dataclass(frozen=True, slots=True)
class CustomerSpoke:
    """The customer says a line; `turn` is the answer it reacts to, None for the opening."""

    line: Line
    turn: Turn | None


@dataclass(frozen=True, slots=True)
class NotUnderstood:
    """Nothing was recognised in a typed reply: nobody reacts and nothing is spent."""

    misunderstanding: Misunderstanding


@dataclass(frozen=True, slots=True)
class Ended:
    """The talk is over."""

    ending: Ending
    line: Line
    turn: Turn


Response = CustomerSpoke | NotUnderstood | Ended


class _Reading(NamedTuple):
    """An answer as it was understood, before anything happens."""

    kind: Kind
    choice: Choice
    words: str = ""
    recognised: Recognised = NOTHING
    reply: str = ""
    route: int | None = None
    team: str = ""


class Session:
    """A talk with one customer.

    Every step either happens as a whole or raises `IllegalStepError` and changes nothing.

    Args:
        script: The customer; may be shared by any number of sessions.
    """

    def __init__(self, script: Script) -> None:
        self.script = script
        self._state: State | None = None
        self._line = Line()
        self._begun: tuple[State, Line] | None = None
        self._turns: list[Turn] = []
        self._misunderstandings: list[Misunderstanding] = []
        self._read: tuple[str, Context, Recognised] | None = None

    @property
    def state(self) -> State:
        """Where the talk stands.

        Raises:
            IllegalStepError: Before it has begun.
        """
        if self._state is None:
            raise IllegalStepError("the talk has not begun")
        return self._state

    @property
    def line(self) -> Line:
        """What the customer said last."""
        return self._line

    @property
    def over(self) -> bool:
        """Whether an ending was reached."""
        return self._state is not None and self._state.at in self.script.scenario.endings

    @property
    def transcript(self) -> Transcript:
        """Everything so far.

        Raises:
            IllegalStepError: Before the talk has begun.
        """
        if self._begun is None:
            raise IllegalStepError("the talk has not begun")
        state, line = self._begun
        return Transcript(self.script.scenario.id, line, state, tuple(self._turns), tuple(self._misunderstandings))

    def begin(self) -> CustomerSpoke:
        """The customer's opening line.

        Raises:
            IllegalStepError: If the talk has begun already.
        """
        if self._state is not None:
            raise IllegalStepError("the talk has begun already")
        self._state, self._line = self._begun = self.script.begin()
        return CustomerSpoke(self._line, None)

    def open_replies(self) -> tuple[Reply, ...]:
        """The lines that can be picked now; none before the talk or after it."""
        return () if self._state is None else self.script.open_replies(self._state)

    def teams(self) -> tuple[str, ...]:
        """The teams that can be named now, without `anyone`."""
        place = self.script.places.get(self.state.at)
        return tuple(team for team in place.escalate if team != ANYONE) if place else ()

    def unknown_team(self, team: str) -> bool:
        """Whether this team is none of those that can be named, and is handed over to all the same (`anyone`)."""
        place = self.script.places.get(self.state.at)
        return bool(place and ANYONE in place.escalate and team not in place.escalate)

    def can_escalate(self) -> bool:
        """Whether handing over is possible here at all."""
        place = self.script.places.get(self.state.at)
        return bool(place and place.escalate)

    def can_hold(self) -> bool:
        """Whether the customer can be put on hold once more."""
        place = self.script.places.get(self.state.at)
        return bool(place and place.hold and place.hold.opens(self.state))

    def can_end(self) -> bool:
        """Whether the trainee may end the talk here."""
        place = self.script.places.get(self.state.at)
        return bool(place and place.end)

    def answer(self, answer: Answer) -> Response:
        """Give an answer and hear what the customer makes of it.

        Raises:
            IllegalStepError: If the answer is not possible now; nothing has changed.
        """
        before = self.state
        if self.over:
            raise IllegalStepError("the talk is over")
        reading = self._understand(answer)
        if isinstance(reading, Misunderstanding):
            self._state = replace(before, misses=before.misses + 1)
            self._misunderstandings.append(reading)
            return NotUnderstood(reading)
        step = self.script.take(before, reading.choice, reading.recognised)
        then = reading.choice.then
        ending = self.script.scenario.endings.get(step.after.at)
        turn = Turn(
            number=before.turn,
            answer=answer,
            kind=reading.kind,
            reply=reading.reply,
            route=reading.route,
            words=reading.words,
            node=before.at,
            heard_line=self._line,
            recognised=reading.recognised,
            before=before,
            after=step.after,
            changes=step.changes,
            line=step.line,
            escalated_to=reading.team or then.escalates,
            fatal=then.fatal,
            ended=ending.id if ending else "",
            shortcut=step.shortcut,
        )
        self._state, self._line = step.after, step.line
        self._turns.append(turn)
        return Ended(ending, step.line, turn) if ending else CustomerSpoke(step.line, turn)

    def consider(self, answer: Answer) -> None:
        """Read an answer that may be given next, so that it is answered sooner. Nothing changes, and nothing raises."""
        if self._state is not None and not self.over:
            with suppress(IllegalStepError):
                self._understand(answer)

    def _understand(self, answer: Answer) -> _Reading | Misunderstanding:
        place = self.script.places[self.state.at]
        match answer:
            case Pick(reply):
                return self._pick(reply)
            case Say(text):
                return self._typed(answer, text)
            case Escalate(team, words):
                return self._escalation(team, words)
            case PutOnHold():
                if place.hold is None or not self.can_hold():
                    raise IllegalStepError("the customer cannot be put on hold now")
                return _Reading("hold", place.hold)
            case StaySilent():
                return _Reading("silence", place.silence)
            case EndTalk():
                if place.end is None:
                    raise IllegalStepError("the talk cannot be ended here")
                return _Reading("end", place.end)

    def _pick(self, reply_id: str) -> _Reading:
        reply, choice = self.script.reply_choice(self.state, reply_id)
        recognised = self.script.read(self.state.at, self._line, reply)
        return _Reading("reply", choice, reply.say, recognised, reply=reply.id)

    def _typed(self, answer: Say, text: str) -> _Reading | Misunderstanding:
        wanted = plain(text)
        if not wanted:
            raise IllegalStepError("nothing was typed; silence is an action of its own")
        for reply in self.open_replies():
            if plain(reply.say) == wanted:
                return self._pick(reply.id)
        recognised = self._recognise(text)
        taken = self.script.route(self.state, recognised.moves)
        if taken is None:
            return Misunderstanding(answer, recognised, self.state.turn, self.state.at)
        number, choice = taken
        return _Reading("typed", choice, text, recognised, route=number)

    def _escalation(self, team: str, words: str) -> _Reading:
        choices = self.script.places[self.state.at].escalate
        known = {plain(name): name for name in choices}
        name = known.get(plain(team), ANYONE)
        if name not in choices or not plain(team):
            raise IllegalStepError(f"there is no team {team!r} to hand over to here")
        recognised = self._recognise(words) if words.strip() else NOTHING
        return _Reading("escalate", choices[name], words, recognised, team=name if name != ANYONE else team.strip())

    def _recognise(self, text: str) -> Recognised:
        asked = tuple(turn.words for turn in self._turns if "?" in turn.words)
        context = self.script.context(self.state.at, self._line, asked)
        if self._read is None or self._read[:2] != (text, context):
            self._read = text, context, self.script.recognise(text, context)
        return self._read[2]


def replay(script: Script, answers: Iterable[Answer]) -> Session:
    """A session in which these answers were given, from the opening on.

    Raises:
        IllegalStepError: If one of them is not possible.
    """
    session = Session(script)
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session
