"""What may be missing at the ends of a rule's conditions is told of, for it changes nothing."""

from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scenarios.checking.idle_ends import idle_ends, idle_parts
from scenarios.reading.pack_phrases import needs_a_word
from scoring.lexicon import Lexicon
from scoring.pattern import PatternMaker
from scoring.phrase import PhraseError, parse, vocabulary
from scoring.reading import Reading
from scoring.template import Template

WORDS = ("red", "blue", "green")
PIECES = (*WORDS, "(red|blue)", "[green]", "[red|blue] ", "[red [blue]]", "(green [red])", "…", "^", "$", ",")


def asks_for_a_word(phrase):
    try:
        return needs_a_word(parse(phrase), {})
    except PhraseError:
        return False


phrases = st.lists(st.sampled_from(PIECES), min_size=1, max_size=5).map(" ".join).filter(asks_for_a_word)
replies = st.lists(st.sampled_from([*WORDS, ",", "."]), max_size=7).map(" ".join)


@pytest.mark.parametrize(
    ("phrase", "idle"),
    [
        ("you can have [my|our]", ["[my|our]"]),
        ("[well] you can (have|get) [my] [own] …", ["[well]", "[my] [own] …"]),
        ("you can have [my] hat", []),
        ("[just] $", ["[just]"]),
        ("^ [just] hat", []),
        ("(have [my])", []),
        ("[have]", []),
        ("~have[my]", ["[my]"]),
    ],
)
def test_what_may_be_missing_at_either_end_is_idle(phrase, idle):
    assert idle == [phrase[start:end] for start, end in idle_parts(phrase)]


@given(phrases, replies)
def test_without_its_idle_ends_a_phrase_is_met_by_the_same_replies(phrase, reply):
    kept = phrase
    for start, end in reversed(idle_parts(phrase)):
        kept = kept[:start] + kept[end:]
    lexicon = Lexicon(vocabulary(PIECES))
    maker = PatternMaker(lexicon, {})
    symbols = Reading(reply, lexicon).symbols
    found = [Template((text,), maker, strict=True).first(symbols) for text in (phrase, kept)]
    assert (found[0] is None) == (found[1] is None)


PACK = """phrases: 1
rules:
  - rule: own-mess
    unless:
      - "you can have [my|our]"
      - "you can"
    after: ["[so] what now", >-
      and
      then [what]]
"""


def test_each_is_told_at_its_line_and_column():
    told = [(one.code, one.severity, one.span.line, one.span.column, one.span.length) for one in idle_ends({"a": PACK})]
    assert [("P112", "note", 5, 23, 8), ("P112", "note", 7, 14, 4)] == told[:2]


@pytest.mark.parametrize("text", ["", "rules: 3", "rules: [3]", "rules: [{unless: 3}]", "rules: [{unless: [[]]}]"])
def test_what_is_no_pack_has_none(text):
    assert [] == list(idle_ends({"a": text}))


def test_no_condition_of_a_shipped_rule_has_any():
    packs = files("scoring") / "phrases" / "en"
    texts = {one.name: one.read_text(encoding="utf-8") for one in packs.iterdir() if one.name.endswith(".yaml")}
    assert texts
    assert [] == [(one.path, one.span.line, one.message) for one in idle_ends(texts)]
