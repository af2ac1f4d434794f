"""The trainee's words with what was recognised in them: +helped, −hurt, ~almost."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from engine.moves import MOVES
from engine.recognition import Recognised, Refused
from tui.present import acts, glyphs
from tui.present.rows import Piece, Row, hang, row, soft, spaces, wrap

Shade = Literal["helped", "hurt", "almost"]
_SIGNS: dict[Shade, str] = {"helped": glyphs.HELPED, "hurt": glyphs.HURT, "almost": glyphs.ALMOST}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that was recognised, or almost, in a line.

    Attributes:
        shade: Whether it helped, hurt, or almost counted.
        start: Where its words begin, in characters of the line.
        end: Where they end (exclusive).
        quote: The words.
        move: The move's name.
        rule: The rule's id.
        because: Why it was not counted, "" where it was.
        possible: Whether it is only suspected.
        counts_as: The graver harm that counts for the same words, "" where it counts of itself.
    """

    shade: Shade
    start: int
    end: int
    quote: str
    move: str
    rule: str
    because: str = ""
    possible: bool = False
    counts_as: str = ""

    @property
    def sign(self) -> str:
        """`+`, `−` or `~`."""
        return _SIGNS[self.shade]

    @property
    def words(self) -> str:
        """What it was: `named a feeling`, `almost: taking it on`."""
        if self.shade == "almost":
            return f"almost: {acts.DOING[self.move]}"
        told = acts.did(self.move) + (" (perhaps)" if self.possible else "")
        return f"{told}, {acts.counted_as(self.counts_as)}" if self.counts_as else told


def near_misses(recognised: Recognised) -> tuple[Refused, ...]:
    """What almost counted; nobody is told that they almost did harm."""
    return tuple(near for near in recognised.refused if not MOVES[near.move].harmful)


def marks(recognised: Recognised, *, everything: bool = False) -> tuple[Mark, ...]:
    """What was recognised and what almost counted, in the order of the words.

    Args:
        recognised: What the rules said.
        everything: Whether harm that almost counted is among it, for whoever looks at the rules.
    """
    # fmt: off
    found = [
        Mark(
            _shade(piece.move), piece.start, piece.end, piece.quote, piece.move, piece.rule,
            possible=piece.possible, counts_as=piece.counts_as,
        )
        for piece in recognised.evidence
    ]
    # fmt: on
    found += [
        Mark("almost", near.start, near.end, near.quote, near.move, near.rule, near.because)
        for near in (recognised.refused if everything else near_misses(recognised))
    ]
    return tuple(sorted(found, key=lambda mark: (mark.start, mark.end)))


def _shade(move: str) -> Shade:
    return "hurt" if MOVES[move].harmful else "helped"


def _rank(mark: Mark) -> tuple[bool, bool, bool, int, int]:
    return mark.shade == "almost", mark.shade != "hurt", bool(mark.counts_as), mark.start - mark.end, mark.start


def without_overlaps(found: Iterable[Mark]) -> tuple[Mark, ...]:
    """The marks that are drawn in the line itself: a span is never cut in two tints.

    Of overlapping spans the one that counted goes before the one that almost did, then the one that hurt before the
    one that helped, then the one that counts of itself, then the longer, then the earlier.
    """
    drawn: list[Mark] = []
    for mark in sorted(found, key=_rank):
        if mark.start < mark.end and all(mark.end <= other.start or other.end <= mark.start for other in drawn):
            drawn.append(mark)
    return tuple(sorted(drawn, key=lambda mark: mark.start))


def segments(words: str, found: Sequence[Mark], *, chosen: int | None = None) -> tuple[Piece, ...]:
    """A line with its evidence: each span on its tint behind its sign, which is drawn and not part of the words.

    Args:
        words: What was said.
        found: What was recognised in it, with offsets into `words`.
        chosen: Draw only this one of `found`.
    """
    pieces: list[Piece] = []
    position = 0
    for mark in without_overlaps(found if chosen is None else (found[chosen],)):
        start, end = max(position, mark.start), min(mark.end, len(words))
        if start >= end:
            continue
        if position < start:
            pieces.append(Piece(words[position:start]))
        pieces += _span(words[start:end], mark)
        position = end
    if position < len(words) or not pieces:
        pieces.append(Piece(words[position:]))
    return tuple(pieces)


def _span(words: str, mark: Mark) -> tuple[Piece, Piece]:
    almost = mark.shade == "almost"
    return (
        Piece(mark.sign, mark.shade, not almost, almost, not almost, mark.shade, drawn=True),
        Piece(words, mark.shade, not almost, almost, not almost, mark.shade),
    )


def quote(words: str, found: Sequence[Mark], width: int) -> list[Row]:
    """A quoted line with its evidence."""
    return wrap((Piece("“"), *segments(words, found), Piece("”")), width)


def chip(rule: str) -> Piece:
    """The code of a rule, which opens what it matches, what it does not, and its source."""
    return Piece(f"{glyphs.RULE} {rule}", "soft", tint="raised", door=f"rule:{rule}")


def understood(recognised: Recognised, width: int) -> list[Row]:
    """What was understood: the sign, the words, and the code of the rule below."""
    rows: list[Row] = []
    for mark in marks(recognised):
        if mark.shade == "almost":
            continue
        rows += hang((_sign(mark), Piece(" ")), [Piece(f"you {mark.words}")], width)
        rows.append(row(spaces(2), chip(mark.rule)))
    return rows


def understood_in_short(recognised: Recognised, width: int) -> list[Row]:
    """What was understood, without rules, as few rows as it takes."""
    return signs_in_short(marks(recognised), width)


def signs_in_short(found: Sequence[Mark], width: int) -> list[Row]:
    """As above, for marks that are at hand; a phrase is not broken unless it must be, and what counts is told once."""
    rows: list[Row] = []
    pieces: list[Piece] = []
    for mark in found:
        if mark.shade == "almost" or mark.counts_as:
            continue
        phrase = [_sign(mark), soft(f" {mark.words}")]
        lead = [Piece("   ")] if pieces else []
        if pieces and sum(piece.width for piece in (*pieces, *lead, *phrase)) > width:
            rows += wrap(pieces, width)
            pieces, lead = [], []
        pieces += [*lead, *phrase]
    return [*rows, *wrap(pieces, width)] if pieces else rows


def _sign(mark: Mark) -> Piece:
    return Piece(mark.sign, mark.shade, bold=True)
