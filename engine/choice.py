"""What can be done at a node, with its guards compiled: the entries of a script's table."""

from collections.abc import Callable, Collection
from dataclasses import dataclass

from engine.affect import Shifts
from engine.guard import Check
from engine.recognition import NO_MOVES
from engine.scenario import Actions, Consequence, Line, Node, Reply
from engine.state import State
from engine.transcript import Change


@dataclass(frozen=True, slots=True)
class Step:
    """An answer carried out: the state it led to, the line spoken there, and what moved the customer."""

    after: State
    line: Line
    changes: tuple[Change, ...]
    shortcut: bool


@dataclass(frozen=True, slots=True)
class Choice:
    """Something the trainee can do at a node, as the machine knows it.

    Attributes:
        event: The machine's name for it.
        then: What it leads to.
        is_open: Whether it can be made; None where it always can.
        hops: For each entry of `goto`: whether it is taken, and where it leads.
        spends: The once-only reply it uses up, "" for none.
        holds: Whether it puts the customer on hold.
        shifts: What its effects do to the gauges.
        changes: The same for the transcript, where effects are all that moves gauges.
    """

    event: str
    then: Consequence
    is_open: Callable[[State], bool] | None
    hops: tuple[tuple[Check, str], ...]
    spends: str = ""
    holds: bool = False
    shifts: Shifts = ()
    changes: tuple[Change, ...] = ()

    def opens(self, state: State) -> bool:
        """Whether it can be made now."""
        return self.is_open is None or self.is_open(state)

    def target(self, before: State, moves: Collection[str]) -> str:
        """Where it leads when no exit is taken."""
        if len(self.hops) == 1:
            return self.hops[0][1]
        return next(to for check, to in self.hops if check(before, moves))


def opening_of(reply: Reply, check: Check) -> Callable[[State], bool] | None:
    """Whether a reply can be picked, by the compiled form of its guard and by once; None if it always can."""
    if reply.once:
        return lambda state: reply.id not in state.spent and check(state, NO_MOVES)
    return None if reply.when is None else lambda state: check(state, NO_MOVES)


@dataclass(frozen=True, slots=True)
class OpenReply:
    """A reply and the choice it makes, which knows whether it can be picked."""

    reply: Reply
    choice: Choice


@dataclass(frozen=True, slots=True)
class Place:
    """Everything that can be done at one node, and what is said there: a line for each variant, then the plain one."""

    node: Node
    actions: Actions
    replies: tuple[OpenReply, ...]
    typed: tuple[tuple[Check | None, Choice], ...]
    escalate: dict[str, Choice]
    hold: Choice | None
    silence: Choice
    end: Choice | None
    variants: tuple[Check, ...]
    lines: tuple[Line, ...]
