from hypothesis import given
from hypothesis import strategies as st

from engine.state import Feelings
from scoring.survey import survey

points = st.integers(0, 100)
feelings = st.builds(Feelings, st.tuples(points, points, points, points, points))
outcomes = st.sampled_from(["resolved", "escalated", "unresolved", "lost", ""])


def test_the_formulas_can_be_worked_out_by_hand():
    told = survey(Feelings((65, 30, 10, 30, 60)), Feelings((30, 10, 68, 57, 30)), "resolved")
    # (57 + 68 + 70) x 4 / 300 = 2.6, so 4; half the patience: 4; (114 + 68 + 70) / 40 = 6.3
    assert (4, 4, 6) == (told.satisfaction, told.effort, told.recommend)


@given(feelings, feelings, outcomes)
def test_every_answer_stays_on_its_scale(begun, ended, outcome):
    told = survey(begun, ended, outcome)
    assert told.satisfaction in range(1, 6)
    assert told.effort in range(1, 8)
    assert told.recommend in range(11)


@given(feelings, feelings)
def test_a_lost_customer_is_never_satisfied(begun, ended):
    told = survey(begun, ended, "lost")
    assert told.satisfaction <= 2
    assert told.recommend <= 3
