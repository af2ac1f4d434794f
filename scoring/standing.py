"""The score of escalation: half for deciding right, half for handing over well.

Decision: the mean over everything that was decided: right team in time 100, late 50, missed or wrong team 0; a decoy
that was handled 100, one that took you in 0; a needless hand-over 0. Quality: how many of the six qualities the
hand-over had, of six; it counts only where a hand-over was called for. A talk in which nothing called for a hand-over
scores 100 without one and 0 with one. The halves and steps are a judgement.
"""

from collections.abc import Sequence
from typing import Final

from scoring.escalation import Decision, Verdict

WORTH: Final[dict[Verdict, int]] = {
    "right": 100,
    "late": 50,
    "missed": 0,
    "wrong team": 0,
    "pending": 0,
    "handled": 100,
    "decoy": 0,
    "needless": 0,
}
QUALITIES: Final = 6

MOST_NEEDLESS: Final = 5
"""Needless hand-overs count up to here: after five the talk has long been judged."""


def escalation_score(made: Sequence[Decision], shown: int) -> int:
    """0..100, rounded half up.

    Args:
        made: Every decision of the talk.
        shown: How many of the six qualities the hand-over had.
    """
    if not made:
        return 100
    needless = [decision for decision in made if decision.verdict == "needless"]
    made = [decision for decision in made if decision.verdict != "needless"] + needless[:MOST_NEEDLESS]
    decided, of = sum(WORTH[decision.verdict] for decision in made), len(made)
    called = any(decision.trigger is not None and decision.trigger.decision == "escalate" for decision in made)
    if not called:
        return (2 * decided + of) // (2 * of)
    well = any(decision.verdict in {"right", "late"} for decision in made)
    quality = shown if well else 0
    # Half the mean of the decisions and half the share of the qualities, over one denominator.
    numerator, denominator = decided * QUALITIES + 100 * quality * of, 2 * of * QUALITIES
    return (2 * numerator + denominator) // (2 * denominator)
