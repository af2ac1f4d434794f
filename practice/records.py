"""The records: every attempt of every learner on this machine, in two tables that only practice knows.

Only this module, `practice.store` and `practice.tables` load the database library. Every method either happens as a
whole or raises a `RecordsError` and changes nothing, so that the same call can be made again.
"""

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Final, Self

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from practice import faults
from practice.canonical import LARGEST
from practice.codec import encode_entry
from practice.entries import Entry, Header, Record, Standing, Status
from practice.errors import ConflictError, NoSuchAttemptError
from practice.rows import Summary, new_row, record_of, standing_columns, standing_of, summary_of
from practice.store import Store
from practice.tables import attempts, turns

PATIENCE: Final = 5.0
"""How long to wait for another writer before saying so, in seconds."""


def microseconds() -> int:
    """The time in microseconds since 1970 UTC."""
    return time.time_ns() // 1000


class Records:
    """All attempts in one place.

    Made by `open` for a folder or `connect` for a database, let go by `close` or a `with` statement. May be used from
    several threads, and by several programs at once.
    """

    def __init__(self, store: Store, clock: Callable[[], int] = microseconds) -> None:
        self._store = store
        self._clock = clock

    @classmethod
    def open(cls, folder: Path, *, patience: float = PATIENCE, clock: Callable[[], int] = microseconds) -> Self:
        """The records in a folder; both are made where they are missing, for their owner's eyes only.

        Args:
            folder: Where they live; see `places.home`.
            patience: How long to wait for another writer, in seconds.
            clock: The time in microseconds since 1970 UTC.

        Raises:
            RecordsError: If they cannot be made, opened or read.
        """
        return cls(Store.in_folder(folder, patience), clock)

    @classmethod
    def connect(cls, url: str, *, patience: float = PATIENCE, clock: Callable[[], int] = microseconds) -> Self:
        """The records in a database that a URL of SQLAlchemy's names, such as one that a team shares.

        Raises:
            RecordsError: If it cannot be reached, opened or read.
        """
        return cls(Store.at(url, patience), clock)

    @property
    def where(self) -> str:
        """The file or address they are in, without a password."""
        return self._store.where

    def close(self) -> None:
        """Let go of the database."""
        self._store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def begin(self, header: Header, *entries: Entry) -> int:
        """Begin an attempt; it is on disk, with its first entries if it has any, when its number comes back.

        Raises:
            ConflictError: If an entry cannot follow the one before.
            RecordsError: If it could not be written; then nothing was.
        """
        at = self._clock()
        row = new_row(header, at)
        with self._store.writing() as connection:
            key = connection.execute(insert(attempts).values(row)).inserted_primary_key
            assert key is not None  # noqa: S101 - one row was inserted; tells mypy so
            attempt = int(key[0])
            _add(connection, attempt, 1, entries, _bodies(entries), Standing(), at)
        return attempt

    def append(self, attempt: int, n: int, *entries: Entry) -> None:
        """Add entries to an attempt, all or none; they are on disk when this returns.

        To say the same again is allowed and changes nothing, so a caller who is in doubt may simply repeat it.

        Args:
            attempt: Its number.
            n: The number of the first of these entries in the attempt, 1 for the very first.
            entries: What to add.

        Raises:
            ConflictError: If something else stands there, an entry before is missing, or the talk is over.
            NoSuchAttemptError: If there is no such attempt.
            RecordsError: If it could not be written.
        """
        bodies = _bodies(entries)
        at = self._clock()
        with self._store.writing() as connection:
            row = _row(connection, attempt, alone=True)
            present = [body for number, _, body in _turns(connection, attempt, since=n)]
            if present:
                if present[: len(bodies)] != bodies:
                    raise faults.went_on_elsewhere()
                return
            with self._decoding(attempt):
                before = standing_of(row)
            _refuse_gap(connection, attempt, n)
            _add(connection, attempt, n, entries, bodies, before, at)

    def load(self, attempt: int) -> Record:
        """A whole attempt.

        Raises:
            NoSuchAttemptError: If there is no such attempt.
            RecordsError: If it cannot be read.
        """
        with self._store.reading() as connection:
            row = _row(connection, attempt)
            found = _turns(connection, attempt)
        with self._decoding(attempt):
            return record_of(row, found)

    def attempts(
        self, *, scenario: str | None = None, learner: str | None = None, status: Status | None = None
    ) -> tuple[Summary, ...]:
        """The attempts, the latest first: all, or only those of a scenario, a learner or a status.

        Raises:
            RecordsError: If they cannot be read.
        """
        query = select(attempts).order_by(attempts.c.started.desc(), attempts.c.id.desc())
        for column, value in (
            (attempts.c.scenario, scenario),
            (attempts.c.learner, learner),
            (attempts.c.status, status),
        ):
            if value is not None:
                query = query.where(column == value)
        with self._store.reading() as connection:
            rows = connection.execute(query).all()
        found = []
        for row in rows:
            with self._decoding(row.id):
                found.append(summary_of(row))
        return tuple(found)

    def open_attempts(self, scenario: str | None = None, learner: str | None = None) -> tuple[Summary, ...]:
        """The attempts that can go on, the latest first.

        Raises:
            RecordsError: If they cannot be read.
        """
        return self.attempts(scenario=scenario, learner=learner, status="open")

    def delete(self, attempt: int) -> None:
        """Delete an attempt and everything said in it; its bytes are overwritten.

        Raises:
            NoSuchAttemptError: If there is no such attempt.
            RecordsError: If it could not be deleted, or not everywhere yet.
        """
        with self._store.writing() as connection:
            _row(connection, attempt, alone=True)
            _delete(connection, attempts.c.id == attempt)
        self._store.wipe_log()

    def delete_learner(self, learner: str) -> int:
        """Delete every attempt of a learner; the bytes are overwritten.

        Returns:
            How many there were.

        Raises:
            RecordsError: If they could not be deleted, or not everywhere yet.
        """
        with self._store.writing() as connection:
            deleted = _delete(connection, attempts.c.learner == learner)
        self._store.wipe_log()
        return deleted

    def try_writing(self) -> None:
        """Find out whether something could be written, without writing anything.

        Raises:
            RecordsError: If it could not.
        """
        with self._store.writing():
            pass

    @contextmanager
    def _decoding(self, attempt: int) -> Iterator[None]:
        try:
            yield
        except ValueError as fault:
            raise faults.damaged(f"Attempt {attempt} in {self.where}", str(fault)) from fault


