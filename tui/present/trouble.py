"""When something could not be kept or read: what is safe, then the remedy, then the key."""

from practice.errors import GoneError, RecordsError
from tui.present.rows import Piece, Row, key_name, wrap
from tui.present.words import counted, sentence

ALL_IN_MEMORY = "Everything said in this talk is kept in memory."
"""What is safe where the records themselves are gone."""

SAFE_AFTER_A_TALK = "The talk itself is kept; what you wrote after it is still here."
"""What is safe when a self-rating or a note could not be kept."""


def trouble_rows(problem: RecordsError, purpose: str, width: int, *, safe: str = "") -> list[Row]:
    """A fault in words.

    Args:
        problem: What happened.
        purpose: What Enter does: `saves again`.
        width: In cells.
        safe: What is safe, where the fault itself cannot know.
    """
    safe = ALL_IN_MEMORY if isinstance(problem, GoneError) and safe else safe
    told = " ".join(filter(None, (problem.message, safe)))
    ask = [Piece(f"{problem.remedy} "), key_name("Enter", "enter"), Piece(f" {purpose}.")]
    return [*wrap([Piece(told)], width), *wrap(ask, width)]


def safe_in_a_talk(customer: str, turns: int) -> str:
    """What is safe when an answer could not be kept: `turns` is how many are on disk."""
    are = "is" if turns == 1 else "are"
    before = sentence(counted(turns, "turn"))
    return f"{customer} waits. {before} {are} on disk, and your last words are kept in memory."
