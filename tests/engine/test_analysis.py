"""Exact analysis against brute force: states, chances, ranges, best and worst; and every witness replays."""

from collections import defaultdict
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import Budget, explore, fold
from engine.errors import EndlessError, UnprovedError
from engine.moves import MOVES
from engine.odds import ENDLESS, STUCK, odds
from engine.ranges import coverage, ranges
from engine.script import Script
from engine.session import replay
from engine.unroll import unroll
from engine.vocabulary import GAUGES
from tests.engine.brute import enumerate_talks, extremes, random_play
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import Writer, hear_names
from tests.strategies import scenarios

MOST = 400
brute_forced = settings(max_examples=60, deadline=None)


def both(scenario):
    """A graph and a walk of the same talk, if it is small enough to be enumerated."""
    script = Script(scenario, hear_names)
    walk = enumerate_talks(script, MOST)
    assume(walk is not None)
    return explore(script), walk


def points(moves):
    return sum(MOVES[move].points for move in moves)


def worth(_, act):
    return points(act.recognised.counted)


# Against brute force --------------------------------------------------------------------------------------------------


@brute_forced
@given(scenarios(typed=False))
def test_the_states_are_those_that_brute_force_finds(scenario):
    graph, walk = both(scenario)
    assert graph.proved
    expected = {
        (state.at, walk.lines[name], state.feelings.gauges) if not walk.ended(name) else state.at
        for name, state in walk.states.items()
    }
    found = {
        (moment.at, moment.line, graph.state(number).feelings.gauges) if moment.acts else moment.at
        for number in range(len(graph))
        for moment in (graph.moment(number),)
    }
    assert expected == found
    assert len(graph) <= len(walk.states)


@brute_forced
@given(scenarios(typed=False))
def test_what_can_be_done_and_where_it_leads_is_what_brute_force_finds(scenario):
    graph, walk = both(scenario)
    expected = {(step.event, walk.at(step.to)) for steps in walk.steps.values() for step in steps}
    found = {
        (act.choice.event, graph.moment(target).at)
        for number in range(len(graph))
        for act, target in graph.edges(number)
    }
    assert expected == found


@brute_forced
@given(scenarios(typed=False))
def test_the_chances_of_random_play_are_those_of_brute_force(scenario):
    graph, walk = both(scenario)
    found = odds(graph)
    expected, under_way = random_play(walk, 40)
    assert 1 == sum(found.endings.values())
    for ending in {*expected, *found.endings} - {ENDLESS}:
        difference = found.endings.get(ending, Fraction(0)) - expected.get(ending, Fraction(0))
        assert 0 <= difference <= under_way
    assert found.endings.get(ENDLESS, 0) <= under_way


@brute_forced
@given(scenarios(typed=False))
def test_the_least_and_greatest_values_at_each_node_are_those_of_brute_force(scenario):
    graph, walk = both(scenario)
    seen = defaultdict(list)
    for name, state in walk.states.items():
        if not walk.ended(name):
            seen[state.at].append(state.feelings.gauges)
    expected = {
        node: {
            gauge: (min(values), max(values)) for gauge, values in zip(GAUGES, zip(*found, strict=True), strict=True)
        }
        for node, found in seen.items()
    }
    assert expected == ranges(graph)


def spread(values):
    return min(values), max(values)


@brute_forced
@given(scenarios(typed=False))
def test_the_best_and_worst_are_those_of_brute_force_and_their_plays_come_to_them(scenario):
    graph, walk = both(scenario)
    expected = extremes(walk, points)
    try:
        found = fold(graph, worth)
    except EndlessError:
        assert expected is None
        return
    assert expected == (found.best, found.worst)
    for total, play in ((found.best, found.best_play), (found.worst, found.worst_play)):
        if total is not None:
            session = replay(graph.script, play)
            assert session.over
            assert total == sum(points(turn.recognised.counted) for turn in session.transcript.turns)


@settings(deadline=None)
@given(scenarios(typed=False), st.integers(0, 10**6))
def test_every_witness_replays_to_its_state(scenario, number):
    graph = explore(Script(scenario, hear_names), Budget(2_000))
    number %= len(graph)
    session = replay(graph.script, graph.witness(number))
    moment = graph.moment(number)
    assert (moment.at, moment.line) == (session.state.at, session.line)
    if moment.acts:
        assert graph.state(number).feelings.gauges == session.state.feelings.gauges
        replay(graph.script, graph.witness(number, moment.acts[-1]))


@settings(deadline=None)
@given(scenarios(typed=False))
def test_no_witness_is_longer_than_the_one_before_it(scenario):
    graph = explore(Script(scenario, hear_names), Budget(300))
    lengths = [len(graph.witness(number)) for number in range(len(graph))]
    assert sorted(lengths) == lengths


# The late parcel ------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def parcel():
    return explore(Script(late_parcel()))


def test_the_late_parcel_ends_at_random_as_is_known(parcel):
    percent = {ending: f"{float(chance):.2%}" for ending, chance in odds(parcel).endings.items()}
    assert {
        "end_escalated": "54.41%",
        "end_hangup": "18.01%",
        "end_grudging": "12.66%",
        "end_resolved": "9.94%",
        "end_loyal": "4.99%",
    } == percent


def test_the_late_parcel_is_proved_with_391_live_states(parcel):
    live = [number for number in range(len(parcel)) if parcel.moment(number).acts]
    assert (True, 391, 5) == (parcel.proved, len(live), len(parcel) - len(live))


