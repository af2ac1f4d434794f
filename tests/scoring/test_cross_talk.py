"""A line is not marked for what it does not do: kind lines show no harm, and harm is not taken for kindness."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
import yaml

from engine.moves import MOVES
from engine.recognition import Context
from engine.script import Script
from scenarios.library import SHIPPED
from scenarios.reading.packs import english
from scenarios.reading.reader import read_scenario
from tests.scoring.test_phrasings import phrasings
from tui.loading import shipped_recogniser

LINES = yaml.safe_load((Path(__file__).parent / "cross_talk.yaml").read_text(encoding="utf-8"))
HARMFUL = frozenset(name for name, move in MOVES.items() if move.harmful)
SCRIPTED = sorted(SHIPPED.glob("*/*.yaml"))
MOST_MIXED = 0.09
"""So many lines of harm show a kind move too: a stock phrase names a feeling, a guarantee names a day."""


class Asked(NamedTuple):
    """A line written to perform a move."""

    move: str
    text: str
    context: Context


class Crossed(NamedTuple):
    """A line that shows another move besides."""

    asked: str
    also: str
    text: str


@cache
def shown(text: str, context: Context) -> frozenset[str]:
    return shipped_recogniser()(text, context).moves


def harm_in(text: str) -> list[str]:
    return sorted(shown(text, Context()) & HARMFUL)


def asked() -> Iterator[Asked]:
    for move, written in phrasings("matches"):
        one = {"text": written} if isinstance(written, str) else written
        yield Asked(move, one["text"], Context(one.get("context", "")))
    for rule in english().rules:
        for example in rule.examples.matches if rule.move else ():
            yield Asked(rule.move, example.text, Context(example.customer, example.name))


@cache
def crossed() -> frozenset[Crossed]:
    """Lines of a kind move with the harmful moves they show."""
    kind = (one for one in asked() if one.move not in HARMFUL)
    return frozenset(
        Crossed(one.move, also, one.text) for one in kind for also in shown(one.text, one.context) & HARMFUL
    )


def test_lines_of_a_kind_move_show_no_harmful_move_but_those_that_are_truly_both():
    truly = {Crossed(pair["asked"], pair["also"], text) for pair in LINES["both"] for text in pair["lines"]}
    assert truly == crossed()


def test_lines_of_a_harmful_move_seldom_show_a_kind_one():
    harmful = [one for one in asked() if one.move in HARMFUL]
    mixed = [one for one in harmful if shown(one.text, one.context) - HARMFUL]
    assert len(mixed) / len(harmful) <= MOST_MIXED


@pytest.mark.parametrize("path", SCRIPTED, ids=lambda path: path.stem)
def test_a_scripted_line_shows_the_harm_it_is_written_to_show_and_no_other(path):
    scenario = read_scenario(path, path.stem).scenario
    script = Script(scenario, shipped_recogniser())
    found: dict[str, set[str]] = {}
    for name, node in scenario.nodes.items():
        for reply in node.replies:
            for line in (node.line, *(variant.line for variant in node.variants)):
                if harm := script.read(name, line, reply).moves & HARMFUL:
                    found.setdefault(f"{name}/{reply.id}", set()).update(harm)
    assert LINES["scripted"][path.stem] == {line: sorted(harm) for line, harm in found.items()}


@pytest.mark.parametrize("group", LINES["kind"])
def test_lines_said_well_show_no_harmful_move(group):
    assert {} == {line: harm for line in LINES["kind"][group] if (harm := harm_in(line))}


def test_clumsy_lines_show_no_harmful_move():
    assert {} == {line: harm for line in LINES["clumsy"] if (harm := harm_in(line))}


@pytest.mark.parametrize("move", LINES["harmful"])
def test_what_keeps_false_alarms_away_leaves_harm_where_it_is(move):
    assert [] == [line for line in LINES["harmful"][move] if move not in harm_in(line)]
