"""A reply as an example of a rule and as a test of a scenario: what would stand in the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import Context
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from scenarios.reading.insertion import InsertionError
from scenarios.reading.packs import read_pack_text
from scenarios.reading.proposals import (
    ProposedExample,
    ProposedTest,
    has_rule,
    literal,
    new_pack,
    on_one_line,
    with_example,
    with_test,
)
from scenarios.reading.reader import read_text
from scenarios.reading.source import source_of_text
from scoring.recognise import make_recogniser
from tests.scenarios.examples import MINIMAL


def example(text, kind="matches", customer="", rule="own-one"):
    return ProposedExample(rule, "thanks", kind, text, customer)


def begun(text):
    return source_of_text(with_example(new_pack(), example(text)))


def test_a_rule_that_is_begun_finds_its_reply_and_says_what_it_is():
    pack = read_pack_text(begun("You’ve a heart of gold, Dana!").text).pack
    (rule,) = pack.rules
    assert ("own-one", "thanks", ("you have a heart of gold dana",)) == (rule.id, rule.move, rule.say)
    found = make_recogniser(pack)("you've a HEART of gold Dana", Context())
    assert {"thanks"} == found.moves


def test_a_further_example_stands_under_its_heading():
    source = begun("Heart of gold.")
    for kind, text in (("matches", "Hearts of gold."), ("passes", "Gold."), ("misses", "Au.")):
        source = source_of_text(with_example(source, example(text, kind)))
    examples = read_pack_text(source.text).pack.rule["own-one"].examples
    told = {kind: [one.text for one in getattr(examples, kind)] for kind in ("matches", "passes", "misses")}
    assert {"matches": ["Heart of gold.", "Hearts of gold."], "passes": ["Gold."], "misses": ["Au."]} == told


@pytest.mark.parametrize(("kind", "there"), [("matches", "<<Gold>>."), ("passes", "Gold.")])
def test_an_example_that_stands_there_already_is_not_put_there_twice(kind, there):
    source = (
        begun("Heart.") if kind == "passes" else source_of_text(begun("Gold.").text.replace('"Gold."', f'"{there}"'))
    )
    if kind == "passes":
        source = source_of_text(with_example(source, example(there, kind)))
    with pytest.raises(InsertionError, match=f"among what the rule 'own-one' {kind} already"):
        with_example(source, example("Gold.", kind))


def test_what_the_customer_said_is_kept_where_it_is_wanted():
    source = source_of_text(with_example(begun("Gold."), example("So.", customer="You said “gold”.")))
    (_, kept) = read_pack_text(source.text).pack.rule["own-one"].examples.matches
    assert ("So.", "You said “gold”.") == (kept.text, kept.customer)


def test_a_rule_begins_with_an_example_it_finds():
    with pytest.raises(InsertionError, match="has no rule 'own-one'"):
        with_example(new_pack(), example("Gold.", "passes"))


def test_marks_that_mean_something_in_an_example_are_refused():
    with pytest.raises(InsertionError, match="these mark words there"):
        with_example(begun("Gold."), example("look << here"))


def test_a_file_is_asked_for_its_own_rules_only():
    assert has_rule(begun("Gold."), "own-one")
    assert not has_rule(begun("Gold."), "own-two")
    assert not has_rule(source_of_text("rules: x"), "own-one")


def test_every_answer_is_written_as_a_test_reads_it():
    play = [
        Pick("find_out"),
        Say("Oh,\n“so”?"),
        Escalate("Lead", 'He: "Hi"'),
        Escalate("Lead", " "),
        PutOnHold(),
        StaySilent(),
        EndTalk(),
    ]
    text = with_test(source_of_text(MINIMAL), ProposedTest("all", play, "And: [now] #1", ["thanks"], "lost", ends=True))
    data = source_of_text(text).data["tests"][-1]
    assert [
        "find_out",
        {"type": "Oh, “so”?"},
        {"escalate": "Lead", "say": 'He: "Hi"'},
        {"escalate": "Lead"},
        "hold",
        "silence",
        "end",
        {"type": "And: [now] #1"},
    ] == data["play"]
    assert {"moves": ["thanks"], "ending": "lost"} == data["expect"]


def test_a_test_is_read_without_a_finding():
    new = ProposedTest("typed at opening", [], "Thanks!", ["thanks"])
    reading = read_text(with_test(source_of_text(MINIMAL), new))
    assert () == reading.diagnostics
    assert ("typed at opening", (Say("Thanks!"),)) == (reading.tests[-1].name, reading.tests[-1].answers)


def test_a_node_is_expected_as_a_node():
    text = with_test(source_of_text(MINIMAL), ProposedTest("x", [], "Thanks!", target="opening"))
    assert {"node": "opening"} == source_of_text(text).data["tests"][-1]["expect"]


@given(st.text())
def test_any_reply_can_be_put_on_one_line_and_into_files(text):
    line = on_one_line(text)
    assert line.isprintable()
    assert line == on_one_line(line)
    test = source_of_text(with_test(source_of_text("a: 1"), ProposedTest("x", [], text, ["thanks"])))
    assert () == test.diagnostics
    assert {"type": line} == test.data["tests"][0]["play"][0]


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("Sorry. I’ll ring you at 3.15, Dana!", "i will ring you at {number}"),
        ("We're 100% on it & more", "we are {number} percent on it and more"),
        ("Dana, you're a star", "({customer}|{name}) you are a star"),
        ("“Yes” — (so) what?", "yes so what"),
        ("I can take £20 off 3 of them", "i can take {money} off {number} of them"),
        ("?! …", ""),
    ],
)
def test_the_template_that_a_rule_begins_with(text, template):
    assert template == literal(text, {"dana"})


def test_a_reply_without_a_word_begins_no_rule():
    with pytest.raises(InsertionError, match="no word in the reply"):
        with_example(new_pack(), example("?! …"))


@given(st.lists(st.sampled_from("I'm you’re 3.5 don't, Dana & x” ü. waiting so? £5 no".split()), max_size=8))
def test_a_rule_that_is_begun_always_loads(words):
    text = " ".join(words)
    if literal(text):
        assert () == read_pack_text(with_example(new_pack(), example(text))).diagnostics
