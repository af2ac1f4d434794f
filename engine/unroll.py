"""Remembering something on the way: a graph whose states differ by it, for values that depend on what went before."""

from collections.abc import Callable, Hashable
from dataclasses import replace

from engine.acts import Act
from engine.analysis import Budget
from engine.graph import Moment, StateGraph

After = Callable[[Hashable, Moment, Act], Hashable]
"""What is remembered after an act: what was before, the moment it is done in, the act."""


def unroll(graph: StateGraph, begin: Hashable, after: After, budget: Budget | None = None) -> StateGraph:
    """The states of a graph together with a memory, which its moments then carry.

    Args:
        graph: The states without memory.
        begin: What is remembered at the opening.
        after: How an act changes it; asked once for each moment, memory and act. Few memories make a small graph.
        budget: How far to go; beyond it the result is not proved.
    """
    limits = budget or Budget()
    unrolled = _Memories(graph, begin, after)
    size = len(graph)
    pairs, parents, heads, targets, labels = [0], [-1], [0], [], []
    numbers = {0: 0}
    for number, pair in enumerate(pairs):
        memory, base = divmod(pair, size)
        label = graph.labels[base]
        labels.append(unrolled.label(label, memory))
        if len(pairs) > limits.states or base >= graph.explored:
            continue
        for shift, target in zip(unrolled.nexts(label, memory), graph.successors(base), strict=True):
            goal = shift * size + target
            found = numbers.setdefault(goal, len(pairs))
            if found == len(pairs):
                pairs.append(goal)
                parents.append(number)
            targets.append(found)
        heads.append(len(targets))
    return StateGraph(
        table=graph.table,
        keys=[graph.keys[pair % size] for pair in pairs],
        labels=labels,
        parents=parents,
        heads=heads,
        targets=targets,
        proved=graph.proved and len(heads) == len(pairs) + 1,
        describe=unrolled.describe,
    )


class _Memories:
    """The memories that were met, by number, and what each becomes in each moment."""

    def __init__(self, graph: StateGraph, begin: Hashable, after: After) -> None:
        self._graph = graph
        self._after = after
        self._memories = [begin]
        self._numbers = {begin: 0}
        self._labels: dict[tuple[int, int], int] = {}
        self._pairs: list[tuple[int, int]] = []
        self._nexts: dict[tuple[int, int], tuple[int, ...]] = {}

    def nexts(self, label: int, memory: int) -> tuple[int, ...]:
        """The memory after each act of a moment."""
        found = self._nexts.get((label, memory))
        if found is None:
            moment, before = self._graph.moments[label], self._memories[memory]
            found = tuple(self._number(self._after(before, moment, act)) for act in moment.acts)
            self._nexts[label, memory] = found
        return found

    def label(self, label: int, memory: int) -> int:
        """The number of a moment with a memory."""
        found = self._labels.setdefault((label, memory), len(self._pairs))
        if found == len(self._pairs):
            self._pairs.append((label, memory))
        return found

    def describe(self, label: int, _: int) -> Moment:
        """A moment of the graph that was unrolled, with its memory."""
        base, memory = self._pairs[label]
        return replace(self._graph.moments[base], memory=self._memories[memory])

    def _number(self, memory: Hashable) -> int:
        found = self._numbers.setdefault(memory, len(self._memories))
        if found == len(self._memories):
            self._memories.append(memory)
        return found
