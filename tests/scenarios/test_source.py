"""Reading a text to plain data: what is there, where it is, and what is refused."""

import gc
import subprocess
import sys

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from scenarios.checking.diagnostics import Span
from scenarios.reading.source import source_of_text

PROSE = frozenset({"say", "title", "may"})
TEXT = """\
title: "A \\"fine\\" day"
list:
  - one
  - {key: 'it''s', other: [x, y]}
block: |
  two
  lines
folded: >-
  anger >= 80
  and trust < 20
"""


def read(text: str):
    return source_of_text(text, "file.yaml", PROSE)


def found(text: str) -> list[tuple[str, int, int]]:
    return [(one.code, one.span.line, one.span.column) for one in read(text).diagnostics]


def test_every_scalar_stays_the_text_it_is():
    source = read("a: 012\nb: 12:30\nc: 2001-99-99\nd: null\ne: 1e3\nf: ~\ng:\nh: true\n")
    expected = {"a": "012", "b": "12:30", "c": "2001-99-99", "d": "null", "e": "1e3", "f": "~", "g": "", "h": "true"}
    assert (expected, (), True) == (source.data, source.diagnostics, source.readable)


def test_every_key_and_value_has_its_place():
    source = read(TEXT)
    assert Span(1, 8, 16) == source.span("title")
    assert Span(1, 1, 5) == source.key_span("title")
    assert Span(4, 5, 29) == source.span("list", 1)
    assert Span(4, 11, 7) == source.span("list", 1, "key")
    assert Span(4, 31, 1) == source.span("list", 1, "other", 1)
    assert "it's" == source.data["list"][1]["key"]


def test_a_place_beyond_the_file_is_the_innermost_thing_that_is_there():
    source = read(TEXT)
    assert source.key_span("list") == source.span("list", 7, "say")
    assert source.span("title") == source.span("title", 0, "to")
    assert Span(1, 1, 23) == source.span("nothing")
    assert (True, False) == (source.has("list", 0), source.has("list", 2))


def test_characters_inside_a_value_are_found_however_it_is_written():
    source = read(TEXT)
    assert Span(1, 14, 1) == source.within(("title",), 4, 1)
    assert Span(4, 16, 1) == source.within(("list", 1, "key"), 3, 1)
    assert Span(7, 3, 5) == source.within(("block",), 4, 5)
    assert Span(10, 7, 5) == source.within(("folded",), 16, 5)


@given(
    st.lists(st.text("abc ><=_09", min_size=1).map(str.strip).filter(bool), min_size=1, max_size=4),
    st.sampled_from(["'", '"']),
    st.data(),
)
def test_a_word_of_a_quoted_value_is_found_at_its_characters(words, quote, data):
    value = " ".join(words)
    source = read(f"when: {quote}{value}{quote}\n")
    offset = data.draw(st.integers(0, len(value) - 1))
    length = data.draw(st.integers(1, len(value) - offset))
    span = source.within(("when",), offset, length)
    line = source.lines.line(span.line)
    assert value[offset : offset + length] == line[span.column - 1 : span.column - 1 + span.length]


def test_a_key_written_twice_is_refused_and_both_places_are_named():
    (diagnostic,) = read("a: 1\nb:\n  c: 2\n  d: 3\n  c: 4\n").diagnostics
    assert ("S007", Span(5, 3, 1)) == (diagnostic.code, diagnostic.span)
    assert [Span(3, 3, 1)] == [also.span for also in diagnostic.secondary]
    assert {"a": "1", "b": {"c": "2", "d": "3"}} == read("a: 1\nb:\n  c: 2\n  d: 3\n  c: 4\n").data


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !tag x", [("S008", 1, 4)]),
        ("a: &x 1\nb: 2", [("S009", 1, 4)]),
        ("a: *x", [("S009", 1, 4)]),
        ("<<: {a: b}", [("S010", 1, 1)]),
        ("a: b\n---\nc: d", [("S011", 2, 1)]),
        ("? [a]\n: b", [("S013", 1, 3)]),
        ('"": b', [("S013", 1, 1)]),
        ("a: no\nyes: b", [("S016", 1, 4), ("S016", 2, 1)]),
        ("a: [", [("S006", 1, 5)]),
        ("a: [\n\n\n", [("S006", 1, 5)]),
        ("a: 'open", [("S006", 1, 4)]),
        ("a:\n\tb: c", [("S006", 2, 1)]),
        ('a: "\\q"', [("S006", 1, 5)]),
        ("a: b\nnodes\n  c:\n", [("S006", 2, 1)]),
        ("a: \x07", [("S005", 1, 4)]),
        ('a: "x\\u202e"', [("S005", 1, 4)]),
        ("a: \ufeffb", [("S005", 1, 4)]),
    ],
)
def test_what_yaml_allows_and_a_scenario_does_not_is_refused_at_its_place(text, expected):
    assert expected == found(text)


