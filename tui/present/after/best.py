"""A best path beside one's own, from the second attempt on."""

from itertools import zip_longest
from typing import Final

from engine.transcript import Transcript, Turn
from tui.present.after.course import DEEDS
from tui.present.rows import EMPTY, Piece, Row, bold, hang, prose, row, soft, spaces, wrap
from tui.present.words import DIMENSIONS, counted, quoted

FROM_ATTEMPT: Final = 2
TOO_EARLY: Final = "It is shown from your second attempt on: first find your own."
OTHERS: Final = "There may be others. What is best for one dimension may not be for another."
_GAP: Final = 4


def path(play: Transcript, dimension: str, width: int) -> list[Row]:
    """One of the picked paths that come to the best sum of a dimension."""
    rows = [*wrap([bold(f"A best path for {DIMENSIONS[dimension].lower()}")], width), EMPTY]
    for turn in play.turns:
        rows += hang([soft(f"{turn.number:>2}  ")], [_said(turn)], width)
    return [*rows, EMPTY, *prose(OTHERS, width, "soft")]


def too_early(width: int) -> list[Row]:
    """What stands there after the first attempt."""
    return [row(bold("A best path")), *prose(TOO_EARLY, width, "soft")]


def side_by_side(own: Transcript, play: Transcript, dimension: str, width: int) -> list[Row]:
    """One's own path at the left and a best one at the right, turn by turn; what both said stands there once."""
    half = (width - _GAP) // 2
    same = _alike(own, play)
    rows = [
        _pair(row(bold("Your path")), row(bold(f"A best path for {DIMENSIONS[dimension].lower()}")), half),
        *prose(_parting(own, same), width, "soft"),
    ]
    for number, (mine, better) in enumerate(zip_longest(own.turns, play.turns), 1):
        lead = [soft(f"{number:>2}  ")]
        left = hang(lead, [_said(mine)], half) if mine else []
        right = hang(lead, [soft("the same") if number <= same else _said(better)], half) if better else []
        rows += [EMPTY, *(_pair(one, other, half) for one, other in zip_longest(left, right, fillvalue=EMPTY))]
    return [*rows, EMPTY, *prose(OTHERS, width, "soft")]


def _alike(own: Transcript, play: Transcript) -> int:
    """How many answers both begin with."""
    pairs = zip(own.turns, play.turns, strict=False)
    return next((at for at, (mine, better) in enumerate(pairs) if mine.words != better.words), len(play.turns))


def _parting(own: Transcript, same: int) -> str:
    if same >= len(own.turns):
        return "You took this path as far as the talk went."
    if not same:
        return "They part at your first answer."
    return f"The first {counted(same, 'answer')} are the same; they part at turn {same + 1}."


def _said(turn: Turn) -> Piece:
    return Piece(quoted(turn.words)) if turn.words else soft(DEEDS.get(turn.kind, ""))


def _pair(left: Row, right: Row, half: int) -> Row:
    return Row((*left.pieces, spaces(half + _GAP - left.width), *right.pieces))
