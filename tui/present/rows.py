"""The pieces that a row on the screen is made of, and how text is broken into rows."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, NamedTuple

from rich.cells import cell_len, get_character_cell_size

Role = Literal["text", "soft", "accent", "you", "customer", "helped", "hurt", "almost", "edge", "line"]
"""What a piece is, not how it looks: a theme has one colour for each."""

Tint = Literal["", "raised", "helped", "hurt", "almost"]
"""The background behind a piece; "" for the screen's own."""

_NAMED_BY_POINT: Final = {"Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"}
_JOINERS: Final = "\u200c\u200d"  # some scripts and signs cannot be written without them


def visible(text: str) -> str:
    r"""Make control characters visible, so that no text can steer the terminal.

    C0 controls become carets (ESC is shown as `^[`), others their code point (`<U+202E>`), a tab four spaces.
    Line breaks stay: whoever lays out rows splits there.
    """
    if text.isprintable():
        return text
    return "".join(map(_visible_character, text))


def _visible_character(character: str) -> str:
    if character.isprintable() or character in ("\n", *_JOINERS):
        return character
    if character == "\t":
        return "    "
    if (code := ord(character)) < 0x20 or code == 0x7F:
        return "^" + chr(code ^ 0x40)
    if unicodedata.category(character) in _NAMED_BY_POINT:
        return f"<U+{code:04X}>"
    return character


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text in one style.

    Attributes:
        text: What is shown. Control characters in it are made visible on construction.
        role: The colour's role.
        bold: Headings, the latest words, the chosen row, values, a line to say.
        italic: Stage directions, a second voice, the trainee's own notes, almost-matches.
        underline: Evidence, the open page, a value that got worse.
        tint: The background.
        drawn: True for a sign that is not part of the text: it is never copied or exported.
        door: Where Enter or a click on it leads, in the words of the screen that shows it; "" for nowhere.
    """

    text: str
    role: Role = "text"
    bold: bool = False
    italic: bool = False
    underline: bool = False
    tint: Tint = ""
    drawn: bool = False
    door: str = ""

    def __post_init__(self) -> None:
        if not self.text.isprintable():
            object.__setattr__(self, "text", visible(self.text))

    @property
    def width(self) -> int:
        """In cells."""
        return cell_len(self.text)


class Row(NamedTuple):
    """One row of a screen.

    Attributes:
        pieces: From left to right.
        chosen: Whether it is (part of) the chosen entry: raised over its whole width.
    """

    pieces: tuple[Piece, ...] = ()
    chosen: bool = False

    @property
    def text(self) -> str:
        """Everything that is shown, without trailing spaces."""
        return "".join(piece.text for piece in self.pieces).replace("\n", " ").rstrip()

    @property
    def copied(self) -> str:
        """The text without the signs that are only drawn."""
        return "".join(piece.text for piece in self.pieces if not piece.drawn).replace("\n", " ").rstrip()

    @property
    def width(self) -> int:
        """In cells."""
        return sum(piece.width for piece in self.pieces)


EMPTY: Final = Row()


def soft(text: str) -> Piece:
    """A label, a second line, a reason."""
    return Piece(text, "soft")


def bold(text: str, role: Role = "text") -> Piece:
    """A heading, a value, a line to say."""
    return Piece(text, role, bold=True)


def row(*pieces: Piece | str) -> Row:
    """A row of pieces; a bare string is plain text."""
    return Row(tuple(Piece(piece) if isinstance(piece, str) else piece for piece in pieces))


def key_name(label: str, press: str) -> Piece:
    """The name of a key in running text; a click on it presses it."""
    return Piece(label, "accent", bold=True, door=f"press:{press}")


def spaces(count: int) -> Piece:
    """Nothing, that wide."""
    return Piece(" " * max(0, count))


def wrap(pieces: Sequence[Piece], width: int) -> list[Row]:
    """Break pieces into rows of at most `width` cells, at spaces and line breaks, inside a word only if it must be."""
    text = "".join(piece.text for piece in pieces)
    return [Row(tuple(cut(pieces, start, end))) for start, end in breaks(text, max(1, width))]


def hang(lead: Sequence[Piece], body: Sequence[Piece], width: int) -> list[Row]:
    """Wrap `body` behind `lead`; the rows that follow hang under the body's first word."""
    margin = sum(piece.width for piece in lead)
    first, *others = wrap(body, width - margin)
    return [Row((*lead, *first.pieces)), *(Row((spaces(margin), *other.pieces)) for other in others)]