def test_several_faults_are_found_in_one_run():
    assert ["S009", "S007", "S008", "S016"] == [code for code, _, _ in found("a: &x 1\na: 2\nb: !t 3\nc: off")]


def test_text_cut_at_a_comma_is_shown_whole_in_quotes():
    (diagnostic,) = read("{say: Well, yes., goto: y}").diagnostics
    assert ("S014", Span(1, 11, 6)) == (diagnostic.code, diagnostic.span)
    assert 'put the whole text in quotes: say: "Well, yes."' == diagnostic.help


def test_text_cut_at_several_commas_is_one_finding():
    (diagnostic,) = read('{say: Well, yes, she said "no", goto: y}').diagnostics
    assert "put the whole text in quotes: say: 'Well, yes, she said \"no\"'" == diagnostic.help


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("{goto: stay, once true}", "write once: true"),
        ("{id: sure, goto}", "write `: ` and its value behind it"),
    ],
)
def test_a_key_without_its_colon_is_not_taken_for_the_rest_of_a_text(text, help_text):
    (diagnostic,) = read(text).diagnostics
    assert ("S014", help_text) == (diagnostic.code, diagnostic.help)


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("say: Well, yes", 'write say: "Well, yes"'),
        ("say: a # b", 'write say: "a # b", or say: "a"  # b if it is meant as a remark'),
        ("may:\n  - Refund, at once", 'write - "Refund, at once"'),
        ("say: first,\n  second", 'write say: "first, second"'),
    ],
)
def test_words_without_quotes_that_could_be_cut_are_shown_in_quotes(text, help_text):
    (diagnostic,) = read(text).diagnostics
    assert ("S015", help_text) == (diagnostic.code, diagnostic.help)


@pytest.mark.parametrize(
    "text", ["say: Well yes", 'say: "a, b: c # d"', "goto: a # a remark", "words: [a b, c]", "say: 12:30"]
)
def test_words_that_nothing_can_cut_may_stand_without_quotes(text):
    assert [] == found(text)


@pytest.mark.parametrize(
    ("text", "help_text"),
    [
        ("say: It costs: 20", 'text that holds `: ` must stand in quotes: say: "It costs: 20"'),
        ("say: 'It's late'", 'look at its indentation, and at the quotes on the line before: say: "It\'s late"'),
        ("say: @home", 'text that begins with it must stand in quotes: say: "@home"'),
    ],
)
def test_a_line_that_yaml_cannot_read_is_shown_as_it_could_be_written(text, help_text):
    (diagnostic,) = read(text).diagnostics
    assert ("S006", help_text) == (diagnostic.code, diagnostic.help)


def test_reading_stops_after_two_hundred_problems_and_says_so():
    diagnostics = read("{" + "a, " * 300 + "b: c}").diagnostics
    assert (201, 1) == (len(diagnostics), sum(one.code == "S017" for one in diagnostics))


def test_without_libyaml_nothing_is_read_and_the_way_out_is_named():
    code = (
        "import sys; sys.modules['yaml._yaml'] = None\n"
        "from scenarios.reading.reader import LibyamlMissingError, read_text\n"
        "try: read_text('a: b')\n"
        "except LibyamlMissingError as missing: print(missing)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert "built without libyaml" in said
    assert "pip install" in said


def test_the_collector_is_on_again_after_reading_and_stays_off_where_it_was_off():
    source_of_text("a: [")
    assert gc.isenabled()
    gc.disable()
    try:
        source_of_text("a: b")
        assert not gc.isenabled()
    finally:
        gc.enable()


_TREES = st.recursive(
    st.text("abcdefgh ", min_size=1, max_size=8).map(lambda text: f"'{text}'"),
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(lambda parts: f"[{', '.join(parts)}]"),
        st.dictionaries(st.text("klmprs", min_size=1, max_size=4), inner, max_size=4).map(
            lambda parts: "{" + ", ".join(f"{key}: {value}" for key, value in parts.items()) + "}"
        ),
    ),
    max_leaves=12,
)


@given(_TREES)
def test_harmless_yaml_is_read_as_any_yaml_program_reads_it(text):
    source = read(f"- {text}\n")
    assert (yaml.load(f"- {text}\n", Loader=yaml.BaseLoader), ()) == (source.data, source.diagnostics)  # noqa: S506 - text only


def every_way(data, way=()):
    yield way
    parts = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for step, inner in parts:
        yield from every_way(inner, (*way, step))


@given(_TREES)
def test_everything_that_was_read_has_a_place_that_holds_it(text):
    source = read(f"- {text}\n")
    for way in every_way(source.data):
        assert source.has(*way)
        span = source.span(*way)
        inner = source.data
        for step in way:
            inner = inner[step]
        if isinstance(inner, str):
            assert f"'{inner}'" == source.lines.line(span.line)[span.column - 1 :][: span.length]
