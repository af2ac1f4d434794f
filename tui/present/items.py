"""Things to choose from, one below the other."""

from collections.abc import Callable, Sequence
from typing import Final, Literal, NamedTuple

from tui.present import glyphs
from tui.present.rows import Piece, Row, bold, choose, clip, hang, soft

State = Literal["chosen", "open", "idle"]
"""An entry is chosen, could be, or stands in a box without the focus."""

DrawEntry = Callable[[int, State], Sequence[Row]]
"""Draws an entry for a width and a state."""


class Item(NamedTuple):
    """One entry of a list.

    Attributes:
        id: Names it to the screen; unique in its list.
        draw: Its rows for a width and a state.
        choosable: False for headings between entries.
    """

    id: str
    draw: DrawEntry
    choosable: bool = True


_ROOM_FOR_MORE: Final = 5 + 16
"""Cells for marker and gap and what an entry means: with fewer, that stands behind the words, not in a column."""


def marker(state: State) -> Piece:
    """The first two cells of an entry: ▸ before the chosen one."""
    return Piece(f"{glyphs.CHOSEN} ", "accent", bold=True) if state == "chosen" else Piece("  ")


def entry(text: str, more: str = "", *, column: int = 0) -> DrawEntry:
    """Draws a plain entry: some words, and what they mean behind them in soft.

    Args:
        text: The words.
        more: What they mean.
        column: How many cells the words take at least, so that what several of them mean stands in a column.
    """

    def draw(width: int, state: State) -> Sequence[Row]:
        shown = text.ljust(column if more and column <= width - _ROOM_FOR_MORE else 0)
        words = bold(shown) if state == "chosen" else Piece(shown)
        if more and 0 < column <= width - _ROOM_FOR_MORE:
            rows = hang((marker(state), words, Piece("   ")), [soft(more)], width)
        else:
            rows = hang((marker(state),), [words, soft(f"   {more}")] if more else [words], width)
        return choose(rows) if state == "chosen" else rows

    return draw


def numbered(number: int, text: str, *, rows: int | None = None) -> DrawEntry:
    """Draws an entry with its number; the words hang under the first word.

    Args:
        number: The digit that picks it.
        text: The words.
        rows: Cut after so many rows unless it is chosen, None for never.
    """

    def draw(width: int, state: State) -> Sequence[Row]:
        digit = Piece(f"{number:<2} ", "soft" if state == "idle" else "accent", bold=state != "idle")
        body = [bold(text) if state == "chosen" else Piece(text)]
        drawn = hang((marker(state), digit), body, width)
        if state == "chosen":
            return choose(drawn)
        return drawn if rows is None else shortened(drawn, rows, width)

    return draw


def shortened(drawn: Sequence[Row], rows: int, width: int) -> list[Row]:
    """The first rows; the last ends in an ellipsis where something was left out."""
    if len(drawn) <= rows:
        return list(drawn)
    *kept, last = drawn[:rows]
    if last.width >= width:
        return [*kept, Row(tuple(clip(last.pieces, width - 1)))]
    *before, end = last.pieces
    return [*kept, Row((*before, Piece(f"{end.text.rstrip()}…", end.role)))]


def heading(text: str) -> DrawEntry:
    """Draws a heading between entries."""
    return lambda _width, _state: (Row((Piece("  "), bold(text))),)
