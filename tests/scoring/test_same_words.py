"""One thing said is one harm, whatever number of names it has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.recognition import Context, Evidence
from scoring.same_words import counted_as
from tui.loading import shipped_recogniser

HARMFUL = sorted(move for move in MOVES if MOVES[move].harmful)
places = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda pair: (pair[0], pair[0] + pair[1]))
harms = st.dictionaries(st.sampled_from(HARMFUL), places, max_size=6).map(
    lambda found: {move: (Evidence(move, "rule", 0, 1, "x"), place) for move, place in found.items()}
)


def counts(text):
    return {piece.move: piece.counts_as for piece in shipped_recogniser()(text, Context()).evidence}


@pytest.mark.parametrize("text", ["Watch your mouth.", "You're being ridiculous.", "Let's not get worked up about it."])
def test_one_thing_said_counts_once(text):
    found = counts(text)
    assert len(found) > 1
    assert 1 == list(found.values()).count("")


def test_two_things_said_count_twice():
    assert {"blames_customer": "", "tells_to_calm_down": ""} == counts("You should have read the leaflet. Calm down.")


def test_words_that_only_touch_count_apart():
    found = counts("I'm sorry, but you should have checked.")
    assert {"apologises_conditionally": "", "blames_customer": ""} == found


def test_the_gravest_counts():
    place = (2, 8)
    found = counted_as({move: (Evidence(move, "r", 0, 1, "x"), place) for move in ("is_vague", "blames_customer")})
    assert {"is_vague": "blames_customer"} == found


def test_what_is_only_suspected_does_not_take_the_place_of_what_is_plain():
    mocks = Evidence("is_sarcastic", "r", 0, 1, "x", possible=True)
    found = counted_as({"is_sarcastic": (mocks, (2, 8)), "is_vague": (Evidence("is_vague", "r", 0, 1, "x"), (2, 8))})
    assert {"is_sarcastic": "is_vague"} == found


@given(harms)
def test_every_harm_counts_of_itself_or_through_one_that_does(found):
    spared = counted_as(found)
    assert set(spared) <= set(found)
    assert all(other in found and other not in spared for other in spared.values())


@given(harms)
def test_what_fails_compliance_always_counts(found):
    assert not [move for move in counted_as(found) if MOVES[move].fatal]


@given(harms)
def test_harms_at_different_places_all_count(found):
    apart = {move: (piece, (50 * number, 50 * number + 9)) for number, (move, (piece, _)) in enumerate(found.items())}
    assert {} == counted_as(apart)


@given(harms)
def test_it_does_not_matter_which_was_found_first(found):
    assert counted_as(found) == counted_as(dict(reversed(found.items())))
