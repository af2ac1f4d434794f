"""No habit wins with the first customer without doing the job: declared ways of playing, worked out exactly."""

from functools import cache
from pathlib import Path

import pytest

from engine.analysis import explore
from engine.odds import odds
from engine.session import Session
from engine.transcript import Pick, Say
from scenarios.library import SHIPPED
from scenarios.reading.reader import read_scenario
from scoring.attainable import MARKED, attainable
from scoring.outlook import Outlook
from scoring.scorecard import position
from tui.loading import script_of

DANA = Path(SHIPPED) / "retail" / "late-wedding-gift.yaml"


@cache
def dana():
    graph = explore(script_of(read_scenario(DANA).scenario))
    allowed = attainable(graph)
    outlook = Outlook(graph, allowed)
    return graph, allowed, outlook, outlook.prospects()


def mean(policy: str, dimension: str) -> float:
    return float(dana()[3][policy].mean(dimension))


def test_she_is_proved_and_every_ending_is_reached():
    graph = dana()[0]
    assert graph.proved
    endings = graph.script.scenario.endings
    assert set(endings) == {moment.at for moment in graph.moments.values()} & set(endings)


@pytest.mark.parametrize("dimension", MARKED)
def test_a_beginner_stands_between_a_quarter_and_three_fifths(dimension):
    assert 25 <= mean("novice", dimension) <= 60


def test_fetching_the_team_lead_at_once_or_never_is_not_the_best():
    assert mean("always escalates", "escalation") < 20
    assert mean("never escalates", "escalation") < 60
    for dimension in MARKED:
        assert mean("always escalates", dimension) < 60


def test_kindness_without_help_and_help_without_kindness_lose_where_they_are_wanting():
    assert mean("empathic but passive", "resolution") < 55
    assert mean("solver without empathy", "empathy") < 60
    assert mean("solver without empathy", "de-escalation") < 60


@pytest.mark.parametrize("dimension", MARKED)
def test_the_longest_line_is_not_the_best(dimension):
    assert mean("always the longest line", dimension) < 60


@pytest.mark.parametrize("dimension", MARKED)
def test_four_points_lie_between_the_best_play_and_the_second_best(dimension):
    _, allowed, outlook, _ = dana()
    marking, graph = outlook._marked[dimension]
    reached = sorted(odds(graph, lambda moment: [1] * len(moment.acts), marking.value).points)
    best, second = (position(dimension, points, allowed).value for points in (reached[-1], reached[-2]))
    assert 100 == best
    assert second <= 96


def last_line(*answers: str) -> str:
    """What she says at the end of a talk; an answer is the id of a reply, or typed if there are spaces in it."""
    session = Session(dana()[0].script)
    session.begin()
    for answer in answers:
        session.answer(Say(answer) if " " in answer else Pick(answer))
    return session.line.customer


@pytest.mark.parametrize(
    "promise", ["i promise you it will be there tomorrow", "you have my word", "i give you my word on that"]
)
def test_she_claims_to_have_told_of_the_plane_only_after_she_has(promise):
    assert "I told you" not in last_line("calm down please", promise)
    assert "I told you she got on a plane" in last_line("own", "twice", "her_view", "not_plates", "today")


@pytest.mark.parametrize(
    "typed", ["how would you like me to sort this out", "you have my word", "she'll know. i'll make sure of that"]
)
def test_a_question_or_a_promise_is_not_called_an_idea(typed):
    assert "idea" not in last_line("delivery_back", "most", typed)


def test_she_takes_up_no_word_that_was_not_said():
    assert "nconvenience" not in last_line("hi dana im sorry to hear that")
    assert "tell me how to feel" not in last_line("you should of ordered earlier")
    assert "missed call" not in last_line("number", "on_record", "i believe you")
    assert "missed call" in last_line("number", "on_record", "stranger")
