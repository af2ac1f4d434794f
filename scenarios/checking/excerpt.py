"""One line of a file with a caret under the place, safe to print and never wider than asked for."""

import unicodedata
from dataclasses import dataclass
from typing import Final

from rich.cells import cell_len

_TAB: Final = 4
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp", "Zs"})
_ALLOWED: Final = frozenset(" \u200c\u200d")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A line and what stands under it, both in printable characters, of equal indentation.

    Attributes:
        line: The line, shortened where it is too long.
        indent: How many cells lie before the caret.
        width: How many cells the caret covers, at least 1.
    """

    line: str
    indent: int
    width: int

    def underline(self, sign: str = "^") -> str:
        """The line of carets."""
        return " " * self.indent + sign * self.width


def visible(text: str) -> str:
    """The text with everything that is not seen written out as an escape, odd blanks included."""
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character in _ALLOWED or unicodedata.category(character) not in _UNSEEN:
        return character
    code = ord(character)
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def excerpt(line: str, column: int, length: int, room: int = 100) -> Excerpt:
    """Show a line with a place in it.

    Args:
        line: As it stands in the file.
        column: Of the place, in characters from 1; one past the end is allowed.
        length: Of the place, in characters.
        room: The most cells the line may take, at least 20.
    """
    start = min(max(column - 1, 0), len(line))
    end = min(start + max(length, 1), len(line))
    first = max(0, start - room)  # no more of a very long line is measured than can be shown
    pieces = _pieces(line[first : end + room])
    before, rest = pieces[: start - first], pieces[start - first :]
    marked = max(1, _width(rest[: end - start]))
    if not first and end + room >= len(line) and _width(pieces) <= room:
        return Excerpt("".join(pieces), _width(before), marked)
    return _clipped(before, rest, marked, room)


def _clipped(before: list[str], rest: list[str], marked: int, room: int) -> Excerpt:
    """As much before and behind the place as there is room for, with the place itself first of all."""
    behind = min(_width(rest), room // 2)
    kept = _first(before[::-1], max(room // 4, room - 2 - max(behind, min(marked, room // 2))))[::-1]
    left = "…" if len(kept) < len(before) else ""
    indent = len(left) + _width(kept)
    shown = _first(rest, room - 1 - indent)
    right = "…" if len(shown) < len(rest) else ""
    return Excerpt(left + "".join(kept + shown) + right, indent, max(1, min(marked, _width(shown))))


def _pieces(line: str) -> list[str]:
    """What is printed for each character: tabs as blanks up to the next stop, control characters as escapes."""
    pieces: list[str] = []
    at = 0
    for character in line:
        piece = " " * (_TAB - at % _TAB) if character == "\t" else _shown(character)
        pieces.append(piece)
        at += cell_len(piece)
    return pieces


def _width(pieces: list[str]) -> int:
    return sum(map(cell_len, pieces))


def _first(pieces: list[str], room: int) -> list[str]:
    used = 0
    for count, piece in enumerate(pieces):
        used += cell_len(piece)
        if used > room:
            return pieces[:count]
    return pieces
