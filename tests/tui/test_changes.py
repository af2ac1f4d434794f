from hypothesis import given
from hypothesis import strategies as st

from engine.script import Script
from engine.session import Session
from engine.state import Feelings, State
from engine.transcript import Change
from engine.vocabulary import GAUGES
from tests.engine.talks import hear_names
from tests.strategies import answer_to, scenarios, steps
from tui.present.changes import meaning, readings, strongest_cause


@given(st.sampled_from(GAUGES), st.integers(-100, 100))
def test_better_is_down_for_anger_and_distress_and_up_for_the_rest(gauge, delta):
    expected = "same" if delta == 0 else "better" if (delta < 0) == (gauge in {"anger", "distress"}) else "worse"
    assert expected == meaning(gauge, delta)


@given(st.lists(st.builds(Change, st.sampled_from(GAUGES), st.sampled_from("abc"), st.integers(-900, 900))))
def test_the_strongest_cause_pushed_in_the_direction_of_the_change(changes):
    found = strongest_cause(changes, "anger", 5)
    pushes = [change.hundredths for change in changes if change.gauge == "anger" and change.hundredths > 0]
    assert bool(pushes) == bool(found)
    if found:
        assert max(pushes) in [change.hundredths for change in changes if change.cause == found]


@given(scenarios(typed=False), steps(6))
def test_readings_of_any_talk_agree_with_its_states(scenario, numbers):
    session = Session(Script(scenario, hear_names))
    session.begin()
    for number in numbers:
        if session.over:
            break
        answer = answer_to(session, number)
        if hasattr(answer, "text"):
            continue
        session.answer(answer)
    turns = session.transcript.turns
    last = turns[-1] if turns else None
    for reading in readings(session.state, last, distress=True):
        assert session.state.feelings.gauges[GAUGES.index(reading.gauge)] == reading.value
        if last is not None:
            assert reading.value - last.before.feelings.gauges[GAUGES.index(reading.gauge)] == reading.delta
        assert {"better": "+", "worse": "−", "time": "·", "same": "·"}[reading.meaning] == reading.sign


def test_distress_is_shown_from_30_up_or_when_asked_for():
    low, high = (State("here", Feelings((10, distress, 0, 0, 0))) for distress in (29, 30))
    assert ["anger", "heard", "trust", "patience"] == [reading.gauge for reading in readings(low, None)]
    assert "distress" in [reading.gauge for reading in readings(low, None, distress=True)]
    assert "distress" in [reading.gauge for reading in readings(high, None)]
