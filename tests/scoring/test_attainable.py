"""What a talk allows, held against talks that are really held."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from engine.analysis import Budget, explore
from engine.script import Script
from engine.session import Session, replay
from engine.transcript import Say
from scoring.attainable import MARKED, Attainable, attainable
from scoring.marks import marks, sums
from scoring.scorecard import position
from tests.engine.late_parcel import late_parcel
from tests.engine.talks import Writer, hear_names
from tests.strategies import answer_to, scenarios

SMALL = Budget(states=3_000)


def points(session: Session):
    return sums(marks(session.transcript))


def allowed_by(script: Script) -> Attainable:
    return attainable(explore(script, SMALL), SMALL)


@settings(max_examples=60, deadline=None)
@given(scenarios(typed=False))
def test_the_plays_of_the_best_and_the_worst_come_to_them(scenario):
    script = Script(scenario, hear_names)
    for dimension, extremes in allowed_by(script).extremes.items():
        if extremes.best is not None:
            assert extremes.best == points(replay(script, extremes.best_play))[dimension]
            assert extremes.worst == points(replay(script, extremes.worst_play))[dimension]


@settings(max_examples=150, deadline=None)
@given(scenarios(typed=False), st.lists(st.integers(0, 59), min_size=1, max_size=14))
def test_no_picked_talk_to_an_ending_leaves_the_scale(scenario, steps):
    script = Script(scenario, hear_names)
    session = Session(script)
    session.begin()
    for step in steps:
        answer = answer_to(session, step)
        if not session.over and not isinstance(answer, Say) and not getattr(answer, "words", ""):
            session.answer(answer)
    assume(session.over)
    for dimension, extremes in allowed_by(script).extremes.items():
        assert extremes.worst <= points(session)[dimension] <= extremes.best


def test_a_move_that_can_be_repeated_counts_twice_and_the_scale_knows_it():
    write = Writer(nodes=["round"])
    node = write.node("round", [write.reply("more", "stay", "apologises"), write.reply("enough", "done", "hm")])
    script = Script(write.talk([node], affect="authored"), hear_names)
    assert (0, 2) == ends(allowed_by(script), "de-escalation")


def test_harm_that_can_be_repeated_costs_six_points_and_no_more():
    write = Writer(nodes=["round"])
    node = write.node("round", [write.reply("more", "stay", "blames_customer"), write.reply("enough", "done", "hm")])
    script = Script(write.talk([node], affect="authored"), hear_names)
    assert (-6, 0) == ends(allowed_by(script), "de-escalation")


def ends(allowed: Attainable, dimension) -> tuple[int, int]:
    return allowed.extremes[dimension].worst, allowed.extremes[dimension].best


def test_a_dimension_that_no_line_can_show_is_not_scored():
    score = position("communication", 0, allowed_by(Script(late_parcel())))
    assert (None, "nothing could show it") == (score.value, score.missing)


def test_where_the_search_was_bounded_there_is_no_scale():
    bounded = attainable(explore(Script(late_parcel()), Budget(states=50)))
    assert {None} == {position(dimension, 3, bounded).value for dimension in MARKED}


def test_a_score_is_rounded_half_up_and_clamped():
    write = Writer(nodes=["only"])
    lines = [write.reply("good", "done", "takes_responsibility"), write.reply("bad", "done", "blames_customer")]
    allowed = allowed_by(Script(write.talk([write.node("only", lines)], affect="authored"), hear_names))
    assert (-3, 3) == ends(allowed, "de-escalation")
    expected = {-9: 0, -3: 0, -2: 17, -1: 33, 0: 50, 1: 67, 2: 83, 3: 100, 9: 100}
    assert expected == {sum_: position("de-escalation", sum_, allowed).value for sum_ in expected}
