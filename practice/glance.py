"""A quick look at what was practised, for the first screen: a few columns of every attempt and no turns.

It asks SQLite itself and changes nothing; the database library, which `practice.records` needs, takes longer to load
than the rest of the first screen. Where anything is unusual (no file, a lock, a damaged or a newer one), it sees
nothing: whoever wants to know more opens the records, which say what is wrong in words.
"""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Final, NamedTuple, get_args

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

_KINDS: Final = (int, str, int, str, str, int, int)
_STATUSES: Final = frozenset(get_args(Status))
_OUTCOMES: Final = frozenset({*OUTCOMES, ""})


class Glimpse(NamedTuple):
    """An attempt, as a list of customers tells of it; a tuple, because there are thousands before the first screen.

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
        return _glimpses(rows)
    except (sqlite3.Error, OSError, ValueError):
        return () if not file.exists() else None


def _glimpses(rows: Sequence[tuple[Any, ...]]) -> Sequence[Glimpse]:
    """Rows as values. In a damaged file a column may hold anything, so nothing is trusted.

    Raises:
        ValueError: If they are not rows of ours.
    """
    if not rows:
        return []
    columns = tuple(zip(*rows, strict=True))
    numbers, scenarios, started, statuses, outcomes, begun, formats = columns
    if not (
        all({kind} == set(map(type, column)) for kind, column in zip(_KINDS, columns, strict=True))
        and _STATUSES.issuperset(statuses)
        and _OUTCOMES.issuperset(outcomes)
        and {0, 1}.issuperset(begun)
        and 1 <= min(formats) <= max(formats) <= FORMAT
    ):
        raise ValueError("not rows of ours")
    return [*map(Glimpse, numbers, scenarios, started, statuses, outcomes, map(bool, begun))]
