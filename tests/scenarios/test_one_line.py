"""What is wrong on a line with { } is told on that line, with the line as it could be written."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.reading.one_line import flaw_of
from tests.scenarios.test_source import read

SURE = '- {id: sure, say: "Are you sure it was from us?", goto: stay, once: true}'
SAID = '"Are you sure it was from us?"'
OPEN = SURE.replace('?"', "?")
KEYS = st.from_regex("[a-z_]{1,8}", fullmatch=True)
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), max_size=20)


def written(values):
    """A line that YAML reads: every text in double quotes, as JSON escapes them."""
    return f"- {{{', '.join(f'{key}: {json.dumps(text, ensure_ascii=False)}' for key, text in values.items())}}}"


@pytest.mark.parametrize(
    ("line", "at", "message", "remedy"),
    [
        (SURE[:-1], "{", "the { that opens here is not closed", "write } at the end of this line"),
        (OPEN, '"Are', "the quote that opens here is not closed", 'write say: "Are you sure it was from us?"'),
        (SURE.replace("sure it", '"sure" it'), '"sure', 'this " ends the text', 'write say: "Are you “sure” it was'),
        (SURE.replace(SAID, "'It's us?'"), "'s", "this ' ends the text", 'write say: "It\'s us?"'),
        (SURE.replace(SAID, "Sure: us?"), "Sure:", "text that holds `: `", 'write say: "Sure: us?"'),
        (SURE.replace("sure, say", "sure say"), "say", "a comma is missing before `say:`", "write a comma before"),
    ],
)
def test_a_slip_on_a_line_is_told_where_it_is(line, at, message, remedy):
    flaw = flaw_of(line)
    assert flaw.column == line.index(at)
    assert flaw.message.startswith(message)
    assert flaw.remedy.startswith(remedy)


WELL = [SURE, "may: [Refund]", "a: {b: [1, 2], c: {d: e}}", 'x: {say: "Well",', "hold: {", ""]


@pytest.mark.parametrize("line", WELL)
def test_a_line_that_is_well_or_goes_on_is_left_alone(line):
    assert flaw_of(line) is None


@given(st.dictionaries(KEYS, TEXTS, min_size=1, max_size=4))
def test_whatever_stands_in_quotes_is_no_slip(values):
    assert flaw_of(written(values)) is None


@given(st.text(max_size=80))
def test_any_line_can_be_looked_at(line):
    flaw = flaw_of(line)
    assert flaw is None or 0 <= flaw.column < len(line)


def test_what_is_noticed_some_lines_further_on_is_told_at_the_line_itself():
    text = f"replies:\n  {OPEN}\n  {SURE}\nexits: []\n"
    (one,) = read(text).diagnostics
    assert ("S006", 2, 'write say: "Are you sure it was from us?"') == (one.code, one.span.line, one.help)


def test_a_line_with_a_blank_too_few_is_told_how_many_it_wants():
    (one,) = read(f"replies:\n  {SURE}\n {SURE}\n").diagnostics
    assert ("S006", 3, "begin it with 2 blanks, as line 2 does") == (one.code, one.span.line, one.help)
