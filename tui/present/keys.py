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
        short: What stands for `words` where the row is too narrow, "" for the same.
        spare: Whether it is left out before others where even short words do not fit.
    """

    label: str
    words: str
    press: str = ""
    more: str = ""
    hidden: bool = False
    short: str = ""
    spare: bool = False


def key_row(keys: Iterable[Key], width: int) -> Row:
    """The last row of a screen, in short words where the long ones do not fit; what still does not is left to help."""
    shown = [key for key in keys if not key.hidden]
    worded = [(key, key.words) for key in shown]
    if _width(worded) > width:
        worded = [(key, key.short or key.words) for key in shown]
    while worded and _width(worded) > width:
        worded.pop(_least(worded))
    pieces: list[Piece] = []
    for key, words in worded:
        door = f"press:{key.press}" if key.press else ""
        pieces += [Piece(_GAP)] if pieces else []
        pieces += [Piece(key.label, "accent", bold=True, door=door), Piece(f" {words}", "soft", door=door)]
    return Row(tuple(pieces))


def _width(worded: Sequence[tuple[Key, str]]) -> int:
    return sum(len(key.label) + 1 + len(words) for key, words in worded) + len(_GAP) * (len(worded) - 1)


def _least(worded: Sequence[tuple[Key, str]]) -> int:
    """The place of the key to leave out first: the last spare one, else the last that is not help or the way out."""
    spare = [place for place, (key, _) in enumerate(worded) if key.spare]
    others = [place for place, (key, _) in enumerate(worded) if key.label not in {"F1", "Esc", "Enter"}]
    return (spare or others or [-1])[-1]


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
