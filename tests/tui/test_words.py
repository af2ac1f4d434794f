import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.vocabulary import CHANNELS, DIMENSIONS, GAUGES, OUTCOMES, SKILLS, TRIGGER_KINDS
from scoring.advice import ADVICE
from tests.tui.strategies import percents
from tui.present import acts, words
from tui.present.after.handing import KINDS
from tui.present.briefing import GOALS


def test_every_closed_list_has_its_words():
    assert set(GAUGES) == set(words.BANDS) == set(words.NAMES) == set(words.SHOWN_ORDER)
    assert set(OUTCOMES) == set(words.OUTCOMES)
    assert set(CHANNELS) == set(words.CHANNELS)
    assert set(DIMENSIONS) == set(words.DIMENSIONS)
    assert set(SKILLS) == set(GOALS)
    assert set(TRIGGER_KINDS) == set(KINDS)
    assert set(MOVES) == set(acts.DOING)


@given(st.sampled_from(GAUGES), percents)
def test_a_gauge_has_one_word_for_every_20_points(gauge, value):
    assert words.BANDS[gauge][min(4, value // 20)] == words.word_for(gauge, value)


@given(percents, percents)
def test_there_is_a_face_for_every_mood_and_no_brow_without_anger(anger, distress):
    drawn, word = words.face(anger, distress)
    assert drawn in {":-)", ":-|", ":-/", ":-(", ">:-("}
    assert word
    if distress > anger:
        assert not drawn.startswith(">")


@given(percents, percents)
def test_the_word_beside_the_face_is_the_word_of_the_stronger_gauge(anger, distress):
    stronger = "distress" if distress > anger else "anger"
    assert words.word_for(stronger, max(anger, distress)) == words.face(anger, distress)[1]


@given(percents, percents)
def test_more_anger_never_makes_a_kinder_face(anger, more):
    order = [":-)", ":-|", ":-/", ":-(", ">:-("]
    low, high = sorted((anger, more))
    assert order.index(words.face(low, 0)[0]) <= order.index(words.face(high, 0)[0])


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Dana Whitfield", "Dana"),
        ("Mr John Halloran", "Mr Halloran"),
        ("Dr. Anna Meier", "Dr. Meier"),
        ("Madonna", "Madonna"),
        ("", ""),
    ],
)
def test_a_short_name_is_the_first_one_or_title_and_surname(name, short):
    assert short == words.short_name(name)


def test_numbers_lists_and_signs_in_words():
    assert "three replies" == words.counted(3, "reply", "replies")
    assert "one turn" == words.counted(1, "turn")
    assert "13 turns" == words.counted(13, "turn")
    assert "a, b and c" == words.listed(["a", "b", "c"])
    assert "a or b" == words.listed(["a", "b"], "or")
    assert ["+3", "−3", "0"] == [words.signed(points) for points in (3, -3, 0)]
    assert ["Done.", "Done!", ""] == [words.closed(text) for text in ("Done", "Done!", "")]


@given(st.sampled_from([*MOVES, *acts.CAUSES]))
def test_every_cause_of_a_change_completes_a_sentence(cause):
    told = acts.because(cause)
    assert told == told.strip()
    assert not told.endswith(".")
    if cause in ADVICE:
        assert told.startswith("you ")
