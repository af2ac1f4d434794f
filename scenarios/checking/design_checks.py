"""Scenarios that can be played and cannot teach what they are for: judged by their parts, not by playing."""

from collections.abc import Iterator
from typing import Final

from scenarios.checking.diagnostics import Diagnostic, Secondary
from scenarios.checking.subject import Subject, consequences

_GOOD: Final = frozenset({"resolved", "escalated"})
_LEAST_DRAIN: Final = 3
"""Moves give back at most two points of patience a turn; with less drain a talk need not end."""


def check_design(subject: Subject) -> Iterator[Diagnostic]:
    """Triggers, outcomes and the pace of the talk."""
    yield from _contradicting_triggers(subject)
    yield from _outcomes(subject)
    yield from _pace(subject)


def _contradicting_triggers(subject: Subject) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, trigger in enumerate(subject.scenario.triggers):
        earlier = first.setdefault(trigger.at, number)
        before = subject.scenario.triggers[earlier]
        if (before.decision, before.to) != (trigger.decision, trigger.to):
            also = Secondary(subject.positions.of("triggers", earlier), "this one asks for something else")
            message = f"two triggers at '{trigger.at}' call for different decisions: no answer is right for both"
            yield subject.at(("triggers", number), "S314", message, "keep one, or give them nodes of their own", also)


def _outcomes(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    everything = [then for _, then in consequences(scenario)]
    hands_over = scenario.actions.escalate or any(node.actions.escalate for node in scenario.nodes.values())
    spoken = any(then.escalates for then in everything)
    for ending in scenario.endings.values():
        if ending.outcome == "escalated" and not hands_over and not spoken:
            message = "this ending is called escalated, and nothing in the talk hands over to anybody"
            yield subject.at(("endings", ending.id, "outcome"), "S315", message, "write escalates: TEAM on the reply")
    if scenario.endings and not any(ending.outcome in _GOOD for ending in scenario.endings.values()):
        message = "no ending is resolved or escalated: whatever is said, the talk ends badly"
        yield subject.at_key(("endings",), "S316", message, "even a hard talk has a best ending worth reaching")


def _pace(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    drain = scenario.customer.temperament.drain
    if scenario.affect != "model" or drain >= _LEAST_DRAIN:
        return
    message = f"with a drain of {drain} a friendly talk can go on for ever: moves give back up to 2 a turn"
    yield subject.at(("customer", "temperament", "drain"), "S317", message, f"write drain: {_LEAST_DRAIN} or more")
