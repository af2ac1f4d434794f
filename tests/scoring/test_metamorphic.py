"""What must not matter to which moves are found, and what must never bring a helpful one: on our own examples."""

import re
from functools import cache

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.recognition import Context
from scenarios.library import Library
from scenarios.reading.packs import english
from scenarios.reading.reader import read_scenario
from scoring.strung import GLUE
from tests.scoring.shipped import lexicon
from tui.loading import shipped_recogniser

PACK = english()
RECOGNISE = shipped_recogniser()
LEXICON = lexicon()
TALKS = [talk for found in Library().scenarios() if (talk := read_scenario(found.path).scenario)]
EXAMPLES = [
    (example.text, Context(customer_line=example.customer, customer_name=example.name))
    for rule in PACK.rules
    for example in (*rule.examples.matches, *rule.examples.passes)
]
SCRIPTED = [
    (reply.say, Context(node.line.customer, talk.customer.name))
    for talk in TALKS
    for node, reply in talk.replies.values()
]
REPLIES = st.sampled_from([*EXAMPLES, *SCRIPTED])
HEARD = [
    (node.line.customer, talk.customer.name) for talk in TALKS for node in talk.nodes.values() if node.line.customer
]
KEYWORDS = sorted(
    {word for text, _ in EXAMPLES for word in re.findall("[a-z]{5,}", text.lower())} & {*LEXICON.symbol_of} - GLUE
)
AMERICAN = {
    "apologise": "apologize", "apologised": "apologized", "realise": "realize", "recognise": "recognize",
    "cancelled": "canceled", "colour": "color", "favour": "favor", "honour": "honor", "centre": "center",
    "programme": "program", "organise": "organize", "behaviour": "behavior", "summarise": "summarize",
    "prioritise": "prioritize", "authorise": "authorize", "neighbour": "neighbor",
}  # fmt: skip
WELL_IS_PART = {"minimises"}
"""Rules hear the "well" of "well, that's a …" as a shrug, which it is in most mouths."""
SAID_ALONE = {"greets", "thanks", "closes_warmly", "introduces_self"}
"""Civilities that nobody puts into a sentence, so that a string of words may hold one ("speaking", "obliged")."""


@cache
def moves(text, context):
    return RECOGNISE(text, context).moves


def helpful(text, context):
    return {move for move in moves(text, context) if MOVES[move].points > 0}


def curly(text):
    return re.sub(r"(\w)'(\w)", "\\1\u2019\\2", text)


def american(text):
    return re.sub("[A-Za-z]+", lambda word: AMERICAN.get(word[0], word[0]), text)


def spaced(text):
    return f"  {text.replace(' ', '   ')} "


@pytest.mark.parametrize("change", [str.upper, str.lower, curly, american, spaced])
@given(reply=REPLIES)
def test_how_words_are_written_does_not_matter(change, reply):
    text, context = reply
    assert moves(text, context) == moves(change(text), context)


@given(REPLIES)
def test_a_leading_well_does_not_matter(reply):
    text, context = reply
    name = re.match(r"\w+", text)
    keeps = re.match("I\\b|[A-Z][A-Z]", text) or (name and name[0].lower() not in LEXICON.table)
    said = text if keeps else text[0].lower() + text[1:]
    assert moves(text, context) == moves(f"Well, {said}", context) - (WELL_IS_PART - moves(text, context))


@given(REPLIES, st.data())
def test_two_letters_swapped_in_a_long_word_do_not_matter(reply, data):
    text, context = reply
    long = [
        found for found in re.finditer(r"(?<!')\b[A-Za-z]{6,}\b(?!')", text) if found[0].lower() in LEXICON.symbol_of
    ]
    assume(long)
    word = data.draw(st.sampled_from(long))
    at = data.draw(st.integers(1, len(word[0]) - 2))
    slip = word[0][:at] + word[0][at + 1] + word[0][at] + word[0][at + 2 :]
    assume(slip.lower() not in LEXICON.table)  # a word of its own, such as "trial" for "trail"
    anagrams = [
        known for known in LEXICON.symbol_of if len(known) == len(slip) and sorted(known) == sorted(slip.lower())
    ]
    assume(anagrams == [word[0].lower()])
    assert moves(text, context) == moves(text[: word.start()] + slip + text[word.end() :], context)


@given(REPLIES, st.sampled_from(["The kettle is on the shelf by the window.", "Blue boats float there."]))
def test_padding_brings_no_helpful_move(reply, padding):
    text, context = reply
    ended = text if text.rstrip()[-1:] in ".!?" else f"{text}."
    assert helpful(f"{ended} {padding}", context) <= helpful(text, context)


@given(st.lists(st.sampled_from(KEYWORDS), min_size=5, max_size=16, unique=True))
def test_keywords_strung_together_bring_no_helpful_move(words):
    found = helpful(" ".join(words), Context("Four days! And nobody rang me."))
    assert set() == found - SAID_ALONE


@given(st.sampled_from(HEARD))
def test_the_customers_own_words_given_back_bring_nothing_but_the_name(heard):
    line, name = heard
    assert helpful(line, Context(line, name)) <= {"uses_name"}


@given(REPLIES, st.integers(2, 4))
def test_the_same_reply_said_again_and_again_shows_no_other_helpful_move(reply, times):
    text, context = reply
    whole = f"{text.rstrip()}{'' if text.rstrip()[-1:] in '.!?' else '.'}"
    assert helpful(" ".join([whole] * times), context) <= helpful(whole, context)
