"""Words that are only named: what one does not choose, does not say or cannot say shows nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from tui.loading import shipped_recogniser

HARMFUL = [
    ("it's your fault", "blames_customer"),
    ("calm down", "tells_to_calm_down"),
    ("it will never happen again", "overpromises"),
    ("it's company policy", "hides_behind_policy"),
    ("it's just a parcel", "minimises"),
]


def shows(reply, move):
    return move in shipped_recogniser()(reply, Context()).moves


@pytest.mark.parametrize(("said", "move"), HARMFUL)
def test_harmful_words_by_themselves_show_what_they_say(said, move):
    assert shows(f"{said.capitalize()}.", move)


@given(
    st.sampled_from(["You won't hear me say", "I'm not going to tell you", "I'd be a fool to say", "I won't tell you"]),
    st.sampled_from(HARMFUL),
)
def test_what_one_says_one_will_not_say_is_not_said(before, harmful):
    said, move = harmful
    assert not shows(f"{before} {said}.", move)
