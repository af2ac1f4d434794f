"""Where the parts of a scenario stand."""

from collections.abc import Iterator

from engine.acts import Act
from engine.findings.finding import Way
from engine.guard import Guard
from engine.scenario import Actions, Consequence, Node, Scenario


def way_of(scenario: Scenario, act: Act) -> Way:
    """The way to what an act does: to a reply of its node, or to an action there or of the whole scenario."""
    node = scenario.nodes[act.node]
    if act.kind == "reply":
        number = next(number for number, reply in enumerate(node.replies) if reply.id == act.name)
        return "nodes", node.id, "replies", number
    own: Way = ("nodes", node.id) if _is_own(node.actions, act) else ()
    return (*own, "escalate", act.name) if act.kind == "escalate" else (*own, act.kind)


def _is_own(actions: Actions, act: Act) -> bool:
    if act.kind == "escalate":
        return act.name in actions.escalate
    return getattr(actions, act.kind) is not None


def guards(scenario: Scenario) -> Iterator[tuple[Way, Guard]]:
    """Every guard of a scenario, with the way to its text."""
    for way, then in consequences(scenario):
        for number, hop in enumerate(then.goto):
            if hop.when:
                yield (*way, "goto", number, "when"), hop.when
    for node in scenario.nodes.values():
        guarded = (
            ("variants", [variant.when for variant in node.variants]),
            ("replies", [reply.when for reply in node.replies]),
            ("typed", [route.when for route in node.typed]),
        )
        for key, whens in guarded:
            for number, when in enumerate(whens):
                if when:
                    yield ("nodes", node.id, key, number, "when"), when
    for number, leave in enumerate(scenario.exits):
        yield ("exits", number, "when"), leave.when


def consequences(scenario: Scenario) -> Iterator[tuple[Way, Consequence]]:
    """Everything that any answer leads to, with its way."""
    for node in scenario.nodes.values():
        yield from _consequences_at(node)
    yield from _from_actions((), scenario.actions)


def _consequences_at(node: Node) -> Iterator[tuple[Way, Consequence]]:
    for number, reply in enumerate(node.replies):
        yield ("nodes", node.id, "replies", number), reply.then
    for number, route in enumerate(node.typed):
        yield ("nodes", node.id, "typed", number), route.then
    yield from _from_actions(("nodes", node.id), node.actions)


def _from_actions(way: Way, actions: Actions) -> Iterator[tuple[Way, Consequence]]:
    for team, then in actions.escalate.items():
        yield (*way, "escalate", team), then
    for key, consequence in (
        ("hold", actions.hold.then if actions.hold else None),
        ("silence", actions.silence),
        ("end", actions.end),
    ):
        if consequence:
            yield (*way, key), consequence
