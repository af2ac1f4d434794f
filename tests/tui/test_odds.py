import json
from fractions import Fraction

import pytest

from tests.tui.calling import call
from tests.tui.test_commands import run


def test_the_odds_of_every_ending_add_up_exactly(tmp_path):
    answer = run("odds", "late-wedding-gift", "--json", home=tmp_path)
    assert 0 == answer.returncode
    told = json.loads(answer.stdout)
    assert told["proved"]
    for policy in told["policies"].values():
        assert 1 == sum(Fraction(chance) for chance in policy["endings"].values())
        for chances in policy["scores"].values():
            assert 1 == sum(Fraction(chance) for chance in chances.values())


def test_what_was_not_searched_to_the_end_is_said_and_simulated_from_a_seed(tmp_path):
    first, again, other = (
        run("odds", "late-wedding-gift", "--states", "300", "--seed", seed, home=tmp_path) for seed in ("1", "1", "2")
    )
    assert "so nothing here is proved" in first.stdout
    assert first.stdout == again.stdout != other.stdout


@pytest.mark.parametrize("bound", [("--states", "0"), ("--states", "-5"), ("--seconds", "-1")])
def test_a_bound_below_the_least_is_refused(bound, monkeypatch):
    called = call(monkeypatch, "odds", "late-wedding-gift", *bound)
    assert 2 == called.code
    assert "Error: Invalid value" in called.err


def test_odds_can_be_read_as_a_table(tmp_path):
    answer = run("odds", "late-wedding-gift", home=tmp_path)
    for heading in ("Endings, per cent:", "Mean score", "What picked play allows", "Least and greatest", "Reached:"):
        assert heading in answer.stdout
    assert "always the longest line" in answer.stdout
