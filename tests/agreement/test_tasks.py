"""Which moves and signals answer the labels of other people."""

import json
from pathlib import Path

import pytest

from engine.moves import MOVES
from scoring.signals import SIGNALS

TASKS = json.loads((Path(__file__).parent / "tasks.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("task", TASKS)
def test_a_task_is_answered_by_moves_and_signals_that_exist_each_once(task):
    names = TASKS[task]
    assert names
    assert len(set(names)) == len(names)
    assert set() == set(names) - set(MOVES) - set(SIGNALS)


def test_every_signal_answers_some_task_but_those_that_only_name_an_action():
    assert {"farewell", "asks_to_wait"} == set(SIGNALS) - {name for names in TASKS.values() for name in names}


def test_no_task_is_written_twice():
    pairs = json.loads((Path(__file__).parent / "tasks.json").read_text(encoding="utf-8"), object_pairs_hook=list)
    assert len(TASKS) == len(pairs)
