import stat
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateTable

from practice.entries import Entry, Finished, Left, Noted, Rated, Stamped, Standing
from practice.errors import ConflictError, NoSuchAttemptError
from practice.places import RECORDS_FILE
from practice.records import Records
from practice.tables import TABLES
from tests.practice.talk import HEADER, talk_of, whole_talk


def test_what_was_appended_is_there_in_order_with_its_time(records: Records) -> None:
    attempt = records.begin(HEADER)
    entries = talk_of(6, seed=1)
    for n, entry in enumerate(entries, start=1):
        records.append(attempt, n, entry)
    record = records.load(attempt)
    assert tuple(Stamped(1 + n, entry) for n, entry in enumerate(entries, start=1)) == record.entries
    assert (HEADER, 1) == (record.header, record.started)


def test_records_outlast_the_program(tmp_path: Path) -> None:
    with Records.open(tmp_path) as records:
        attempt = records.begin(HEADER)
        records.append(attempt, 1, Noted("a"))
    with Records.open(tmp_path) as records:
        assert [Noted("a")] == [stamped.entry for stamped in records.load(attempt).entries]


def test_the_same_entry_said_twice_is_there_once(records: Records) -> None:
    attempt = records.begin(HEADER)
    (entry,) = talk_of(1, seed=1)
    records.append(attempt, 1, entry)
    before = records.load(attempt)
    records.append(attempt, 1, entry)
    assert before == records.load(attempt)


def test_entries_appended_together_may_be_repeated_together(records: Records) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, *whole_talk())
    before = records.load(attempt)
    records.append(attempt, 1, *whole_talk())
    assert before == records.load(attempt)


def test_another_entry_in_the_same_place_is_refused_and_nothing_changes(records: Records) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, Noted("said first"))
    before = records.load(attempt)
    with pytest.raises(ConflictError, match="another window"):
        records.append(attempt, 1, Noted("said second"))
    with pytest.raises(ConflictError, match="another window"):
        records.append(attempt, 1, Noted("said first"), Noted("and more"))
    assert before == records.load(attempt)


@pytest.mark.parametrize("n", [0, -1, 2, 9])
def test_an_entry_that_does_not_follow_is_refused(records: Records, n: int) -> None:
    attempt = records.begin(HEADER)
    with pytest.raises(ConflictError, match=f"entry {n} cannot follow"):
        records.append(attempt, n, Noted("a"))
    assert () == records.load(attempt).entries


@pytest.mark.parametrize("over", [Left(), Finished("mended", "resolved")])
def test_a_talk_that_is_over_takes_no_more_turns(records: Records, over: Entry) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, over)
    with pytest.raises(ConflictError, match="another window"):
        records.append(attempt, 2, *talk_of(1, seed=1))
    records.append(attempt, 2, Rated(3), Noted("Ask earlier."))
    assert (3, "Ask earlier.") == (records.load(attempt).standing.rating, records.load(attempt).standing.note)


@pytest.mark.parametrize("number", [7, 0, -1, 10**30])
def test_an_attempt_that_does_not_exist_is_said_to_be_missing(records: Records, number: int) -> None:
    for step in (records.load, records.delete, lambda number: records.append(number, 1, Left())):
        with pytest.raises(NoSuchAttemptError, match=f"no attempt {number};"):
            step(number)


def test_the_summary_says_what_the_entries_come_to(records: Records) -> None:
    finished, left, unfinished = (records.begin(HEADER) for _ in range(3))
    records.append(finished, 1, *whole_talk())
    records.append(left, 1, Left())
    records.append(unfinished, 1, *talk_of(4, seed=1))
    for summary in records.attempts():
        came_to = records.load(summary.id).standing
        assert came_to == Standing(summary.status, summary.ending, summary.outcome)
        assert (summary.ended is None) == (summary.status == "open")


def test_attempts_come_latest_first_and_by_what_was_asked_for(records: Records) -> None:
    first, second = records.begin(HEADER), records.begin(replace(HEADER, learner="Robin"))
    third = records.begin(replace(HEADER, scenario="teapot", learner="Robin"))
    records.append(second, 1, Left())
    assert [third, second, first] == [summary.id for summary in records.attempts()]
    assert [third, second] == [summary.id for summary in records.attempts(learner="Robin")]
    assert [second, first] == [summary.id for summary in records.attempts(scenario="kettle")]
    assert [second] == [summary.id for summary in records.attempts(status="left")]
    assert [third, first] == [summary.id for summary in records.open_attempts()]
    assert [first] == [summary.id for summary in records.open_attempts("kettle")]
    assert [] == [summary.id for summary in records.open_attempts("kettle", "Robin")]


def test_two_windows_on_one_talk_do_not_mix_their_turns(records: Records, tmp_path: Path) -> None:
    attempt = records.begin(HEADER)
    here, there = talk_of(3, seed=1), talk_of(3, seed=2)
    with Records.open(tmp_path / "home") as other:
        records.append(attempt, 1, here[0])
        with pytest.raises(ConflictError):
            other.append(attempt, 1, there[0])
    assert [here[0]] == [stamped.entry for stamped in records.load(attempt).entries]


def test_the_records_are_for_their_owner_only(tmp_path: Path) -> None:
    folder = tmp_path / "a" / "b"
    with Records.open(folder) as records:
        records.begin(HEADER)
        assert 0o700 == stat.S_IMODE(folder.stat().st_mode)
        assert {0o600} == {stat.S_IMODE(file.stat().st_mode) for file in folder.glob(f"{RECORDS_FILE}*")}


def test_a_commit_waits_for_the_disk_and_a_deletion_overwrites(records: Records) -> None:
    wanted = {"journal_mode": "wal", "synchronous": 2, "secure_delete": 1, "foreign_keys": 1, "busy_timeout": 5000}
    with records._store._transaction(None) as connection:
        found = {name: connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in wanted}
    assert wanted == found


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    folder = tmp_path / "Ünï ?mode=ro&x#%20'\""
    with Records.open(folder) as records:
        assert str(folder / RECORDS_FILE) == records.where
        assert 1 == records.begin(HEADER)
    assert (folder / RECORDS_FILE).stat().st_size > 0


def test_the_tables_can_be_made_in_postgresql() -> None:
    dialect = postgresql.dialect()  # type: ignore[no-untyped-call]  # SQLAlchemy leaves this one untyped
    made = [str(CreateTable(table).compile(dialect=dialect)) for table in TABLES.sorted_tables]
    assert "id BIGSERIAL NOT NULL" in made[0]
    assert "at BIGINT NOT NULL" in made[1]
