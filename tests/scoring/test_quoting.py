"""What is quoted as evidence reads like something that was said, and shows what the rule asked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.matcher import Matcher
from scoring.pack import Pack
from scoring.quoting import Quoting
from scoring.recognise import make_recogniser
from tests.scoring.small_pack import rule

PACK = Pack(
    "en",
    {},
    (
        rule("sorry", "apologises", "i am sorry [the|for|you have]", matches=["I'm sorry."]),
        rule("when", "gives_time", "by friday", matches=["By Friday."]),
        rule("hard", "empathises_specifically", parts=("(is|was) a lot", "(days|calls|tuesdays)"), matches=["x"]),
        rule("back", "paraphrases", "you have", shares=2, matches=["x"]),
        rule("name", "uses_name", "{customer}", matches=["x"]),
    ),
)
MATCHER = Matcher(PACK)
QUOTING = Quoting(MATCHER.lexicon)
WORDS = "i'm sorry the and , . ? you have by friday a lot was days calls for because great".split()


@pytest.mark.parametrize(
    ("typed", "move", "quote"),
    [
        ("I'm sorry the plates never came, truly.", "apologises", "I'm sorry the plates never came"),
        (
            "I'm sorry for " + "a day that went from bad to worse and " * 5,
            "apologises",
            "I'm sorry for a day that went from bad to worse",
        ),
        (
            "I'm sorry the man at the other desk on the second floor of the old building by the river took so long.",
            "apologises",
            "I'm sorry",
        ),
        ("You will have it by Friday at noon.", "gives_time", "by Friday at noon"),
        ("Well, surely by Friday.", "gives_time", "surely by Friday"),
        ("Three calls was a lot.", "empathises_specifically", "Three calls was a lot"),
        (
            "That was a lot, four days without heating.",
            "empathises_specifically",
            "That was a lot, four days without heating",
        ),
        (
            "You've rung about the oven on three Tuesdays.",
            "paraphrases",
            "You've rung about the oven on three Tuesdays",
        ),
        ("Dana I will look at it now.", "uses_name", "Dana"),
    ],
)
def test_a_quote_is_whole_where_that_is_near(typed, move, quote):
    context = Context("I rang on three Tuesdays about the oven.", "Dana Whitfield")
    found = {piece.move: piece.quote for piece in make_recogniser(PACK)(typed, context).evidence}
    assert quote == found[move]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=40).map(" ".join), st.data())
def test_a_quote_stays_in_the_sentence_and_keeps_what_matched_but_for_what_nothing_ends_with(typed, data):
    reading = MATCHER.read(typed)
    for sentence in reading.sentences:
        numbers = [number for number in range(*reading.word_range(*sentence)) if reading.words[number][0].isalpha()]
        if not numbers:
            continue
        one, other = sorted(data.draw(st.tuples(st.sampled_from(numbers), st.sampled_from(numbers))))
        hit = (reading.place(one)[0], reading.place(other)[1])
        begins, ends = QUOTING.rounded(reading, hit)
        assert sentence[0] <= begins <= hit[0] < ends <= sentence[1]
        lost = reading.words[slice(*reading.word_range(ends, hit[1]))] if ends < hit[1] else []
        assert set(lost) <= {"the", "and", "you", "have", "by", "a", "was", "for", "because", "i'm", ","}
