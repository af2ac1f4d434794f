"""What comes of a scenario under declared ways of playing: endings, scores and length, exactly."""

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from engine.analysis import Budget
from engine.graph import StateGraph
from engine.odds import Policy, odds
from engine.quotient import quotient
from engine.unroll import unroll
from engine.vocabulary import Dimension
from scoring.attainable import MARKED, Attainable, Marking
from scoring.handing import Handing
from scoring.policies import POLICIES
from scoring.scorecard import position
from scoring.uses import most_uses


@dataclass(frozen=True, slots=True)
class Prospect:
    """What comes of one way of playing.

    Attributes:
        endings: The chance of each ending (or of being stuck), exactly.
        mean_turns: How many answers a talk takes on average, None if some go on for ever.
        scores: For each dimension the chance of each score 0..100; a dimension without a scale is left out.
    """

    endings: Mapping[str, Fraction]
    mean_turns: Fraction | None
    scores: Mapping[Dimension, Mapping[int, Fraction]]

    def mean(self, dimension: Dimension) -> Fraction | None:
        """The mean score of a dimension, None without a scale."""
        chances = self.scores.get(dimension)
        if chances is None:
            return None
        total = sum(chances.values(), Fraction(0))
        return sum((score * chance for score, chance in chances.items()), Fraction(0)) / total if total else None


class Outlook:
    """Works out prospects of one scenario.

    Args:
        graph: Every state of picked play, proved.
        allowed: What it allows.
        budget: How far to go where something must be remembered.
    """

    def __init__(self, graph: StateGraph, allowed: Attainable, budget: Budget | None = None) -> None:
        joined = quotient(graph)
        uses = most_uses(joined)
        self._joined = joined
        self._allowed = allowed
        self._marked: dict[Dimension, tuple[Marking, StateGraph]] = {}
        for dimension in MARKED:
            extremes = allowed.extremes.get(dimension)
            if extremes is not None and extremes.best != extremes.worst:
                marking = Marking(joined, dimension, uses)
                self._marked[dimension] = (marking, marking.unrolled(budget))
        self._handing = Handing(graph.script.scenario)
        self._handed = unroll(joined, self._handing.begin, self._handing.after, budget)

    def prospects(self) -> Mapping[str, Prospect]:
        """What comes of every declared policy."""
        return {name: self.prospect(policy) for name, policy in POLICIES.items()}

    def prospect(self, policy: Policy) -> Prospect:
        """What comes of one policy."""
        plain = odds(self._joined, policy)
        scores: dict[Dimension, Mapping[int, Fraction]] = {}
        for dimension, (marking, graph) in self._marked.items():
            points = odds(graph, policy, marking.value).points
            scores[dimension] = self._placed(dimension, points)
        scores["escalation"] = odds(self._handed, policy, closing=self._handing.score).points
        return Prospect(plain.endings, plain.mean_turns, scores)

    def _placed(self, dimension: Dimension, points: Mapping[int, Fraction]) -> Mapping[int, Fraction]:
        found: dict[int, Fraction] = {}
        for total, chance in points.items():
            value = position(dimension, total, self._allowed).value
            if value is not None:
                found[value] = found.get(value, Fraction(0)) + chance
        return dict(sorted(found.items()))
