"""Page 1: how it ended, the course of the talk, and how both share the screen with what to take along."""

from dataclasses import dataclass
from typing import Final

from engine.scenario import Scenario
from scoring.debrief import Debrief
from tui.present.after import take
from tui.present.after.course import course
from tui.present.after.numbers import leading
from tui.present.charts import chart, legend
from tui.present.charts import view as chart_view
from tui.present.rows import EMPTY, Piece, Row, bold, key_name, row, soft, wrap
from tui.present.words import OUTCOMES, bracketed, closed, counted, possessive, quoted, short_name

BAR: Final = Piece("█  ", "customer")
SURVEY_KEY: Final = "s"
COURSE_KEY: Final = "c"

TALL: Final = 5
"""Rows of bars from which on the chart has a heading, air and a legend."""


def outcome(view: Debrief, scenario: Scenario, width: int, *, low: bool) -> list[Row]:
    """How it ended, in the customer's words, with the simulated answers; on a low screen in as few rows as it takes."""
    said, name = view.last_line.customer, short_name(scenario.customer.name)
    stage = Piece(bracketed(view.last_line.stage), "soft", italic=True)
    last = bold(quoted(said), "customer") if said else stage
    if low:
        parts = [[bold(f"{OUTCOMES[view.outcome]}. "), last]]
    else:
        parts = [[bold(OUTCOMES[view.outcome]), soft(f"   {possessive(name)} last words" if said else "")], [last]]
    parts += _failures(view, low=low)
    rows = [made for pieces in parts for made in wrap(pieces, width - 3)]
    rows += leading(_survey(view, width - 3, low=low), SURVEY_KEY)
    return [row(BAR, *each.pieces) for each in rows]


def _failures(view: Debrief, *, low: bool) -> list[list[Piece]]:
    if not view.failures:
        return []
    first, *more = view.failures
    told = [bold(f"Not passed: {closed(first.why)}", "hurt")]
    told += [soft(f" And {counted(len(more), 'thing')} more.")] if more else []
    return [[*told, *([] if low else [soft(" Your other results stay.")])]]


def _survey(view: Debrief, width: int, *, low: bool) -> list[Row]:
    asked = view.survey
    told = (
        f"Simulated: satisfaction {asked.satisfaction} of 5 · effort {asked.effort} of 7 · "
        f"{'' if low else 'would '}recommend {asked.recommend} of 10  "
    )
    key, how = key_name("S", SURVEY_KEY), soft(" how")
    whole = row(soft(told), key, how)
    return wrap([soft(told), key] if whole.width > width else whole.pieces, width)


@dataclass(frozen=True, slots=True)
class Layout:
    """How page 1 shares its rows.

    Attributes:
        bars: Rows of bars for each strip of the chart, 0 for no chart.
        fullness: How much is told of what to take along (see `take`).
    """

    bars: int
    fullness: int


def stacked(view: Debrief, width: int, height: int, *, delicate: bool) -> Layout:
    """The chart above, what to take along below it: the words are whole before the bars are high.

    Args:
        view: The debrief.
        width: Of what to take along, in cells.
        height: The rows for both.
        delicate: See `take.doors`.
    """
    high = ((TALL, take.WHOLE), (3, take.TIGHT), (2, take.BESIDE))
    low = tuple((bars, fullness) for bars in (1, 0) for fullness in (take.BESIDE, take.MOSTLY, take.ONE_ROW))
    for bars, fullness in high + low:
        if chart_rows(bars) + take.rows_of(view, fullness, width, delicate=delicate) <= height:
            return Layout(bars, fullness)
    return Layout(0, take.CUT)


def beside(view: Debrief, width: int, height: int, box: int, *, delicate: bool) -> Layout:
    """The chart at the left, what to take along at the right.

    Args:
        view: The debrief.
        width: Of what to take along, in cells.
        height: The rows for the chart.
        box: The rows for what to take along.
        delicate: See `take.doors`.
    """
    bars = next((bars for bars in (TALL, 3, 2, 1) if chart_rows(bars) <= height), 0)
    return Layout(bars, take.fullest(view, width, box, delicate=delicate))


def chart_rows(bars: int) -> int:
    """How many rows the chart takes."""
    if bars == 0:
        return 0
    return 3 * (bars + 1) + 2 + (7 if bars >= TALL else 0)


def talk_course(view: Debrief, width: int, first: int, bars: int) -> list[Row]:
    """The chart: where it is high also a heading, air, and a legend."""
    drawn = course(view)
    if bars == 0:
        return []
    if bars < TALL:
        return leading(chart(drawn, width, bars, first, air=False), COURSE_KEY)
    head = [row(bold("The course of the talk"), soft("   "), key_name("C", COURSE_KEY), soft(" in words")), EMPTY]
    return leading([*head, *chart(drawn, width, bars, first), EMPTY, legend()], COURSE_KEY)


def turns_that_fit(view: Debrief, width: int) -> int:
    """How many turns the chart shows at once."""
    seen = chart_view(course(view), width)
    return seen.last - seen.first
