"""The published tables are whole: every move has a source, points that fit its family, and a weight row."""

import pytest

from engine.moves import MOVES
from engine.vocabulary import DIMENSIONS, GAUGES
from engine.weights import WEIGHTS


@pytest.mark.parametrize("name", MOVES)
def test_every_move_is_described_and_cited_and_worth_something_in_one_dimension(name):
    move = MOVES[name]
    assert name == move.name
    assert move.about
    assert move.source
    assert move.dimension in DIMENSIONS
    assert (-3 <= move.points <= -1) if move.harmful else (0 <= move.points <= 3)


@pytest.mark.parametrize("name", WEIGHTS)
def test_every_row_of_weights_is_cited_and_within_twenty_points(name):
    weight = WEIGHTS[name]
    assert weight.source
    assert all(-20 <= getattr(weight, gauge) <= 20 for gauge in GAUGES)


@pytest.mark.parametrize("name", [name for name in WEIGHTS if WEIGHTS[name].kind == "harmful"])
def test_a_harmful_move_makes_nothing_better(name):
    weight = WEIGHTS[name]
    assert weight.anger > 0
    assert weight.distress >= 0
    assert max(weight.heard, weight.trust, weight.patience) <= 0


def test_moves_and_gauges_share_no_name():
    assert not set(MOVES) & {*GAUGES, "turn", "said", "visits", "and", "or", "not"}
