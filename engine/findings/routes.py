"""Typed routes that are never taken, and replies whose own words, typed, would lead elsewhere."""

from collections.abc import Iterator, Sequence

from engine.boxes import Box, scale
from engine.findings.finding import Details, Finding
from engine.findings.survey import Survey
from engine.graph import Moment
from engine.satisfying import possible
from engine.scenario import Node, Route
from engine.script import NO_MOVES


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
            elif not _can_hold(route, node.typed[:number], scale(survey.scenario)):
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
        if not _can_hold(node.typed[number], [node.typed[other] for other in fewer], scale(survey.scenario)):
            above = fewer
    return above


def elsewhere(survey: Survey) -> Iterator[Finding]:
    """`typed, it leads elsewhere`: the moves of a reply take a typed route to another place than the reply.

    Details `node`, `reply`, `to` (where the reply leads), `typed_to` (where its moves lead; "" if nobody reacts) and,
    of the route that is taken, `route` from 0.
    """
    reported: set[str] = set()
    for label, moment in survey.at_nodes:
        node = survey.scenario.nodes[moment.at]
        if not node.typed:
            continue
        for act in moment.acts:
            if act.kind != "reply" or act.name in reported:
                continue
            to = act.choice.target(moment.state, NO_MOVES)
            typed_to, route = _typed(survey, moment, act.recognised.moves)
            if to != typed_to:
                reported.add(act.name)
                number = next(number for number, reply in enumerate(node.replies) if reply.id == act.name)
                details: Details = {"node": node.id, "reply": act.name, "to": to, "typed_to": typed_to}
                yield Finding(
                    "typed, it leads elsewhere",
                    ("nodes", node.id, "replies", number, "say"),
                    details if route is None else details | {"route": route},
                    also=() if route is None else (("nodes", node.id, "typed", route),),
                    witness=survey.graph.witness(survey.first_of[label]),
                )


def _typed(survey: Survey, moment: Moment, moves: frozenset[str]) -> tuple[str, int | None]:
    taken = survey.script.route(moment.state, moves)
    if taken is None:
        return "", None
    number, choice = taken
    return choice.target(moment.state, moves), number
