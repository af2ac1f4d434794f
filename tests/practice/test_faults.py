import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from practice.entries import FORMAT, Noted, Record
from practice.errors import (
    DamagedError,
    DiskFullError,
    LockedError,
    NewerFormatError,
    ReadOnlyError,
    RecordsError,
)
from practice.places import RECORDS_FILE
from practice.records import Records
from practice.tables import _use_wal
from tests.practice.children import everything_said, fill_a_small_disk, hold_the_file, open_as_nobody, start
from tests.practice.talk import HEADER, seeded, talk_of


@pytest.fixture
def public_place() -> Iterator[Path]:
    """A folder that every user can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        yield Path(name)


def limit_pages(records: Records, pages: int) -> None:
    with records._store._transaction(None) as connection:
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_is_said_with_a_remedy_and_loses_nothing(records: Records) -> None:
    attempt = records.begin(HEADER)
    limit_pages(records, 12)
    for n in range(1, 6):
        records.append(attempt, n, Noted(f"{n} " * 500))
    more = [Noted(f"{n} " * 500) for n in range(50)]
    with pytest.raises(DiskFullError) as caught:
        records.append(attempt, 6, *more)
    assert "Everything saved before is safe." in caught.value.message
    assert "Free some space, then save again." == caught.value.remedy
    assert 5 == len(records.load(attempt).entries)
    limit_pages(records, 1000)
    records.append(attempt, 6, *more)
    assert 55 == len(records.load(attempt).entries)


def test_a_disk_that_really_takes_no_more_is_said_and_the_same_step_works_later(tmp_path: Path) -> None:
    process, pipe = start(fill_a_small_disk, tmp_path)
    (kind, message, attempt, n, safe), later = everything_said(pipe)
    process.join()
    assert (DiskFullError, n - 1, n) == (kind, safe, later)
    assert "disk is full" in message
    with Records.open(tmp_path) as records:
        assert [f"{k} " * 500 for k in range(1, n + 1)] == [
            stamped.entry.text  # type: ignore[union-attr]  # notes only
            for stamped in records.load(attempt).entries
        ]


def test_a_folder_that_may_not_be_written_to_is_named_with_a_remedy(public_place: Path) -> None:
    public_place.chmod(0o555)
    process, pipe = start(open_as_nobody, public_place)
    ((kind, message),) = everything_said(pipe)
    process.join()
    assert ReadOnlyError is kind
    assert message.startswith(f"{public_place} cannot be used (Permission denied).")
    assert "HARDCALLS_HOME" in message


def test_records_that_may_not_be_written_are_named_with_a_remedy(public_place: Path) -> None:
    with Records.open(public_place) as records:
        records.begin(HEADER)
    (public_place / RECORDS_FILE).chmod(0o444)
    public_place.chmod(0o555)
    process, pipe = start(open_as_nobody, public_place)
    ((kind, message),) = everything_said(pipe)
    process.join()
    assert ReadOnlyError is kind
    assert message.startswith(f"{public_place / RECORDS_FILE} cannot be written.")


def test_records_that_become_read_only_can_still_be_read(records: Records, tmp_path: Path) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, Noted("a"))
    url = f"sqlite:///file:{tmp_path}/home/{RECORDS_FILE}?mode=ro&uri=true"
    with Records.connect(url) as read_only:
        with pytest.raises(ReadOnlyError, match="Everything saved before is safe"):
            read_only.append(attempt, 2, Noted("b"))
        assert 1 == len(read_only.load(attempt).entries)


def test_a_folder_below_a_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(ReadOnlyError, match=r"cannot be used \(Not a directory\)"):
        Records.open(tmp_path / "file" / "home")


def test_a_folder_in_the_place_of_the_records_is_said(tmp_path: Path) -> None:
    (tmp_path / RECORDS_FILE).mkdir()
    with pytest.raises(ReadOnlyError, match="cannot be written"):
        Records.open(tmp_path)


def test_a_file_held_by_another_program_is_said_and_the_same_step_works_later(tmp_path: Path) -> None:
    with Records.open(tmp_path, patience=0.01) as records:
        attempt = records.begin(HEADER)
        process, pipe = start(hold_the_file, tmp_path)
        assert "held" == pipe.recv()
        with pytest.raises(LockedError, match="Close other windows of Hardcalls"):
            records.append(attempt, 1, Noted("a"))
        assert () == records.load(attempt).entries
        pipe.send("let go")
        assert ["let go"] == everything_said(pipe)
        process.join()
        records.append(attempt, 1, Noted("a"))
        assert 1 == len(records.load(attempt).entries)


def test_a_file_that_another_program_has_for_itself_cannot_be_opened_yet(tmp_path: Path) -> None:
    Records.open(tmp_path).close()
    with closing(sqlite3.connect(tmp_path / RECORDS_FILE, isolation_level=None)) as holder:
        holder.execute("PRAGMA locking_mode = EXCLUSIVE")
        holder.execute("BEGIN IMMEDIATE")
        with pytest.raises(LockedError, match="Another program is holding"):
            Records.open(tmp_path, patience=0.01)
    Records.open(tmp_path).close()


class BusyFor:
    """A connection that is busy some times, as SQLite is when two programs switch to the log at once."""

    def __init__(self, times: int, code: int = sqlite3.SQLITE_BUSY) -> None:
        self.times = times
        self.code = code

    def execute(self, statement: str) -> None:
        self.times -= 1
        if self.times >= 0:
            fault = sqlite3.OperationalError("database is locked")
            fault.sqlite_errorcode = self.code
            raise fault


def test_two_programs_that_make_the_records_at_once_wait_for_each_other() -> None:
    connection = BusyFor(times=2)
    _use_wal(connection, deadline=float("inf"))
    assert -1 == connection.times


@pytest.mark.parametrize(
    ("connection", "deadline"), [(BusyFor(9), 0.0), (BusyFor(9, sqlite3.SQLITE_FULL), float("inf"))]
)
def test_waiting_ends_in_time_and_only_a_busy_file_is_waited_for(connection: BusyFor, deadline: float) -> None:
    with pytest.raises(sqlite3.OperationalError):
        _use_wal(connection, deadline)
    assert 8 == connection.times


def test_records_of_a_later_version_are_refused_and_left_as_they_are(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        records.begin(replace(HEADER, format=FORMAT + 1))
    before = (tmp_path / RECORDS_FILE).read_bytes()
    with pytest.raises(NewerFormatError, match=f"have format {FORMAT + 1}; this Hardcalls reads formats up to"):
        Records.open(tmp_path)
    assert before == (tmp_path / RECORDS_FILE).read_bytes()


@pytest.mark.parametrize("content", [b"not a database at all", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_file_that_is_no_database_is_said_to_be_damaged_and_is_left_alone(tmp_path: Path, content: bytes) -> None:
    (tmp_path / RECORDS_FILE).write_bytes(content)
    with pytest.raises(DamagedError, match="Keep a copy of it and move it away"):
        Records.open(tmp_path)
    assert content == (tmp_path / RECORDS_FILE).read_bytes()


def test_the_database_of_another_program_is_not_taken_for_records(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / RECORDS_FILE)) as other:
        other.execute("CREATE TABLE turns (pancake TEXT)")
    with pytest.raises(DamagedError, match="was not written by Hardcalls"):
        Records.open(tmp_path)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ("UPDATE turns SET body = '{' WHERE n = 2", "line 1, column 2 is not JSON"),
        ("UPDATE turns SET body = '{}' WHERE n = 2", "an object with 'is' as one of"),
        ("UPDATE turns SET body = x'00ff' WHERE n = 2", "damaged"),
        ("UPDATE turns SET at = 'noon' WHERE n = 2", "damaged"),
        ("UPDATE attempts SET header = '[]'", "an object is needed here"),
        ("UPDATE attempts SET started = 'noon'", "damaged"),
        ("DELETE FROM turns WHERE n = 2", "a turn is missing"),
    ],
)
def test_an_attempt_that_was_tampered_with_is_named(
    records: Records, tmp_path: Path, change: str, problem: str
) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, *talk_of(3, seed=1))
    with closing(sqlite3.connect(tmp_path / "home" / RECORDS_FILE, isolation_level=None)) as other:
        other.execute(change)
    with pytest.raises(DamagedError, match=problem):
        records.load(attempt)


def whatever_is_readable(folder: Path, attempt: int) -> Record | RecordsError:
    try:
        with Records.open(folder) as records:
            records.attempts()
            return records.load(attempt)
    except RecordsError as fault:
        return fault


def test_records_with_bytes_destroyed_are_read_or_refused_and_never_crash(tmp_path: Path) -> None:
    with Records.open(tmp_path / "home") as records:
        attempt = records.begin(HEADER)
        records.append(attempt, 1, *talk_of(12, seed=3))
        whole = records.load(attempt)
    raw = (tmp_path / "home" / RECORDS_FILE).read_bytes()
    chance = seeded(5)
    refused = 0
    for round_ in range(100):
        damaged = bytearray(raw)
        for _ in range(chance.choice([1, 3, 40])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        folder = tmp_path / str(round_)
        folder.mkdir()
        (folder / RECORDS_FILE).write_bytes(damaged)
        found = whatever_is_readable(folder, attempt)
        assert isinstance(found, Record | RecordsError)
        refused += found != whole
        shutil.rmtree(folder)
    assert refused > 20


def test_an_address_that_leads_nowhere_is_said() -> None:
    for url in ("nonsense", "postgresql+nothing://host/db", f"sqlite:///{os.devnull}/x"):
        with pytest.raises(RecordsError):
            Records.connect(url)
