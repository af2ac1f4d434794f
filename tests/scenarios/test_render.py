"""Diagnostics as people and programs see them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from scenarios.checking.diagnostics import Secondary, Span, finding
from scenarios.checking.excerpt import excerpt, visible
from scenarios.checking.render import summary, to_json, to_text

TEXT = "nodes:\n  opening:\n    goto: calm_dwon\n"


def test_a_finding_is_shown_with_its_place_its_line_and_its_remedy():
    diagnostic = finding(
        "S104", "no node is called 'calm_dwon'", "late.yaml", Span(3, 11, 9), help="did you mean 'calm_down'?"
    )
    expected = """\
error[S104]: no node is called 'calm_dwon'
 --> late.yaml:3:11
  |
3 |     goto: calm_dwon
  |           ^^^^^^^^^
help: did you mean 'calm_down'?"""
    assert expected == to_text([diagnostic], {"late.yaml": TEXT})


def test_a_second_place_and_a_play_are_shown_too():
    diagnostic = finding(
        "S110",
        "the id 'x' is used twice",
        "a.yaml",
        Span(12, 1, 1),
        secondary=(Secondary(Span(2, 3, 7), "it stands here first"),),
        witness=("own", "hold"),
    )
    text = TEXT + "\n" * 8 + "x: y\n"
    expected = """\
error[S110]: the id 'x' is used twice
  --> a.yaml:12:1
   |
12 | x: y
   | ^
 2 |   opening:
   |   ------- it stands here first
play: own, hold"""
    assert expected == to_text([diagnostic], {"a.yaml": text})


def test_without_the_text_of_the_file_the_place_is_still_named():
    diagnostic = finding(
        "S001", "there is no such file", "x.yaml", Span(1, 1), secondary=(Secondary(Span(2, 3), "see"),)
    )
    expected = "error[S001]: there is no such file\n --> x.yaml:1:1\n  = 2:3: see"
    assert expected == to_text([diagnostic], {})


@pytest.mark.parametrize(
    ("line", "column", "length", "shown", "under"),
    [
        ("a: bcd", 4, 3, "a: bcd", "   ^^^"),
        ("\ta: b", 5, 1, "    a: b", "       ^"),
        ("ab\tc", 4, 1, "ab  c", "    ^"),
        ("日本: 語", 5, 1, "日本: 語", "      ^^"),
        ("e\u0301x", 3, 1, "e\u0301x", " ^"),
        ("a\x1b[2Jb", 2, 1, "a\\x1b[2Jb", " ^^^^"),
        ("a\u202eb", 3, 1, "a\\u202eb", "       ^"),
        ("ab", 3, 1, "ab", "  ^"),
        ("", 1, 1, "", "^"),
    ],
)
def test_the_caret_stands_under_the_place_whatever_is_in_the_line(line, column, length, shown, under):
    picture = excerpt(line, column, length)
    assert (shown, under) == (picture.line, picture.underline())


def test_a_long_line_is_cut_around_the_place():
    picture = excerpt("x" * 300 + "HERE" + "y" * 300, 301, 4, room=40)
    assert cell_len(picture.line) <= 40
    assert "HERE" == picture.line[picture.indent : picture.indent + picture.width]
    assert ("…", "…") == (picture.line[0], picture.line[-1])


@given(st.text(), st.integers(1, 60), st.integers(1, 60), st.integers(20, 60))
def test_an_excerpt_is_never_too_wide_and_never_moves_the_cursor(line, column, length, room):
    picture = excerpt(line, column, length, room)
    assert cell_len(picture.line) <= room + 12
    assert all(character.isprintable() or character in "\u200c\u200d" for character in picture.line)
    assert picture.width >= 1
    assert 0 <= picture.indent <= cell_len(picture.line)


@given(st.text("abc\x1b\u202e\t\n\xa0é𝄞 "))
def test_what_is_visible_stays_and_what_is_not_is_written_out(text):
    assert visible(text).isprintable()
    if text.isprintable():
        assert text == visible(text)


def test_control_characters_of_a_path_or_a_message_are_written_out():
    shown = to_text([finding("S001", "no \x1b[31m", "bad\x1b.yaml", Span(1, 1), help="\x07")], {})
    assert "\x1b" not in shown
    assert "\x07" not in shown


def test_json_holds_everything_and_counts_by_severity():
    diagnostics = [
        finding("S104", "no node is called 'x'", "a.yaml", Span(3, 4, 5), witness=("own",)),
        finding("S301", "no answer leads to the node 'y'", "a.yaml", Span(9, 3, 1)),
        finding("S401", "this line has 50 words", "a.yaml", Span(9, 3, 1)),
    ]
    document = json.loads(to_json(diagnostics))
    assert (1, 1, 1, 1) == tuple(document[key] for key in ("format", "errors", "warnings", "notes"))
    first = document["findings"][0]
    assert ("S104", "unknown-target", "error", 3, 4, 5) == tuple(
        first[key] for key in ("code", "name", "severity", "line", "column", "length")
    )
    assert (["own"], []) == (first["witness"], first["secondary"])


def test_a_summary_counts_files_and_findings():
    diagnostics = [
        finding("S104", "m", "a", Span(1, 1)),
        finding("S104", "m", "a", Span(1, 1)),
        finding("S301", "m", "a", Span(1, 1)),
    ]
    assert "3 files: 2 errors, 1 warning" == summary(diagnostics, 3)
    assert "1 file: nothing to mend" == summary([], 1)
