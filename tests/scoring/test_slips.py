"""Slips of the finger and short forms are read as the word that was meant, and everyday words as they stand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from scoring.common import common_words, slips
from tests.scoring.shipped import lexicon
from tui.loading import shipped_recogniser

SLIPS = sorted(slips().items())


def read(*words):
    """The symbols of some words, and the words as they were taken."""
    taken = list(words)
    return b"".join(lexicon().read(taken)), taken


@pytest.mark.parametrize(("typed", "meant"), SLIPS)
def test_a_slip_that_many_make_is_read_as_the_word_that_is_meant(typed, meant):
    assert read(typed) == (read(meant)[0], [meant])


def test_no_slip_is_a_word_of_a_rule_or_meant_by_another_slip():
    assert not {*slips()} & {*lexicon().symbol_of}
    assert not {*slips()} & {*slips().values()}


@given(st.sampled_from(sorted(common_words() - {*slips()})))
def test_an_everyday_word_is_never_taken_for_another(word):
    assert read(word)[1] == [word]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("realy", "really"), ("anoying", "annoying"), ("aplogise", "apologise"), ("recieve", "receive")],
)
def test_a_letter_doubled_or_not_is_the_likeliest_slip(typed, meant):
    assert [meant] == read(typed)[1]


@pytest.mark.parametrize(
    ("reply", "move"),
    [
        ("thats totaly our falt", "takes_responsibility"),
        ("shall i get my manger", "offers_escalation"),
        ("clam down please", "tells_to_calm_down"),
        ("are you savfe right now", "asks_about_safety"),
        ("that must of been realy frustraiting", "names_feeling"),
    ],
)
def test_a_reply_full_of_slips_is_understood(reply, move):
    assert move in shipped_recogniser()(reply, Context()).moves


def test_a_not_with_a_slip_in_it_is_still_a_not():
    assert "takes_responsibility" not in shipped_recogniser()("we dident lose it", Context()).moves
    assert "takes_responsibility" in shipped_recogniser()("we lost it", Context()).moves
