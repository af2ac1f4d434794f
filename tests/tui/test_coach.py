from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.script import Script
from engine.session import Session
from engine.transcript import Pick
from engine.vocabulary import TRIGGER_KINDS
from tests.engine.talks import hear_names
from tests.strategies import answer_to, scenarios, steps
from tests.tui.customers import DELICATE, WEDDING, recognise
from tests.tui.pilot import AT_ONCE, hands
from tui.present import cards, coach


def begun(scenario=WEDDING, *answers):
    session = Session(Script(scenario, recognise))
    session.begin()
    for answer in answers:
        session.answer(answer)
    return session


def test_there_is_advice_for_every_kind_of_decision_and_its_move_exists():
    assert set(TRIGGER_KINDS) == set(coach.TRIGGERS)
    assert {move for _, move in coach.TRIGGERS.values()} <= set(MOVES)


def test_each_level_says_more_than_the_one_below():
    told = [coach.hint(begun(), level) for level in range(4)]
    assert "" == told[0]
    assert "Dana does not feel heard yet; solutions count for less until then." == told[1]
    assert told[2].startswith(told[1])
    assert told[3].startswith(told[2])
    assert told[3].endswith("Reply 1 does that.")


def test_what_calls_for_a_decision_comes_before_everything_else():
    assert "Dana asks for somebody who can decide." == coach.hint(begun(WEDDING, Pick("calm")), 1)


def test_distress_is_met_slowly():
    assert "Mr Halloran is in distress. Go slowly." == coach.hint(begun(DELICATE), 1)


def test_the_coach_grows_quieter_while_it_goes_well_and_comes_back_when_it_does_not():
    well = begun(WEDDING, Pick("own"), Pick("feeling"))
    assert 2 == coach.faded(3, well.transcript.turns)
    well.answer(Pick("calm_too"))
    assert 3 == coach.faded(3, well.transcript.turns)


@pytest.mark.parametrize(
    ("feelings", "told"),
    [
        ({"patience": 10}, "patience is nearly gone"),
        ({"heard": 60, "trust": 20}, "does not trust you yet"),
        ({"heard": 60, "trust": 60}, "Now settle it"),
    ],
)
def test_what_counts_depends_on_the_feelings(feelings, told):
    customer = replace(WEDDING.customer, feelings={**WEDDING.customer.feelings, **feelings})
    assert told in coach.hint(begun(replace(WEDDING, customer=customer)), 1)


@given(scenarios(), steps(6), st.integers(0, 3), st.integers(30, 90))
def test_the_coach_has_a_sentence_for_any_talk_that_goes_on(scenario, numbers, level, width):
    session = Session(Script(scenario, hear_names))
    session.begin()
    for number in numbers:
        if session.over:
            break
        session.answer(answer_to(session, number))
    told = coach.hint(session, level)
    assert bool(told) == (not session.over and coach.faded(level, session.transcript.turns) > 0)
    assert all(made.width <= width for made in cards.coach(told, width))


async def test_the_hint_stands_first_in_the_box_and_an_exam_has_none():
    async with hands(start=replace(AT_ONCE, coach=1)) as held:
        await held.press("Enter", "Enter")
        assert "Coach  Dana does not feel heard yet" in held.seen
        assert "phone · turn 1 · coach" in held.seen
    async with hands(start=replace(AT_ONCE, coach=3, exam=True)) as held:
        await held.press("Enter", "Enter")
        assert "Coach  " not in held.seen
