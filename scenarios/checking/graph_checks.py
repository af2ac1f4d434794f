"""Where the talk can go at all, read from the graph alone: no gauge is counted and no play is played.

What stands here is certain either way: a node that no arrow leads to cannot be reached, whatever the numbers say.
The exact analysis asks the harder questions.
"""

from collections.abc import Iterable, Iterator, Mapping

from engine.scenario import Consequence, Node, Scenario, Trigger
from engine.vocabulary import STAY
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.subject import Subject, Way, consequences_at

Arrows = Mapping[str, frozenset[str]]
"""Where each node leads to in one answer."""


def check_graph(subject: Subject) -> Iterator[Diagnostic]:
    """Nodes and endings nobody comes to, nodes nobody gets away from, triggers nobody can get right."""
    scenario = subject.scenario
    yield from _not_reached(subject, _reached({scenario.start}, arrows(scenario, typed=True)))
    yield from _no_way_out(subject, arrows(scenario, typed=False))
    for number, trigger in enumerate(scenario.triggers):
        yield from _right_answer(subject, ("triggers", number), trigger)


def arrows(scenario: Scenario, *, typed: bool) -> Arrows:
    """The graph of a scenario.

    Args:
        scenario: All its targets exist.
        typed: Whether typed routes count.
    """
    return {node.id: frozenset(_targets(scenario, node, typed=typed)) for node in scenario.nodes.values()}


def _targets(scenario: Scenario, node: Node, *, typed: bool) -> Iterator[str]:
    for then in _answers(scenario, node, typed=typed):
        yield from (node.id if hop.to == STAY else hop.to for hop in then.goto)


def _answers(scenario: Scenario, node: Node, *, typed: bool) -> Iterator[Consequence]:
    yield from (reply.then for reply in node.replies)
    if typed:
        yield from (route.then for route in node.typed)
    actions = scenario.actions_at(node)
    yield from actions.escalate.values()
    if actions.hold is not None:
        yield actions.hold.then
    yield from (then for then in (actions.silence, actions.end) if then is not None)


def _reached(start: Iterable[str], ahead: Arrows) -> set[str]:
    found = set(start)
    waiting = list(found)
    while waiting:
        further = ahead.get(waiting.pop(), frozenset()) - found
        found |= further
        waiting.extend(further)
    return found


def _not_reached(subject: Subject, reached: set[str]) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    for name in scenario.nodes:
        if name not in reached:
            message = f"no answer leads to the node '{name}'"
            yield subject.at_key(("nodes", name), "S301", message, f"let a goto name it: goto: {name}")
    by_exit = {leave.to for leave in scenario.exits}
    for name in scenario.endings:
        if name not in reached and name not in by_exit:
            message = f"nothing leads to the ending '{name}'"
            yield subject.at_key(("endings", name), "S302", message, f"let a goto or an exit name it: goto: {name}")


def _no_way_out(subject: Subject, ahead: Arrows) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    back: dict[str, set[str]] = {}
    for name, targets in ahead.items():
        for target in targets:
            back.setdefault(target, set()).add(name)
    saved = _reached(scenario.endings, {name: frozenset(sources) for name, sources in back.items()})
    for name, node in scenario.nodes.items():
        if name not in saved and not scenario.exits:
            message = f"from the node '{name}' no picked reply and no action leads to an ending"
            yield subject.at_key(("nodes", name), "S303", message, "add a reply that leads on, or an exit")
        elif not node.replies:
            message = f"at the node '{name}' nothing can be picked"
            yield subject.at_key(("nodes", name), "S313", message, "add replies: three are usual")


def _right_answer(subject: Subject, way: Way, trigger: Trigger) -> Iterator[Diagnostic]:
    if trigger.decision != "escalate" or not trigger.to or trigger.at not in subject.scenario.nodes:
        return
    scenario, team = subject.scenario, trigger.to
    ahead = arrows(scenario, typed=True)
    here = {trigger.at}
    for _ in range(min(trigger.within, len(scenario.nodes) + 1)):
        if any(_hands_over(scenario, scenario.nodes[name], team) for name in here if name in scenario.nodes):
            return
        here = {target for name in here for target in ahead.get(name, ())}
    message = f"nobody can be right here: within {trigger.within} nothing hands over to '{trigger.to}'"
    help_text = f"write `{trigger.to}` under escalate:, or escalates: {trigger.to} on a reply"
    yield subject.at((*way, "to"), "S309", message, help_text)


def _hands_over(scenario: Scenario, node: Node, team: str) -> bool:
    if team in scenario.actions_at(node).escalate:
        return True
    return any(then.escalates == team for _, then in consequences_at(node))
