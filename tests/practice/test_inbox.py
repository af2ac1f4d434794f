"""The inbox: what nobody understood, worked out from records and read once more by the rules as they are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.guard import Guard, Performs, Place
from engine.recognition import NOTHING, Evidence, Recognised
from engine.scenario import Line, Route
from engine.script import Script
from engine.session import Session
from engine.transcript import Pick, PutOnHold, Say
from engine.vocabulary import GAUGES
from practice.attempt import Attempt
from practice.entries import Record, Stamped
from practice.inbox import group_id, inbox, normal
from practice.strays import strays
from tests.practice.talk import (
    HEADER,
    KETTLE,
    LISTENING,
    at_least,
    hear_sorry,
    kettle_script,
    leads_to,
    with_node,
)

APOLOGY = Guard("apologises", Performs("apologises", Place(0, 1)))
ROUTES = (Route(APOLOGY, leads_to("pressing")), Route(None, leads_to("pressing")))
WITH_ROUTE = with_node(KETTLE, replace(LISTENING, typed=ROUTES))
"""At `listening` an apology has a route of its own."""


def record_of(records, *answers, script=None, start=""):
    """The record of a talk in which these answers were given."""
    script = script or kettle_script()
    attempt = Attempt.begin(script, records, replace(HEADER, start=start))
    for answer in answers:
        attempt.answer(answer)
    return records.load(attempt.id)


def hear_words(*words):
    """A recogniser that takes any of these words for an apology."""

    def hear(text, context):
        found = [Evidence("apologises", word, 0, len(text), text) for word in words if word in text.lower()]
        return Recognised(tuple(found[:1])) if found else NOTHING

    return hear


def test_what_nobody_heard_is_kept_with_place_line_and_the_way_there(records):
    record = record_of(records, Pick("own"), Say("Banana."))
    (stray,) = strays(record, kettle_script())
    assert ("kettle", "listening", "Banana.", "nothing") == (stray.scenario, stray.node, stray.text, stray.reason)
    assert "The kettle died again. [/foo]" == stray.line.customer
    assert (Pick("own"),) == stray.play
    assert not stray.settled


def test_what_took_the_otherwise_route_is_kept_and_what_was_recognised_in_it_is_told(records):
    record = record_of(records, Say("I am so sorry."))
    (stray,) = strays(record, kettle_script())
    assert ("otherwise", {"apologises"}) == (stray.reason, stray.found.moves)


def test_picked_lines_and_actions_are_never_strays(records):
    assert () == tuple(strays(record_of(records, Pick("ask"), PutOnHold(), Pick("wait")), kettle_script()))


def test_a_line_typed_as_it_is_written_is_picked_and_never_a_stray(records):
    assert () == tuple(strays(record_of(records, Say("SINCE WHEN?")), kettle_script()))


def test_the_opening_line_is_found_in_the_turn_after_or_in_the_scenario(records):
    later = record_of(records, Say("Banana."), Pick("own"))
    never = record_of(records, Say("Banana."))
    opening = Line("The kettle died again. [/foo]", stage="He sighs.")
    assert opening == next(strays(later)).line
    assert opening == next(strays(never, kettle_script())).line
    assert Line() == next(strays(never)).line


def test_saying_it_twice_is_two_strays_and_the_way_to_the_next_goes_through_both(records):
    record = record_of(records, Say("Banana."), Say("Banana!"), Say("Apple."))
    found = list(strays(record, kettle_script()))
    assert ["Banana.", "Banana!", "Apple."] == [one.text for one in found]
    assert [(), (), (Say("Banana."), Say("Banana!"))] == [one.play for one in found]


def test_what_was_not_heard_and_then_said_otherwise_is_left_out_of_the_way(records):
    record = record_of(records, Say("Banana."), Say("Sorry."), Say("Apple."))
    assert (Say("Sorry."),) == list(strays(record, kettle_script()))[-1].play


def test_a_talk_begun_in_its_middle_tells_no_way(records):
    record = record_of(records, Say("Banana."), start="listening")
    assert None is next(strays(record, kettle_script())).play


def test_what_the_rules_understand_by_now_is_settled_where_a_route_asks_for_it(records):
    record = record_of(records, Say("Banana."))
    taught = Script(WITH_ROUTE, hear_words("banana"))
    assert [True] == [one.settled for one in strays(record, taught)]
    assert [False] == [one.settled for one in strays(record, Script(WITH_ROUTE, hear_words("apple")))]
    assert [False] == [one.settled for one in strays(record, Script(KETTLE, hear_words("banana")))]


def test_a_route_is_asked_in_the_state_the_talk_was_in(records):
    angry = Route(at_least("anger", 61), leads_to("pressing"))
    scenario = with_node(KETTLE, replace(LISTENING, typed=(angry, Route(None, leads_to("pressing")))))
    calm = replace(scenario, customer=replace(scenario.customer, feelings=dict.fromkeys(GAUGES, 50)))
    script = Script(scenario, hear_words("banana"))
    before, after = (
        record_of(records, Say("Banana."), script=script),
        record_of(records, Pick("calm"), Pick("wait"), Say("Banana."), script=script),
    )
    assert ["Banana."] == [one.text for one in strays(before, script)]
    assert () == tuple(strays(after, script))
    assert [False] == [one.settled for one in strays(before, Script(calm, hear_words("banana")))]


def test_without_its_scenario_a_talk_is_taken_at_its_word(records):
    record = record_of(records, Say("Banana."), Say("I am sorry."))
    assert [("Banana.", False)] == [(one.text, one.settled) for one in strays(record)]


def test_a_scenario_that_lost_the_node_does_not_stop_the_reading(records):
    record = record_of(records, Say("Banana."), Say("Banana."))
    other = replace(KETTLE, nodes={"pressing": KETTLE.nodes["pressing"]}, start="pressing", actions=KETTLE.actions)
    cut = replace(other, nodes={"pressing": replace(other.nodes["pressing"], replies=(), typed=())})
    simple = replace(cut, actions=type(cut.actions)())
    assert ["Banana.", "Banana."] == [one.text for one in strays(record, Script(simple, hear_words("banana")))]


def test_replies_that_say_the_same_are_one_group_and_the_most_frequent_comes_first(records):
    talks = [
        record_of(records, Say("I don't know!")),
        record_of(records, Pick("own"), Say("Apple.")),
        record_of(records, Say("i do not know")),
        record_of(records, Pick("own"), Say("I don’t know")),
    ]
    first, second = inbox(talks, {"kettle": kettle_script()})
    assert (3, 1) == (first.count, second.count)
    assert {"I don't know!", "i do not know", "I don’t know"} == set(first.texts)
    assert "I don’t know" == first.latest.text
    assert () == first.play


def test_what_is_settled_comes_last(records):
    talks = [record_of(records, Say("Banana.")), record_of(records, Say("Banana.")), record_of(records, Say("Apple."))]
    groups = inbox(talks, {"kettle": Script(WITH_ROUTE, hear_words("banana"))})
    assert [("Apple.", False), ("Banana.", True)] == [(one.latest.text, one.latest.settled) for one in groups]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I can't help it.", "i cannot help it"),
        ("What colour?", "what color"),
        ("Okay…", "okay"),
        ("It's  “yours”", "it is yours"),
        ("IM SORRY", "I'm sorry"),
    ],
)
def test_the_same_words_are_the_same_however_they_are_typed(one, other):
    assert normal(one) == normal(other)


def test_other_words_other_nodes_and_other_scenarios_are_told_apart():
    names = {
        group_id(*place)
        for place in [("a", "b", "x"), ("a", "c", "x"), ("d", "b", "x"), ("a", "b", "y"), ("ab", "", "x")]
    }
    assert 5 == len(names)
    assert all(6 == len(name) for name in names)


@given(st.text())
def test_capitals_and_blanks_never_make_another_group(text):
    assert group_id("a", "b", text.lower()) == group_id("a", "b", f"  {text.lower()} ")


@given(st.lists(st.sampled_from(["Banana.", "banana", "Apple.", "I am sorry.", "Since when?"]), max_size=5))
def test_every_reply_that_strayed_is_counted_once(texts):
    """Held against the session itself, without records."""
    script = Script(KETTLE, hear_sorry)
    session = Session(script)
    session.begin()
    entries, expected = [], 0
    for number, text in enumerate(texts):
        response = session.answer(Say(text))
        entry = getattr(response, "misunderstanding", None) or response.turn
        entries.append(Stamped(number, entry))
        expected += getattr(entry, "kind", "typed") == "typed"
    groups = inbox([Record(HEADER, 0, tuple(entries))], {"kettle": script})
    assert expected == sum(group.count for group in groups)
