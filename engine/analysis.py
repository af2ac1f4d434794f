"""Exact analysis: every state that picked play can come to, and the best and worst that can be made of it."""

from collections.abc import Callable
from dataclasses import dataclass

from engine.acts import Act
from engine.errors import EndlessError
from engine.graph import Moment, StateGraph, moment_at
from engine.relevance import Watched
from engine.script import Script
from engine.table import Table
from engine.transcript import Answer

_BETWEEN_LOOKS = 4096


def _never() -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Budget:
    """How far to go before a scenario is called bounded instead of proved.

    Attributes:
        states: The most states to look at.
        expired: Asked every few thousand states whether to stop; a clock, where one is wanted, belongs to the caller.
    """

    states: int = 400_000
    expired: Callable[[], bool] = _never


def explore(script: Script, budget: Budget | None = None, watched: Watched | None = None) -> StateGraph:
    """Every state that picked play can come to: replies, escalations, holds, silence and ending the talk.

    Args:
        script: What is played.
        budget: How far to go.
        watched: Values of gauges that moments are to be told apart by, beside those that guards ask for, by gauge.

    Returns:
        The states, nearest first; `proved` says whether there are no others.
    """
    limits = budget or Budget()
    table = Table(script, watched)
    successors = table.successors
    keys, parents, heads, targets = [table.start], [-1], [0], []
    numbers = {table.start: 0}
    known = 1
    for number, key in enumerate(keys):
        if known > limits.states or (number % _BETWEEN_LOOKS == 0 and limits.expired()):
            break
        for goal in successors(key):
            found = numbers.setdefault(goal, known)
            if found == known:
                known += 1
                keys.append(goal)
                parents.append(number)
            targets.append(found)
        heads.append(len(targets))
    size = table.packing.size
    return StateGraph(
        table=table,
        keys=keys,
        labels=[key >> size for key in keys],
        parents=parents,
        heads=heads,
        targets=targets,
        proved=len(heads) == len(keys) + 1,
        describe=lambda _, key: moment_at(table, key),
    )


@dataclass(frozen=True, slots=True)
class Extremes:
    """The most and least that the edges of a talk to an ending can add up to.

    Attributes:
        best: The most; None if no ending can be reached (or none was, in a graph that is not proved).
        worst: The least.
        best_play: A talk that comes to the most, for `session.replay`.
        worst_play: A talk that comes to the least.
    """

    best: int | None
    worst: int | None
    best_play: tuple[Answer, ...]
    worst_play: tuple[Answer, ...]


Value = Callable[[Moment, Act], int]
"""What an edge is worth: the moment it starts from, and what is done there."""


def fold(graph: StateGraph, value: Value, closing: Callable[[Moment], int] | None = None) -> Extremes:
    """Add up the edges of every talk to an ending, and find the best and the worst.

    Args:
        graph: The states; of one that is not proved, only the talks within it count.
        value: What each edge is worth; asked once for each moment and act.
        closing: What an ending is worth by itself.

    Raises:
        EndlessError: If going round a loop pays or costs again and again, so that there is no best or worst.
    """
    endings = graph.script.scenario.endings
    edges = {label: [value(moment, act) for act in moment.acts] for label, moment in graph.moments.items()}
    ends = {label: closing(moment) if closing else 0 for label, moment in graph.moments.items() if moment.at in endings}
    best, best_play = _most(graph, edges, ends)
    worst, worst_play = _most(
        graph,
        {label: [-points for points in worth] for label, worth in edges.items()},
        {label: -points for label, points in ends.items()},
    )
    return Extremes(best, None if worst is None else -worst, best_play, worst_play)


def _most(
    graph: StateGraph, edges: dict[int, list[int]], ends: dict[int, int]
) -> tuple[int | None, tuple[Answer, ...]]:
    """The most that a talk from the opening to an ending adds up to, and such a talk."""
    most = [ends.get(label) for label in graph.labels]
    choices = [-1] * len(graph)
    for group, loops in graph.backwards:
        for _ in range(len(group) + 1 if loops else 1):
            improved = False
            for number in group:
                worth, known = edges[graph.labels[number]], most[number]
                for index, target in enumerate(graph.successors(number)):
                    beyond = most[target]
                    if beyond is not None and (known is None or worth[index] + beyond > known):
                        most[number] = known = worth[index] + beyond
                        choices[number], improved = index, True
            if not improved:
                break
        else:
            if loops:
                raise EndlessError("a loop adds up without end, so there is no best and no worst")
    return most[0], _play(graph, choices) if most[0] is not None else ()


def _play(graph: StateGraph, choices: list[int]) -> tuple[Answer, ...]:
    answers, number = [], 0
    while (index := choices[number]) >= 0:
        answers.append(graph.moment(number).acts[index].answer)
        number = graph.successors(number)[index]
    return tuple(answers)
