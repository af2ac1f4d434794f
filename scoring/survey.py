"""What this customer might have answered to the usual three survey questions: simulated, by formulas that are shown.

The formulas are a judgement, made so that every point can be worked out by hand from the gauges on the screen.
"""

from dataclasses import dataclass
from typing import Final

from engine.state import Feelings

FORMULAS: Final = {
    "satisfaction": "1 + (trust + heard + 100 - anger) x 4 / 300, at most 2 if the customer was lost; 1 to 5",
    "effort": "1 + (patience at the start - patience at the end) x 6 / patience at the start; 1 (little) to 7",
    "recommend": "(2 x trust + heard + 100 - anger) / 40, at most 3 if the customer was lost; 0 to 10",
}


@dataclass(frozen=True, slots=True)
class Survey:
    """Simulated answers: satisfaction 1..5 (CSAT), effort 1..7 (CES, 7 is much), would recommend 0..10 (NPS)."""

    satisfaction: int
    effort: int
    recommend: int


def survey(begun: Feelings, ended: Feelings, outcome: str) -> Survey:
    """Work out the simulated answers from the gauges at both ends of the talk."""
    anger, _, heard, trust, patience = ended.gauges
    at_first = begun.gauges[4]
    lost = outcome == "lost"
    satisfaction = 1 + _rounded((trust + heard + 100 - anger) * 4, 300)
    recommend = _rounded(2 * trust + heard + 100 - anger, 40)
    effort = 1 + _rounded(max(0, at_first - patience) * 6, at_first) if at_first else 7
    return Survey(
        min(satisfaction, 2 if lost else 5),
        min(effort, 7),
        min(recommend, 3 if lost else 10),
    )


def _rounded(numerator: int, denominator: int) -> int:
    """The nearest whole number of a fraction that is not negative, halves up."""
    return (2 * numerator + denominator) // (2 * denominator)
