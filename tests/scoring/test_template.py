"""Searching with RE2's own search, and in some sentences only."""

from types import SimpleNamespace

import pytest
import re2
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.matcher import Matcher
from scoring.pack import Pack
from scoring.recognise import make_recogniser
from scoring.template import search_of
from tests.scoring.small_pack import rule

COMPILED = re2.compile(rb"(?:a|^)(b+)(c)?")
BARE = SimpleNamespace(search=COMPILED.search, groups=COMPILED.groups)
MATCHER = Matcher(Pack("en", {}, (rule("r", "apologises", "i apologise", matches=["I apologise."]),)))


@given(st.text("abc ", max_size=12), st.integers(0, 12), st.integers(0, 12))
def test_what_is_searched_without_the_wrapper_is_found_as_with_it(text, start, length):
    symbols = text.encode()
    start = min(start, len(symbols))
    end = min(start + length, len(symbols))
    assert list(search_of(BARE)(symbols, start, end)) == list(search_of(COMPILED)(symbols, start, end))


def test_a_template_is_found_in_the_sentences_it_is_looked_for_in_each_time_with_its_sentence():
    reading = MATCHER.read("I apologise. I was late. I apologise, I apologise!")
    first, _, last = reading.sentences
    (template,) = MATCHER.rules[0].say
    found = list(template.hits(reading.symbols, reading.sentences))
    assert [first, last, last] == [sentence for _, _, sentence in found]
    assert [4, 4, 4] == [end - start for start, end, _ in found]
    assert found[:1] == list(template.hits(reading.symbols, [first]))


def test_a_sentence_without_words_is_none():
    assert 1 == len(MATCHER.read("?! ... Sorry ... !").sentences)


@pytest.mark.parametrize(
    ("phrase", "found", "left"),
    [
        ("not happy", ["I'm not happy.", "I am not very happy."], ["I am happy."]),
        ("(isn't|was not) fair", ["That isn't fair.", "It was not fair."], ["That is fair."]),
        ("(is|is not) ideal", ["This is ideal.", "This isn't ideal."], ["Not ideal."]),
        ("not [at all] fair", ["That's not fair.", "That's not at all fair.", "That's not really fair."], ["Fair."]),
        ("not [at all] (easy|good)", ["Not easy.", "Not at all easy.", "Not good.", "Not at all good."], ["Good."]),
        (
            "not (nice of us|right of us|on)",
            ["Not nice of us.", "It's not right of us.", "It's not on."],
            ["Nice of us."],
        ),
        ("not good", ["That's not good."], ["Good."]),
    ],
)
def test_what_somebody_is_not_can_be_written_in_a_phrase_as_it_is_said(phrase, found, left):
    recognise = make_recogniser(Pack("en", {}, (rule("r", "shows_concern", phrase, matches=found),)))
    assert found == [text for text in found + left if recognise(text, Context()).moves]


@pytest.mark.parametrize(
    ("phrase", "text"),
    [
        ("you had the day", "You'd the day off, you sat in."),
        ("we had an hour", "we'd an hour to spare"),
        ("would the three", "Would the three o'clock suit you?"),
        ("your welcome pack", "Your welcome pack is on its way."),
        ("your angry letter", "Your angry letter is here."),
        ("you are welcome", "Your welcome, and thank you."),
        ("you are worried", "Your worried about the bill."),
    ],
)
def test_what_is_owned_is_told_from_what_somebody_would_do_or_is(phrase, text):
    recognise = make_recogniser(Pack("en", {}, (rule("r", "shows_concern", phrase, matches=[text]),)))
    assert ["shows_concern"] == list(recognise(text, Context()).moves)
