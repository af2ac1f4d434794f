"""The score of hand-overs along a walk is the score of the transcript."""

from dataclasses import replace

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import Budget, explore, fold
from engine.scenario import Trigger
from engine.script import Script
from engine.session import Session, replay
from engine.transcript import Say
from engine.unroll import unroll
from scoring.escalation import decisions
from scoring.handing import Handing
from scoring.handover import qualities
from scoring.standing import escalation_score
from tests.engine.talks import hear_names
from tests.strategies import answer_to, scenarios

SMALL = Budget(states=1_500)
DECISIONS = (("manager_request", "escalate"), ("just_angry", "handle"))


def scored(scenario, transcript) -> int:
    return escalation_score(decisions(scenario, transcript), len(qualities(transcript)))


@st.composite
def with_triggers(draw):
    scenario = draw(scenarios(typed=False))
    teams = sorted({team for node in scenario.nodes.values() for team in scenario.actions_at(node).escalate} | {"lead"})
    triggers = []
    for at in draw(st.lists(st.sampled_from(sorted(scenario.nodes)), max_size=2)):
        kind, decision = draw(st.sampled_from(DECISIONS))
        to = draw(st.sampled_from(teams)) if decision == "escalate" else ""
        triggers.append(Trigger(at, kind, decision, to, draw(st.integers(1, 3))))
    return replace(scenario, triggers=tuple(triggers))


@settings(max_examples=60, deadline=None)
@given(with_triggers())
def test_the_best_and_the_worst_hand_over_score_what_their_plays_score(scenario):
    script = Script(scenario, hear_names)
    handing = Handing(scenario)
    graph = unroll(explore(script, SMALL), handing.begin, handing.after, SMALL)
    assume(graph.proved)
    extremes = fold(graph, lambda *_: 0, handing.score)
    assume(extremes.best is not None)
    assert extremes.best == scored(scenario, replay(script, extremes.best_play).transcript)
    assert extremes.worst == scored(scenario, replay(script, extremes.worst_play).transcript)


@settings(max_examples=150, deadline=None)
@given(with_triggers(), st.lists(st.integers(0, 59), min_size=1, max_size=12))
def test_every_talk_is_scored_alike_by_walk_and_by_transcript(scenario, steps):
    script = Script(scenario, hear_names)
    handing = Handing(scenario)
    graph = unroll(explore(script, SMALL), handing.begin, handing.after, SMALL)
    assume(graph.proved)
    session, number = Session(script), 0
    session.begin()
    for step in steps:
        answer = answer_to(session, step)
        if session.over or isinstance(answer, Say):
            continue
        if getattr(answer, "words", ""):
            answer = replace(answer, words="")
        session.answer(answer)
        number = next(target for act, target in graph.edges(number) if act.answer == answer)
    assume(session.over)
    assert handing.score(graph.moment(number)) == scored(scenario, session.transcript)
