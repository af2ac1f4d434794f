"""The database under the records: opening it, transactions on it, and its faults in words."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import Self

from sqlalchemy import Connection, Engine, func, inspect, select
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from practice import faults
from practice.entries import FORMAT
from practice.errors import LockedError, NewerFormatError, RecordsError
from practice.places import RECORDS_FILE
from practice.tables import BEGIN, TABLES, attempts, engine_for, turns


class Store:
    """A database with the two tables in it.

    Args:
        engine: The database.
        where: Its name in messages.
        file: Where it is a file of its own, None elsewhere.

    Raises:
        RecordsError: If it cannot be reached, holds something else, or was written by a later Hardcalls.
    """

    def __init__(self, engine: Engine, where: str, file: Path | None = None) -> None:
        self.where = where
        self._engine = engine
        self._file = file
        self._identity = _identity(file)
        try:
            self._make_tables()
            self._refuse_newer()
        except RecordsError:
            self.close()
            raise

    @classmethod
    def in_folder(cls, folder: Path, patience: float) -> Self:
        """SQLite in a folder; both are made where they are missing, for their owner's eyes only.

        Raises:
            RecordsError: If they cannot be made or opened.
        """
        file = folder / RECORDS_FILE
        _make_file(file)
        return cls(engine_for(URL.create("sqlite", database=str(file)), patience), str(file), file)

    @classmethod
    def at(cls, url: str, patience: float) -> Self:
        """The database that a URL of SQLAlchemy's names.

        Raises:
            RecordsError: If it cannot be reached or opened.
        """
        try:
            where = make_url(url).render_as_string(hide_password=True)
            engine = engine_for(url, patience)
        except (SQLAlchemyError, ImportError) as fault:
            raise RecordsError("This address leads to no database that can be used here.", f"({fault})") from fault
        return cls(engine, where)

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()

    def reading(self) -> AbstractContextManager[Connection]:
        """A transaction that sees the database as it is at one moment.

        Raises:
            GoneError: If the file was deleted, moved or replaced; the next transaction takes what is there then.
        """
        self._look_after_the_file()
        return self._transaction("BEGIN")

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that waits for other writers first, and is on disk when it is left without an error.

        Raises:
            GoneError: As for `reading`.
        """
        self._look_after_the_file()
        return self._transaction("BEGIN IMMEDIATE")

    def wipe_log(self) -> None:
        """Empty SQLite's write-ahead log, where deleted words would otherwise stay for a while.

        Raises:
            LockedError: If another program is reading the log just then.
        """
        if self._engine.dialect.name != "sqlite":
            return
        with self._transaction(None) as connection:
            busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").scalar()
        if busy:
            raise LockedError(
                f"It is deleted, but its words may stay in {self.where}-wal until other programs let go of it.",
                "Close other windows of Hardcalls, then open and close it once more.",
            )

    @contextmanager
    def _transaction(self, begin: str | None) -> Iterator[Connection]:
        try:
            with self._engine.execution_options(**{BEGIN: begin}).begin() as connection:
                yield connection
        except DBAPIError as fault:
            raise faults.from_database(fault.orig or fault, self.where) from fault
        except UnicodeDecodeError as fault:  # SQLite quotes what it cannot read in its message
            raise faults.damaged(self.where) from fault

    def _look_after_the_file(self) -> None:
        """Say once that the file is another one than was opened; then open the one that is there, or make it.

        SQLite itself would go on writing into a file that has no name any more, and all of it would be lost.
        """
        if self._file is None:
            return
        if self._identity is None:
            _make_file(self._file)
            self._make_tables()
            self._refuse_newer()
            self._identity = _identity(self._file)
        elif self._identity != _identity(self._file):
            self.close()
            self._identity = None
            raise faults.gone(self.where)

    def _make_tables(self) -> None:
        with self._transaction("BEGIN") as connection:
            made = inspect(connection).has_table(turns.name)
        if not made:
            with self._transaction("BEGIN IMMEDIATE") as connection:
                TABLES.create_all(connection)

    def _refuse_newer(self) -> None:
        with self._transaction("BEGIN") as connection:
            newest = connection.scalar(select(func.max(attempts.c.format)))
        if newest is not None and newest > FORMAT:
            raise NewerFormatError(
                f"The records in {self.where} have format {newest}; this Hardcalls reads formats up to {FORMAT}.",
                "Update Hardcalls. Nothing was changed.",
            )


def _make_file(file: Path) -> None:
    """Make a file and its folder where they are missing, for their owner's eyes only."""
    try:
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if not file.exists():
            file.touch(mode=0o600)
    except OSError as fault:
        raise faults.from_os(fault, str(file.parent)) from fault


def _identity(file: Path | None) -> tuple[int, int] | None:
    """What stays the same of a file as long as it is the same one, None where there is none."""
    try:
        found = file.stat() if file is not None else None
    except OSError:
        return None
    return (found.st_dev, found.st_ino) if found else None
