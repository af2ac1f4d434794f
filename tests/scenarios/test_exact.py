"""The door for checks that ask every state of a scenario."""

from engine.analysis import explore
from engine.script import Script
from scenarios.checking.exact import check_exactly, in_words
from scenarios.reading.reader import read_text
from tests.scenarios.examples import MINIMAL


def lost_talks(subject, graph):
    for number in range(len(graph)):
        if graph.moment(number).at == "lost":
            play = in_words(graph.witness(number))
            yield subject.at(("endings", "lost"), "S302", "this is how the talk is lost", witness=play)
            return


def test_an_exact_check_sees_every_state_and_its_finding_has_a_place_and_a_play():
    reading = read_text(MINIMAL)
    (found,) = check_exactly(reading, explore(Script(reading.scenario)), [lost_talks])
    assert reading.positions.of("endings", "lost") == found.span
    assert ("wait",) == found.witness


def test_nothing_is_analysed_while_an_error_stands_in_the_file():
    graph = explore(Script(read_text(MINIMAL).scenario))
    assert () == check_exactly(read_text(MINIMAL.replace("difficulty: 1", "difficulty: 9")), graph, [lost_talks])
