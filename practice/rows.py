"""Rows of the two tables as values. In a damaged SQLite file a column may hold anything, so nothing is trusted."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from practice.codec import SHAPES, decode_entry, decode_header, encode_header
from practice.entries import Header, Record, Stamped, Standing, Status

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Summary:
    """An attempt without its turns.

    Attributes:
        id: Its number in these records.
        header: How it was set up.
        started: When, in microseconds since 1970 UTC.
        ended: When it was finished or left, None while it is open.
        status: Whether it can go on.
        ending: The ending's id, "" for none.
        outcome: The ending's outcome, "" for none.
    """

    id: int
    header: Header
    started: int
    ended: int | None
    status: Status
    ending: str
    outcome: str


def new_row(header: Header, started: int) -> dict[str, str | int]:
    """The columns of an attempt that begins."""
    return {
        "format": header.format,
        "scenario": header.scenario,
        "learner": header.learner,
        "header": encode_header(header).decode(),
        "started": started,
        **standing_columns(Standing()),
    }


def standing_columns(standing: Standing) -> dict[str, str]:
    """The columns that repeat what the entries come to."""
    return {"status": standing.status, "ending": standing.ending, "outcome": standing.outcome}


def standing_of(row: Any) -> Standing:
    """What an attempt comes to, without rating and note.

    Raises:
        ValueError: If a column holds something else.
    """
    return SHAPES.from_plain(Standing, {"status": row.status, "ending": row.ending, "outcome": row.outcome})


def summary_of(row: Any) -> Summary:
    """An attempt's row as a summary.

    Raises:
        NewerFormatError: If it was written in a later format.
        ValueError: If a column holds something else.
    """
    came_to = standing_of(row)
    header = decode_header(_an(str, row.header).encode())
    ended = None if row.ended is None else _an(int, row.ended)
    return Summary(row.id, header, _an(int, row.started), ended, came_to.status, came_to.ending, came_to.outcome)


def record_of(row: Any, turns: Sequence[tuple[object, object, object]]) -> Record:
    """An attempt's row and its turns (number, time, body) as a record.

    Raises:
        NewerFormatError: If it was written in a later format.
        ValueError: If a column holds something else, or a turn is missing.
    """
    if [n for n, _, _ in turns] != list(range(1, len(turns) + 1)):
        raise ValueError("a turn is missing")
    header = decode_header(_an(str, row.header).encode())
    entries = tuple(Stamped(_an(int, at), decode_entry(_an(str, body).encode())) for _, at, body in turns)
    return Record(header, _an(int, row.started), entries)


def _an(kind: type[T], value: object) -> T:
    if type(value) is not kind:
        raise ValueError("a value is of another type")
    return value
