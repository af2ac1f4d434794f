"""Whose deed the words name: what somebody goes on with is no command to the customer."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from tui.loading import shipped_recogniser

COMMANDS = ["calm down", "sit down", "wait outside", "read the notes again", "ring the depot", "fill in the form"]
ADDRESSED = {"orders_customer", "tells_to_calm_down", "gives_plain_step"}


def commanded(reply):
    return ADDRESSED & shipped_recogniser()(reply, Context()).moves


@given(
    st.sampled_from(COMMANDS),
    st.sampled_from(["I'll go upstairs", "We can both stop here", "She will come over", "Let me fetch a chair"]),
    st.sampled_from(["and", "and then", "and just"]),
)
def test_what_somebody_goes_on_to_do_is_no_command(command, does, joined):
    assert not commanded(f"{does} {joined} {command}.")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_same_words_alone_are_one(command):
    assert commanded(f"{command.capitalize()}.")


@pytest.mark.parametrize(
    "reply",
    [
        "Call the manager and sit down.",
        "Ring them and wait your turn.",
        "I've told you twice, and sit down.",
        "You will sit down and wait your turn.",
        "You should sit down and calm down.",
        "I need you to stop and calm down.",
    ],
)
def test_who_is_only_mentioned_or_has_finished_carries_nothing_on(reply):
    assert commanded(reply)


@pytest.mark.parametrize(
    ("reply", "because"),
    [
        ("I'll ring the depot and settle down.", "it goes on from “I'll ring the depot” and commands nobody"),
        (
            "My colleague will come over and take a breath.",
            "it goes on from “colleague will come over” and commands nobody",
        ),
        ("Let me go and settle down.", "“Let me” stands before it"),
    ],
)
def test_the_refusal_says_whose_deed_it_is(reply, because):
    refused = shipped_recogniser()(reply, Context()).refused
    assert because in {near.because for near in refused if near.move == "tells_to_calm_down"}
