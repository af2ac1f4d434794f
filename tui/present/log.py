"""The talk so far: who said what, told apart without colour."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from engine.scenario import Line, Scenario
from engine.session import Session
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent, Turn
from tui.present.evidence import Mark, marks, signs_in_short
from tui.present.rows import EMPTY, Piece, Row, bold, indent, row, wrap
from tui.present.words import bracketed, short_name

Voice = Literal["customer", "you", "voice", "stage", "deed"]
_OFF_THE_RIGHT = 12
_YOURS = 12
_ASIDE = 4


@dataclass(frozen=True, slots=True)
class Utterance:
    """Something said or done.

    Attributes:
        voice: The customer, the trainee, a second voice, a stage direction, or a deed of the trainee without words.
        name: Who speaks.
        words: What is said.
        understood: What was recognised in the trainee's words.
        turn: The answer it belongs to; 0 for the opening.
    """

    voice: Voice
    name: str
    words: str
    understood: tuple[Mark, ...] = ()
    turn: int = 0


def utterances(session: Session, staged: Answer | None = None) -> tuple[Utterance, ...]:
    """Everything said in a talk, and at its end the answer that can still be taken back."""
    scenario, transcript = session.script.scenario, session.transcript
    told = list(_of_line(transcript.opening, scenario, 0))
    for turn in transcript.turns:
        told += _of_turn(turn)
        told += _of_line(turn.line, scenario, turn.number)
    if staged is not None:
        told.append(_of_answer(staged, session, session.state.turn))
    return tuple(told)


def _of_line(line: Line, scenario: Scenario, turn: int) -> Iterator[Utterance]:
    if line.stage:
        yield Utterance("stage", "", line.stage, turn=turn)
    if line.customer:
        name = line.speaker or short_name(scenario.customer.name)
        yield Utterance("voice" if line.speaker else "customer", name, line.customer, turn=turn)


def _of_turn(turn: Turn) -> Iterator[Utterance]:
    if turn.escalated_to and turn.kind == "escalate":
        yield Utterance("deed", "", f"You hand over to: {turn.escalated_to}.", turn=turn.number)
    if turn.words:
        yield Utterance("you", "You", turn.words, marks(turn.recognised), turn.number)
    elif turn.kind in _DEEDS:
        yield Utterance("deed", "", _DEEDS[turn.kind], turn=turn.number)


_DEEDS: Final = {"hold": "You put the customer on hold.", "silence": "You say nothing.", "end": "You end the talk."}


def _of_answer(answer: Answer, session: Session, turn: int) -> Utterance:
    match answer:
        case Pick(reply):
            words = next((each.say for each in session.open_replies() if each.id == reply), "")
            return Utterance("you", "You", words, turn=turn)
        case Say(text):
            return Utterance("you", "You", text, turn=turn)
        case Escalate(team, words) if words:
            return Utterance("you", f"You, handing over to {team}", words, turn=turn)
        case Escalate(team):
            return Utterance("deed", "", f"You hand over to: {team}.", turn=turn)
    return Utterance("deed", "", _DEEDS[_KINDS[type(answer)]], turn=turn)


_KINDS: Final[Mapping[type, str]] = {PutOnHold: "hold", StaySilent: "silence", EndTalk: "end"}


def rows(
    told: Sequence[Utterance], width: int, *, latest: int, understood: bool = False, compact: bool = False
) -> list[Row]:
    """The talk as rows.

    Args:
        told: Everything said.
        width: In cells.
        latest: How many utterances at the end belong to the customer's latest words: the only bold text.
        understood: Whether one row under each of the trainee's lines says what was understood.
        compact: Whether a stage direction stands right above the words it goes with, to save rows.
    """
    return [each for part in parts(told, width, latest=latest, understood=understood, compact=compact) for each in part]


def parts(
    told: Sequence[Utterance], width: int, *, latest: int, understood: bool = False, compact: bool = False
) -> Iterator[list[Row]]:
    """The rows of each utterance, the empty one before it included; see `rows`."""
    cut = len(told) - latest
    for number, utterance in enumerate(told):
        close = compact and number > 0 and told[number - 1].voice == "stage" and told[number - 1].turn == utterance.turn
        air = [EMPTY] if number and not close else []
        yield [*air, *_drawn(utterance, width, number >= cut, understood)]


def latest_rows(told: Sequence[Utterance], width: int, *, compact: bool = False) -> int:
    """How many rows the customer's latest words take."""
    latest = count_latest(told)
    return len(rows(told[len(told) - latest :], width, latest=latest, compact=compact)) if latest else 0


def count_latest(told: Sequence[Utterance]) -> int:
    """How many utterances at the end are the customer's."""
    count = 0
    for utterance in reversed(told):
        if utterance.voice in {"you", "deed"}:
            break
        count += 1
    return count


@lru_cache(maxsize=2048)
def _drawn(utterance: Utterance, width: int, latest: bool, understood: bool) -> tuple[Row, ...]:  # noqa: FBT001 - the key of a cache
    match utterance.voice:
        case "stage":
            return tuple(wrap([Piece(bracketed(utterance.words), "soft", italic=True)], width - _OFF_THE_RIGHT))
        case "deed":
            return tuple(indent(wrap([Piece(utterance.words, "soft")], width - _YOURS), _YOURS))
        case "voice":
            name = row(Piece(utterance.name, "soft", bold=True))
            words = wrap([Piece(utterance.words, bold=latest, italic=True)], width - _ASIDE - _OFF_THE_RIGHT)
            return tuple(indent([name, *words], _ASIDE))
        case "you":
            made = [row(bold(utterance.name, "you")), *wrap([Piece(utterance.words)], width - _YOURS)]
            if understood:
                made += signs_in_short(utterance.understood, width - _YOURS)
            return tuple(indent(made, _YOURS))
        case _:
            words = wrap([Piece(utterance.words, bold=latest)], width - _OFF_THE_RIGHT)
            return (row(bold(utterance.name, "customer")), *words)


def arriving(made: Sequence[Row], latest: int, shown: int) -> list[Row]:
    """The rows while the customer still speaks: the layout stands, the words after `shown` characters do not yet.

    Args:
        made: All rows.
        latest: How many rows at the end hold the words that are arriving.
        shown: How many of their characters have arrived.
    """
    start = len(made) - latest
    arrived: list[Row] = list(made[:start])
    left = shown
    for each in made[start:]:
        pieces = []
        for piece in each.pieces:
            kept = piece.text[: max(0, left)]
            pieces.append(piece if len(kept) == len(piece.text) else replace(piece, text=kept))
            left -= len(piece.text)
        arrived.append(each._replace(pieces=tuple(pieces)))
    return arrived


def length(made: Sequence[Row]) -> int:
    """How many characters rows hold."""
    return sum(len(piece.text) for each in made for piece in each.pieces)
