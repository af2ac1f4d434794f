"""Knowing when to hand over: every trigger and every escalation of a talk, judged by turn and team.

A trigger opens when its node is shown for the first time. `within: 1` means the very next answer. The matrix of
triggers and deadlines is in docs/trainer; the judgement here only counts turns and compares teams.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from engine.scenario import Scenario, Trigger
from engine.transcript import Transcript

Verdict = Literal["right", "late", "missed", "wrong team", "handled", "decoy", "needless", "pending"]


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision whether to hand over.

    Attributes:
        verdict: `right`, `late`, `missed` or `wrong team` for a trigger that calls for a hand-over; `handled` or
            `decoy` (taken in) for one that does not; `needless` for a hand-over nothing called for; `pending` while
            the talk goes on and there is time.
        trigger: What called for it, None for a needless hand-over.
        opened: After which answer the trigger opened, 0 for the opening line; None for a needless one.
        deadline: The last answer in time; None for a needless one.
        turn: The answer that handed over, None if none did.
        team: The team handed over to, "" if none.
    """

    verdict: Verdict
    trigger: Trigger | None
    opened: int | None
    deadline: int | None
    turn: int | None
    team: str


@dataclass(frozen=True, slots=True)
class _HandOver:
    turn: int
    team: str


def decisions(scenario: Scenario, transcript: Transcript) -> tuple[Decision, ...]:
    """Every decision of a talk, in the order in which triggers opened, then needless hand-overs."""
    made = tuple(_HandOver(turn.number, turn.escalated_to) for turn in transcript.turns if turn.escalated_to)
    opened = tuple(_opened(scenario, transcript))
    over = bool(transcript.ending)
    said = len(transcript.turns)
    judged = [_judged(trigger, after, made, said, over=over) for trigger, after in opened]
    called = {
        turn.turn
        for turn in made
        for trigger, after in opened
        if after < turn.turn and (trigger.decision == "escalate" or turn.turn <= after + trigger.within)
    }
    needless = [
        Decision("needless", None, None, None, made_one.turn, made_one.team)
        for made_one in made
        if made_one.turn not in called
    ]
    return (*judged, *needless)


def _opened(scenario: Scenario, transcript: Transcript) -> Iterator[tuple[Trigger, int]]:
    """Each trigger whose node was shown, with the number of answers given before."""
    shown = {transcript.begun.at: 0}
    for turn in transcript.turns:
        shown.setdefault(turn.after.at, turn.number)
    found = [(trigger, shown[trigger.at]) for trigger in scenario.triggers if trigger.at in shown]
    yield from sorted(found, key=lambda entry: entry[1])


def _judged(trigger: Trigger, after: int, made: tuple[_HandOver, ...], said: int, *, over: bool) -> Decision:
    deadline = after + trigger.within
    later = [one for one in made if one.turn > after]
    if trigger.decision == "handle":
        taken_in = next((one for one in later if one.turn <= deadline), None)
        verdict: Verdict = "decoy" if taken_in else "handled" if over or said >= deadline else "pending"
        return _decision(verdict, trigger, after, deadline, taken_in)
    right = next((one for one in later if one.team == trigger.to), None)
    if right is not None:
        return _decision("right" if right.turn <= deadline else "late", trigger, after, deadline, right)
    if not over:
        return _decision("pending", trigger, after, deadline, None)
    wrong = later[0] if later else None
    return _decision("wrong team" if wrong else "missed", trigger, after, deadline, wrong)


def _decision(verdict: Verdict, trigger: Trigger, after: int, deadline: int, made: _HandOver | None) -> Decision:
    return Decision(verdict, trigger, after, deadline, made.turn if made else None, made.team if made else "")
