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
    first = max(0, start - room)
    pieces = _pieces(line[first : end + room])
    before, marked, after = (
        pieces[: start - first],
        pieces[start - first : end - first],
        pieces[end - first :],
    )
    marked_width = max(1, _width(marked))
    indent = _width(before)
    left = right = ""
    if first or indent + marked_width + _width(after) > room or end + room < len(line):
        keep = max(room // 4, room - 2 - min(marked_width, room // 2) - _width(after))
        if first or indent > keep:
            left = "…"
            before = _last(before, keep)
            indent = 1 + _width(before)
        right_room = room - 1 - indent
        shown = _first(marked + after, right_room)
        if len(shown) < len(marked + after) or end + room < len(line):
            right = "…"
        marked_width = max(1, min(marked_width, _width(shown)))
        return Excerpt(left + "".join(before) + "".join(shown) + right, indent, marked_width)
    return Excerpt("".join(pieces), indent, marked_width)


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


def _last(pieces: list[str], room: int) -> list[str]:
    return _first(pieces[::-1], room)[::-1]
