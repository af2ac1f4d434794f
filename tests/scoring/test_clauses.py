"""How far an exception reaches: what is kind in one clause stays so whatever the next one says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.matcher import Matcher
from scoring.pack import Pack
from scoring.recognise import make_recogniser
from tests.scoring.small_pack import rule

PACK = Pack(
    "en",
    {},
    (
        rule("sorry", "apologises", "i am sorry", unless=["late"], matches=["I'm sorry."]),
        rule("calm", "tells_to_calm_down", "calm down", unless=["please"], matches=["Calm down."]),
    ),
)
MATCHER = Matcher(PACK)
WORDS = ["I", "you", "and", "but", ",", "so", "late", "sorry", ";", "please", "they"]


def clause_around(text, word):
    reading = MATCHER.read(text)
    place = reading.place(reading.words.index(word))
    first, last = reading.typed_span(*MATCHER.clauses.around(reading.symbols, reading.sentences[0], place))
    return text[first:last]


@pytest.mark.parametrize(
    ("text", "word", "clause"),
    [
        ("I'm sorry, you waited too long.", "sorry", "I'm sorry"),
        ("I'm sorry and they were late.", "late", "they were late"),
        ("It is late; please sit.", "please", "please sit"),
        ("I'm sorry but late is late.", "sorry", "I'm sorry"),
        ("I'm sorry, truly and deeply.", "sorry", "I'm sorry, truly and deeply"),
    ],
)
def test_a_clause_ends_where_something_else_is_said(text, word, clause):
    assert clause == clause_around(text, word)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=20))
def test_a_clause_holds_its_words_and_stays_in_its_sentence(words):
    reading = MATCHER.read(" ".join(words))
    for sentence in reading.sentences:
        for place in range(*sentence, 2):
            first, last = MATCHER.clauses.around(reading.symbols, sentence, (place, place + 2))
            assert sentence[0] <= first <= place < last <= max(sentence[1], place + 2)


@pytest.mark.parametrize(
    ("reply", "shown"),
    [
        ("I'm sorry, late as it is.", set()),
        ("I'm sorry, and they were late.", {"apologises"}),
        ("I'm sorry; late is late.", {"apologises"}),
        ("Calm down, and you can please yourself.", set()),
        ("Calm down. Please.", {"tells_to_calm_down"}),
    ],
)
def test_what_another_clause_says_softens_harm_and_leaves_kindness_alone(reply, shown):
    assert shown == make_recogniser(PACK)(reply, Context()).moves
