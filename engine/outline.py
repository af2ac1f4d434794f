"""What stands in a scenario and what leads where, without playing it."""

from collections.abc import Iterable, Iterator

from engine.guard import Guard, Leaf
from engine.recognition import Fact
from engine.scenario import Actions, Consequence, Node, Scenario


def consequences(node: Node) -> Iterator[Consequence]:
    """Everything that a node's own replies, routes and actions lead to."""
    yield from (reply.then for reply in node.replies)
    yield from (route.then for route in node.typed)
    yield from action_consequences(node.actions)


def action_consequences(actions: Actions) -> Iterator[Consequence]:
    """Everything that actions lead to."""
    yield from actions.escalate.values()
    yield from (then for then in (actions.hold and actions.hold.then, actions.silence, actions.end) if then)


def guards(scenario: Scenario) -> Iterator[Guard]:
    """Every guard of a scenario."""
    found = list(action_consequences(scenario.actions))
    for node in scenario.nodes.values():
        found.extend(consequences(node))
        yield from (variant.when for variant in node.variants)
        yield from (reply.when for reply in node.replies if reply.when)
        yield from (route.when for route in node.typed if route.when)
    yield from (leave.when for leave in scenario.exits)
    yield from (hop.when for then in found for hop in then.goto if hop.when)


def leaves(guards: Iterable[Guard]) -> Iterator[Leaf]:
    """Every comparison and move in some guards."""
    return (leaf for guard in guards for leaf in guard.leaves())


def told_at(scenario: Scenario) -> dict[str, tuple[Fact, ...]]:
    """For every node the facts that the customer may have told by then: those of the nodes that lead to it.

    Worked out from the graph, not from the talk, so that a scripted reply reads the same on every path.
    """
    ahead = {
        node.id: {hop.to for then in (*consequences(node), *action_consequences(scenario.actions)) for hop in then.goto}
        for node in scenario.nodes.values()
    }
    reached = {told.told: reachable(ahead, told.told) for told in scenario.customer.facts}
    return {
        name: tuple(told.fact for told in scenario.customer.facts if name in reached[told.told])
        for name in scenario.nodes
    }


def reachable(ahead: dict[str, set[str]], start: str) -> set[str]:
    """Everything that can be reached from a place, itself included."""
    found, waiting = {start}, [start]
    while waiting:
        new = ahead.get(waiting.pop(), set()) - found
        found |= new
        waiting.extend(new)
    return found
