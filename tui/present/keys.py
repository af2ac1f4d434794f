"""The row of keys and the help: what works at this moment, and nothing that does not."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from tui.present.rows import Piece, Row, between, bold, hang, row, soft

_GAP: Final = "   "


@dataclass(frozen=True, slots=True)
class Key:
    """A key that works now.

    Attributes:
        label: Its name as printed on it: `Enter`, `F2`, `↑ ↓`.
        words: What it does, two or three words.
        press: The name of the key that a click presses, "" where a click cannot stand for it.
        more: What help says, "" for `words`.
        hidden: Whether only help names it.
    """

    label: str
    words: str
    press: str = ""
    more: str = ""
    hidden: bool = False


def key_row(keys: Iterable[Key], width: int) -> Row:
    """The last row of a screen; a key that no longer fits is left to help."""
    pieces: list[Piece] = []
    used = 0
    for key in keys:
        if key.hidden:
            continue
        entry = (bold(key.label, "accent"), soft(f" {key.words}"))
        size = sum(piece.width for piece in entry) + (len(_GAP) if pieces else 0)
        if used + size > width:
            continue
        if pieces:
            pieces.append(Piece(_GAP))
        door = f"press:{key.press}" if key.press else ""
        pieces += [
            Piece(key.label, "accent", bold=True, door=door),
            Piece(f" {key.words}", "soft", door=door),
        ]
        used += size
    return Row(tuple(pieces))


def help_rows(keys: Sequence[Key], width: int) -> list[Row]:
    """Every key that works now, one in a row."""
    margin = max((len(key.label) for key in keys), default=0) + 3
    rows: list[Row] = []
    for key in keys:
        rows += hang([bold(key.label.ljust(margin), "accent")], [Piece(key.more or key.words)], width)
    return rows


def top_row(place: str, context: str, width: int) -> Row:
    """The first row of a screen: the program, where you are, and what belongs to it at the right."""
    return between((bold("Hardcalls", "accent"), soft(f"  {place}")), (soft(context),), width)


def heading(text: str) -> Row:
    """A bold heading; what follows it has no frame."""
    return row(bold(text))