def test_everything_of_the_late_parcel_but_one_reply_and_six_lines_is_covered(parcel):
    found, script = coverage(parcel), parcel.script
    assert set(script.scenario.nodes) == set(found.nodes)
    assert set(script.scenario.endings) == set(found.endings)
    assert {"breathe"} == set(script.scenario.replies) - set(found.replies)
    lines = {(node, number) for node in script.places for number in (0, 1)}
    assert {*((node, 0) for node in ("opening", "story", "lookup", "options", "negotiate")), ("handover", 1)} == (
        lines - set(found.lines)
    )


# Chances, values, memories --------------------------------------------------------------------------------------------


def looping():
    """Half of the answers go round."""
    w = Writer()
    opening = w.node("opening", [w.reply("again", "stay"), w.reply("bye", "done")])
    return Script(w.talk([opening]), hear_names)


def test_a_loop_is_played_as_often_as_chance_has_it():
    found = odds(explore(looping()))
    assert ({"done": Fraction(1)}, Fraction(2)) == (dict(found.endings), found.mean_turns)


def test_a_talk_that_goes_round_for_ever_has_no_mean():
    w = Writer()
    nodes = [
        w.node("opening", [w.reply("in", "loop"), w.reply("bye", "done")]),
        w.node("loop", [w.reply("on", "loop")]),
    ]
    found = odds(explore(Script(w.talk(nodes))))
    assert {"done": Fraction(1, 2), ENDLESS: Fraction(1, 2)} == dict(found.endings)
    assert found.mean_turns is None


def test_a_talk_without_an_open_reply_is_stuck():
    w = Writer()
    found = odds(explore(Script(w.talk([w.node("opening", [w.reply("no", "done", when="anger > 99")])]))))
    assert {STUCK: Fraction(1)} == dict(found.endings)


def test_points_are_summed_along_the_way_with_their_chances():
    w = Writer()
    opening = w.node("opening", [w.reply("kind", "next", "thanks"), w.reply("rude", "next", "insults")])
    last = w.node("next", [w.reply("bye", "done"), w.reply("thank", "done", "thanks")])
    found = odds(explore(Script(w.talk([opening, last]), hear_names)), value=worth, closing=lambda _: 10)
    thanks, insults = MOVES["thanks"].points, MOVES["insults"].points
    quarter = Fraction(1, 4)
    expected = {10 + total: quarter for total in (thanks, 2 * thanks, insults, insults + thanks)}
    assert expected == dict(found.points)


def test_a_loop_that_pays_is_refused():
    w = Writer()
    graph = explore(Script(w.talk([w.node("o", [w.reply("r", "stay", "thanks"), w.reply("b", "done")])]), hear_names))
    with pytest.raises(EndlessError):
        fold(graph, worth)
    with pytest.raises(EndlessError):
        odds(graph, value=worth)


def test_what_is_remembered_can_cap_what_a_loop_pays():
    w = Writer()
    graph = explore(Script(w.talk([w.node("o", [w.reply("r", "stay", "thanks"), w.reply("b", "done")])]), hear_names))
    counted = unroll(graph, 0, lambda uses, _, act: min(2, uses + ("thanks" in act.recognised.moves)))
    found = fold(counted, lambda moment, act: worth(moment, act) if moment.memory < 2 else 0)
    assert (2 * MOVES["thanks"].points, 0) == (found.best, found.worst)
    assert ["r", "r", "b"] == [answer.reply for answer in found.best_play]


@brute_forced
@given(scenarios(typed=False))
def test_a_memory_of_nothing_changes_nothing(scenario):
    graph = explore(Script(scenario, hear_names), Budget(3_000))
    assume(graph.proved)
    again = unroll(graph, None, lambda memory, _, __: memory)
    assert (list(graph.keys), list(graph.heads), list(graph.targets), list(graph.parents)) == (
        list(again.keys),
        list(again.heads),
        list(again.targets),
        list(again.parents),
    )
    assert [graph.moment(number) for number in range(len(graph))] == [again.moment(n) for n in range(len(again))]


@brute_forced
@given(scenarios("authored", typed=False))
def test_a_memory_of_the_way_tells_ways_apart(scenario):
    graph = explore(Script(scenario, hear_names), Budget(500))
    assume(graph.proved)
    counted = unroll(graph, 0, lambda answers, *_: min(3, answers + 1), Budget(3_000))
    for number in range(len(counted)):
        assert len(counted.witness(number)) >= counted.moment(number).memory
        state, session = counted.state(number), replay(counted.script, counted.witness(number))
        assert state.at == session.state.at


def test_beyond_its_budget_an_analysis_claims_no_proof(parcel):
    graph = explore(parcel.script, Budget(50))
    assert not graph.proved
    assert 50 < len(graph) < 60
    with pytest.raises(UnprovedError):
        odds(graph)
    assert 2 == fold(graph, lambda _, act: act.kind == "reply").worst
    stopped = explore(parcel.script, Budget(expired=lambda: True))
    assert (False, 1) == (stopped.proved, len(stopped))


def test_values_that_somebody_watches_are_told_apart(parcel):
    watched = explore(parcel.script, watched={"trust": [50]})
    assert len(set(watched.labels)) > len(set(parcel.labels))
    for number in range(len(watched)):
        moment = watched.moment(number)
        if moment.acts:
            of_state, of_moment = (state.feelings.gauges[3] >= 50 for state in (watched.state(number), moment.state))
            assert of_state == of_moment
