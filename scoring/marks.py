"""Marks: points with the words behind them, summed for each dimension of a talk."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from engine.moves import MOVES
from engine.recognition import Evidence
from engine.transcript import Transcript
from engine.vocabulary import DIMENSIONS, Dimension

MOST_USES: Final = 2
"""How often the positive points of one move count in a talk."""

MOST_HARM: Final = 6
"""How many points one harmful move can cost in a talk."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Points for one piece of evidence.

    Attributes:
        turn: The answer it was found in, 1 for the first.
        dimension: The dimension it counts for.
        points: What it counts, -3..3, after the caps.
        worth: What it is worth before the caps, -3..3; 0 where a graver harm counts for the same words.
        evidence: The move, its rule and the words.
    """

    turn: int
    dimension: Dimension
    points: int
    worth: int
    evidence: Evidence

    @property
    def capped(self) -> bool:
        """Whether a cap took points away."""
        return self.points != self.worth


def marks(transcript: Transcript) -> tuple[Mark, ...]:
    """Every mark of a talk, in the order of the words.

    Positive points of a move count at most `MOST_USES` times, harmful ones always but to `MOST_HARM` in all. Of
    several harms done by the same words only the gravest counts.
    """
    found: list[Mark] = []
    uses: dict[str, int] = {}
    harm: dict[str, int] = {}
    for turn in transcript.turns:
        for piece in turn.recognised.evidence:
            move = MOVES[piece.move]
            worth = points = 0 if piece.counts_as else move.points
            if points > 0:
                uses[move.name] = uses.get(move.name, 0) + 1
                points = points if uses[move.name] <= MOST_USES else 0
            elif points < 0:
                points = -min(-points, MOST_HARM - harm.get(move.name, 0))
                harm[move.name] = harm.get(move.name, 0) - points
            found.append(Mark(turn.number, move.dimension, points, worth, piece))
    return tuple(found)


def sums(given: Iterable[Mark]) -> Mapping[Dimension, int]:
    """The sum of the marks of each dimension, 0 where there are none."""
    totals: dict[Dimension, int] = dict.fromkeys(DIMENSIONS, 0)
    for mark in given:
        totals[mark.dimension] += mark.points
    return totals
