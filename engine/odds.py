"""Exact chances: where talks end, with how many points and after how many answers, when a policy chooses answers."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final, TypeVar

from engine.analysis import Value
from engine.components import components
from engine.errors import EndlessError, UnprovedError
from engine.graph import Moment, StateGraph
from engine.linear import solved

Policy = Callable[[Moment], Sequence[int]]
"""How much each act of a moment is favoured: whole numbers, 0 for never, in the order of `Moment.acts`."""

STUCK: Final = "(stuck)"
"""The outcome of a talk in which the policy finds nothing to do."""

ENDLESS: Final = "(endless)"
"""The outcome of a talk that goes round for ever."""

_MOST_IN_A_LOOP: Final = 150
_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Odds:
    """What comes of a policy.

    Attributes:
        outcomes: The chance of each ending (or `STUCK`, `ENDLESS`) together with the points collected until there.
        mean_turns: How many answers a talk takes on average; None if some go on for ever.
        shown: How often a talk shows each state on average, by number; states that are never shown are not there.
    """

    outcomes: Mapping[tuple[str, int], Fraction]
    mean_turns: Fraction | None
    shown: Mapping[int, Fraction] = field(repr=False)

    @property
    def endings(self) -> Mapping[str, Fraction]:
        """The chance of each ending that has one."""
        return _summed((ending, chance) for (ending, _), chance in self.outcomes.items())

    @property
    def points(self) -> Mapping[int, Fraction]:
        """The chance of each number of points, from the least to the most."""
        return dict(sorted(_summed((points, chance) for (_, points), chance in self.outcomes.items()).items()))


def at_random(moment: Moment) -> Sequence[int]:
    """Every open reply with equal chance, and never an action."""
    return [int(act.kind == "reply") for act in moment.acts]


def odds(
    graph: StateGraph,
    policy: Policy = at_random,
    value: Value | None = None,
    closing: Callable[[Moment], int] | None = None,
) -> Odds:
    """The chances of everything that can come of a policy, as exact fractions.

    Args:
        graph: A graph that is proved.
        policy: How answers are chosen; asked once for each moment.
        value: The points of each edge, as for `analysis.fold`; none if not given.
        closing: The points of an ending.

    Raises:
        UnprovedError: If the graph is not proved: the chance of what was not explored would be missing.
        EndlessError: If a loop in which points are collected is played, or one of more than 150 states.
    """
    if not graph.proved:
        raise UnprovedError("chances are exact only where every state was reached")
    return _Flow(graph, policy, value, closing).odds()


@dataclass(frozen=True, slots=True)
class _Step:
    """One way a policy goes on from a state, to a state by its number in the flow."""

    target: int
    chance: Fraction
    points: int


class _Flow:
    """The part of a graph that a policy plays, and the chance that flows through it, apart for every sum of points."""

    def __init__(
        self, graph: StateGraph, policy: Policy, value: Value | None, closing: Callable[[Moment], int] | None
    ) -> None:
        self._graph = graph
        self._policy = policy
        self._value = value
        self._closing = closing
        self._favour: dict[int, list[tuple[int, Fraction, int]]] = {}
        self._states = [0]
        self._steps: list[list[_Step]] = []
        numbers = {0: 0}
        for state in self._states:
            steps = []
            for index, chance, points in self._favoured(state):
                target = self._graph.successors(state)[index]
                if target not in numbers:
                    numbers[target] = len(self._states)
                    self._states.append(target)
                steps.append(_Step(numbers[target], chance, points))
            self._steps.append(steps)

    def odds(self) -> Odds:
        """Let the chance of 1 at the opening flow to where it comes to rest."""
        flows: list[dict[int, Fraction]] = [defaultdict(Fraction) for _ in self._states]
        flows[0][0] = Fraction(1)
        endless: dict[tuple[str, int], Fraction] = defaultdict(Fraction)
        ahead = [[step.target for step in steps] for steps in self._steps]
        for group, loops in reversed(list(components(len(ahead), ahead.__getitem__))):
            inside = set(group) if loops else ()
            if loops and all(target in inside for number in group for target in ahead[number]):
                for number in group:
                    for points, chance in flows[number].items():
                        endless[ENDLESS, points] += chance
                    flows[number].clear()
            elif loops:
                self._solve(group, flows)
            for number in group:
                for step in self._steps[number]:
                    if step.target not in inside:
                        into = flows[step.target]
                        for points, chance in flows[number].items():
                            into[points + step.points] += chance * step.chance
        return self._result(flows, endless)

    def _result(self, flows: list[dict[int, Fraction]], endless: dict[tuple[str, int], Fraction]) -> Odds:
        outcomes: dict[tuple[str, int], Fraction] = defaultdict(Fraction, endless)
        turns = Fraction(0)
        for state, steps, flow in zip(self._states, self._steps, flows, strict=True):
            if steps:
                turns += sum(flow.values())
                continue
            moment = self._graph.moment(state)
            ended = moment.at in self._graph.script.scenario.endings
            more = self._closing(moment) if ended and self._closing else 0
            for points, chance in flow.items():
                outcomes[moment.at if ended else STUCK, points + more] += chance
        shown = {state: sum(flow.values(), Fraction(0)) for state, flow in zip(self._states, flows, strict=True)}
        return Odds(dict(outcomes), None if endless else turns, shown)

    def _favoured(self, state: int) -> list[tuple[int, Fraction, int]]:
        """The acts that a policy plays in a state: their index, chance and points."""
        label = self._graph.labels[state]
        if label not in self._favour:
            moment = self._graph.moments[label]
            weights = self._policy(moment) if moment.acts else ()
            self._favour[label] = [
                (index, Fraction(weight, sum(weights)), self._value(moment, moment.acts[index]) if self._value else 0)
                for index, weight in enumerate(weights)
                if weight
            ]
        return self._favour[label]

    def _solve(self, group: Sequence[int], flows: list[dict[int, Fraction]]) -> None:
        """How often each state of a loop is shown, from how often it is come to."""
        if len(group) > _MOST_IN_A_LOOP:
            raise EndlessError(f"a loop of {len(group)} states is too long for exact chances")
        place = {number: index for index, number in enumerate(group)}
        rows = [[Fraction(int(row == column)) for column in range(len(group))] for row in range(len(group))]
        for number in group:
            for step in self._steps[number]:
                if step.target in place:
                    if step.points:
                        raise EndlessError("points are collected in a loop, so there is no end to their chances")
                    rows[place[step.target]][place[number]] -= step.chance
        sums = sorted({points for number in group for points in flows[number]})
        right = [[flows[number].get(points, Fraction(0)) for points in sums] for number in group]
        for number, found in zip(group, solved(rows, right), strict=True):
            flows[number].update(zip(sums, found, strict=True))


def _summed(pairs: Iterable[tuple[_Key, Fraction]]) -> dict[_Key, Fraction]:
    found: dict[_Key, Fraction] = defaultdict(Fraction)
    for key, chance in pairs:
        found[key] += chance
    return dict(found)
