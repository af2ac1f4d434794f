"""How the customer feels and what was understood: the side column of the talk, and the page behind F4."""

from dataclasses import dataclass
from typing import Final

from engine.scenario import Scenario
from engine.session import Session
from engine.transcript import Turn
from tui.present import gauges
from tui.present.changes import Reading, readings, value_of
from tui.present.evidence import marks, quote, understood
from tui.present.rows import EMPTY, Row, bold, row, soft, wrap
from tui.present.words import face, short_name

HIDDEN: Final = "Hidden in the exam. You will see it all afterwards."
_DISTRESS_SHOWS: Final = 30
_DELICATE: Final = {"safety", "distress-pacing", "concern"}


@dataclass(frozen=True, slots=True)
class Mood:
    """What there is to tell of the customer's feelings.

    Attributes:
        name: The customer's short name.
        shown: The gauges.
        face: A face and its word.
        last: The last answer, None before the first.
        exam: Whether all this stays hidden until the end.
    """

    name: str
    shown: tuple[Reading, ...]
    face: tuple[str, str]
    last: Turn | None
    exam: bool = False


def mood(session: Session, *, exam: bool = False) -> Mood:
    """The mood of the customer at this point of a talk."""
    state, transcript = session.state, session.transcript
    last = transcript.turns[-1] if transcript.turns else None
    states = (transcript.begun, *(turn.after for turn in transcript.turns))
    distress = is_about_distress(session.script.scenario) or any(
        value_of(each, "distress") >= _DISTRESS_SHOWS for each in states
    )
    drawn = face(value_of(state, "anger"), value_of(state, "distress"))
    return Mood(
        short_name(session.script.scenario.customer.name),
        readings(state, last, distress=distress),
        drawn,
        last,
        exam,
    )


def is_about_distress(scenario: Scenario) -> bool:
    """Whether distress belongs on the screen however low it is."""
    return scenario.customer_type == "in-distress" or bool(_DELICATE & set(scenario.skills))


def column(told: Mood, width: int, height: int | None = None) -> list[Row]:
    """Everything: the face, the gauges with their reasons, and what was understood.

    Args:
        told: The customer's mood.
        width: In cells.
        height: How many rows there are; where they are too few, reasons are told once. None where it can be scrolled.
    """
    head = row(bold(f"How {told.name} feels"))
    if told.exam:
        return [head, EMPTY, *wrap([soft(HIDDEN)], width)]
    drawn, word = told.face
    head = row(*head.pieces, f"   {drawn}  {word}")
    below = what_was_understood(told.last, width)
    whole = [head, EMPTY, *gauges.column(told.shown, width), *below]
    if height is None or len(whole) <= height:
        return whole
    return [head, EMPTY, *gauges.column(told.shown, width, brief=True), *below]


def what_was_understood(turn: Turn | None, width: int) -> list[Row]:
    """What was recognised in the last words, with the rule behind each."""
    if turn is None or not turn.words:
        return []
    found = marks(turn.recognised)
    rows = [EMPTY, EMPTY, row(bold("What was understood")), row(soft("of your last words")), EMPTY]
    rows += [*quote(turn.words, found, width), EMPTY]
    counted = understood(turn.recognised, width)
    return rows + (counted or wrap([soft("Nothing in it counts, for or against you.")], width))


def in_numbers(told: Mood, width: int) -> list[Row]:
    """The short form beside an open desk."""
    head = row(bold(f"How {told.name} feels"))
    if told.exam:
        return [head, *wrap([soft(HIDDEN)], width)]
    return [head, *gauges.numbers(told.shown, width)]


def strip(told: Mood, width: int) -> list[Row]:
    """The rows on top of a narrow screen."""
    if told.exam:
        return wrap([soft(HIDDEN)], width)
    return gauges.strip(told.shown, width)


def page(told: Mood, width: int) -> list[Row]:
    """The page behind F4 on a narrow screen: the column at full width."""
    return column(told, min(66, width))


def rules(told: Mood) -> tuple[str, ...]:
    """The rules that recognised something in the last words; none while they are hidden."""
    if told.exam or told.last is None:
        return ()
    return tuple(dict.fromkeys(piece.rule for piece in told.last.recognised.evidence))
