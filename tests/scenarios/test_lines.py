"""From offsets to lines and columns, as an editor counts them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.checking.diagnostics import Span
from scenarios.reading.lines import Lines

TEXTS = st.text("ab\n\r\té ")


@pytest.mark.parametrize(
    ("text", "start", "end", "expected"),
    [
        ("ab\ncd", 3, 5, Span(2, 1, 2)),
        ("ab\r\ncd", 4, 5, Span(2, 1, 1)),
        ("ab\rcd", 3, 4, Span(2, 1, 1)),
        ("ab\ncd", 1, 5, Span(1, 2, 1)),
        ("ab", 2, 3, Span(1, 3, 1)),
        ("ab\n", 3, 4, Span(1, 3, 1)),
        ("ab\n\n\n", 5, 6, Span(1, 3, 1)),
        ("", 0, 1, Span(1, 1, 1)),
        ("\n", 1, 2, Span(1, 1, 1)),
        ("ab", 99, 100, Span(1, 3, 1)),
    ],
)
def test_a_place_is_counted_from_one_and_ends_with_its_line(text, start, end, expected):
    assert expected == Lines(text).span(start, end)


@given(TEXTS, st.data())
def test_every_character_is_found_where_it_stands(text, data):
    offset = data.draw(st.integers(0, max(0, len(text) - 1)))
    lines = Lines(text)
    span = lines.span(offset, offset + 1)
    if text and text[offset] not in "\r\n":
        assert text[offset] == lines.line(span.line)[span.column - 1]


@given(TEXTS)
def test_the_lines_are_those_of_the_text(text):
    lines = Lines(text)
    counted = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert counted == [lines.line(number) for number in range(1, len(lines) + 1)]


@given(TEXTS, st.integers(0, 40), st.integers(0, 40))
def test_a_place_never_leaves_the_text(text, start, end):
    lines = Lines(text)
    span = lines.span(start, end)
    assert 1 <= span.line <= len(lines)
    assert 1 <= span.column <= len(lines.line(span.line)) + 1
    assert span.length >= 1
