"""What can be done besides answering: saying nothing, hold, hand over, end."""

import pytest

from engine.errors import IllegalStepError
from engine.scenario import Actions
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, StaySilent
from tests.engine.talks import Writer, gauges, play


def test_silence_stays_where_nobody_says_what_it_leads_to():
    w = Writer()
    session = play(w.talk([w.node("opening")]), StaySilent())
    assert ("opening", 2) == (session.state.at, session.state.turn)
    assert "silence" == session.transcript.turns[0].kind


def test_a_node_says_itself_what_silence_leads_to():
    w = Writer()
    own = Actions(silence=w.then("done"))
    nodes = [w.node("opening", [w.reply("on", "next")]), w.node("next", actions=own)]
    shared = Actions(silence=w.then("stay", effects={"anger": 5}))
    session = play(w.talk(nodes, actions=shared), StaySilent())
    assert ("opening", 70) == (session.state.at, gauges(session)[0])
    assert "done" == play(w.talk(nodes, actions=shared), Pick("on"), StaySilent()).transcript.ending


def test_hold_has_its_price_and_its_limit_for_the_whole_talk():
    w = Writer()
    scenario = w.talk(
        [w.node("opening", [w.reply("on", "next")]), w.node("next")],
        actions=Actions(hold=w.hold("stay", 2, effects={"patience": -6})),
    )
    session = play(scenario, PutOnHold(), Pick("on"), PutOnHold())
    assert (48, 2, False) == (gauges(session)[4], session.state.holds, session.can_hold())
    with pytest.raises(IllegalStepError, match="cannot be put on hold now"):
        session.answer(PutOnHold())
    assert 3 == len(session.transcript.turns)


def test_where_nobody_offers_hold_end_or_a_team_they_are_refused():
    w = Writer()
    session = play(w.talk([w.node("opening")]))
    assert (False, False, False, ()) == (session.can_hold(), session.can_end(), session.can_escalate(), session.teams())
    for answer in (PutOnHold(), EndTalk(), Escalate("team lead", "I ask my lead.")):
        with pytest.raises(IllegalStepError):
            session.answer(answer)
    assert () == session.transcript.turns


def test_the_trainee_ends_the_talk():
    w = Writer()
    session = play(w.talk([w.node("opening")], actions=Actions(end=w.then("done"))))
    assert session.can_end()
    response = session.answer(EndTalk())
    assert ("done", "end") == (response.ending.id, response.turn.kind)


def escalating():
    w = Writer()
    shared = Actions(escalate={"team lead": w.then("lead"), "anyone": w.then("wrong_desk")})
    own = Actions(escalate={"team lead": w.then("done"), "security": w.then("done")})
    opening = w.node("opening", [w.reply("on", "next")])
    return w.talk([opening, w.node("next", actions=own), w.node("lead"), w.node("wrong_desk")], actions=shared)


def test_an_escalation_goes_to_the_named_team_however_its_name_is_typed():
    session = play(escalating(), Escalate("  TEAM  lead ", "thanks"))
    turn = session.transcript.turns[0]
    assert ("lead", "team lead", {"thanks"}) == (session.state.at, turn.escalated_to, turn.recognised.moves)


def test_any_other_team_goes_where_anyone_goes_and_is_recorded_as_named():
    session = play(escalating(), Escalate("Billing ", ""))
    assert ("wrong_desk", "Billing") == (session.state.at, session.transcript.turns[0].escalated_to)
    assert ("team lead",) == play(escalating()).teams()


def test_an_escalation_to_nobody_is_refused():
    with pytest.raises(IllegalStepError, match="no team '  '"):
        play(escalating(), Escalate("  ", "help"))


def test_a_node_overrides_and_adds_to_the_teams_of_the_scenario():
    assert {"team lead", "security"} == set(play(escalating(), Pick("on")).teams())
    for team in ("security", "team lead"):
        assert "done" == play(escalating(), Pick("on"), Escalate(team, "")).transcript.ending
