"""What the sieve keeps away cannot match."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from scenarios.reading.packs import english
from scoring.matcher import Matcher
from scoring.pack import Pack
from scoring.phrase import PhraseError, parse
from scoring.scope import SCOPE_TEMPLATES, SCOPE_WORDS
from scoring.sieve import Sieve
from tests.scoring.small_pack import rule

MATCHER = Matcher(english(), SCOPE_TEMPLATES, SCOPE_WORDS)
TEMPLATES = [*(template for rule in MATCHER.rules for template in rule.say), *MATCHER.templates.values()]
FILLERS = ["well", "not", "so", "but", "Dana", ",", "very", "never", "the parcel", "?", ".", "I", "you", "and", "no"]


def written(template, choose):
    """Words that fit a template, or nearly: brackets chosen from, classes and gaps filled with anything."""
    text = template
    while found := re.search(r"[(\[]([^()\[\]]*)[)\]]", text):
        options = found[1].split("|") + ([""] if found[0][0] == "[" else [])
        text = text[: found.start()] + f" {options[choose(len(options))]} " + text[found.end() :]
    words = re.sub(r"\{(\w+)\}|…|[~^$]", lambda match: f" {member(match[1], choose)} ", text)
    return " ".join(words.split())


def member(name, choose):
    known = {**english().classes, "number": ("four",), "customer": ("Dana",), "name": ("Xylofon",)}
    members = known.get(name or "", tuple(FILLERS))
    return written(members[choose(len(members))], choose)


@st.composite
def replies(draw):
    choose = lambda count: draw(st.integers(0, count - 1))  # noqa: E731 - one line, used here alone
    said = []
    for _ in range(draw(st.integers(1, 3))):
        template = TEMPLATES[choose(len(TEMPLATES))]
        words = written(template.texts[choose(len(template.texts))], choose).split()
        for _ in range(draw(st.integers(0, 3))):
            words.insert(choose(len(words) + 1), FILLERS[choose(len(FILLERS))])
        said.append(" ".join(words))
    return ". ".join(said)


RULES = {template: rule for rule in MATCHER.rules for template in rule.say}
"""The rule of each template that is a rule's own."""


def counts(template, reading, sentence):
    """Whether a template matches in a sentence, and what its rule demands there is met."""
    rule = RULES.get(template)
    if rule is not None and rule.question not in {None, reading.is_question(sentence)}:
        return False
    parts = rule.parts if rule is not None else ()
    return all(one.first(reading.symbols, sentence[0] - 2, sentence[1]) for one in (template, *parts))


def lost(reading, templates):
    """The templates that match in a sentence for which they are kept away, each with the sentence."""
    kept = {(template, sentence) for (_, template), sentences in MATCHER.candidates(reading) for sentence in sentences}
    kept |= {(template, sentence) for sentence, found in reading.further.items() for template in found.values()}
    every = ((template, sentence) for sentence in reading.sentences for template in templates)
    return [match for match in every if match not in kept and counts(match[0], reading, match[1])]


@example("i am but ever so very sorry about")
@example("well please not accept most sincere apology from")
@given(replies())
def test_every_template_that_matches_is_possible(reply):
    reading = MATCHER.read(reply, frozenset({"dana"}))
    assert [] == [template.texts for template, sentence in lost(reading, TEMPLATES)]


@given(st.text(max_size=60))
def test_whatever_is_typed_no_template_that_matches_is_kept_away(reply):
    assert [] == lost(MATCHER.read(reply), TEMPLATES)


def test_a_template_whose_words_stand_apart_is_kept_away():
    matcher = Matcher(Pack("en", {}, (rule("r", "apologises", "(i|we) apologise [for]", matches=["I apologise."]),)))
    assert [1, 0] == [
        len(matcher.candidates(matcher.read(text))) for text in ("I do, I apologise.", "Apologise, I do.")
    ]


