import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.handover import QUALITIES, shown_in

GOOD = (
    "I'd like to bring in my team lead because she can decide that. Is that all right? I'll tell her everything so you "
    "don't have to repeat it. She'll have it by four, and if we get cut off she rings you back."
)


def test_a_hand_over_can_have_all_six_qualities():
    assert set(QUALITIES) == shown_in([GOOD])


def test_a_cold_transfer_has_none():
    assert frozenset() == shown_in(["Putting you through."])
    assert frozenset() == shown_in(["One moment."])
    assert frozenset() == shown_in([])


@pytest.mark.parametrize(
    ("words", "quality"),
    [
        ("This is beyond what I can approve.", "reason"),
        ("She is the person who can authorise it.", "reason"),
        ("I'll get Ines, our duty manager.", "who"),
        ("I'll bring Frances in, she knows how to help.", "who"),
        ("This goes to Kasia in our workshop.", "who"),
        ("She knows the account.", "reason"),
        ("May I put you through?", "permission"),
        ("Would you like that?", "permission"),
        ("I've told him the whole story.", "briefing"),
        ("So you needn't explain it again.", "briefing"),
        ("ill tell her about the hum so you dont have to", "briefing"),
        ("ill stay on the line until she comes", "briefing"),
        ("I will stay on the line until she has it.", "briefing"),
        ("He rings you within the hour.", "when"),
        ("Your reference is 8812.", "when"),
        ("I'll call her straight away.", "when"),
        ("In case we are cut off, call me on this number.", "fallback"),
        ("If you haven't heard by Friday, ask for me.", "fallback"),
    ],
)
def test_each_quality_is_found_in_different_words(words, quality):
    assert quality in shown_in([words])


@pytest.mark.parametrize(
    "words",
    [
        "I told you so.", "You can't talk to my cat.", "If you shout I cannot hear you.", "Can I put you on hold?",
        "Are you safe right now?", "I'll bring somebody in.", "I'll get it on the road.",
    ],
)  # fmt: skip
def test_words_that_only_look_like_it_are_left_alone(words):
    assert frozenset() == shown_in([words])


@given(st.lists(st.text(max_size=60)), st.text(max_size=60))
def test_more_words_never_take_a_quality_away(words, more):
    assert shown_in(words) <= shown_in([*words, more])


@given(st.text(max_size=80).filter(lambda text: text.isascii()))
def test_capitals_and_curly_quotes_change_nothing(text):
    assert shown_in([text.lower()]) == shown_in([text.upper()]) == shown_in([text.replace("'", "’")])
