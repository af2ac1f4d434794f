"""Whatever a file holds, reading it ends soon and with something to say."""

import os
import time
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.checking.checks import check
from scenarios.checking.render import to_json, to_text
from scenarios.reading.reader import read_scenario, read_text
from tests.scenarios.damage import damaged
from tests.scenarios.examples import FILES, MINIMAL

FULL = (FILES / "valid" / "cold-soup.yaml").read_text(encoding="utf-8")
QUICK = 5.0
"""Seconds of computing after which a message must be there, watched or not; unwatched it is a second at most."""


def codes(text: str) -> set[str]:
    return {diagnostic.code for diagnostic in read_text(text).diagnostics}


def test_twenty_thousand_damaged_files_give_a_scenario_or_diagnostics_and_never_raise():
    outcomes = Counter()
    seen = set()
    for text in (*damaged(MINIMAL, 18_000, seed=7), *damaged(FULL, 2_000, seed=11)):
        reading = read_text(text)
        found = check(reading)
        assert reading.scenario is not None or any(diagnostic.severity == "error" for diagnostic in found)
        assert all(1 <= diagnostic.span.line <= text.count("\n") + text.count("\r") + 1 for diagnostic in found)
        outcomes[reading.scenario is not None] += 1
        seen.update(diagnostic.code for diagnostic in found)
    assert outcomes[True] > 1_000
    assert outcomes[False] > 10_000
    assert len(seen) > 40


@example("\u200c")  # some scripts cannot be written without joiners: they are shown as they are
@given(st.text())
def test_any_text_can_be_read_and_shown(text):
    reading = read_text(text)
    found = check(reading)
    assert found
    to_json(found)
    shown = to_text(found, {reading.name: reading.text})
    assert all(character.isprintable() or character in "\n\u200c\u200d" for character in shown)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("[" * 100_000, "S012"),
        ("{a: " * 100_000, "S012"),
        ("- " * 100_000, "S012"),
        ("[\n" * 100_000, "S012"),
        ("\n".join(" " * depth + "a:" for depth in range(1_500)), "S012"),
        ("\n".join(f"a{n}: &a{n} [{','.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 40)), "S009"),
        ("a: &x [*x]", "S009"),
        ("- [],[]\n- a\n" * 90_000 + "- " + "[]," * 100, "S006"),
        ("- a\n" * 300_000, "S003"),
        ("a: " + "x, " * 600_000, "S101"),
        ("a" * 1_900_000 + ": b", "S006"),
        ('title: "' + "x" * 1_900_000, "S006"),
        ("nodes: {" + "a" * 1_900_000, "S006"),
        ("nodes: {a: " + " " * 1_900_000 + "b: [", "S006"),
        ("nodes:\r  a: {customer: x}\r  a: {customer: y}\r", "S007"),
        ("id: \0\0\0", "S005"),
        (": " * 500_000, "S006"),
        ("? " * 100_000, "S013"),
        ("{" + "a," * 500_000, "S017"),
    ],
)
def test_a_text_made_to_break_a_reader_gets_a_quick_message(text, code):
    begun = time.process_time()
    assert code in codes(text)
    assert time.process_time() - begun < QUICK


def written(folder: Path, content: bytes) -> Path:
    path = folder / "file.yaml"
    path.write_bytes(content)
    return path


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", "S002", "empty"),
        (b"\xef\xbb\xbf", "S002", "empty"),
        (b"# only a remark\n", "S002", "empty"),
        (b"x" * 50_000_000, "S003", "larger than 2 MB"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)) * 4, "S004", "not a text file"),
        ("title: Käthe".encode("latin-1"), "S004", "UTF-8"),
        ("title: Käthe".encode("utf-16"), "S004", "UTF-16"),
        (b"title: a\0b", "S005", "U+0000"),
    ],
)
def test_a_file_that_is_no_scenario_gets_a_clear_message(content, code, words, tmp_path):
    begun = time.process_time()
    said = {found.code: found.message for found in read_scenario(written(tmp_path, content)).diagnostics}
    assert words in said[code]
    assert time.process_time() - begun < QUICK


def test_the_place_of_a_letter_in_an_old_encoding_is_shown(tmp_path):
    reading = read_scenario(written(tmp_path, "id: x\ntitle: Käthe".encode("latin-1")))
    assert (2, 9) == (reading.diagnostics[0].span.line, reading.diagnostics[0].span.column)
    assert "title: Käthe" in to_text(reading.diagnostics, {reading.name: reading.text})


def test_a_folder_a_missing_file_and_a_pipe_are_named_as_what_they_are(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    said = {name: read_scenario(tmp_path / name).diagnostics for name in ("", "nothing.yaml", "pipe", "a\0b")}
    assert {("S001",)} == {tuple(found.code for found in diagnostics) for diagnostics in said.values()}
    assert "folder" in said[""][0].message
    assert "no such file" in said["nothing.yaml"][0].message
    assert "not an ordinary file" in said["pipe"][0].message


def test_a_byte_order_mark_and_windows_line_ends_change_nothing(tmp_path):
    plain = read_scenario(written(tmp_path, MINIMAL.encode()))
    windows = read_scenario(written(tmp_path, b"\xef\xbb\xbf" + MINIMAL.replace("\n", "\r\n").encode()))
    assert ((), ()) == (plain.diagnostics, windows.diagnostics)
    assert plain.scenario.nodes == windows.scenario.nodes
    assert plain.positions.reply("answer", 1, "say") == windows.positions.reply("answer", 1, "say")
