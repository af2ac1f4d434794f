"""A quick look at the records sees what the records tell, or nothing."""

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from practice.entries import FORMAT, Left
from practice.glance import Glimpse, glance
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.talk import HEADER, talk_of, whole_talk


def change(folder, statement, *values):
    with closing(sqlite3.connect(folder / RECORDS_FILE)) as database, database:
        database.execute(statement, values)


def test_it_tells_of_every_attempt_what_the_records_tell(tmp_path):
    with Records.open(tmp_path) as records:
        finished, left, unfinished, silent = (records.begin(replace(HEADER, scenario=name)) for name in "abba")
        records.append(finished, 1, *whole_talk())
        records.append(left, 1, Left())
        records.append(unfinished, 1, *talk_of(4, seed=1))
        told = [
            Glimpse(one.id, one.header.scenario, one.started, one.status, one.outcome) for one in records.attempts()
        ]
        assert told == [one._replace(begun=False) for one in glance(tmp_path)]
    assert {unfinished} == {one.id for one in glance(tmp_path) if one.begun}
    assert silent in {one.id for one in glance(tmp_path) if one.status == "open"}


def test_it_sees_what_another_window_has_just_written(tmp_path):
    with Records.open(tmp_path) as records:
        assert [] == glance(tmp_path)
        records.begin(HEADER)
        assert 1 == len(glance(tmp_path))


def test_before_the_first_attempt_there_is_nothing_and_nothing_is_made(tmp_path):
    assert () == glance(tmp_path / "Ünï ?mode=ro&x#%20'\"")
    assert [] == list(tmp_path.iterdir())


def test_it_leaves_nothing_behind(tmp_path):
    with Records.open(tmp_path) as records:
        records.begin(HEADER)
    before = sorted(file.name for file in tmp_path.iterdir())
    assert 1 == len(glance(tmp_path))
    assert before == sorted(file.name for file in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("column", "value"),
    [("scenario", None), ("scenario", b"a"), ("started", "soon"), ("status", "held"), ("outcome", "won"),
     ("format", FORMAT + 1), ("format", 0), ("format", "one")],
)  # fmt: skip
def test_where_a_column_holds_something_else_one_has_to_look_closer(tmp_path, column, value):
    with Records.open(tmp_path) as records:
        records.begin(HEADER)
    change(tmp_path, "ALTER TABLE attempts RENAME TO kept")
    change(tmp_path, "CREATE TABLE attempts AS SELECT * FROM kept")  # the same columns without what they must hold
    change(tmp_path, f"UPDATE attempts SET {column} = ?", value)  # noqa: S608 - the columns stand above
    assert glance(tmp_path) is None


def test_where_another_program_holds_the_records_one_has_to_look_closer(tmp_path):
    with Records.open(tmp_path) as records:
        records.begin(HEADER)
    change(tmp_path, "PRAGMA journal_mode = DELETE")
    with closing(sqlite3.connect(tmp_path / RECORDS_FILE, isolation_level=None)) as holder:
        holder.execute("BEGIN EXCLUSIVE")
        assert glance(tmp_path) is None


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200), st.integers(0, 60_000))
def test_a_damaged_file_is_looked_at_closer_and_never_trips(tmp_path, noise, place):
    with Records.open(tmp_path) as records:
        records.begin(HEADER)
    with (tmp_path / RECORDS_FILE).open("r+b") as file:
        file.seek(place % (tmp_path / RECORDS_FILE).stat().st_size)
        file.write(noise)
    seen = glance(tmp_path)
    assert seen is None or all(isinstance(one, Glimpse) for one in seen)
    for part in tmp_path.iterdir():
        part.unlink()
