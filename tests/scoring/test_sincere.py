"""Who answers decently is not scolded, and is understood: rules on replies typed to the customers that come along."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import yaml

from engine.moves import MOVES
from engine.recognition import Context, Recognised
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from tui.loading import shipped_recogniser

TYPED = yaml.safe_load((Path(__file__).parent / "sincere.yaml").read_text(encoding="utf-8"))
STRANGERS = frozenset({"Olwen Prys", "Tobias Lindqvist", "Farida Osei", "Gethin Rowe"})
"""Customers whom no talk has; their talk is of other things than the talks that come along."""
MOST_SCOLDED = 0.05
"""So many may be told that they did harm; every one of them is a fault of the rules."""
MOST_UNHEARD = 0.05
"""In so many nothing at all may be found."""


@cache
def read_all() -> tuple[tuple[str, Recognised], ...]:
    return tuple((reply, shipped_recogniser()(reply, context)) for reply, context in replies())


def replies() -> Iterator[tuple[str, Context]]:
    for name, lines in TYPED.items():
        for line in lines:
            yield from ((reply, Context(line["customer"], name)) for reply in line["replies"])


def share(judged: list[str]) -> str:
    return f"{len(judged)} of {len(read_all())}: {judged}"


def test_every_line_is_said_by_a_customer_that_comes_along_or_by_a_stranger():
    talks = (read_scenario(found.path).scenario for found in Library().scenarios())
    assert set(TYPED) == STRANGERS | ({talk.customer.name for talk in talks if talk} & set(TYPED))


def test_hardly_anybody_who_answers_decently_is_told_to_have_done_harm():
    scolded = [reply for reply, found in read_all() if any(MOVES[move].harmful for move in found.moves)]
    assert len(scolded) <= MOST_SCOLDED * len(read_all()), share(scolded)


def test_something_is_found_in_nearly_every_decent_answer():
    unheard = [reply for reply, found in read_all() if not found.moves]
    assert len(unheard) <= MOST_UNHEARD * len(read_all()), share(unheard)