@pytest.mark.parametrize("text", ["I really very much apologise", "I, Dana, sincerely, apologise", "I never apologise"])
def test_what_a_template_passes_over_does_not_hide_neighbours(text):
    matcher = Matcher(Pack("en", {}, (rule("r", "apologises", "(i|we) apologise [for]", matches=["I apologise."]),)))
    assert 1 == len(matcher.candidates(matcher.read(text, frozenset({"dana"}))))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("I am so sorry", 1),
        ("I am sorry, Dana", 1),
        ("I am sorry then, sir", 1),
        ("Sorry: it rained", 1),
        ("I am sorry for it", 0),
        ("Sorry we are late", 0),
    ],
)
def test_a_phrase_that_ends_its_clause_is_looked_for_at_ends_only(text, found):
    matcher = Matcher(Pack("en", {}, (rule("r", "apologises", "sorry $", matches=["Sorry."]),)))
    assert found == len(matcher.candidates(matcher.read(text, frozenset({"dana"}))))


@pytest.mark.parametrize(("asking", "found"), [("only", [True]), ("never", [False]), ("", [False, True])])
def test_a_rule_is_looked_for_in_the_kind_of_sentence_it_wants(asking, found):
    matcher = Matcher(Pack("en", {}, (rule("r", "apologises", "sorry", matches=["Sorry."], question=asking),)))
    reading = matcher.read("I am sorry. Are you sorry?")
    ((_, sentences),) = matcher.candidates(reading)
    assert found == [reading.is_question(sentence) for sentence in sentences]


@given(replies())
def test_what_follows_from_a_word_follows_from_it_behind_any_other(reply):
    meanings = MATCHER._sieve.meanings
    reading = MATCHER.read(reply, frozenset({"dana"}))
    marks = [mark for first, last in reading.sentences for mark in MATCHER.marks(reading.symbols[first : last - 2])]
    assert [] == [mark for mark in marks if meanings[mark[-2:]] & ~meanings[mark]]


@given(replies())
def test_every_word_of_a_sentence_ends_a_mark(reply):
    reading = MATCHER.read(reply, frozenset({"dana"}))
    for first, last in reading.sentences:
        symbols = reading.symbols[first : last - 2]
        ends = {mark[-2:] for mark in MATCHER.marks(symbols)}
        assert {symbols[at : at + 2] for at in range(0, len(symbols), 2)} <= ends


def test_a_limit_that_needs_nothing_is_found_anywhere():
    found = rule("r", "apologises", "sorry", unless=("[not] {word}",), matches=["Sorry."])
    matcher = Matcher(Pack("en", {}, (found,)))
    assert (2, 4) == matcher.rules[0].unless.first(matcher.read("sorry").symbols)


def test_a_phrase_of_a_rule_that_needs_nothing_is_refused():
    with pytest.raises(PhraseError, match="matches anything"):
        Matcher(Pack("en", {}, (rule("r", "apologises", "[sorry] {word}", matches=["Sorry."]),)))


def test_what_a_mark_means_is_found_again_after_it_was_forgotten():
    needed = [MATCHER.maker.clues(parse(template.texts[0])) for template in MATCHER.rules[0].say]
    forgetful, other = Sieve(needed, most_marks=2), Sieve(needed)
    marks = MATCHER.marks(MATCHER.read("I'm so very sorry about the parcel, we do apologise.").symbols[2:-4])
    every = other.only(range(len(needed)))
    assert other.possible(marks, every) == forgetful.possible(marks, every) == forgetful.possible(marks, every)
    assert len(forgetful.meanings) <= 2 < len(other.meanings)


def test_only_the_templates_that_are_asked_for_are_found():
    needed = [MATCHER.maker.clues(parse(text)) for text in ("sorry", "very sorry", "parcel", "late")]
    sieve, marks = Sieve(needed), MATCHER.marks(MATCHER.read("I am very sorry about the parcel").symbols[2:-2])
    assert [[0, 1, 2], [1], []] == [sieve.possible(marks, sieve.only(numbers)) for numbers in (range(4), (1, 3), ())]
