"""The gauge: a name, a number, a word, then a bar on one fixed scale from 0 to 100."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import Final

from tui.present import glyphs
from tui.present.changes import Meaning, Reading
from tui.present.rows import EMPTY, Piece, Role, Row, bold, row, soft, spaces, wrap
from tui.present.words import NAMES, word_for

CELLS: Final = 20
NARROW_CELLS: Final = 8
_NAME_WIDTH: Final = 8
_TWO_WITH_BARS: Final = 76
"""Cells that two gauges take with their bars, where both have the longest word."""
_COLOURS: Final[dict[Meaning, Role]] = {"better": "helped", "worse": "hurt", "time": "soft", "same": "soft"}


def bar(value: int, before: int | None = None, cells: int = CELLS) -> tuple[Piece, ...]:
    """A bar of `cells` cells; each holds two halves, so 20 cells show steps of 2.5 points.

    Args:
        value: 0..100, filled from the left in the colour of text: 38 is neither good nor bad.
        before: Where it stood before the last answer, drawn as a mark; None for no mark.
        cells: Its width.
    """
    halves = (value * 2 * cells + 50) // 100
    signs = [glyphs.FULL] * (halves // 2) + [glyphs.HALF] * (halves % 2)
    signs += [glyphs.REST] * (cells - len(signs))
    mark = None if before is None or before == value else min(cells - 1, before * cells // 100)
    pieces: list[Piece] = []
    for index, sign in enumerate(signs):
        if index == mark:
            pieces.append(Piece(glyphs.BEFORE, "soft"))
        elif pieces and pieces[-1].text[-1] == sign:
            pieces[-1] = Piece(pieces[-1].text + sign, pieces[-1].role)
        else:
            pieces.append(Piece(sign, "edge" if sign == glyphs.REST else "text"))
    return tuple(pieces)


def change(reading: Reading, *, worded: bool = True) -> tuple[Piece, ...]:
    """What changed: the arrow is the direction of the number, the word its meaning for the talk."""
    if reading.delta == 0:
        return ()
    arrow = glyphs.UP if reading.delta > 0 else glyphs.DOWN
    word = f" {reading.meaning}" if worded else ""
    return (Piece(f"{arrow}{abs(reading.delta)}{word}", _COLOURS[reading.meaning]),)


def block(reading: Reading, width: int) -> list[Row]:
    """A gauge of a side column: two rows, and the reason for its change in a third."""
    name = NAMES[reading.gauge].ljust(_NAME_WIDTH)
    head = row(bold(name), bold(f"{reading.value:>4}"), "  ", Piece(word_for(reading.gauge, reading.value)))
    drawn = row(*bar(reading.value, reading.before), "  ", *change(reading))
    reason = wrap([soft(reading.reason)], width) if reading.reason and reading.delta else []
    return [head, drawn, *reason]


def scale(*, marked: bool = True) -> Row:
    """The axis under a column of gauges; with what the mark means, where a bar has one."""
    mark = (Piece(f"   {glyphs.BEFORE} before", "soft"),) if marked else ()
    return row(soft("0        50      100"), *mark)


def column(shown: Sequence[Reading], width: int, *, brief: bool = False) -> list[Row]:
    """All gauges of a side column, with their axis; `brief` tells a reason that several share only once."""
    rows: list[Row] = []
    told: set[str] = set()
    for reading in shown:
        known = brief and reading.reason in told
        told.add(reading.reason)
        rows += [*block(replace(reading, reason="") if known else reading, width), EMPTY]
    return [*rows, scale(marked=any(reading.delta for reading in shown))]


def short(reading: Reading, *, name: int = _NAME_WIDTH, cells: int = NARROW_CELLS, word: int = 0) -> tuple[Piece, ...]:
    """A gauge in one piece of a narrow screen: the sign of its last change, name, number, bar, word, change.

    Args:
        reading: The gauge.
        name: How many cells the name takes at least.
        cells: How long the bar is; 0 for none, because number and word say the same.
        word: How many cells the word takes at least, so that the changes stand below each other.
    """
    colour: Role = _COLOURS[reading.meaning]
    sign = " " if reading.before is None else reading.sign
    return (
        Piece(sign, colour, bold=sign != glyphs.NEITHER),
        bold(f" {NAMES[reading.gauge]:<{name}} {reading.value:>2} "),
        *((*bar(reading.value, reading.before, cells), spaces(1)) if cells else ()),
        Piece(f"{word_for(reading.gauge, reading.value):<{word}} "),
        *change(reading, worded=False),
    )


def strip(shown: Sequence[Reading], width: int) -> list[Row]:
    """Gauges in two columns for a narrow screen: anger and heard, trust and patience, distress in a row of its own.

    Where two of the longest gauges would not fit, all bars are left out: by the width alone, so that they do not come
    and go from turn to turn. Where that is not enough, changes and then numbers no longer stand below each other.
    """
    order = {"anger": 0, "heard": 1, "trust": 2, "patience": 3, "distress": 4}
    cells = sorted(shown, key=lambda each: order[each.gauge])
    left, right = cells[::2], cells[1::2]
    bars = NARROW_CELLS if width >= _TWO_WITH_BARS else 0
    longest = (_longest_word(left), _longest_word(right))
    ways = ((_NAME_WIDTH, longest), (_NAME_WIDTH, (0, 0)), (0, (0, 0)))
    made = [_strip(left, right, width, bars, *way) for way in ways]
    return next((rows for rows in made if all(each.width <= width for each in rows)), made[-1])


def _longest_word(shown: Sequence[Reading]) -> int:
    return max((len(word_for(each.gauge, each.value)) for each in shown), default=0)


def _strip(  # noqa: PLR0913, PLR0917 - one argument a part of the layout
    left: Sequence[Reading], right: Sequence[Reading], width: int, bars: int, name: int, words: tuple[int, int]
) -> list[Row]:
    begun = [short(each, name=name, cells=bars, word=words[0]) for each in left]
    ended = [short(each, name=name, cells=bars, word=words[1]) for each in right]
    taken, needed = (max((sum(piece.width for piece in each) for each in half), default=0) for half in (begun, ended))
    second = max(taken + 2, min((width + 4) // 2, width - needed))
    return [
        Row((*one, spaces(second - sum(piece.width for piece in one)), *other) if other else one)
        for one, other in zip_longest(begun, ended, fillvalue=())
    ]


def numbers(shown: Sequence[Reading], width: int) -> list[Row]:
    """Gauges as number and word alone, two in a row: the short form beside an open desk."""
    cells = [f"{NAMES[each.gauge]} {each.value} {word_for(each.gauge, each.value)}" for each in shown]
    half = (width + 2) // 2
    return [row(left.ljust(half), right) for left, right in zip(cells[::2], [*cells[1::2], ""], strict=False)]
