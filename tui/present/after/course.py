"""The debrief's data as the charts want it."""

from scoring.debrief import Debrief, Moment
from tui.present import glyphs
from tui.present.charts import Course
from tui.present.rows import Piece, Role

CHARTED = (("anger", 0), ("heard", 2), ("trust", 3))
"""The gauges of the chart with their places in a `scoring.debrief.Debrief.course`."""

_SIGNS = {"+": glyphs.HELPED, "-": glyphs.HURT, ".": glyphs.NEITHER}
_COLOURS: dict[str, Role] = {glyphs.HELPED: "helped", glyphs.HURT: "hurt", glyphs.NEITHER: "soft"}


def sign_of(moment: Moment) -> str:
    """`+`, `−` or `·`."""
    return _SIGNS[moment.sign]


def sign_piece(moment: Moment) -> Piece:
    """The sign in its colour."""
    return Piece(sign_of(moment), _COLOURS[sign_of(moment)], bold=True)


def course(view: Debrief) -> Course:
    """Anger, heard and trust, and which turn hurt most."""
    return Course(
        tuple((name, tuple(values[place] for values in view.course)) for name, place in CHARTED),
        tuple(sign_of(moment) for moment in view.moments),
        view.priority.moment.turn.number if view.priority else None,
    )
