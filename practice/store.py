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

    Raises:
        RecordsError: If it cannot be reached, holds something else, or was written by a later Hardcalls.
    """

    def __init__(self, engine: Engine, where: str) -> None:
        self.where = where
        self._engine = engine
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
        try:
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            if not file.exists():
                file.touch(mode=0o600)
        except OSError as fault:
            raise faults.from_os(fault, str(folder)) from fault
        return cls(engine_for(URL.create("sqlite", database=str(file)), patience), str(file))

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
        """A transaction that sees the database as it is at one moment."""
        return self._transaction("BEGIN")

    def writing(self) -> AbstractContextManager[Connection]:
        """A transaction that waits for other writers first, and is on disk when it is left without an error."""
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

    def _make_tables(self) -> None:
        with self.reading() as connection:
            made = inspect(connection).has_table(turns.name)
        if not made:
            with self.writing() as connection:
                TABLES.create_all(connection)

    def _refuse_newer(self) -> None:
        with self.reading() as connection:
            newest = connection.scalar(select(func.max(attempts.c.format)))
        if newest is not None and newest > FORMAT:
            raise NewerFormatError(
                f"The records in {self.where} have format {newest}; this Hardcalls reads formats up to {FORMAT}.",
                "Update Hardcalls. Nothing was changed.",
            )
