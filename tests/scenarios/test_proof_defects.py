"""Defects seeded into a clean file: each is found when the file is checked, at its line, with a play that shows it."""

from dataclasses import dataclass

import pytest

from engine.analysis import Budget
from engine.script import Script
from engine.session import replay
from scenarios.checking.report import check_paths
from scenarios.reading.plays import read_play
from scenarios.reading.reader import read_text
from tests.scenarios.examples import FILES

CLEAN = (FILES / "valid" / "broken-kettle.yaml").read_text(encoding="utf-8")
WAIT = '      - {id: wait, say: "Sorry, please hold on.", goto: wishes, once: true, effects: {anger: -10}}'
HOLDING = '{goto: wishes}\n  wishes:\n    customer: "What are you going to do?"'


@dataclass(frozen=True)
class Seed:
    """One defect: what stands in the clean file, what is put there, and what is to be found where.

    `at` is some text of the line that is to be named; `play` the witness, empty where nothing need be played.
    """

    name: str
    old: str
    new: str
    code: str
    at: str
    play: str = ""


SEEDS = [
    Seed("jump to undefined node", "typed:\n      - {goto: agrees}", "typed:\n      - {goto: agre}", "S104", "agre}"),
    Seed("undefined name in a guard", 'when: "offers >= 2"', 'when: "ofers >= 2"', "S202", "ofers"),
    Seed("undefined name in an effect", "effects: {offers: 2}", "effects: {ofers: 2}", "S112", "ofers"),
    Seed(
        "orphan node",
        "endings:\n",
        '  forgotten:\n    customer: "Hello?"\n    replies:\n      - {id: hello, say: "Hello.", goto: settled}\n'
        "    typed:\n      - {goto: settled}\nendings:\n",
        "S301",
        "  forgotten:",
    ),
    Seed(
        "ending nobody leads to",
        "endings:\n",
        'endings:\n  refunded: {outcome: resolved, customer: "Thanks."}\n',
        "S302",
        "  refunded:",
    ),
    Seed("guard beyond the scale", 'when: "offers >= 2"', 'when: "offers >= 3"', "S205", "offers >= 3", "sorry, money"),
    Seed(
        "guard impossible in every reachable state",
        'hangs_up, when: "anger >= 60"',
        'hangs_up, when: "anger >= 90"',
        "S605",
        "anger >= 90",
        "terms",
    ),
    Seed(
        "dead end in some states",
        f"goto: agrees, effects: {{offers: 2}}}}\n{WAIT}",
        'goto: agrees, effects: {offers: 2}, when: "anger < 20"}',
        "S610",
        "  refuses:",
        "sure, sorry, another",
    ),
    Seed(
        "dead end once the once-only replies are used up",
        f"goto: agrees, effects: {{offers: 2}}}}\n{WAIT}",
        f'goto: agrees, effects: {{offers: 2}}, when: "anger < 20"}}\n{WAIT}',
        "S611",
        "  refuses:",
        "terms, wait, another",
    ),
    Seed(
        "endless loop without an ending",
        HOLDING,
        '{goto: wishes}\n  holding:\n    customer: "Well?"\n    replies:\n'
        '      - {id: soon, say: "Sorry, soon.", goto: stay}\n    typed:\n      - {goto: wishes}\n'
        '  wishes:\n    customer: "What are you going to do?"',
        "S303",
        "  holding:",
        "terms",
    ),
    Seed(
        "variable never used",
        "variables:\n",
        "variables:\n  calls: {start: 0, min: 0, max: 3}\n",
        "S306",
        "  calls:",
    ),
    Seed(
        "two replies with the same text",
        '"Sorry. You get another one."',
        '"Sorry. You get your money back!"',
        "S304",
        "back!",
        "sorry",
    ),
    Seed("guard always true", 'when: "anger >= 60"', 'when: "anger >= 20"', "S607", "anger >= 20", "terms"),
    Seed(
        "effect larger than the scale", "goto: wishes, effects: {anger: -20}", "goto: wishes, effects: {anger: -120}",
        "S615", "-120",
    ),
    Seed(
        "duplicate node",
        "endings:\n",
        '  agrees:\n    customer: "All right."\n    replies:\n      - {id: again, say: "Sorry.", goto: settled}\n'
        "endings:\n",
        "S007",
        "  agrees:\n",
    ),
]  # fmt: skip


def found_in(folder, text, states=2_000):
    path = folder / "broken-kettle.yaml"
    path.write_text(text, encoding="utf-8")
    return check_paths([path], budget=lambda: Budget(states))


def seeded(seed):
    assert 1 == CLEAN.count(seed.old)
    text = CLEAN.replace(seed.old, seed.new)
    if "holding" in seed.new:
        text = text.replace("goto: refuses, effects: {anger: 10}}", "goto: holding, effects: {anger: 10}}")
    return text


def line_of(text, at):
    return text.count("\n", 0, text.rindex(at)) + 1


def test_nothing_is_found_in_the_clean_file_and_it_is_proved(tmp_path):
    report = found_in(tmp_path, CLEAN)
    assert () == report.diagnostics
    assert [True] == [searched.proved for searched in report.searched.values()]


def test_there_are_fifteen_seeds():
    assert 15 == len({seed.name for seed in SEEDS})


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.name)
def test_a_seeded_defect_is_found_at_its_line_with_a_play_that_shows_it(seed, tmp_path):
    text = seeded(seed)
    found = [each for each in found_in(tmp_path, text).diagnostics if each.code == seed.code]
    assert [(line_of(text, seed.at), seed.play)] == [(each.span.line, ", ".join(each.witness)) for each in found]


@pytest.mark.parametrize("seed", [seed for seed in SEEDS if seed.play], ids=lambda seed: seed.name)
def test_the_play_of_a_seeded_defect_can_be_played_as_it_is_printed(seed):
    scenario = read_text(seeded(seed)).scenario
    play = read_play(seed.play, scenario.replies)
    assert (len(seed.play.split(", ")), ()) == (len(play.answers), play.diagnostics)
    assert len(play.answers) == len(replay(Script(scenario), play.answers).transcript.turns)
