"""The rules on phrasings that were written without them at hand, measured as a whole: some of both kinds are missed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

from engine.moves import MOVES
from engine.recognition import Context
from tui.loading import shipped_recogniser

PHRASINGS = yaml.safe_load((Path(__file__).parent / "phrasings.yaml").read_text(encoding="utf-8"))


def read(written: str | dict[str, str]) -> frozenset[str]:
    """The moves of a phrasing, with the customer's last line where it depends on one."""
    text, context = (written, "") if isinstance(written, str) else (written["text"], written.get("context", ""))
    return frozenset(shipped_recogniser()(text, Context(context)).moves)


def phrasings(kind: str) -> Iterator[tuple[str, str | dict[str, str]]]:
    for move, written in PHRASINGS.items():
        yield from ((move, one) for one in written.get(kind, []))


def test_every_phrasing_stands_under_a_move_that_exists():
    assert set() == set(PHRASINGS) - set(MOVES)


def test_nine_of_ten_ways_to_perform_a_move_are_recognised():
    found = [move in read(written) for move, written in phrasings("matches")]
    assert 0.9 <= sum(found) / len(found)


def test_one_in_twenty_at_most_of_what_only_looks_like_a_move_is_taken_for_it():
    fooled = [move in read(written) for move, written in phrasings("passes")]
    assert sum(fooled) / len(fooled) <= 0.05


@pytest.mark.parametrize("move", sorted(PHRASINGS))
def test_no_move_is_recognised_in_less_than_half_of_the_ways_to_perform_it(move):
    found = [move in read(written) for written in PHRASINGS[move].get("matches", [])]
    assert not found or 0.5 <= sum(found) / len(found)
