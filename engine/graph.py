"""The states that picked play can come to, and which answer leads from which to which."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from engine.acts import Act
from engine.components import components
from engine.scenario import Line
from engine.script import Script
from engine.state import State
from engine.table import Table
from engine.transcript import Answer


@dataclass(frozen=True, slots=True)
class Moment:
    """What many states have in common, as far as anything decides by it.

    Attributes:
        at: The node or the ending.
        state: A state that stands for all of them: every guard that matters holds for it as for the others.
        line: What the customer said.
        acts: What can be done, in the order of a state's edges; nothing at an ending.
        memory: What was remembered on the way (see `engine.unroll`), None where nothing is.
    """

    at: str
    state: State
    line: Line
    acts: tuple[Act, ...]
    memory: Hashable = None


def moment_at(table: Table, key: int) -> Moment:
    """The moment a packed state belongs to, with that state to stand for it."""
    return Moment(table.situation(key).at, table.state(key), table.line(key), table.acts(key))


@dataclass(frozen=True)
class StateGraph:
    """States by number, the opening first and nearer ones before farther ones, with their edges.

    Attributes:
        table: What it was made with.
        keys: The packed state of each number.
        labels: The number of the moment each state belongs to.
        parents: The state each was first reached from, -1 for the opening.
        heads: Where in `targets` the edges of each state begin; one more than there are states with edges.
        targets: The state each edge leads to.
        proved: Whether every state was reached; if not, the last ones have no edges though talks may go on there.
    """

    table: Table
    keys: Sequence[int]
    labels: Sequence[int]
    parents: Sequence[int]
    heads: Sequence[int]
    targets: Sequence[int]
    proved: bool
    describe: Callable[[int, int], Moment] = field(repr=False)

    def __len__(self) -> int:
        return len(self.keys)

    @property
    def script(self) -> Script:
        """The script whose states these are."""
        return self.table.script

    @property
    def explored(self) -> int:
        """How many states had their edges followed: all of them if it is proved."""
        return len(self.heads) - 1

    @cached_property
    def moments(self) -> dict[int, Moment]:
        """Every moment by its number."""
        found: dict[int, Moment] = {}
        for number, label in enumerate(self.labels):
            if label not in found:
                found[label] = self.describe(label, self.keys[number])
        return found

    @cached_property
    def backwards(self) -> Sequence[tuple[Sequence[int], bool]]:
        """Groups of states, each after all that it leads to, and whether one can go round in it."""
        return tuple(components(len(self), self.successors))

    def moment(self, number: int) -> Moment:
        """The moment a state belongs to."""
        return self.moments[self.labels[number]]

    def successors(self, number: int) -> Sequence[int]:
        """The states that the acts of a state's moment lead to, in their order."""
        if number >= self.explored:
            return ()
        return self.targets[self.heads[number] : self.heads[number + 1]]

    def edges(self, number: int) -> Iterator[tuple[Act, int]]:
        """What can be done in a state, and the state each act leads to."""
        if number < self.explored:
            yield from zip(self.moment(number).acts, self.successors(number), strict=True)

    def state(self, number: int) -> State:
        """A state in full; counts that can no longer matter are as at the start of a talk, values of endings too."""
        return self.table.state(self.keys[number])

    def witness(self, number: int, act: Act | None = None) -> tuple[Answer, ...]:
        """A shortest talk that comes to a state, and there does an act: answers for `session.replay`."""
        answers = [act.answer] if act else []
        while (parent := self.parents[number]) >= 0:
            index = self.successors(parent).index(number)
            answers.append(self.moment(parent).acts[index].answer)
            number = parent
        return tuple(reversed(answers))
