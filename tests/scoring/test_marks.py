from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from engine.moves import MOVES
from engine.recognition import Evidence, Recognised
from engine.scenario import Line
from engine.state import Feelings, State
from engine.transcript import Say, Transcript, Turn
from engine.vocabulary import DIMENSIONS
from scoring.marks import MOST_HARM, MOST_USES, marks, sums

STATE = State("opening", Feelings((65, 30, 10, 30, 60)))


def talk_of(*answers) -> Transcript:
    turns = tuple(
        Turn(
            number, Say("x"), "typed", "", 0, "x", "opening", Line(),
            Recognised(tuple(Evidence(move, "rule", 0, 1, "x") for move in moves)), STATE, STATE, (), Line(),
        )
        for number, moves in enumerate(answers, 1)
    )  # fmt: skip
    return Transcript("s", Line(), STATE, turns)


def test_harm_that_counts_as_another_is_shown_and_costs_nothing():
    answer = Recognised(
        (Evidence("insults", "rule", 0, 1, "x"), Evidence("is_vague", "r", 0, 1, "x", counts_as="insults"))
    )
    turn = replace(talk_of(["thanks"]).turns[0], recognised=answer)
    found = marks(Transcript("s", Line(), STATE, (turn,)))
    assert [(MOVES["insults"].points,) * 2, (0, 0)] == [(mark.points, mark.worth) for mark in found]
    assert not any(mark.capped for mark in found)


answers = st.lists(st.lists(st.sampled_from(sorted(MOVES)), max_size=5, unique=True), max_size=12)


def test_a_helpful_move_counts_twice_and_is_shown_every_time():
    found = marks(talk_of(["apologises"], ["apologises"], ["apologises"]))
    assert [1, 1, 0] == [mark.points for mark in found]
    assert [False, False, True] == [mark.capped for mark in found]


def test_a_harmful_move_always_counts_down_to_six_points():
    found = marks(talk_of(*[["blames_customer"]] * 4))
    assert [-3, -3, 0, 0] == [mark.points for mark in found]


@given(answers)
def test_no_move_counts_beyond_its_caps(given_answers):
    totals: dict[str, int] = {}
    for mark in marks(talk_of(*given_answers)):
        totals[mark.evidence.move] = totals.get(mark.evidence.move, 0) + mark.points
    for move, total in totals.items():
        assert -MOST_HARM <= total <= MOST_USES * max(0, MOVES[move].points)


@given(answers)
def test_the_sums_are_those_of_the_marks_and_every_dimension_has_one(given_answers):
    found = marks(talk_of(*given_answers))
    totals = sums(found)
    assert set(DIMENSIONS) == set(totals)
    assert sum(mark.points for mark in found) == sum(totals.values())
