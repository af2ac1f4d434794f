"""What is said of a scenario with more states than could be looked at, and the cheapest cure that its states show."""

from collections import Counter
from typing import Final

from engine.components import components
from engine.graph import StateGraph
from engine.scenario import Reply
from engine.vocabulary import STAY
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.subject import Subject, Way

ENOUGH_DRAIN: Final = 3
"""Good answers give back up to two points of patience a turn, so that with this drain every talk ends."""

_NAMED: Final = 3


def bounded(subject: Subject, graph: StateGraph, *, by_clock: bool) -> Diagnostic:
    """The note that a scenario is not proved.

    Args:
        subject: The scenario.
        graph: The states that were looked at.
        by_clock: Whether the search was stopped by the clock and not by the number of states.
    """
    way, cure = _cure(subject, graph)
    clock = ", stopped by the clock" if by_clock else ""
    message = f"bounded: {len(graph):,} states{clock}; what is beyond was not looked at"
    return subject.at_key(way, "S618", message, cure)


def _cure(subject: Subject, graph: StateGraph) -> tuple[Way, str]:
    """Where the states can be made fewer at the least cost, and how."""
    scenario = subject.scenario
    drain = scenario.customer.temperament.drain
    if scenario.affect == "model" and drain < ENOUGH_DRAIN:
        way: Way = ("customer", "temperament", "drain")
        return way, f"write drain: {ENOUGH_DRAIN} or more, so that every talk comes to an end"
    crowded = Counter(graph.moments[label].at for label in graph.labels)
    loops = _loops(subject)
    for node, _ in crowded.most_common():
        again = [reply.id for reply in _repeatable(subject, loops, node)]
        if again:
            names = ", ".join(f"'{name}'" for name in again[:_NAMED])
            return ("nodes", node), f"write once: true at {names}, which can be said again and again"
    for node, _ in crowded.most_common():
        if len(loop := loops.get(node, ())) > 1:
            return ("nodes", node), f"shorten the loop through {', '.join(loop)}"
    fewer = "ask visits() and said() in fewer conditions, or let fewer numbers matter in them"
    faster = "let every turn cost more patience (drain), " if scenario.affect == "model" else ""
    return ("nodes",), f"{faster}{fewer}; or look further: --states"


def _repeatable(subject: Subject, loops: dict[str, tuple[str, ...]], node: str) -> list[Reply]:
    """The replies of a node that lead back to it sooner or later and can be said any number of times."""
    found = subject.scenario.nodes.get(node)
    loop = loops.get(node, ())
    return [
        reply
        for reply in (found.replies if found else ())
        if not reply.once and any(hop.to == STAY or hop.to in loop for hop in reply.then.goto)
    ]


def _loops(subject: Subject) -> dict[str, tuple[str, ...]]:
    """For each node from which picked replies lead back to it, the nodes of that loop."""
    nodes = list(subject.scenario.nodes)
    place = {name: number for number, name in enumerate(nodes)}
    ahead = [
        [
            place.get(name if hop.to == STAY else hop.to, -1)
            for reply in subject.scenario.nodes[name].replies
            for hop in reply.then.goto
        ]
        for name in nodes
    ]
    arrows = [[target for target in targets if target >= 0] for targets in ahead]
    found: dict[str, tuple[str, ...]] = {}
    for group, goes_round in components(len(nodes), arrows.__getitem__):
        if goes_round:
            names = tuple(nodes[number] for number in sorted(group))
            found.update(dict.fromkeys(names, names))
    return found
