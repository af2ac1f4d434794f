"""A cache may be lost, spoilt or forged: it changes how long something takes and nothing else."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from practice import cache as kept
from practice.cache import Cache, made_by
from practice.canonical import Plain, to_bytes

KEY: dict[str, Plain] = {"file": "a", "states": 4}

plain = st.recursive(
    st.none() | st.booleans() | st.integers(-9, 9) | st.text("aé\n", max_size=4),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab", max_size=2), inner, max_size=3),
    max_leaves=8,
)
keys = st.dictionaries(st.sampled_from("abc"), st.integers(0, 2) | st.sampled_from(["", "0", "1"]), max_size=3)


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(plain, keys, keys)
def test_what_was_kept_is_found_by_exactly_what_it_was_made_from(tmp_path, found, key, other):
    assume(key != other)
    cache = Cache(tmp_path / repr(sorted(key.items())).replace("/", ""))
    cache.keep("talk", other, "of another")
    cache.keep("talk", key, found)
    assert found == cache.find("talk", key)
    assert "of another" == cache.find("talk", other)
    assert cache.find("list", key) is None


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.integers(0), st.integers(0, 255))
def test_an_entry_with_another_byte_anywhere_counts_as_not_there(tmp_path, place, byte):
    cache = Cache(tmp_path / "cache")
    cache.keep("talk", KEY, {"best": 12})
    file = only_file(tmp_path / "cache")
    raw = bytearray(file.read_bytes())
    assume(byte not in {raw[place % len(raw)], *b" \t\r\n"})  # JSON may have room between its words
    raw[place % len(raw)] = byte
    file.write_bytes(raw)
    assert cache.find("talk", KEY) is None


@pytest.mark.parametrize("content", [b"", b"\xff\xfe", b"[]", b"null", b"{}", b"[" * 100_000, to_bytes({"from": KEY})])
def test_foreign_content_counts_as_not_there_and_is_replaced(tmp_path, content):
    cache = Cache(tmp_path)
    cache.keep("talk", KEY, 1)
    only_file(tmp_path).write_bytes(content)
    assert cache.find("talk", KEY) is None
    cache.keep("talk", KEY, 2)
    assert 2 == cache.find("talk", KEY)


def test_an_entry_that_is_too_large_is_neither_kept_nor_read(tmp_path):
    cache = Cache(tmp_path)
    cache.keep("talk", KEY, "a" * kept.LARGEST)
    assert [] == list(tmp_path.iterdir())
    cache.keep("talk", KEY, 1)
    only_file(tmp_path).write_bytes(b" " * kept.LARGEST + only_file(tmp_path).read_bytes())
    assert cache.find("talk", KEY) is None


def test_the_oldest_make_room_for_the_latest(tmp_path, monkeypatch):
    cache = Cache(tmp_path)
    cache.keep("talk", {"n": 0}, "a" * 100)
    monkeypatch.setattr(kept, "MOST", 3 * only_file(tmp_path).stat().st_size)
    (tmp_path / "not-ours.txt").write_text("a" * 1000)
    for n in range(5):
        cache.keep("talk", {"n": n}, "a" * 100)
        newest = max(tmp_path.glob("talk-*"), key=lambda file: file.stat().st_mtime_ns)
        os.utime(newest, (n, n))
    cache.keep("talk", {"n": 5}, "a" * 100)
    assert [None, None, None, "a" * 100, "a" * 100, "a" * 100] == [cache.find("talk", {"n": n}) for n in range(6)]
    assert (tmp_path / "not-ours.txt").exists()


@pytest.mark.parametrize("folder", ["file", "file/below", "/proc/nowhere"])
def test_a_folder_that_cannot_be_used_keeps_nothing_and_says_nothing(tmp_path, folder):
    (tmp_path / "file").write_text("in place of the folder")
    cache = Cache(tmp_path / folder)
    cache.keep("talk", KEY, 1)
    assert cache.find("talk", KEY) is None
    assert "in place of the folder" == (tmp_path / "file").read_text()


def test_what_cannot_be_written_as_plain_data_is_not_kept(tmp_path):
    cache = Cache(tmp_path)
    cache.keep("talk", KEY, "\0")
    assert cache.find("talk", KEY) is None


def test_a_program_that_was_changed_has_another_name(tmp_path):
    (tmp_path / "rules.py").write_text("one = 1\n")
    os.utime(tmp_path / "rules.py", (1, 1))
    before = made_by([tmp_path])
    (tmp_path / "notes.txt").write_text("no part of the program")
    assert before == made_by([tmp_path])
    os.utime(tmp_path / "rules.py", (2, 2))
    edited = made_by([tmp_path])
    (tmp_path / "more.py").write_text("")
    assert 3 == len({before, edited, made_by([tmp_path])})
    assert made_by([tmp_path / "nowhere"]) == made_by([])