def _row(connection: Connection, attempt: int, *, alone: bool = False) -> Row[Any]:
    """The attempt itself, in `alone` held against other writers where the database has several at once."""
    query = select(attempts).where(attempts.c.id == attempt)
    possible = 0 < attempt <= LARGEST
    row = connection.execute(query.with_for_update() if alone else query).one_or_none() if possible else None
    if row is None:
        raise NoSuchAttemptError(f"There is no attempt {attempt}; it may have been deleted.", "Begin another one.")
    return row


def _turns(connection: Connection, attempt: int, since: int = 1) -> list[tuple[int, int, str]]:
    mine = select(turns.c.n, turns.c.at, turns.c.body).where(turns.c.attempt == attempt, turns.c.n >= since)
    return [(n, at, body) for n, at, body in connection.execute(mine.order_by(turns.c.n))]


def _refuse_gap(connection: Connection, attempt: int, n: int) -> None:
    last = connection.scalar(select(func.max(turns.c.n)).where(turns.c.attempt == attempt)) or 0
    if n != last + 1:
        raise ConflictError(f"Attempt {attempt} has {last} entries; entry {n} cannot follow.", "Resume the talk.")


def _bodies(entries: Sequence[Entry]) -> list[str]:
    return [encode_entry(entry).decode() for entry in entries]


def _add(  # noqa: PLR0913, PLR0917 - a row of the table, and where it goes
    connection: Connection,
    attempt: int,
    n: int,
    entries: Sequence[Entry],
    bodies: Sequence[str],
    before: Standing,
    at: int,
) -> None:
    """Write entries from number `n` on, and what the attempt comes to with them."""
    if not entries:
        return
    after = _follow(before, entries)
    rows = [{"attempt": attempt, "n": n + place, "at": at, "body": body} for place, body in enumerate(bodies)]
    connection.execute(insert(turns), rows)
    if before.status != after.status:
        changed = update(attempts).where(attempts.c.id == attempt)
        connection.execute(changed.values(ended=at, **standing_columns(after)))


def _follow(before: Standing, entries: Sequence[Entry]) -> Standing:
    """What an attempt comes to with more entries; one that is over takes no more of the talk."""
    for entry in entries:
        if not before.allows(entry):
            raise faults.went_on_elsewhere()
        before = before.after(entry)
    return before


def _delete(connection: Connection, which: ColumnElement[bool]) -> int:
    connection.execute(delete(turns).where(turns.c.attempt.in_(select(attempts.c.id).where(which))))
    return connection.execute(delete(attempts).where(which)).rowcount
