import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.canonical import DEEPEST, LARGEST, NotPlainError, Plain, from_bytes, keepable, to_bytes, visible
from tests.practice.strategies import plain_data


@given(plain_data)
def test_plain_data_comes_back_from_its_bytes(data: Plain) -> None:
    assert data == from_bytes(to_bytes(data))


@given(st.dictionaries(st.text("abäÅ😀"), st.integers(0, 9)), st.randoms())
def test_the_order_in_which_keys_were_written_leaves_no_trace(data: dict[str, Plain], chance: object) -> None:
    keys = list(data)
    chance.shuffle(keys)  # type: ignore[attr-defined]  # hypothesis hands out a random.Random
    assert to_bytes(data) == to_bytes({key: data[key] for key in keys})


@given(plain_data)
def test_any_reader_of_json_reads_the_bytes(data: Plain) -> None:
    assert data == json.loads(to_bytes(data))


def test_letters_of_every_script_stay_readable_in_the_bytes() -> None:
    assert '{"a":"Å 😀","ä":"“”"}'.encode() == to_bytes({"ä": "“”", "a": "Å 😀"})


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (0.5, "0.5 is not plain data"),
        ({"a": [float("nan")]}, "nan is not plain data"),
        (LARGEST + 1, "a number is too large"),
        (-LARGEST - 1, "a number is too large"),
        ("a\x00b", "cannot be kept"),
        ({"\ud800": 1}, "cannot be kept"),
        ({1: 2}, "1 is not plain data"),
        (b"x", "is not plain data"),
    ],
)
def test_what_has_no_canonical_form_is_refused(data: Plain, problem: str) -> None:
    with pytest.raises(NotPlainError, match=problem):
        to_bytes(data)


@pytest.mark.parametrize(
    ("raw", "problem"),
    [
        (b"", "line 1, column 1 is not JSON"),
        (b'{"a": 1,\n "b" 2}', "line 2, column 6 is not JSON"),
        (b"\xff", "byte 1 is not UTF-8"),
        (b"[1.5]", "1.5 is not a whole number"),
        (b"[NaN]", "NaN is not a whole number"),
        (b"[-Infinity]", "-Infinity is not a whole number"),
        (b"9" * 10_000, "a number is too large"),
        (b'{"a": 1, "b": 2, "a": 3}', "'a' stands twice"),
        (b'"\\u0000"', "cannot be kept"),
        (b'"\\ud800"', "cannot be kept"),
        (b"[" * 100_000, "too deeply"),
        (b"[" * (DEEPEST + 2) + b"]" * (DEEPEST + 2), "too deeply"),
    ],
)
def test_bytes_that_are_no_plain_data_are_refused_with_their_place(raw: bytes, problem: str) -> None:
    with pytest.raises(NotPlainError, match=problem):
        from_bytes(raw)


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused(raw: bytes) -> None:
    try:
        data = from_bytes(raw)
    except NotPlainError:
        return
    assert data == from_bytes(to_bytes(data))


@given(st.text(st.characters(categories=["L", "Cs", "Cc"])))
def test_a_keepable_text_can_be_kept_and_is_no_shorter(text: str) -> None:
    kept = keepable(text)
    assert kept == from_bytes(to_bytes(kept))
    assert len(text) == len(kept)


@given(st.text(st.characters(exclude_categories=[])))
def test_a_visible_text_has_nothing_that_a_terminal_obeys(text: str) -> None:
    assert visible(text).isprintable()


def test_what_can_be_seen_stays_as_it_is() -> None:
    assert "\\x1b[2J\\n“ä” [/foo] \\u202e" == visible("\x1b[2J\n“ä” [/foo] \u202e")


def test_only_what_cannot_be_kept_is_replaced() -> None:
    assert "a\ufffdb\ufffd\x1b[31m ä" == keepable("a\x00b\ud800\x1b[31m ä")
