"""Typed routes that are never taken, and replies whose own words, typed, would lead elsewhere."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from engine.acts import Act
from engine.boxes import Box
from engine.findings.finding import Details, Finding
from engine.findings.survey import Survey
from engine.graph import Moment
from engine.recognition import NO_MOVES
from engine.satisfying import possible
from engine.scenario import Node, Route


def routes(survey: Survey) -> Iterator[Finding]:
    """`route never taken` for want of values, `route shadowed` by those above it: details `node`, `route` from 0."""
    if survey.typed is None:
        return
    for node in survey.scenario.nodes.values():
        box = survey.typed.boxes.get(node.id)
        if box is None:
            continue
        for number, route in enumerate(node.typed):
            way = ("nodes", node.id, "typed", number)
            details: Details = {"node": node.id, "route": number}
            if not _can_hold(route, (), box):
                yield Finding("route never taken", way, details, witness=survey.to(node.id))
            elif not _can_hold(route, node.typed[:number], survey.scale):
                above = tuple(("nodes", node.id, "typed", earlier) for earlier in _shadowing(node, number, survey))
                yield Finding("route shadowed", way, details, also=above, witness=survey.to(node.id))


def _can_hold(route: Route, above: Sequence[Route], box: Box) -> bool:
    """Whether a route may be taken when those above it are not."""
    trees = [None if earlier.when is None else earlier.when.tree for earlier in above]
    return possible(None if route.when is None else route.when.tree, trees, box)


def _shadowing(node: Node, number: int, survey: Survey) -> list[int]:
    """As few of the routes above as it takes to shadow one."""
    above = list(range(number))
    for earlier in range(number):
        fewer = [other for other in above if other != earlier]
        if not _can_hold(node.typed[number], [node.typed[other] for other in fewer], survey.scale):
            above = fewer
    return above


def elsewhere(survey: Survey) -> Iterator[Finding]:
    """`typed, it leads elsewhere`, `typed, nobody reacts`: what the words of a reply would do if they were typed.

    Words equal to an open reply are that reply; but those who say the same in words of their own would be led
    elsewhere. Details `node`, `reply`, `to` (where the reply leads); `typed_to` and `route` from 0 of the route that
    its words take, and the `moves` in them.
    """
    reported: set[str] = set()
    for label, moment in survey.at_nodes:
        node = survey.scenario.nodes[moment.at]
        for act in moment.acts if node.typed else ():
            if act.kind != "reply" or act.name in reported:
                continue
            finding = _typed(survey, moment, act)
            if finding is not None:
                reported.add(act.name)
                yield replace(finding, witness=survey.graph.witness(survey.first_of[label]))


def _typed(survey: Survey, moment: Moment, act: Act) -> Finding | None:
    """What is to be said of the words of a reply, typed in a moment."""
    script = survey.script
    moves = survey.typed_moves(act)
    to, taken = act.choice.target(moment.state, NO_MOVES), script.route(moment.state, moves)
    way = (*survey.way(act), "say")
    details: Details = {"node": moment.at, "reply": act.name, "to": to}
    if taken is None:
        return Finding("typed, nobody reacts", way, details)
    number, choice = taken
    typed_to = choice.target(moment.state, moves)
    if typed_to == to:
        return None
    also = (("nodes", moment.at, "typed", number),)
    details |= {"typed_to": typed_to, "route": number, "moves": ", ".join(sorted(moves))}
    return Finding("typed, it leads elsewhere", way, details, also)
