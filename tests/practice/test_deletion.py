from dataclasses import replace
from pathlib import Path

import pytest

from practice.entries import Noted
from practice.errors import LockedError, NoSuchAttemptError
from practice.learner import forget
from practice.records import Records
from practice.settings import Settings, read_settings, write_settings
from tests.practice.talk import HEADER, talk_of

WORDS = "these words were said in confidence"


def keep_talk(records: Records, learner: str, words: str) -> int:
    attempt = records.begin(replace(HEADER, learner=learner))
    records.append(attempt, 1, *talk_of(5, seed=1), Noted(words * 200))
    return attempt


def bytes_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file())


def test_a_deleted_attempt_is_gone_and_the_others_are_not(records: Records) -> None:
    deleted, kept = keep_talk(records, "Robin", "a"), keep_talk(records, "Robin", "b")
    before = records.load(kept)
    records.delete(deleted)
    assert [kept] == [summary.id for summary in records.attempts()]
    assert before == records.load(kept)
    with pytest.raises(NoSuchAttemptError, match="may have been deleted"):
        records.append(deleted, 7, Noted("more"))


def test_deleted_words_leave_no_bytes_behind(records: Records, tmp_path: Path) -> None:
    attempt = keep_talk(records, "Robin", WORDS)
    assert WORDS.encode() in bytes_in(tmp_path)
    records.delete(attempt)
    assert WORDS.encode() not in bytes_in(tmp_path)
    assert b"Robin" not in bytes_in(tmp_path)


def test_the_number_of_a_deleted_attempt_is_not_given_again(records: Records) -> None:
    attempt = records.begin(HEADER)
    records.delete(attempt)
    assert attempt < records.begin(HEADER)


def test_a_learner_who_leaves_takes_everything_along(records: Records, tmp_path: Path) -> None:
    home = tmp_path / "home"
    write_settings(home, Settings(nickname="Robin"))
    for learner in ("Robin", "Kim", "Robin"):
        keep_talk(records, learner, f"{learner}: {WORDS}")
    assert 2 == forget(records, home, "Robin")
    assert ["Kim"] == [summary.header.learner for summary in records.attempts()]
    assert Settings(nickname="") == read_settings(home)
    assert b"Robin" not in bytes_in(home)
    assert 0 == forget(records, home, "Robin")


def test_the_nickname_of_somebody_else_is_kept(records: Records, tmp_path: Path) -> None:
    write_settings(tmp_path / "home", Settings(nickname="Kim"))
    forget(records, tmp_path / "home", "Robin")
    assert Settings(nickname="Kim") == read_settings(tmp_path / "home")


def test_words_that_must_wait_for_a_reader_are_said_to_wait(tmp_path: Path) -> None:
    with Records.open(tmp_path, patience=0) as records, Records.open(tmp_path) as other:
        attempt = keep_talk(records, "Robin", WORDS)
        with other._store.reading() as reader:
            reader.exec_driver_sql("SELECT count(*) FROM turns").all()
            with pytest.raises(LockedError, match="It is deleted, but its words may stay"):
                records.delete(attempt)
        assert () == records.attempts()
        assert 0 == records.delete_learner("Robin")
    assert WORDS.encode() not in bytes_in(tmp_path)
