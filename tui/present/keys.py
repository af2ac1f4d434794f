"""The row of keys and the help: what works at this moment, and nothing that does not."""

from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from tui.present.rows import Piece, Row, between, bold, hang, row, soft

_GAP: Final = "   "
_HELP_MARGIN: Final = 12
"""Cells in which the longest word behind a slash fits, so that words and keys stand in one column."""

_PAIRED: Final = {"↑": "up", "↓": "down", "←": "left", "→": "right", "PgUp": "pageup", "PgDn": "pagedown"}


class Key(NamedTuple):
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


def help_key(*, near: bool) -> Key:
    """The key of the library for whom a talk touched; named in the row where it is `near`, else in help only."""
    return Key("H", "where to find help for yourself", "h", hidden=not near, short="help for you")


def key_row(keys: Iterable[Key], width: int) -> Row:
    """The last row of a screen, in as few short words as make it fit; what still does not is left to help."""
    shown = [key for key in keys if not key.hidden]
    while shown and _width(_worded(shown, width)) > width:
        shown.pop(_least(shown))
    worded = _worded(shown, width)
    pieces: list[Piece] = []
    for key, words in worded:
        pieces += [Piece(_GAP)] if pieces else []
        pieces += _named(key, words)
    return Row(tuple(pieces))


def _named(key: Key, words: str) -> list[Piece]:
    """A key and what it does; a click on it presses it, of two keys the one that was hit, on the words the second."""
    pair = key.label.split(" ")
    if all(name in _PAIRED for name in pair):
        first, *others = [Piece(name, "accent", bold=True, door=f"press:{_PAIRED[name]}") for name in pair]
        apart = [piece for other in others for piece in (Piece(" "), other)]
        return [first, *apart, Piece(f" {words}", "soft", door=f"press:{_PAIRED[pair[-1]]}")]
    door = f"press:{key.press}" if key.press else ""
    return [Piece(key.label, "accent", bold=True, door=door), Piece(f" {words}", "soft", door=door)]


def _worded(shown: Sequence[Key], width: int) -> list[tuple[Key, str]]:
    """Keys with their words; those that save most are the first to be short where the row is too narrow."""
    words = [key.words for key in shown]
    saved = [len(key.words) - len(key.short or key.words) for key in shown]
    for place in sorted(range(len(shown)), key=lambda place: -saved[place]):
        if _width(list(zip(shown, words, strict=True))) <= width:
            break
        words[place] = shown[place].short or words[place]
    return list(zip(shown, words, strict=True))


def _width(worded: Sequence[tuple[Key, str]]) -> int:
    return sum(len(key.label) + 1 + len(words) for key, words in worded) + len(_GAP) * (len(worded) - 1)


def _least(shown: Sequence[Key]) -> int:
    """The place of the key to leave out first: the last spare one, else the last that is not help or the way out."""
    spare = [place for place, key in enumerate(shown) if key.spare]
    others = [place for place, key in enumerate(shown) if key.label not in {"F1", "Esc", "Enter"}]
    return (spare or others or [-1])[-1]


def help_rows(keys: Sequence[Key], width: int) -> list[Row]:
    """Every key that works now, one in a row."""
    margin = max((*(len(key.label) + 3 for key in keys), _HELP_MARGIN))
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
