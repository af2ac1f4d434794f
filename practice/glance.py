"""A quick look at what was practised, for the first screen: a few columns of every attempt and no turns.

It asks SQLite itself and changes nothing; the database library, which `practice.records` needs, takes longer to load
than the rest of the first screen. Where anything is unusual (no file, a lock, a damaged or a newer one), it sees
nothing: whoever wants to know more opens the records, which say what is wrong in words.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Final, get_args

from engine.vocabulary import OUTCOMES
from practice.form import FORMAT, Status
from practice.places import RECORDS_FILE

PATIENCE: Final = 0.05
"""How long to wait for another program that holds the records, in seconds."""

_COLUMNS: Final = """
SELECT id, scenario, started, status, outcome,
       status = 'open' AND EXISTS (SELECT 1 FROM turns WHERE turns.attempt = attempts.id),
       format
FROM attempts ORDER BY started DESC, id DESC
"""


@dataclass(frozen=True, slots=True)
class Glimpse:
    """An attempt, as a list of customers tells of it.

    Attributes:
        id: Its number in these records.
        scenario: The scenario's id.
        started: When, in microseconds since 1970 UTC.
        status: Whether it can go on.
        outcome: The ending's outcome, "" for none.
        begun: Whether something was said in it and it can go on.
    """

    id: int
    scenario: str
    started: int
    status: Status
    outcome: str
    begun: bool = False


def glance(folder: Path) -> Sequence[Glimpse] | None:
    """Every attempt in the records of a folder, latest first; None where one has to look closer."""
    file = folder / RECORDS_FILE
    try:
        with closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=rw", uri=True, timeout=PATIENCE)) as records:
            rows = records.execute(_COLUMNS).fetchall()
        return [_glimpse(*row) for row in rows]
    except (sqlite3.Error, OSError, ValueError):
        return () if not file.exists() else None


def _glimpse(*row: object) -> Glimpse:
    """A row as a value. In a damaged file a column may hold anything, so nothing is trusted."""
    match row:
        case (
            int(number), str(scenario), int(started), str(status), str(outcome), 0 | 1 as begun, int(written)
        ) if status in get_args(Status) and outcome in {*OUTCOMES, ""} and 1 <= written <= FORMAT:  # fmt: skip
            return Glimpse(number, scenario, started, status, outcome, bool(begun))  # type: ignore[arg-type]  # looked
    raise ValueError("not a row of ours")
