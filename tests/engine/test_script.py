"""Menus and machine: what is shown as open fires, what is not is refused, on any scenario."""

import pytest
from hypothesis import given

from engine.errors import IllegalStepError
from engine.script import Script
from engine.session import Session
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, StaySilent
from tests.engine.talks import Writer, hear_names
from tests.strategies import answer_to, scenarios, steps


def after(script, state, choice):
    return script.take(state, choice)


@given(scenarios(), steps())
def test_every_open_reply_fires_and_no_closed_one_does(scenario, numbers):
    script = Script(scenario, hear_names)
    session = Session(script)
    session.begin()
    for number in numbers:
        state = session.state
        shown = {reply.id for reply in script.open_replies(state)}
        for entry in script.places[state.at].replies:
            if entry.reply.id in shown:
                step = after(script, state, entry.choice)
                assert step.after.turn == state.turn + 1
            else:
                with pytest.raises(IllegalStepError):
                    after(script, state, entry.choice)
        session.answer(answer_to(session, number))
        if session.over:
            break


@given(scenarios(), steps())
def test_what_the_session_offers_is_what_it_takes(scenario, numbers):
    script = Script(scenario, hear_names)
    session = Session(script)
    session.begin()
    for number in numbers:
        offered = {
            PutOnHold(): session.can_hold(),
            EndTalk(): session.can_end(),
            Escalate("police"): session.can_escalate() and "anyone" in script.places[session.state.at].escalate,
            StaySilent(): True,
        }
        for answer, possible in offered.items():
            assert possible == takes(script, session, answer)
        session.answer(answer_to(session, number))
        if session.over:
            break


def takes(script, session, answer):
    """Whether an answer is possible, tried on a talk that stands at the same place."""
    twin = Session(script)
    twin.begin()
    for turn in session.transcript.turns:
        twin.answer(turn.answer)
    try:
        twin.answer(answer)
    except IllegalStepError:
        return False
    return True


@given(scenarios(), steps())
def test_talks_with_one_script_do_not_touch_each_other(scenario, numbers):
    script = Script(scenario, hear_names)
    talks = [Session(script), Session(script)]
    alone = Session(Script(scenario, hear_names))
    for session in (*talks, alone):
        session.begin()
    for number in numbers:
        if alone.over:
            break
        answer = answer_to(alone, number)
        alone.answer(answer)
        talks[0].answer(answer)
        if not talks[1].over:
            talks[1].answer(answer_to(talks[1], 3 * number + 1))
    assert alone.transcript == talks[0].transcript


def test_a_choice_of_another_node_is_refused():
    w = Writer()
    scenario = w.talk([w.node("opening", [w.reply("on", "next")]), w.node("next", [w.reply("bye", "done")])])
    script = Script(scenario)
    state, _ = script.begin()
    with pytest.raises(IllegalStepError, match="'reply bye' is not possible at 'opening'"):
        after(script, state, script.places["next"].replies[0].choice)


def test_what_a_person_wrote_as_an_id_is_never_looked_up_as_code():
    w = Writer()
    scenario = w.talk([w.node("builtins.print", [w.reply("os.abort", "stay", once=True)])])
    session = Session(Script(scenario))
    session.begin()
    session.answer(Pick("os.abort"))
    assert "builtins.print" == session.state.at
