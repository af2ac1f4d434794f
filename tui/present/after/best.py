"""A best path beside one's own, from the second attempt on."""

from engine.transcript import Transcript
from tui.present.after.turns import DEEDS
from tui.present.rows import EMPTY, Piece, Row, bold, hang, prose, row, soft, wrap
from tui.present.words import DIMENSIONS, quoted

FROM_ATTEMPT = 2


def path(play: Transcript, dimension: str, width: int) -> list[Row]:
    """One of the picked paths that come to the best sum of a dimension."""
    rows = [*wrap([bold(f"A best path for {DIMENSIONS[dimension].lower()}")], width), EMPTY]
    for turn in play.turns:
        words = Piece(quoted(turn.words)) if turn.words else soft(DEEDS[turn.kind])
        rows += hang([soft(f"{turn.number:>2}  ")], [words], width)
    return [
        *rows,
        EMPTY,
        *prose("There may be others. The best for one dimension need not be it for another.", width, "soft"),
    ]


def too_early(width: int) -> list[Row]:
    """What stands there after the first attempt."""
    return [
        row(bold("A best path")),
        *prose("It is shown from your second attempt on: first find your own.", width, "soft"),
    ]
