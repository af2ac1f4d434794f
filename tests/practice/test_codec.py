import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.affect import COUNTED
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from practice.canonical import Plain, to_bytes
from practice.codec import (
    UNREADABLE,
    decode_entry,
    decode_header,
    decode_record,
    encode_entry,
    encode_header,
    encode_record,
)
from practice.entries import FORMAT, Entry, Header, Record, Stamped, Standing
from practice.errors import NewerFormatError
from tests.practice.strategies import entries, headers, plain_data, records
from tests.practice.talk import HEADER, talk_of, whole_talk


@given(entries)
def test_an_entry_comes_back_from_its_bytes(entry: Entry) -> None:
    assert entry == decode_entry(encode_entry(entry))


@given(headers)
def test_a_header_comes_back_from_its_bytes(header: Header) -> None:
    assert header == decode_header(encode_header(header))


@given(records)
def test_a_record_comes_back_from_its_bytes(record: Record) -> None:
    assert record == decode_record(encode_record(record))


@given(entries)
def test_the_bytes_of_an_entry_are_canonical(entry: Entry) -> None:
    raw = encode_entry(entry)
    assert raw == to_bytes(json.loads(raw))
    assert b"\x00" not in raw


@given(plain_data)
def test_data_that_is_no_entry_is_refused(data: Plain) -> None:
    with pytest.raises(UNREADABLE):
        decode_entry(to_bytes(data))


@settings(max_examples=200)
@given(st.data())
def test_an_entry_with_one_byte_changed_is_read_or_refused(data: st.DataObject) -> None:
    raw = bytearray(encode_entry(data.draw(st.sampled_from([*talk_of(12, seed=1), *whole_talk()]))))
    raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    try:
        entry = decode_entry(bytes(raw))
    except UNREADABLE:
        return
    assert entry == decode_entry(encode_entry(entry))


def test_a_turn_is_written_as_the_fields_that_differ_from_their_defaults() -> None:
    turn, *_ = whole_talk()
    uses = [0] * len(COUNTED)
    state = {"feelings": {"gauges": [60, 10, 10, 30, 90], "uses": uses}, "at": "listening", "variables": [0]}
    later = {"feelings": {"gauges": [59, 10, 10, 30, 90], "uses": uses}, "at": "listening", "variables": [1]}
    line = {"customer": "The kettle died again. [/foo]", "stage": "He sighs."}
    expected = {
        "is": "turn",
        "number": 1,
        "answer": {"is": "pick", "reply": "own"},
        "kind": "reply",
        "reply": "own",
        "route": None,
        "words": "That is our fault.",
        "node": "listening",
        "heard_line": line,
        "recognised": {"signals": {"words": 4}},
        "before": state,
        "after": {**later, "turn": 2},
        "changes": [{"gauge": "anger", "cause": "effects", "hundredths": -100}],
        "line": line,
    }
    assert expected == json.loads(encode_entry(turn))


def test_a_record_of_format_1_is_read_and_written_as_it_was() -> None:
    raw = (Path(__file__).parent / "format-1.json").read_bytes()
    record = decode_record(raw)
    assert raw == encode_record(record)
    assert [Pick, Say, Say, Escalate, PutOnHold, StaySilent, EndTalk] == [type(answer) for answer in record.answers]
    assert Standing("ended", "gone", "lost", 2, "Ask first.") == record.standing


def test_a_record_of_a_later_format_is_refused_before_anything_else_is_read() -> None:
    raw = to_bytes({"header": {"format": FORMAT + 1, "whatever": []}, "more": 1})
    with pytest.raises(NewerFormatError, match="Update Hardcalls"):
        decode_record(raw)


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        ({"coach": 4}, "the coach level is 0 to 3, not 4"),
        ({"format": 0}, "a format is 1 or more, not 0"),
        ({"mode": "game"}, "mode: one of practice, exam is needed here"),
    ],
)
def test_a_header_with_an_impossible_value_is_refused(change: dict[str, Plain], problem: str) -> None:
    data = {**json.loads(encode_header(HEADER)), **change}
    with pytest.raises(UNREADABLE, match=problem):
        decode_header(to_bytes(data))


def test_time_stamps_are_all_that_differs_between_two_records_of_the_same_talk() -> None:
    first, second = (
        Record(HEADER, at, tuple(Stamped(at + n, entry) for n, entry in enumerate(talk_of(9, seed=3)))) for at in (5, 9)
    )
    one, other = (json.loads(encode_record(record)) for record in (first, second))
    assert [e["entry"] for e in one["entries"]] == [e["entry"] for e in other["entries"]]
    assert one["header"] == other["header"]
