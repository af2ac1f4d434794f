"""The two tables of the records, and how a connection to them behaves."""

import sqlite3
import time
from typing import Any, Final

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Engine,
    ForeignKey,
    Integer,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
    create_engine,
    event,
)
from sqlalchemy.engine import URL

TABLES: Final = MetaData()

attempts: Final = Table(
    "attempts",
    TABLES,
    Column("id", BigInteger().with_variant(Integer, "sqlite"), primary_key=True),
    Column("format", Integer, nullable=False),
    Column("scenario", Text, nullable=False),
    Column("learner", Text, nullable=False),
    Column("header", Text, nullable=False),  # canonical JSON; the three columns before repeat words of it
    Column("started", BigInteger, nullable=False),  # microseconds since 1970 UTC, as every time here
    Column("ended", BigInteger),
    Column("status", Text, nullable=False),  # this and the next two repeat what the turns come to
    Column("ending", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    sqlite_autoincrement=True,  # the number of a deleted attempt is never given to another
)

turns: Final = Table(
    "turns",
    TABLES,
    Column("attempt", ForeignKey("attempts.id"), nullable=False),
    Column("n", Integer, nullable=False),  # 1 for the first entry, without gaps
    Column("at", BigInteger, nullable=False),
    Column("body", Text, nullable=False),  # canonical JSON of one entry
    PrimaryKeyConstraint("attempt", "n"),
)

BEGIN: Final = "hardcalls_begin"
"""The execution option that says with which words a transaction begins on SQLite."""


def engine_for(url: URL | str, patience: float) -> Engine:
    """A database to write to, not yet connected.

    Args:
        url: As SQLAlchemy reads it.
        patience: How long to wait for another writer, in seconds.
    """
    engine = create_engine(url)
    if engine.dialect.name == "sqlite":
        milliseconds = round(patience * 1000)

        def prepare(connection: Any, _: object) -> None:
            _prepare_sqlite(connection, milliseconds)

        event.listen(engine, "connect", prepare)
        event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, milliseconds: int) -> None:
    connection.isolation_level = None  # transactions begin in `_begin_sqlite` and nowhere else
    connection.execute(f"PRAGMA busy_timeout = {milliseconds}")  # first: the next statements may have to wait
    _use_wal(connection, time.monotonic() + milliseconds / 1000)
    connection.execute("PRAGMA synchronous = FULL")  # a commit returns when the disk has it
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is overwritten
    connection.execute("PRAGMA foreign_keys = ON")


def _use_wal(connection: Any, deadline: float) -> None:
    """Switch to a write-ahead log; SQLite does not wait by itself where two programs do it at once."""
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as fault:
            if fault.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)
        else:
            return


def _begin_sqlite(connection: Connection) -> None:
    begin = connection.get_execution_options().get(BEGIN)
    if begin:
        connection.exec_driver_sql(begin)
