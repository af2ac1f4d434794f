from pathlib import Path

import pytest
from hypothesis import given, settings

from practice.codec import encode_record
from practice.entries import Record, Stamped
from practice.errors import NewerFormatError, ReadOnlyError, UnreadableFileError
from practice.files import LARGEST_FILE, read_record, write_record
from practice.records import Records
from practice.replacing import replace_file
from tests.practice import strategies
from tests.practice.talk import HEADER, talk_of, whole_talk

RECORD = Record(HEADER, 5, tuple(Stamped(6 + n, entry) for n, entry in enumerate(talk_of(7, seed=2))))


def test_a_record_comes_back_from_its_file(tmp_path: Path) -> None:
    write_record(RECORD, tmp_path / "Robin's talk.json")
    assert RECORD == read_record(tmp_path / "Robin's talk.json")
    assert ["Robin's talk.json"] == [file.name for file in tmp_path.iterdir()]


@settings(max_examples=30)
@given(strategies.records)
def test_any_record_comes_back_from_its_file(tmp_path_factory: pytest.TempPathFactory, record: Record) -> None:
    file = tmp_path_factory.getbasetemp() / "any.json"
    write_record(record, file)
    assert record == read_record(file)
    assert encode_record(record) == file.read_bytes()


def test_what_the_database_holds_can_be_taken_elsewhere(records: Records, tmp_path: Path) -> None:
    attempt = records.begin(HEADER)
    records.append(attempt, 1, *whole_talk())
    write_record(records.load(attempt), tmp_path / "copy.json")
    assert records.load(attempt) == read_record(tmp_path / "copy.json")


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b"\x89PNG\r\n", "byte 1 is not UTF-8"),
        (b"[" * 100_000, "too deeply"),
        (b'{"header": 3, "started": 0}', "header: an object is needed here"),
        (b'{"started": 0}', "'header' is missing"),
        (b'{"header": {"format": "1"}, "started": 0}', r"header: 'program' is missing"),
    ],
)
def test_a_file_that_is_no_record_is_said_to_be_none(tmp_path: Path, content: bytes, problem: str) -> None:
    (tmp_path / "x.json").write_bytes(content)
    with pytest.raises(UnreadableFileError, match=problem):
        read_record(tmp_path / "x.json")


def test_a_file_too_large_for_a_talk_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "x.json").open("wb") as file:
        file.truncate(LARGEST_FILE + 1)
    with pytest.raises(UnreadableFileError, match="too large"):
        read_record(tmp_path / "x.json")


def test_a_missing_file_and_a_folder_are_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="No such file"):
        read_record(tmp_path / "none.json")
    with pytest.raises(UnreadableFileError, match="Is a directory"):
        read_record(tmp_path)


def test_a_file_of_a_later_format_is_refused_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "x.json").write_bytes(b'{"header": {"format": 99}, "new": 1}')
    with pytest.raises(NewerFormatError, match="Update Hardcalls"):
        read_record(tmp_path / "x.json")


def test_a_file_that_cannot_be_put_in_place_leaves_no_draft(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    with pytest.raises(ReadOnlyError, match="cannot be used"):
        replace_file(tmp_path / "taken", b"x")
    assert ["taken"] == [file.name for file in tmp_path.iterdir()]
