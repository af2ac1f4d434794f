"""A thousand recorded talks with the late parcel's customer, through the session and through the plain pure step."""

import json

import pytest

from engine.affect import authored_step
from engine.affect import begin as begin_feelings
from engine.errors import IllegalStepError
from engine.script import Script
from engine.session import Ended, Session, replay
from engine.transcript import Pick
from tests.engine.late_parcel import FILES, late_parcel, plain_data

TRACES = json.loads((FILES / "late_parcel_traces.json").read_text("utf-8"))
SCRIPT = Script(late_parcel())


def values(gauges):
    """Anger, trust and patience on the scale of the recording."""
    return [gauges[index] // 10 for index in (0, 3, 4)]


def reply_ids():
    """The id of every choice at its node, as the conversion gives them."""
    return {
        (node.id, name): reply.id
        for node in SCRIPT.scenario.nodes.values()
        for reply, (name, *_) in zip(node.replies, plain_data().NODES[node.id][3], strict=True)
    }


def test_there_are_a_thousand_recorded_talks():
    assert 1_000 == len(TRACES)


def test_every_recorded_talk_ends_in_the_session_as_it_was_recorded():
    ids = reply_ids()
    for picks, ending, final in TRACES:
        session = Session(SCRIPT)
        session.begin()
        for pick in picks:
            assert not session.over
            response = session.answer(Pick(ids[session.state.at, pick]))
        assert isinstance(response, Ended)
        assert (ending, final) == (response.ending.id, values(session.state.feelings.gauges))


def test_every_recorded_talk_ends_in_the_plain_step_as_it_was_recorded():
    """Without script or machine: the pure step, the plain data and a dozen lines that walk them."""
    data = plain_data()
    for picks, ending, final in TRACES:
        at, feelings = data.START, begin_feelings({name: 10 * value for name, value in data.VARS.items()})
        for pick in picks:
            _, _, effects, at, _, _ = next(choice for choice in data.NODES[at][3] if choice[0] == pick)
            moved = {name: 10 * (effects.get(name, 0) + data.TICK.get(name, 0)) for name in {**effects, **data.TICK}}
            feelings, _ = authored_step(feelings, moved)
            now = dict(zip(("anger", "trust", "patience"), values(feelings.gauges), strict=True))
            left = (to for name, sign, bound, to in data.AUTO if at in data.NODES and compared(now[name], sign, bound))
            at = next(left, at)
        assert (ending, final) == (at, values(feelings.gauges))


def compared(value, sign, bound):
    return value <= bound if sign == "<=" else value >= bound


def test_the_hot_line_is_spoken_from_anger_seventy_on_and_the_other_below():
    session = Session(SCRIPT)
    session.begin()
    session.answer(Pick("courier"))
    assert session.state.feelings.gauges[0] == 80
    assert session.line.customer.endswith("I pay YOU, not the courier!")
    calmer = replay(SCRIPT, [Pick("courier"), Pick("own_it"), Pick("listen")])
    assert calmer.line.customer.endswith("She is six.")


def test_a_choice_that_is_not_open_is_refused_and_the_talk_stands_where_it_stood():
    session = replay(SCRIPT, [Pick("number")])
    state, line, turns = session.state, session.line, session.transcript.turns
    with pytest.raises(IllegalStepError, match="'by_name' is not open at 'identify'"):
        session.answer(Pick("by_name"))
    assert (state, line, turns) == (session.state, session.line, session.transcript.turns)
