"""The course of a talk: the debrief's data as the charts want it, and the same in words."""

from collections.abc import Mapping
from typing import Final

from scoring.debrief import Debrief, Moment
from tui.present import evidence, glyphs
from tui.present.after import hurt
from tui.present.after.effects import reasons
from tui.present.after.excerpt import shortened
from tui.present.charts import Course
from tui.present.rows import EMPTY, Piece, Role, Row, bold, hang, prose, row, soft
from tui.present.words import NAMES, closed, sentence, word_for

CHARTED = (("anger", 0), ("heard", 2), ("trust", 3))
"""The gauges of the chart with their places in a `scoring.debrief.Debrief.course`."""

DEEDS: Final[Mapping[str, str]] = {
    "hold": "[ on hold ]",
    "silence": "[ silence ]",
    "end": "[ ended the talk ]",
    "escalate": "[ handed over ]",
}
"""Answers without words, by `engine.transcript.Kind`."""

_SIGNS = {"+": glyphs.HELPED, "-": glyphs.HURT, ".": glyphs.NEITHER}
_COLOURS: dict[str, Role] = {glyphs.HELPED: "helped", glyphs.HURT: "hurt", glyphs.NEITHER: "soft"}

_LONGEST: Final = 8
"""Rows of a quotation."""
SCALE: Final = "Each goes from 0 to 100. What moved it is rounded to whole points; the steps themselves are exact."


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
        hurt.turn(view),
    )


def in_words(view: Debrief, width: int) -> list[Row]:
    """Every value of the chart with the words behind it: what was said, and what moved the customer how far."""
    begun = [f"{name} {view.course[0][place]} ({word_for(name, view.course[0][place])})" for name, place in CHARTED]
    rows = [row(bold("At the start")), *prose(closed(sentence(", ".join(begun))), width), *prose(SCALE, width, "soft")]
    for moment in view.moments:
        turn = moment.turn
        lead = [bold(f"Turn {turn.number}  "), sign_piece(moment), Piece(" ")]
        said = evidence.segments(turn.words, evidence.marks(turn.recognised)) if turn.words else ()
        quote = (Piece("“"), *said, Piece("”")) if said else (soft(DEEDS.get(turn.kind, "")),)
        rows += [EMPTY, *shortened(hang(lead, quote, min(76, width)), _LONGEST)]
        for name, place in CHARTED:
            before, after = turn.before.feelings.gauges[place], turn.after.feelings.gauges[place]
            why = reasons(turn, name) if before != after else ""
            moved = f"{before} to {after}" if before != after else f"stays at {after}"
            rows += hang([Piece(f"  {NAMES[name]:<7}{moved:<11} ")], [soft(why)], width)
    return rows
