"""Talks played at random agree with the exact chances, and the same seed plays the same talks."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import Budget, explore
from engine.odds import ENDLESS, STUCK, odds
from engine.script import Script
from engine.session import Session
from engine.simulation import Simulation, simulate
from engine.transcript import Pick
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import Writer, hear_names
from tests.strategies import scenarios

WIDE = Fraction(6)
"""Six standard deviations: no chance is outside in a lifetime of test runs."""


@settings(max_examples=40, deadline=None)
@given(scenarios(typed=False), st.integers())
def test_the_exact_chances_lie_within_the_intervals(scenario, seed):
    script = Script(scenario, hear_names)
    graph = explore(script, Budget(5_000))
    assume(graph.proved)
    exact, played = odds(graph), simulate(script, 400, seed, most_answers=400)
    for ending in {*scenario.endings, STUCK}:
        least, most = played.interval(ending, WIDE)
        assert least <= exact.endings.get(ending, 0) <= most
    assert 400 == sum(played.endings.values())
    assert {name for name, times in played.endings.items() if times} <= {*exact.endings, ENDLESS}


def test_the_late_parcel_played_at_random_ends_as_its_exact_chances_say():
    script = Script(late_parcel())
    exact, played = odds(explore(script)), simulate(script, 20_000)
    for ending, chance in exact.endings.items():
        least, most = played.interval(ending, WIDE)
        assert least <= chance <= most
        assert most - least < Fraction(1, 20)
    assert abs(Fraction(played.answers, played.talks) - exact.mean_turns) < Fraction(1, 10)


def test_sessions_played_at_random_agree_with_the_simulation():
    script = Script(late_parcel())
    ends, number = {}, 7
    for _ in range(1_500):
        session = Session(script)
        session.begin()
        while not session.over:
            number = (number * 6364136223846793005 + 1442695040888963407) % 2**64
            replies = session.open_replies()
            session.answer(Pick(replies[(number >> 32) * len(replies) >> 32].id))
        ends[session.transcript.ending] = ends.get(session.transcript.ending, 0) + 1
    by_hand, simulated = Simulation(1_500, 0, ends), simulate(script, 20_000)
    for ending in script.scenario.endings:
        (low, high), (least, most) = by_hand.interval(ending, WIDE), simulated.interval(ending, WIDE)
        assert low <= most
        assert least <= high


@settings(max_examples=20)
@given(st.integers(), st.integers(1, 50))
def test_the_same_seed_plays_the_same_talks(seed, talks):
    script = Script(late_parcel())
    assert simulate(script, talks, seed) == simulate(script, talks, seed)


def test_what_a_seed_plays_is_the_same_on_every_machine_and_python():
    played = simulate(Script(late_parcel()), 1_000, seed=42)
    assert 6_420 == played.answers
    assert FORTY_TWO == dict(played.endings)


FORTY_TWO = {"end_hangup": 205, "end_escalated": 522, "end_loyal": 55, "end_resolved": 85, "end_grudging": 133}


def test_another_seed_plays_other_talks():
    script = Script(late_parcel())
    assert len({simulate(script, 500, seed).answers for seed in range(10)}) > 5


@given(st.integers(1, 10_000), st.data())
def test_an_interval_holds_what_was_seen_and_narrows_with_more_talks(talks, data):
    hits = data.draw(st.integers(0, talks))
    found, more = Simulation(talks, 0, {"e": hits}), Simulation(100 * talks, 0, {"e": 100 * hits})
    least, most = found.interval("e")
    closer_least, closer_most = more.interval("e")
    assert 0 <= least <= Fraction(hits, talks) <= most <= 1
    assert closer_most - closer_least < most - least


def test_wilsons_interval_of_a_textbook_case():
    # 10 of 50 at 95 %: 0.112 to 0.330 (Wilson 1927; Brown, Cai & DasGupta 2001).
    least, most = Simulation(50, 0, {"e": 10}).interval("e")
    assert (Fraction("0.112"), Fraction("0.330")) == (round(least, 3), round(most, 3))


def test_weights_favour_what_they_say():
    w = Writer()
    opening = w.node("opening", [w.reply("often", "done"), w.reply("seldom", "poor")])
    script = Script(w.talk([opening], {"done": "resolved", "poor": "lost"}))

    def three_to_one(moment):
        return [3 if act.name == "often" else int(act.name == "seldom") for act in moment.acts]

    assert Fraction(3, 4) == odds(explore(script), three_to_one).endings["done"]
    least, most = simulate(script, 2_000, policy=three_to_one).interval("done", WIDE)
    assert least <= Fraction(3, 4) <= most


@pytest.mark.parametrize(("reply", "outcome"), [("again", ENDLESS), ("", STUCK)])
def test_a_talk_without_an_end_is_called_what_it_is(reply, outcome):
    w = Writer()
    replies = [w.reply(reply, "stay")] if reply else []
    assert {outcome: 3} == dict(simulate(Script(w.talk([w.node("opening", replies)])), 3).endings)
