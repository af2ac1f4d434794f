from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.recognition import Context, Recognised, hear_nothing
from engine.scenario import Line, Scenario
from engine.script import Script
from engine.session import replay
from engine.transcript import Answer, Escalate, Misunderstanding, Pick, PutOnHold, Say, StaySilent, Turn
from practice.comparison import FirstDifference, Same, compare
from practice.entries import Entry, Left, Noted, Record, Stamped
from practice.errors import ScenarioChangedError
from practice.facets import facets
from practice.resume import session_of
from tests.practice import strategies
from tests.practice.talk import (
    HEADER,
    KETTLE,
    LISTENING,
    PRESSING,
    angrier,
    hear_sorry,
    kettle_script,
    leads_to,
    talk_of,
    whole_talk,
    with_node,
)


def record_of(*answers: Answer) -> Record:
    transcript = replay(kettle_script(), answers).transcript
    entries: list[Entry] = [*transcript.turns, *transcript.misunderstandings]
    return Record(HEADER, 0, tuple(Stamped(0, entry) for entry in entries))


def difference(change: Callable[[Scenario], Scenario], *answers: Answer) -> FirstDifference:
    found = compare(kettle_script(change), record_of(*answers))
    assert isinstance(found, FirstDifference)
    return found


def without_reply(scenario: Scenario) -> Scenario:
    kept = tuple(reply for reply in LISTENING.replies if reply.id != "own")
    return with_node(scenario, replace(LISTENING, replies=kept))


def with_reply(**changes: Any) -> Callable[[Scenario], Scenario]:
    def change(scenario: Scenario) -> Scenario:
        own, *others = LISTENING.replies
        return with_node(scenario, replace(LISTENING, replies=(replace(own, **changes), *others)))

    return change


@settings(max_examples=30)
@given(st.integers(0, 40), st.integers())
def test_a_talk_with_an_unchanged_customer_comes_out_the_same(length: int, seed: int) -> None:
    entries = talk_of(length, seed)
    found = compare(kettle_script(), Record(HEADER, 0, tuple(Stamped(0, entry) for entry in [*entries, Left()])))
    assert isinstance(found, Same)
    transcript = found.session.transcript
    assert tuple(entry for entry in entries if isinstance(entry, Turn)) == transcript.turns
    assert tuple(entry for entry in entries if isinstance(entry, Misunderstanding)) == transcript.misunderstandings


def test_a_finished_talk_comes_out_at_its_ending() -> None:
    record = Record(HEADER, 0, tuple(Stamped(0, entry) for entry in [*whole_talk(), Noted("x")]))
    assert "mended" == session_of(kettle_script(), record).transcript.ending


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        (
            lambda s: with_node(s, replace(PRESSING, line=Line("So?"))),
            "Turn 2 (picked 'ask'): what the customer said then. Recorded: “And what now?”. Now: “So?”.",
        ),
        (
            lambda s: with_node(s, replace(LISTENING, line=Line("Hello."))),
            (
                "Turn 1 (picked 'own'): what the customer had said. "
                "Recorded: [He sighs.] “The kettle died again. [/foo]”. Now: “Hello.”."
            ),
        ),
        (angrier, "Turn 1 (picked 'own'): anger before it. Recorded: 60. Now: 70."),
        (
            with_reply(then=leads_to("listening", anger=-3, offers=1)),
            "Turn 1 (picked 'own'): what moved the customer. Recorded: anger effects −1.00. Now: anger effects −3.00.",
        ),
        (
            with_reply(then=leads_to("pressing", anger=-1, offers=1)),
            "Turn 1 (picked 'own'): where the talk stood after it. Recorded: 'listening'. Now: 'pressing'.",
        ),
        (
            with_reply(then=leads_to("listening", anger=-1)),
            "Turn 1 (picked 'own'): the scenario's own numbers after it. Recorded: offers 1. Now: offers 0.",
        ),
        (
            with_reply(say="Our fault."),
            "Turn 1 (picked 'own'): the words that were said. Recorded: “That is our fault.”. Now: “Our fault.”.",
        ),
        (
            with_reply(say="That is our fault, sorry."),
            (
                "Turn 1 (picked 'own'): the words that were said. "
                "Recorded: “That is our fault.”. Now: “That is our fault, sorry.”."
            ),
        ),
        (
            without_reply,
            (
                "Turn 1 (picked 'own'): how the answer was understood. "
                "Recorded: the reply 'own'. Now: the reply 'own' is not open at 'listening'."
            ),
        ),
        (with_reply(once=True), "Turn 1 (picked 'own'): what is counted after it. "),
        (
            with_reply(then=replace(leads_to("listening", anger=-1, offers=1), fatal="a lie")),
            "Turn 1 (picked 'own'): why it fails compliance. Recorded: nothing. Now: a lie.",
        ),
        (
            with_reply(then=replace(leads_to("listening", anger=-1, offers=1), escalates="team lead")),
            "Turn 1 (picked 'own'): the team handed over to. Recorded: nothing. Now: team lead.",
        ),
        (
            with_reply(then=leads_to("gone", anger=-1, offers=1)),
            "Turn 1 (picked 'own'): where the talk stood after it. Recorded: 'listening'. Now: 'gone'.",
        ),
        (
            with_reply(adds=("apologises",)),
            "Turn 1 (picked 'own'): the moves recognised. Recorded: nothing. Now: apologises.",
        ),
    ],
)
def test_the_first_thing_that_an_edit_changes_is_named(change: Callable[[Scenario], Scenario], expected: str) -> None:
    assert str(difference(change, Pick("own"), Pick("ask"), Pick("wait"))).startswith(expected)


