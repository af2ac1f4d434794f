"""Escalation along a walk: what must be remembered of a talk to score its hand-overs at the end.

Says the same as `scoring.escalation` and `scoring.standing` say of a transcript, step by step, so that the score can be
worked out for every talk that picked play allows.
"""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from functools import cache
from typing import cast

from engine.acts import Act
from engine.graph import Moment
from engine.scenario import Scenario, Trigger
from scoring.escalation import Decision, Verdict
from scoring.handover import Quality, shown_in
from scoring.standing import MOST_NEEDLESS, escalation_score


@dataclass(frozen=True, slots=True)
class Pending:
    """A trigger in the course of a talk.

    Attributes:
        age: Answers since it opened, None before; counted to one beyond its deadline.
        verdict: `right`, `late` or `decoy` once that is settled, "" before.
    """

    age: int | None = None
    verdict: Verdict | str = ""


@dataclass(frozen=True, slots=True)
class HandOvers:
    """What is remembered of the hand-overs of a talk.

    Attributes:
        triggers: In the order of the scenario.
        needless: Hand-overs that nothing called for.
        made: Whether any was made.
        last: The qualities in the last answer before the first one.
        shown: The qualities since.
    """

    triggers: tuple[Pending, ...]
    needless: int = 0
    made: bool = False
    last: frozenset[Quality] = frozenset()
    shown: frozenset[Quality] = frozenset()


class Handing:
    """Scores the hand-overs of a scenario along a walk; its methods fit `engine.unroll` and `engine.analysis.fold`.

    Args:
        scenario: The scenario.
    """

    def __init__(self, scenario: Scenario) -> None:
        self._triggers = scenario.triggers
        self.begin: Hashable = HandOvers(tuple(Pending() for _ in scenario.triggers))

    def after(self, memory: Hashable, moment: Moment, act: Act) -> Hashable:
        """What is remembered after an answer."""
        before = cast("HandOvers", memory)
        aged = [
            _aged(trigger, pending, moment.at) for trigger, pending in zip(self._triggers, before.triggers, strict=True)
        ]
        words = _qualities(act.words)
        team = act.escalated_to
        if not team:
            shown = before.shown | words if before.made else before.shown
            return replace(before, triggers=tuple(aged), last=frozenset() if before.made else words, shown=shown)
        called = any(_calls(trigger, pending) for trigger, pending in zip(self._triggers, aged, strict=True))
        judged = tuple(_judged(trigger, pending, team) for trigger, pending in zip(self._triggers, aged, strict=True))
        needless = min(MOST_NEEDLESS, before.needless + (not called))
        return HandOvers(judged, needless, made=True, shown=before.shown | before.last | words)

    def score(self, moment: Moment) -> int:
        """The score of a talk that came to an ending, 0..100."""
        memory = cast("HandOvers", moment.memory)
        made = [
            Decision(_final(trigger, pending), trigger, 0, 0, None, "")
            for trigger, pending in zip(self._triggers, memory.triggers, strict=True)
            if pending.age is not None
        ]
        made += [Decision("needless", None, None, None, None, "")] * memory.needless
        return escalation_score(made, len(memory.shown))


@cache
def _qualities(words: str) -> frozenset[Quality]:
    return shown_in([words])


def _aged(trigger: Trigger, pending: Pending, at: str) -> Pending:
    """A trigger one answer later; it opens where its node is shown."""
    if pending.age is None:
        return Pending(1) if at == trigger.at else pending
    return replace(pending, age=min(pending.age + 1, trigger.within + 1))


def _calls(trigger: Trigger, pending: Pending) -> bool:
    if pending.age is None:
        return False
    return trigger.decision == "escalate" or pending.age <= trigger.within


def _judged(trigger: Trigger, pending: Pending, team: str) -> Pending:
    if pending.age is None or pending.verdict:
        return pending
    in_time = pending.age <= trigger.within
    if trigger.decision == "handle":
        return replace(pending, verdict="decoy") if in_time else pending
    if team != trigger.to:
        return pending
    return replace(pending, verdict="right" if in_time else "late")


def _final(trigger: Trigger, pending: Pending) -> Verdict:
    if pending.verdict:
        return cast("Verdict", pending.verdict)
    return "handled" if trigger.decision == "handle" else "missed"
