"""When something could not be kept or read: what is safe, then the remedy, then the key."""

from practice.errors import RecordsError
from tui.present.rows import Piece, Row, bold, wrap


def trouble_rows(problem: RecordsError, purpose: str, width: int, *, safe: str = "") -> list[Row]:
    """A fault in words.

    Args:
        problem: What happened.
        purpose: What Enter does: `saves again`.
        width: In cells.
        safe: What is safe, where the fault itself cannot know.
    """
    told = " ".join(filter(None, (problem.message, safe)))
    ask = [Piece(f"{problem.remedy} "), bold("Enter", "accent"), Piece(f" {purpose}.")]
    return [*wrap([Piece(told)], width), *wrap(ask, width)]
