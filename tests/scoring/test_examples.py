"""Rules held against their own examples."""

from scoring.examples import Surprise, surprises
from scoring.pack import Example, Pack
from scoring.recognise import make_recogniser
from tests.scoring.small_pack import SMALL, SORRY, THANKS, rule


def found(*rules, beside=()):
    return list(surprises(rules, make_recogniser(Pack("en", {}, (*rules, *beside)))))


def test_rules_that_keep_to_their_examples_surprise_nobody():
    assert [] == found(*SMALL.rules)


def test_an_example_that_is_not_found_says_so():
    lost = rule("small-sorry", "apologises", "i am sorry", matches=["I'm sorry.", "Forgive me."])
    assert [Surprise("small-sorry", "matches", 1, "no rule finds apologises in it")] == found(lost)


def test_an_example_that_almost_counts_says_what_stands_in_the_way():
    (one,) = found(rule("small-thanks", "thanks", "thank you", unless=["no"], matches=["No, thank you."]))
    assert one.because.startswith("“thank you” almost counts, but the sentence says “No")


def test_another_rule_of_the_move_may_find_an_example():
    forgive = rule("small-forgive", "apologises", "forgive (me|us)", matches=["I'm so sorry, forgive me."])
    assert [] == found(forgive, beside=[SORRY])


def test_a_rule_must_point_at_the_marked_words():
    right, wrong = Example("I'm sorry, Mr Ito.", "sorry"), Example("I'm sorry, Mr Ito.", "Mr Ito")
    (one,) = found(rule("small-sorry", "apologises", "i am sorry", matches=[right, wrong]))
    assert (1, "the rule points at “I'm sorry” instead of the marked words") == (one.number, one.because)


def test_what_should_be_left_alone_and_is_found_names_the_rule_that_found_it():
    strict = rule("small-strict", "apologises", "forgive (me|us)", matches=["Forgive us."], passes=["We are sorry."])
    assert [] == found(strict)
    assert [Surprise("small-strict", "passes", 0, "“We are sorry” is found by the rule small-sorry")] == found(
        strict, beside=[SORRY]
    )


def test_a_gap_that_is_closed_is_told_and_one_that_is_open_is_not():
    (one,) = found(
        rule("small-sorry", "apologises", "i am sorry", matches=["I'm sorry."], misses=["Oops.", "I am sorry."])
    )
    assert ("misses", 1) == (one.kind, one.number)


def test_an_example_is_read_after_what_the_customer_said():
    copied = Example("Thank you for nothing at all my friend.", customer="Thank you for nothing at all my friend.")
    (one,) = found(rule("small-thanks", "thanks", "thank you [for]", matches=[copied]))
    assert "copied" in one.because


def test_only_the_rules_that_are_asked_about_are_tried():
    lost = rule("small-lost", "greets", "hello", matches=["Ahoy."])
    recognise = make_recogniser(Pack("en", {}, (THANKS, lost)))
    assert [] == list(surprises([THANKS], recognise))


def test_rules_that_show_a_signal_are_held_against_their_examples_too():
    strong = rule(
        "small-strong", "", "you idiot", signal="hostility", level=2,
        matches=["You idiot!", "You fool!"], passes=["You idiot."], misses=["Hello.", "you idiot"],
    )  # fmt: skip
    assert [
        ("matches", 1, "no rule finds hostility in it"),
        ("passes", 0, "it is found as hostility"),
        ("misses", 1, "it is found as hostility by now"),
    ] == [(one.kind, one.number, one.because) for one in found(strong)]
