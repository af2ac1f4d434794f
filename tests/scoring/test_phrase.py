"""Templates as they are read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.phrase import PhraseError, parse

WORDS = st.sampled_from(["sorry", "~call", "don't", "right away", "so", "I"])


@given(st.lists(WORDS, min_size=1, max_size=4), st.sampled_from(["()", "[]"]), st.sampled_from(["", "{word}", "…"]))
def test_brackets_with_words_alone_mean_the_same_however_they_are_spaced(options, brackets, before):
    tight, spaced = (f"we {before} {brackets[0]}{bar.join(options)}{brackets[1]}" for bar in ("|", "  |  "))
    assert parse(spaced) == parse(tight)


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("a) circus", "its '(' is missing"),
        ("a] circus", "its '[' is missing"),
        ("we|i made it", "write (one|other)"),
        ("{thing it", "closed by '}'"),
        ("sorry; really", "leave out punctuation"),
    ],
)
def test_what_cannot_stand_in_a_phrase_is_told_with_what_to_write(template, told):
    with pytest.raises(PhraseError) as raised:
        parse(template)
    assert told in raised.value.message


@pytest.mark.parametrize("innermost", ["(sorry)", "({word})"])
def test_brackets_of_words_nested_too_deep_are_refused_as_others_are(innermost):
    with pytest.raises(PhraseError) as raised:
        parse("(" * 12 + innermost + ")" * 12)
    fault = raised.value
    assert ("brackets may be nested at most 12 deep", 12, 1) == (fault.message, fault.offset, fault.length)
