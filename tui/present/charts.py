"""The course of a talk: a strip of bars for each gauge, on one fixed axis from 0 to 100."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.present.glyphs import BLOCKS
from tui.present.rows import Piece, Role, Row, bold, row, soft, spaces
from tui.present.words import NAMES

LABEL: Final = 9
_AXIS: Final = LABEL + 4


@dataclass(frozen=True, slots=True)
class Course:
    """The values that are drawn.

    Attributes:
        gauges: Name and values 0..100 of each gauge: at the start, then after every turn; all of one length.
        signs: One for every turn: `+`, `−` or `·`.
        worst: The turn that hurt most, None if none did.
    """

    gauges: tuple[tuple[str, tuple[int, ...]], ...]
    signs: tuple[str, ...]
    worst: int | None = None

    @property
    def turns(self) -> int:
        """How many turns there were."""
        return len(self.signs)


@dataclass(frozen=True, slots=True)
class View:
    """The part of a course that fits.

    Attributes:
        first: The first drawn column; 0 is the start of the talk.
        last: The last drawn column (inclusive).
        bar: Cells of a bar.
        gap: Cells between bars.
    """

    first: int
    last: int
    bar: int
    gap: int


def view(course: Course, width: int, first: int = 0) -> View:
    """Choose bars for a width: five cells or what fits, two from nine turns on, then as many of them as fit.

    Args:
        course: What is drawn.
        width: Cells for the whole chart, its labels included.
        first: The column to begin at where not all fit.
    """
    room = width - _AXIS - 2  # a value may stand one cell beyond its bar
    count = course.turns + 1
    gap = 2
    able = [bar for bar in (5, 4, 3) if course.turns <= 8 and count * (bar + gap) - gap <= room]
    bar = able[0] if able else 2
    fits = max(1, min(count, 21, (room + gap) // (bar + gap)))
    first = max(0, min(first, count - fits))
    return View(first, first + fits - 1, bar, gap)


def strip(name: str, values: Sequence[int], seen: View, height: int, worst: int | None = None) -> list[Row]:
    """One gauge: `height` rows of bars and a row with the value under every bar.

    Args:
        name: The gauge.
        values: 0..100, the first at the start of the talk.
        seen: What is drawn of them.
        height: Rows of bars, at least 1; 8 steps each.
        worst: The column in the colour of hurt, which also has its sign in the row of the trainee's lines.
    """
    shown = range(seen.first, seen.last + 1)
    rows = []
    for level in range(height - 1, -1, -1):
        bars: list[Piece] = []
        for column in shown:
            filled = min(8, max(0, _eighths(values[column], height) - 8 * level))
            bars += [Piece(BLOCKS[filled] * seen.bar, _colour(column, worst)), spaces(seen.gap)]
        rows.append(row(*_label(name, values, height - 1 - level, height), *bars[:-1]))
    label = f"{values[0]} → {values[-1]}" if height == 1 else ""  # else it stands beside the second row of bars
    return [*rows, _values(values, seen, worst, label)]


def _eighths(value: int, height: int) -> int:
    """Eighths of a row that a value fills; anything above 0 shows at least one."""
    eighths = (value * 8 * height + 50) // 100
    return max(eighths, 1 if value > 0 else 0)


def _colour(column: int, worst: int | None) -> Role:
    return "hurt" if column == worst else "edge"


def _label(name: str, values: Sequence[int], line: int, height: int) -> tuple[Piece, ...]:
    label = spaces(LABEL)
    if line == 0:
        label = bold(NAMES[name].ljust(LABEL))
    elif line == 1:
        label = soft(f"{values[0]} → {values[-1]}".ljust(LABEL))
    axis = "100" if line == 0 else "  0" if line == height - 1 else "   "
    return (label, soft(f"{axis}│"), Piece(" "))


def _values(values: Sequence[int], seen: View, worst: int | None, label: str) -> Row:
    cells = [
        Piece(
            f"{values[column]:^{seen.bar + seen.gap}}",
            "hurt" if column == worst else "text",
            bold=column == worst,
        )
        for column in range(seen.first, seen.last + 1)
    ]
    return row(soft(label.ljust(_margin(seen))), *cells)


def _margin(seen: View) -> int:
    """Where the cell of the first column begins, so that what stands in it is centred under its bar."""
    return _AXIS + 1 - seen.gap // 2


def ticks(course: Course, seen: View) -> list[Row]:
    """The rows of turns and of the trainee's lines under the strips."""
    shown = range(seen.first, seen.last + 1)
    size = seen.bar + seen.gap
    turns = ["start" if column == 0 and size > 6 else str(column) for column in shown]
    colours: dict[str, Role] = {"+": "helped", "·": "soft"}
    signs = [" " if column == 0 else course.signs[column - 1] for column in shown]
    margin = _margin(seen)
    return [
        row(soft("turn".ljust(margin)), *(soft(turn.center(size)) for turn in turns)),
        row(
            bold("your line".ljust(margin), "you"),
            *(Piece(sign.center(size), colours.get(sign, "hurt"), bold=True) for sign in signs),
        ),
    ]


def legend() -> Row:
    """What the signs mean."""
    return row(soft("+ helped   − hurt   · neither      every bar: 0 to 100"))


def chart(course: Course, width: int, height: int, first: int = 0, *, air: bool = True) -> list[Row]:
    """All strips of a course and the rows of turns below them.

    Args:
        course: What is drawn.
        width: Cells for the whole.
        height: Rows of bars in each strip.
        first: The first column where not all fit.
        air: Whether an empty row stands between the strips.
    """
    seen = view(course, width, first)
    rows: list[Row] = []
    for name, values in course.gauges:
        rows += strip(name, values, seen, height, course.worst)
        rows += [Row()] * air
    return rows + ticks(course, seen)