def prose(text: str, width: int, role: Role = "text") -> list[Row]:
    """Wrap plain text, at most 66 cells wide: longer lines are hard to read."""
    return wrap([Piece(text, role)], min(66, width))


def indent(rows: Iterable[Row], margin: int) -> list[Row]:
    """Move rows to the right."""
    return [each._replace(pieces=(spaces(margin), *each.pieces)) if each.pieces else each for each in rows]


def choose(rows: Iterable[Row]) -> list[Row]:
    """Mark rows as the chosen entry."""
    return [each._replace(chosen=True) for each in rows]


def between(left: Sequence[Piece], right: Sequence[Piece], width: int) -> Row:
    """One row with something at each end; where both do not fit, the left end keeps at least a third of the row."""
    kept = min(_width(left), width // 3)
    ended = tuple(clip(right, max(0, width - kept - 2)))
    needed = _width(ended)
    begun = tuple(clip(left, width - needed - 2 if needed else width))
    return Row((*begun, spaces(width - needed - _width(begun)), *ended))


def _width(pieces: Iterable[Piece]) -> int:
    return sum(piece.width for piece in pieces)


def clip(pieces: Sequence[Piece], width: int, *, words: bool = False) -> Iterator[Piece]:
    """Keep to `width` cells; what does not fit ends in an ellipsis, with `words` behind the last whole word."""
    if sum(piece.width for piece in pieces) <= width:
        yield from pieces
        return
    text = "".join(piece.text for piece in pieces)
    keep = fitting(text, max(0, width - 1))
    if words and text[keep] != " " and (space := text.rfind(" ", keep // 2, keep)) > 0:
        keep = space
    kept = len(text[:keep].rstrip(" .,;:" if words else None))
    yield from cut(pieces, 0, kept)
    if width > 0:
        yield replace(pieces[0], text="…", door="") if not kept else replace(_at(pieces, kept - 1), text="…")


def one_line(text: str) -> str:
    """Text on one row: line breaks and runs of spaces become one space."""
    return " ".join(text.split())


def cut(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """The pieces of the characters `start` to `end` of their joined text."""
    offset = 0
    for piece in pieces:
        size = len(piece.text)
        low, high = max(start - offset, 0), min(end - offset, size)
        if low < high:
            yield piece if (low, high) == (0, size) else replace(piece, text=piece.text[low:high])
        offset += size


def _at(pieces: Iterable[Piece], index: int) -> Piece:
    return next(cut(pieces, index, index + 1))


def fitting(text: str, width: int) -> int:
    """How many characters of `text` fit into `width` cells."""
    if text.isascii():
        return min(len(text), width)
    used = 0
    for index, character in enumerate(text):
        used += get_character_cell_size(character)
        if used > width:
            return index
    return len(text)


def breaks(text: str, width: int) -> list[tuple[int, int]]:
    """Where each row of `text` begins and ends, in characters; an empty text is one empty row."""
    found: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        found.extend(_broken(text, start, start + len(line), width))
        start += len(line) + 1
    return found


def _broken(text: str, start: int, end: int, width: int) -> Iterator[tuple[int, int]]:
    while True:
        reach = start + fitting(text[start:end], width)
        if reach >= end:
            yield start, end
            return
        space = text.rfind(" ", start, reach + 1)
        stop = space if space > start and text[start:space].strip() else max(reach, start + 1)
        yield start, stop
        start = stop
        while start < end and text[start] == " ":
            start += 1
        if start >= end:
            return
