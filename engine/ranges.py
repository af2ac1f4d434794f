"""Where the values of a talk can be, node by node, and how much of a script its states cover."""

from collections.abc import Mapping
from dataclasses import dataclass

from engine.graph import StateGraph
from engine.vocabulary import GAUGES


def ranges(graph: StateGraph) -> Mapping[str, Mapping[str, tuple[int, int]]]:
    """The least and the greatest value of every gauge at every node that is reached.

    Of a graph that is not proved, as far as it was explored.
    """
    mask, seen = graph.table.packing.mask, dict[str, set[int]]()
    for label, key in zip(graph.labels, graph.keys, strict=True):
        seen.setdefault(graph.moments[label].at, set()).add(key & mask)
    return {
        node: {
            gauge: (min(values), max(values))
            for gauge, values in zip(GAUGES, zip(*map(graph.table.values, found), strict=True), strict=False)
        }
        for node, found in seen.items()
        if node in graph.script.places
    }


@dataclass(frozen=True, slots=True)
class Coverage:
    """What a graph comes to: names or (node, line number) in the order of the file."""

    nodes: tuple[str, ...]
    endings: tuple[str, ...]
    replies: tuple[str, ...]
    lines: tuple[tuple[str, int], ...]


def coverage(graph: StateGraph) -> Coverage:
    """The nodes, endings, replies and lines that some talk shows, reaches, can pick or hears."""
    reached = {moment.at for moment in graph.moments.values()}
    open_replies = {act.name for moment in graph.moments.values() for act in moment.acts if act.kind == "reply"}
    numbers = {graph.table.situation(key) for key in dict(zip(graph.labels, graph.keys, strict=True)).values()}
    spoken = {(situation.at, situation.line) for situation in numbers}
    script = graph.script
    return Coverage(
        tuple(node for node in script.scenario.nodes if node in reached),
        tuple(ending for ending in script.scenario.endings if ending in reached),
        tuple(reply for reply in script.scenario.replies if reply in open_replies),
        tuple(
            (node, number)
            for node, place in script.places.items()
            for number in range(len(place.lines))
            if (node, number) in spoken
        ),
    )
