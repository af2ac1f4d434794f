"""A rule may ask what the customer has just said: a short answer counts by what it answers."""

import pytest

from engine.recognition import Context
from scoring.pack import Pack
from scoring.recognise import make_recogniser
from tests.scoring.small_pack import SMALL, rule

NO = rule(
    "small-no", "refuses_to_escalate", "^ no you can not",
    after=["speak to [a|the|your] {boss}", "is {customer} there"], matches=["No, you can't."],
)  # fmt: skip
READ = make_recogniser(Pack("en", {"boss": ("(manager|boss)",)}, (*SMALL.rules, NO)))
WISH = "Can I speak to your manager?"


def moves(text, line, name=""):
    return READ(text, Context(customer_line=line, customer_name=name)).moves


def because(text, line):
    return [near.because for near in READ(text, Context(customer_line=line)).refused]


@pytest.mark.parametrize("line", [WISH, "It is broken. let me SPEAK to the boss!", "I won't speak to your manager."])
def test_it_counts_where_one_of_the_phrases_stands_anywhere_in_the_last_line(line):
    assert {"refuses_to_escalate"} == moves("No, you can't.", line)


@pytest.mark.parametrize("line", ["Can I bring my dog?", "Your manager will not speak.", "I will speak. To a manager."])
def test_it_does_not_count_where_none_of_them_does_and_the_reason_is_told(line):
    assert frozenset() == moves("No, you can't.", line)
    assert ["it counts only after certain words of the customer, and their last line has none of them"] == because(
        "No, you can't.", line
    )


@pytest.mark.parametrize("line", ["", " \n"])
def test_it_never_counts_where_no_last_line_is_known_and_the_reason_is_told(line):
    assert frozenset() == moves("No, you can't.", line)
    assert ["it counts only after certain words of the customer, and their last line is not known"] == because(
        "No, you can't.", line
    )


def test_the_phrases_are_not_looked_for_in_the_reply():
    assert frozenset() == moves("Speak to a manager? No, you can't.", "Well?")


def test_the_name_of_the_customer_is_known_in_their_line_too():
    assert {"refuses_to_escalate"} == moves("No, you can't.", "Is Dana there?", name="Dana Whitfield")
    assert frozenset() == moves("No, you can't.", "Is Dana there?")


def test_rules_that_ask_nothing_of_the_last_line_count_beside_it():
    assert {"refuses_to_escalate", "apologises"} == moves("We are sorry. No, you can't.", WISH)
    assert {"apologises"} == moves("We are sorry. No, you can't.", "Hm.")


def test_replies_to_different_lines_are_told_apart_in_any_order():
    for line in (WISH, "Hm.", WISH, "Hm."):
        assert ("refuses_to_escalate" in moves("No, you can't.", line)) == (line == WISH)


def test_a_signal_may_ask_what_the_customer_said_as_well():
    sure = rule("small-sure", "", "^ sure $", signal="hostility", level=2, after=["are you stupid"], matches=["Sure."])
    read = make_recogniser(Pack("en", {}, (sure,)))
    lines = ("Are you stupid?", "Is it here?")
    assert [2, 0] == [read("Sure.", Context(customer_line=line)).signals.get("hostility", 0) for line in lines]
