"""Records that are deleted, moved or replaced under the program."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from engine.transcript import EndTalk, Pick, StaySilent
from practice.attempt import Attempt
from practice.entries import Entry, Finished, Noted
from practice.errors import GoneError, NoSuchAttemptError
from practice.places import RECORDS_FILE
from practice.records import Records
from tests.practice.talk import HEADER, kettle_script


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def records(home: Path) -> Iterator[Records]:
    with Records.open(home, patience=0.05) as opened:
        yield opened


def entries_of(folder: Path, attempt: int) -> list[Entry]:
    with Records.open(folder) as fresh:
        return [stamped.entry for stamped in fresh.load(attempt).entries]


def begun(records: Records) -> Attempt:
    attempt = Attempt.begin(kettle_script(), records, HEADER)
    attempt.answer(Pick("ask"))
    return attempt


def lose_the_file(home: Path) -> None:
    (home / RECORDS_FILE).unlink()


def lose_everything(home: Path) -> None:
    shutil.rmtree(home)


def put_another_in_its_place(home: Path) -> None:
    with Records.open(home.parent / "other") as other:
        for _ in range(3):
            other.append(other.begin(HEADER), 1, Noted("of somebody else"))
    shutil.rmtree(home)
    (home.parent / "other").rename(home)


@pytest.mark.parametrize("lose", [lose_the_file, lose_everything, put_another_in_its_place])
def test_a_talk_whose_records_are_gone_is_said_to_be_and_is_written_whole_into_fresh_ones(
    home: Path, records: Records, lose: Callable[[Path], None]
) -> None:
    attempt = begun(records)
    lose(home)
    with pytest.raises(GoneError, match="was deleted, moved or replaced"):
        attempt.answer(StaySilent())
    assert attempt.unsaved
    assert attempt.save_again() is not None
    attempt.answer(EndTalk())
    kept = entries_of(home, attempt.id)
    assert list(attempt.session.transcript.turns) == kept[:3]
    assert Finished("gone", "lost") == kept[3]


def test_what_stood_in_the_other_records_stays_as_it_was(home: Path, records: Records) -> None:
    attempt = begun(records)
    put_another_in_its_place(home)
    with pytest.raises(GoneError):
        attempt.answer(StaySilent())
    attempt.save_again()
    assert 4 == attempt.id
    assert [[Noted("of somebody else")]] * 3 == [entries_of(home, number) for number in (1, 2, 3)]


def test_records_that_are_put_back_go_on_where_they_were(home: Path, records: Records) -> None:
    attempt = begun(records)
    home.rename(home.parent / "elsewhere")
    with pytest.raises(GoneError):
        attempt.answer(StaySilent())
    (home.parent / "elsewhere").rename(home)
    attempt.save_again()
    assert 1 == attempt.id
    assert list(attempt.session.transcript.turns) == entries_of(home, 1)
    assert 1 == len(records.attempts())


def test_records_that_are_gone_twice_are_said_to_be_gone_twice(home: Path, records: Records) -> None:
    attempt = begun(records)
    for _ in range(2):
        lose_everything(home)
        with pytest.raises(GoneError):
            attempt.save_again() if attempt.unsaved else attempt.answer(StaySilent())
        records.begin(HEADER)
    attempt.save_again()
    assert list(attempt.session.transcript.turns) == entries_of(home, attempt.id)


def test_a_talk_that_was_deleted_on_purpose_is_not_brought_back(home: Path, records: Records) -> None:
    attempt = begun(records)
    with Records.open(home) as other:
        other.delete(attempt.id)
    with pytest.raises(NoSuchAttemptError, match="may have been deleted"):
        attempt.answer(StaySilent())
    assert () == records.attempts()


def test_what_is_read_from_records_that_are_gone_is_not_taken_for_true(home: Path, records: Records) -> None:
    begun(records)
    lose_everything(home)
    with pytest.raises(GoneError):
        records.attempts()
    assert () == records.attempts()
