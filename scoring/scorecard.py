"""The scorecard: each dimension from 0 to 100, by where a talk stands between the worst and the best it allows.

There is no overall number: people differ in what they have to learn. A dimension that no line of the talk could show
is n/a; where the search of a scenario was bounded there is no scale, and only the marks are shown. Typed words may do
better than any line of the script, and then count as 100.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from engine.scenario import Scenario
from engine.transcript import Transcript
from engine.vocabulary import Dimension
from scoring.attainable import MARKED, Attainable
from scoring.escalation import decisions
from scoring.handover import Quality, qualities
from scoring.marks import marks, sums
from scoring.standing import escalation_score

Missing = Literal["", "nothing could show it", "not searched to the end"]


@dataclass(frozen=True, slots=True)
class Score:
    """One dimension.

    Attributes:
        dimension: Its name.
        value: 0..100, None if there is none.
        points: The sum of its marks; for escalation 0.
        worst: The least sum that picked play allows, None where it was not searched.
        best: The greatest.
        missing: Why there is no value, "" where there is one.
    """

    dimension: Dimension
    value: int | None
    points: int = 0
    worst: int | None = None
    best: int | None = None
    missing: Missing = ""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """All dimensions of a talk, and the qualities of its hand-overs."""

    scores: Mapping[Dimension, Score]
    qualities: frozenset[Quality]


def scorecard(scenario: Scenario, transcript: Transcript, allowed: Attainable) -> Scorecard:
    """The scorecard of a talk.

    Args:
        scenario: The customer.
        transcript: The talk.
        allowed: What picked play allows (see `scoring.attainable`).
    """
    totals = sums(marks(transcript))
    scores: dict[Dimension, Score] = {}
    for dimension in MARKED:
        scores[dimension] = position(dimension, totals[dimension], allowed)
    shown = qualities(transcript)
    value = escalation_score(decisions(scenario, transcript), len(shown))
    scores["escalation"] = Score("escalation", value)
    return Scorecard(scores, shown)


def position(dimension: Dimension, points: int, allowed: Attainable) -> Score:
    """Where a sum stands between worst and best, rounded half up to 0..100 and clamped."""
    extremes = allowed.extremes.get(dimension)
    if extremes is None or extremes.best is None or extremes.worst is None:
        return Score(dimension, None, points, missing="not searched to the end")
    worst, best = extremes.worst, extremes.best
    if worst == best:
        return Score(dimension, None, points, worst, best, "nothing could show it")
    width = best - worst
    value = (2 * 100 * (points - worst) + width) // (2 * width)
    return Score(dimension, min(100, max(0, value)), points, worst, best)
