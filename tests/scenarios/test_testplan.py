"""The tests inside scenario files: played, compared, and reported at their place."""

import pytest

from engine.recognition import hear_nothing
from scenarios.checking.testplan import Verdict, run_tests
from scenarios.reading.reader import read_scenario, read_text
from tests.scenarios.examples import FILES, MINIMAL, hears_sorry, merged


def reading(play: str, expect: str, more: str = ""):
    return read_text(merged(MINIMAL, f"tests:\n  - {{name: n, play: {play}, expect: {expect}}}\n{more}", 0))


def missed(play: str, expect: str, **given) -> list[tuple[str, str]]:
    found = run_tests(reading(play, expect), given.get("recognise", hears_sorry), given.get("judge"))
    return [(one.code, one.message) for one in found]


def test_the_tests_of_a_valid_file_are_met():
    assert () == run_tests(read_scenario(FILES / "valid" / "cold-soup.yaml"), hears_sorry)


@pytest.mark.parametrize(
    ("play", "expect"),
    [
        ("[sorry, send]", "{ending: settled, outcome: resolved, turns: 2}"),
        ("[sorry]", "{node: answer, turns: '< 2'}"),
        ('[{type: "I am sorry."}]', "{node: answer, moves: [apologises], no_moves: thanks}"),
        ('[{type: "please wait another day"}]', "{ending: lost}"),
        ('[{type: "Blue."}, sorry]', "{not_understood: 1, turns: 1}"),
        ("[silence, silence]", "{node: opening, turns: 2}"),
        ("[sorry]", "{patience: '<= 46', anger: '!= 0', trust: '>= 40'}"),
    ],
)  # fmt: skip
def test_what_is_met_is_not_mentioned(play, expect):
    assert [] == missed(play, expect)


@pytest.mark.parametrize(
    ("play", "expect", "message"),
    [
        ("[sorry]", "{ending: settled}", "ending: expected settled, but it is at 'answer'"),
        ("[sorry, send]", "{node: answer}", "node: expected answer, but it is at 'settled'"),
        ("[wait]", "{outcome: resolved}", "outcome: expected resolved, but it is lost"),
        ("[sorry]", "{outcome: lost}", "outcome: expected lost, but it is no ending, but at 'answer'"),
        ("[sorry]", "{turns: 2}", "turns: expected == 2, but it is 1"),
        ("[sorry]", "{patience: '> 90'}", "patience: expected > 90, but it is 45"),
        ("[sorry]", "{moves: [thanks]}", "expected thanks; heard apologises"),
        ("[sorry]", "{no_moves: [apologises]}", "expected none of apologises; heard apologises"),
        ("[silence]", "{moves: [thanks]}", "expected thanks; heard no move"),
        ("[sorry]", "{not_understood: '>= 1'}", "not_understood: expected >= 1, but it is 0"),
    ],
)
def test_what_is_missed_is_an_error_that_says_what_it_is_instead(play, expect, message):
    assert [("S504", message)] == missed(play, expect)


def test_a_missed_expectation_is_shown_at_its_value_with_the_play_that_misses_it():
    file = reading('[sorry, {type: "Blue."}, hold]', "{ending: settled, not_understood: 1}", "hold: {at_most: 1}\n")
    (diagnostic,) = run_tests(file, hears_sorry)
    assert ("sorry", '{type: "Blue."}', "hold") == diagnostic.witness
    assert file.positions.of("tests", 0, "expect", "ending") == diagnostic.span


@pytest.mark.parametrize(
    ("expect", "remedy"),
    [
        ("{ending: settled}", "led this play to 'answer'; if that is right, expect node: answer"),
        ("{turns: 7}", "correct the number here; if not, change what leads to it along the play"),
        ("{moves: [thanks]}", "change what is said in this play, or what is expected here"),
    ],
)
def test_what_is_missed_says_what_can_be_changed(expect, remedy):
    (diagnostic,) = run_tests(reading("[sorry]", expect), hears_sorry)
    assert ("S504", True) == (diagnostic.code, diagnostic.help.endswith(remedy)), diagnostic.help


@pytest.mark.parametrize(
    ("play", "code", "step"),
    [
        ("[send]", "S505", 0),
        ("[sorry, sorry]", "S505", 1),
        ("[sorry, hold]", "S505", 1),
        ("[sorry, end]", "S505", 1),
        ("[{escalate: boss}]", "S505", 0),
        ("[sorry, send, silence]", "S506", 2),
    ],
)
def test_an_answer_that_is_not_possible_is_an_error_at_the_answer(play, code, step):
    file = reading(play, "{turns: 9}")
    (diagnostic,) = run_tests(file, hears_sorry)
    assert (code, file.positions.of("tests", 0, "play", step)) == (diagnostic.code, diagnostic.span)


def test_what_can_be_picked_instead_is_named():
    (diagnostic,) = run_tests(reading("[send]", "{turns: 1}"), hears_sorry)
    assert "open here: sorry, wait" == diagnostic.help


def test_words_that_nobody_recognises_are_a_warning_and_the_play_goes_on():
    found = run_tests(reading('[{type: "Blue."}, wait]', "{ending: lost}"), hears_sorry)
    assert [("S510", "warning")] == [(one.code, one.severity) for one in found]


def test_a_mark_that_nobody_gives_is_reported_and_not_taken_for_met():
    assert ["S507", "S507"] == [code for code, _ in missed("[sorry, send]", "{empathy: '>= 0', passed: true}")]


def test_marks_are_asked_of_the_judge_with_the_whole_talk():
    asked = []

    def judge(script, transcript):
        asked.append((script.scenario.id, [turn.reply for turn in transcript.turns]))
        return Verdict({"empathy": 40, "resolution": None}, passed=False)

    expect = "{empathy: '>= 50', resolution: '>= 0', communication: 1, passed: true}"
    found = missed("[sorry, send]", expect, judge=judge)
    assert [("late-parcel", ["sorry", "send"])] == asked
    assert [
        ("S504", "empathy: expected >= 50, but it is 40"),
        ("S504", "resolution: expected >= 0, but it is nothing in this talk can show it"),
        ("S507", "'communication' was not judged in this run, so this is neither met nor missed"),
        ("S504", "passed: expected true, but it is not passed"),
    ] == found


def test_the_judge_is_not_asked_where_no_mark_is_expected():
    def judge(script, transcript):
        raise AssertionError

    assert [] == missed("[sorry, send]", "{ending: settled}", judge=judge)


def test_a_test_with_a_step_that_cannot_be_understood_is_not_played():
    assert () == run_tests(reading("[sory, send]", "{ending: lost}"), hear_nothing)


def test_nothing_is_played_while_an_error_stands_in_the_file():
    assert () == run_tests(reading("[sorry]", "{ending: lost}", "difficulty: 9\n"), hear_nothing)