def test_a_talk_is_the_same_where_the_edit_lies_off_its_path() -> None:
    edited = kettle_script(lambda scenario: with_node(scenario, replace(PRESSING, line=Line("So?"))))
    assert isinstance(compare(edited, record_of(Pick("own"), PutOnHold(), StaySilent())), Same)


def test_an_escape_sequence_in_a_record_is_spelt_out() -> None:
    found = compare(kettle_script(angrier), record_of(Say("sorry \x1b[2J")))
    assert str(found).startswith("Turn 1 (typed “sorry \\x1b[2J”): anger before it")


def record_from_pressing() -> Record:
    script = kettle_script(lambda scenario: replace(scenario, start="pressing"))
    turns = replay(script, [Pick("wait"), Pick("own")]).transcript.turns
    return Record(replace(HEADER, start="pressing"), 0, tuple(Stamped(0, turn) for turn in turns))


def test_a_talk_that_began_at_another_node_is_played_from_there() -> None:
    found = compare(kettle_script(), record_from_pressing())
    assert isinstance(found, Same)
    assert "pressing" == found.session.transcript.begun.at


def test_a_talk_that_began_at_a_node_that_is_gone_says_so() -> None:
    edited = kettle_script(lambda scenario: replace(scenario, nodes={"listening": LISTENING}))
    expected = "Turn 1 (the opening): where the talk began. Recorded: 'pressing'. Now: no such node."
    assert expected == str(compare(edited, record_from_pressing()))


@pytest.mark.parametrize(
    ("text", "recognise", "expected"),
    [
        (
            "I am sorry.",
            hear_nothing,
            (
                "Turn 1 (typed “I am sorry.”): how the answer was understood. "
                "Recorded: typed, route 1 of 'listening'. Now: nothing was recognised in it."
            ),
        ),
        (
            "A pity.",
            lambda text, context: hear_sorry("sorry", context),
            (
                "Turn 1 (typed “A pity.”): how the answer was understood. "
                "Recorded: nothing was recognised in it. Now: typed, route 1 of 'listening'."
            ),
        ),
        (
            "We regret it.",
            hear_nothing,
            (
                "Turn 1 (typed “We regret it.”): what almost counted. "
                "Recorded: regret “regret” (3 to 9), too stiff. Now: nothing."
            ),
        ),
        (
            "Sorry, sorry.",
            lambda text, context: shifted(hear_sorry(text, context)),
            (
                "Turn 1 (typed “Sorry, sorry.”): the words behind the moves. "
                "Recorded: sorry “Sorry” (0 to 5). Now: sorry “sorry” (7 to 12)."
            ),
        ),
    ],
)
def test_words_that_are_understood_differently_are_named(
    text: str, recognise: Callable[[str, Context], Recognised], expected: str
) -> None:
    found = compare(Script(KETTLE, recognise), record_of(Say(text)))
    assert expected == str(found)


def shifted(found: Recognised) -> Recognised:
    (piece,) = found.evidence
    return replace(found, evidence=(replace(piece, start=7, end=12, quote="sorry"),))


def test_every_answer_can_be_told_in_words() -> None:
    answers: dict[Answer, str] = {
        PutOnHold(): "Turn 1 (put the customer on hold)",
        StaySilent(): "Turn 1 (said nothing)",
        Escalate("team lead", "He waits."): "Turn 1 (handed over to 'team lead', saying “He waits.”)",
        Escalate("team lead"): "Turn 1 (handed over to 'team lead', saying nothing)",
    }
    for answer, expected in answers.items():
        assert str(difference(angrier, answer)).startswith(expected)


@settings(max_examples=50)
@given(strategies.turns | strategies.misunderstandings, strategies.turns | strategies.misunderstandings)
def test_two_turns_with_equal_facets_are_equal(one: Turn | Misunderstanding, other: Turn | Misunderstanding) -> None:
    assert (list(facets(one, ())) == list(facets(other, ()))) == (one == other)


@settings(max_examples=20)
@given(strategies.turns)
def test_every_facet_has_its_own_name(turn: Turn) -> None:
    names = [name for name, _ in facets(turn, ())]
    assert len(set(names)) == len(names)


def test_a_talk_does_not_go_on_with_a_changed_customer() -> None:
    with pytest.raises(
        ScenarioChangedError, match=r"the same answers lead elsewhere now. Turn 1 \(picked 'own'\): anger before it"
    ):
        session_of(kettle_script(angrier), record_of(Pick("own")))
