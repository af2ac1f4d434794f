"""What happened in a talk, turn by turn: the one thing that marks, debriefs, records and reports are made of."""

from dataclasses import dataclass
from typing import Literal

from engine.recognition import Recognised
from engine.scenario import Line
from engine.state import State


@dataclass(frozen=True, slots=True)
class Pick:
    """The trainee picks an open reply by its id."""

    reply: str


@dataclass(frozen=True, slots=True)
class Say:
    """The trainee types their own words."""

    text: str


@dataclass(frozen=True, slots=True)
class Escalate:
    """The trainee hands over to a team, with words to the customer or without."""

    team: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class PutOnHold:
    """The trainee puts the customer on hold."""


@dataclass(frozen=True, slots=True)
class StaySilent:
    """The trainee says nothing."""


@dataclass(frozen=True, slots=True)
class EndTalk:
    """The trainee ends the talk."""


Answer = Pick | Say | Escalate | PutOnHold | StaySilent | EndTalk


@dataclass(frozen=True, slots=True)
class Change:
    """What one cause did to one gauge in a turn, before rounding, in hundredths of a point.

    Attributes:
        gauge: The gauge.
        cause: A move, an event, or one of `carry-over`, `time`, `effects`, `no helpful move`, `not listening`.
        hundredths: How far it moved the gauge.
    """

    gauge: str
    cause: str
    hundredths: int


Kind = Literal["reply", "typed", "escalate", "hold", "silence", "end"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer and what the customer made of it.

    Attributes:
        number: 1 for the first.
        answer: What the trainee did.
        kind: How it was understood; text equal to an open reply is that reply.
        reply: The id of the picked reply, "" otherwise.
        route: Which typed route was taken, counted from 0; None otherwise.
        words: What was said to the customer, "" for none.
        node: Where the customer had spoken.
        heard_line: What the customer had said there.
        recognised: The moves and near-misses in the words.
        before: The state the answer was given in.
        after: The state it led to.
        changes: Which cause moved which gauge.
        line: What the customer said then (or the ending's line).
        escalated_to: The team handed over to, "" if none.
        fatal: Why the answer fails compliance, "" if it does not.
        ended: The id of the ending, "" while the talk goes on.
        shortcut: True if an exit, not the answer's own target, led to the ending.
    """

    number: int
    answer: Answer
    kind: Kind
    reply: str
    route: int | None
    words: str
    node: str
    heard_line: Line
    recognised: Recognised
    before: State
    after: State
    changes: tuple[Change, ...]
    line: Line
    escalated_to: str = ""
    fatal: str = ""
    ended: str = ""
    shortcut: bool = False


@dataclass(frozen=True, slots=True)
class Misunderstanding:
    """A typed reply in which nothing was recognised: the customer has not heard it and nothing is spent."""

    answer: Say
    recognised: Recognised
    at_turn: int
    node: str


@dataclass(frozen=True, slots=True)
class Transcript:
    """A talk from its first line.

    Attributes:
        scenario: Its id.
        opening: The customer's first line.
        begun: The state it began in.
        turns: The answers the customer heard, in order.
        misunderstandings: The ones nobody heard, in order.
    """

    scenario: str
    opening: Line
    begun: State
    turns: tuple[Turn, ...] = ()
    misunderstandings: tuple[Misunderstanding, ...] = ()

    @property
    def ending(self) -> str:
        """The id of the ending, "" while the talk goes on."""
        return self.turns[-1].ended if self.turns else ""
