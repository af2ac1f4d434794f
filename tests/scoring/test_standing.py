import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.scenario import Trigger
from scoring.escalation import Decision
from scoring.standing import WORTH, escalation_score

CALLED = Trigger("asks", "manager_request", "escalate", "team lead", 2)
DECOY = Trigger("shouts", "just_angry", "handle", "", 2)


def decided(verdict, trigger=CALLED):
    return Decision(verdict, None if verdict == "needless" else trigger, 0, 2, 1, "team lead")


def test_a_talk_that_calls_for_no_hand_over_scores_100_without_one_and_0_with_one():
    assert 100 == escalation_score([], 0)
    assert 0 == escalation_score([decided("needless")], 6)


@pytest.mark.parametrize(
    ("verdict", "shown", "expected"),
    [("right", 6, 100), ("right", 3, 75), ("right", 0, 50), ("late", 6, 75), ("missed", 0, 0), ("wrong team", 6, 0)],
)
def test_half_is_the_decision_and_half_the_quality(verdict, shown, expected):
    assert expected == escalation_score([decided(verdict)], shown)


def test_a_decoy_is_judged_by_the_decision_alone():
    assert 100 == escalation_score([decided("handled", DECOY)], 0)
    assert 0 == escalation_score([decided("decoy", DECOY)], 6)


def test_a_needless_hand_over_beside_a_right_one_costs_half_of_the_decision():
    assert 75 == escalation_score([decided("right"), decided("needless")], 6)


@given(st.lists(st.sampled_from(sorted(WORTH)).map(decided)), st.integers(0, 5))
def test_the_score_is_a_percentage_and_a_better_hand_over_never_scores_less(made, shown):
    assert 0 <= escalation_score(made, shown) <= escalation_score(made, shown + 1) <= 100
