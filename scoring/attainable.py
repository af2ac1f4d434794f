"""What a talk allows: the worst and the best sum of marks that picked play can come to, by exact search.

A helpful move counts twice in a talk and a harmful one to six points (see `scoring.marks`), so what an answer is worth
can depend on what was said before. Where such a cap can bind at all, the search remembers the move; elsewhere it need
not, which keeps it small.
"""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass
from typing import cast

from engine.acts import Act
from engine.analysis import Budget, Extremes, fold
from engine.graph import Moment, StateGraph
from engine.moves import MOVES
from engine.quotient import quotient
from engine.unroll import unroll
from engine.vocabulary import DIMENSIONS, Dimension
from scoring.marks import MOST_HARM, MOST_USES
from scoring.uses import most_uses

Memory = tuple[int, ...]
"""For each remembered move: uses so far up to MOST_USES if it helps, points lost so far up to MOST_HARM if it harms."""

MARKED: tuple[Dimension, ...] = tuple(dimension for dimension in DIMENSIONS if dimension != "escalation")
"""The dimensions whose score is the position of a sum; escalation is judged by decisions."""


@dataclass(frozen=True, slots=True)
class Attainable:
    """Worst and best of every marked dimension, with a play each; a dimension is left out where search was bounded."""

    extremes: Mapping[Dimension, Extremes]


def attainable(graph: StateGraph, budget: Budget | None = None) -> Attainable:
    """Search the states of a scenario for the worst and the best sum of each dimension.

    Args:
        graph: Every state of picked play; one that is not proved gives nothing.
        budget: How far to go for each dimension where caps must be remembered.
    """
    if not graph.proved:
        return Attainable({})
    joined = quotient(graph)
    uses = most_uses(joined)
    found = {dimension: Marking(joined, dimension, uses).extremes(budget) for dimension in MARKED}
    return Attainable({dimension: extremes for dimension, extremes in found.items() if extremes is not None})


class Marking:
    """The marks of one dimension along a walk.

    Args:
        graph: Every state of picked play.
        dimension: The dimension.
        uses: How often a talk can perform each move at most (see `scoring.uses`).
    """

    def __init__(self, graph: StateGraph, dimension: Dimension, uses: Mapping[str, int]) -> None:
        self._graph = graph
        self._points = {move: MOVES[move].points for move in uses if MOVES[move].dimension == dimension}
        self._capped = tuple(sorted(move for move, points in self._points.items() if uses[move] > _uncapped(points)))
        self._place = {move: index for index, move in enumerate(self._capped)}

    def extremes(self, budget: Budget | None = None) -> Extremes | None:
        """Worst and best sum with a play each; None if the search went beyond the budget."""
        graph = self.unrolled(budget)
        return fold(graph, self.value) if graph.proved else None

    def unrolled(self, budget: Budget | None = None) -> StateGraph:
        """The states, told apart by what the caps must remember."""
        if not self._capped:
            return self._graph
        return unroll(self._graph, (0,) * len(self._capped), self._after, budget)

    def value(self, moment: Moment, act: Act) -> int:
        """The points of an act where it is done."""
        memory = cast("Memory", moment.memory or ())
        return sum(
            _counted(self._points[move], memory[self._place[move]] if move in self._place else 0)
            for move in act.recognised.counted
            if move in self._points
        )

    def _after(self, memory: Hashable, _: Moment, act: Act) -> Memory:
        before = cast("Memory", memory)
        moves = act.recognised.counted
        if moves.isdisjoint(self._capped):
            return before
        return tuple(
            _remembered(self._points[move], spent) if move in moves else spent
            for move, spent in zip(self._capped, before, strict=True)
        )


def _uncapped(points: int) -> int:
    """How often a move counts in full."""
    return MOST_USES if points > 0 else MOST_HARM // -points


def _counted(points: int, spent: int) -> int:
    if points > 0:
        return points if spent < MOST_USES else 0
    return -min(-points, MOST_HARM - spent)


def _remembered(points: int, spent: int) -> int:
    return min(spent + 1, MOST_USES) if points > 0 else min(spent - points, MOST_HARM)
