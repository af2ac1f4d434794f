"""Harm that the same words do under several names counts once.

“That is not my problem” turns a customer away, denies a fault and defends: three moves that guidance advises against,
and one thing said. It is felt and marked once, as the gravest of them; the others are shown beside it.
"""

from collections.abc import Mapping
from itertools import count
from typing import Final

from engine.moves import MOVES
from engine.recognition import Evidence
from scoring.template import Place

_ORDER: Final = dict(zip(MOVES, count(), strict=False))


def counted_as(harms: Mapping[str, tuple[Evidence, Place]]) -> Mapping[str, str]:
    """For each harm that does not count of itself, the graver one that counts for its words.

    Args:
        harms: The harmful moves of a reply by name, and where the words that matched stand in its symbols. Two are
            done by the same words where at least half of the shorter passage lies in the other.

    Returns:
        Some of the moves, each with the name of one that is not among them. What fails compliance always counts.
    """
    counting: list[str] = []
    found: dict[str, str] = {}
    for move in sorted(harms, key=lambda move: _gravity(harms[move][0])):
        place = harms[move][1]
        graver = next((other for other in counting if _same(place, harms[other][1])), "")
        if graver and not MOVES[move].fatal:
            found[move] = graver
        else:
            counting.append(move)
    return found


def _gravity(piece: Evidence) -> tuple[bool, bool, int, int]:
    move = MOVES[piece.move]
    return not move.fatal, piece.possible, move.points, _ORDER[move.name]


def _same(one: Place, other: Place) -> bool:
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return shared > 0 and 2 * shared >= min(one[1] - one[0], other[1] - other[0])
