"""What would make a scenario small enough to be proved: found by trying, cheapest for the trainer first."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from engine import outline
from engine.analysis import Budget, explore
from engine.scenario import Node, Scenario
from engine.script import Script

_STEPS_OF_DRAIN = (1, 2, 4)


@dataclass(frozen=True, slots=True)
class Cure:
    """A change after which every state is reached within the budget.

    Attributes:
        drain: The drain to set, 0 if it is to stay.
        once: Replies to be said one time only, in the order of the file.
        states: How many states there are then.
    """

    drain: int
    once: tuple[str, ...]
    states: int


def cure(script: Script, budget: Budget | None = None) -> Cure | None:
    """The first of a few small changes that makes a scenario provable, None if none of them does.

    A higher drain is tried first, under the affect model; then replies that can be said again and again as once-only,
    starting with those that lead back soonest; then both.

    Args:
        script: A scenario whose `explore` was not proved.
        budget: How far each trial may go.
    """
    limits = budget or Budget()
    for drain, once in _trials(script.scenario):
        if limits.expired():
            return None
        graph = explore(Script(_changed(script.scenario, drain, once), script.recognise), limits)
        if graph.proved:
            return Cure(drain, once, len(graph))
    return None


def _trials(scenario: Scenario) -> Iterator[tuple[int, tuple[str, ...]]]:
    drain = scenario.customer.temperament.drain
    drains = [drain + more for more in _STEPS_OF_DRAIN] if scenario.affect == "model" else []
    shortest = _leading_back(scenario)
    order = {reply: number for number, reply in enumerate(scenario.replies)}
    every = tuple(sorted(shortest, key=order.__getitem__))
    soonest = tuple(reply for reply in every if shortest[reply] == min(shortest.values()))
    yield from ((more, ()) for more in drains)
    if every:
        yield from ((0, found) for found in dict.fromkeys((soonest, every)))
        yield from ((more, every) for more in drains)


def _leading_back(scenario: Scenario) -> dict[str, int]:
    """Replies that can be said again, and how many answers it takes at least to come back to their node."""
    ahead = {
        node.id: {
            node.id if hop.to == "stay" else hop.to
            for then in (*outline.consequences(node), *outline.action_consequences(scenario.actions))
            for hop in then.goto
        }
        for node in scenario.nodes.values()
    }
    found = {}
    for node in scenario.nodes.values():
        for reply in node.replies:
            targets = {node.id if hop.to == "stay" else hop.to for hop in reply.then.goto}
            way = _distance(ahead, targets, node.id)
            if way is not None and not reply.once:
                found[reply.id] = way
    return found


def _distance(ahead: dict[str, set[str]], targets: set[str], node: str) -> int | None:
    seen, steps = set(targets), 1
    while targets:
        if node in targets:
            return steps
        targets = {further for target in targets for further in ahead.get(target, ())} - seen
        seen |= targets
        steps += 1
    return None


def _changed(scenario: Scenario, drain: int, once: tuple[str, ...]) -> Scenario:
    customer = scenario.customer
    if drain:
        customer = replace(customer, temperament=replace(customer.temperament, drain=drain))
    return replace(
        scenario, customer=customer, nodes={name: _said_once(node, once) for name, node in scenario.nodes.items()}
    )


def _said_once(node: Node, once: tuple[str, ...]) -> Node:
    return replace(node, replies=tuple(replace(reply, once=reply.once or reply.id in once) for reply in node.replies))
