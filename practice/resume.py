"""Going on with a talk from its record."""

from typing import TYPE_CHECKING

from engine.script import Script
from engine.session import Session
from practice.comparison import FirstDifference, compare
from practice.entries import Record
from practice.errors import ScenarioChangedError

if TYPE_CHECKING:
    from practice.records import Records


def resume(script: Script, records: "Records", attempt: int) -> Session:
    """The session of an attempt, at the turn where it stopped.

    Raises:
        ScenarioChangedError: If the customer would no longer have answered as recorded.
        RecordsError: If the attempt cannot be read.
    """
    return session_of(script, records.load(attempt))


def session_of(script: Script, record: Record) -> Session:
    """The session that a record tells of, at the turn where it stops.

    Raises:
        ScenarioChangedError: If the customer would no longer have answered as recorded.
    """
    found = compare(script, record)
    if isinstance(found, FirstDifference):
        raise ScenarioChangedError(
            f"This customer was changed since the talk began: the same answers lead elsewhere now. {found}",
            "Begin another talk; this one stays as it is.",
        )
    return found.session
