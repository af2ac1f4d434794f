from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.recognition import NOTHING
from engine.scenario import Line, Trigger
from engine.state import Feelings, State
from engine.transcript import Escalate, Say, Transcript, Turn
from scoring.escalation import decisions
from tests.engine.late_parcel import late_parcel

LEAD = Trigger(at="asks", kind="manager_request", decision="escalate", to="team lead", within=2)
DECOY = Trigger(at="shouts", kind="just_angry", decision="handle", to="", within=2)
BASE = late_parcel()


def talk_of(*steps: tuple[str, str], ended: bool = True) -> Transcript:
    """Each step: the team handed over to ("" for none), and the node that the answer leads to."""

    def state(at: str) -> State:
        return State(at, Feelings((0, 0, 0, 0, 0)))

    turns = []
    for number, (team, node) in enumerate(steps, 1):
        answer = Escalate(team) if team else Say("x")
        last = ended and number == len(steps)
        turns.append(
            Turn(
                number, answer, "escalate" if team else "typed", "", None, "x", "from", Line(),
                NOTHING, state("from"), state(node), (), Line(), team,
                ended=node if last else "",
            )
        )  # fmt: skip
    return Transcript("s", Line(), state("opening"), tuple(turns))


def verdicts(talk: Transcript, *triggers: Trigger) -> list[str]:
    return [decision.verdict for decision in decisions(replace(BASE, triggers=triggers), talk)]


@pytest.mark.parametrize(
    ("steps", "expected"),
    [
        ([("", "asks"), ("team lead", "x")], ["right"]),
        ([("", "asks"), ("", "x"), ("team lead", "x")], ["right"]),
        ([("", "asks"), ("", "x"), ("", "x"), ("team lead", "x")], ["late"]),
        ([("", "asks"), ("", "x")], ["missed"]),
        ([("", "asks"), ("billing", "x")], ["wrong team"]),
        ([("team lead", "asks"), ("", "x")], ["missed", "needless"]),
        ([("", "x"), ("", "x")], []),
        ([("", "x"), ("team lead", "x")], ["needless"]),
    ],
)
def test_a_trigger_is_judged_by_turn_and_team(steps, expected):
    assert expected == verdicts(talk_of(*steps), LEAD)


def test_the_very_next_answer_is_within_one():
    urgent = replace(LEAD, within=1)
    assert ["right"] == verdicts(talk_of(("", "asks"), ("team lead", "x")), urgent)
    assert ["late"] == verdicts(talk_of(("", "asks"), ("", "x"), ("team lead", "x")), urgent)


def test_a_decoy_is_handled_or_it_takes_you_in():
    assert ["handled"] == verdicts(talk_of(("", "shouts"), ("", "x")), DECOY)
    assert ["decoy"] == verdicts(talk_of(("", "shouts"), ("team lead", "x")), DECOY)


def test_while_there_is_time_nothing_is_judged():
    assert ["pending"] == verdicts(talk_of(("", "asks"), ended=False), LEAD)


def test_a_trigger_at_the_opening_line_is_open_for_the_first_answer():
    opening = replace(LEAD, at="opening", within=1)
    assert ["right"] == verdicts(talk_of(("team lead", "x")), opening)


@given(
    st.lists(
        st.tuples(st.sampled_from(["", "team lead", "billing"]), st.sampled_from(["asks", "shouts", "x"])), min_size=1
    )
)
def test_every_hand_over_is_accounted_for_and_every_shown_trigger_judged_once(steps):
    talk = talk_of(*steps)
    found = decisions(replace(BASE, triggers=(LEAD, DECOY)), talk)
    shown = {node for _, node in steps}
    assert len(shown & {"asks", "shouts"}) == sum(decision.trigger is not None for decision in found)
    assert "pending" not in {decision.verdict for decision in found}
    for decision in found:
        if decision.turn is not None:
            assert decision.team == steps[decision.turn - 1][0] != ""
