"""What `check` says of the states of a scenario: proved or bounded, and nothing twice."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.analysis import Budget
from engine.script import Script
from engine.session import replay
from engine.transcript import EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from scenarios.checking.render import summary, to_json
from scenarios.checking.report import check_paths
from scenarios.checking.testplan import worded
from scenarios.reading.plays import read_play
from scenarios.reading.reader import read_text
from tests.scenarios.examples import FILES, pages, whole_file
from tests.scenarios.late_parcel_file import late_parcel_text

CLEAN = (FILES / "valid" / "broken-kettle.yaml").read_text(encoding="utf-8")
LATE_PARCEL = late_parcel_text()
STRUCTURAL = [page for page in pages() if page.code[:2] in {"S2", "S3"} and page.bad[0].startswith("yaml")]
SAME = {
    "S204": {"S607"},
    "S205": {"S604", "S605", "S606", "S608"},
    "S208": {"S604", "S605", "S606", "S608"},
    "S301": {"S601"},
    "S302": {"S602"},
    "S303": {"S609", "S610", "S612"},
    "S313": {"S609", "S610"},
}


def report(folder, text, budget=lambda: Budget(2_000), name="broken-kettle"):
    path = folder / f"{name}.yaml"
    path.write_text(text, encoding="utf-8")
    return check_paths([path], budget=budget)


def line_with(text, start, after):
    """The line, counted from 1, of the first line that begins with `start` below the one that begins with `after`."""
    lines = text.splitlines()
    begin = next(number for number, line in enumerate(lines) if line.startswith(after))
    return next(number for number in range(begin, len(lines)) if lines[number].strip().startswith(start)) + 1


def test_the_late_parcel_as_a_file_has_exactly_its_nine_findings(tmp_path):
    found = report(tmp_path, LATE_PARCEL, name="late-parcel")
    hot = {("S604", line_with(LATE_PARCEL, "- {when", f"  {node}:")) for node in
           ("opening", "story", "lookup", "options", "negotiate")}  # fmt: skip
    expected = hot | {
        ("S604", line_with(LATE_PARCEL, "customer", "  handover:")),
        ("S605", line_with(LATE_PARCEL, "- {id: breathe", "  lookup:")),
        ("S607", line_with(LATE_PARCEL, "- {id: refund", "  options:")),
        ("S607", line_with(LATE_PARCEL, "- {id: voucher", "  negotiate:")),
    }
    exact = [(each.code, each.span.line) for each in found.diagnostics if each.code.startswith("S6")]
    assert expected == set(exact)
    assert 9 == len(exact)
    (searched,) = found.searched.values()
    assert searched.proved
    assert searched.states <= 434


def test_every_play_that_is_printed_of_the_late_parcel_can_be_played(tmp_path):
    script = Script(read_text(LATE_PARCEL).scenario)
    printed = [", ".join(each.witness) for each in report(tmp_path, LATE_PARCEL, name="late-parcel").diagnostics]
    assert 8 == len([text for text in printed if text])  # the hot line of the opening needs no answer
    for text in filter(None, printed):
        answers = read_play(f"play: {text}", script.scenario.replies).answers
        assert text.count(",") + 1 == len(replay(script, answers).transcript.turns)


@pytest.mark.parametrize("page", STRUCTURAL, ids=lambda page: page.code)
def test_what_was_said_without_any_play_is_not_said_again_of_the_same_place(page, tmp_path):
    found = report(tmp_path, whole_file(*page.bad), name="late-parcel").diagnostics
    assert page.code in {each.code for each in found}
    places = [(each.span.line, each.span.column) for each in found if each.code == page.code]
    again = [
        each for each in found if each.code in SAME.get(page.code, ()) and (each.span.line, each.span.column) in places
    ]
    assert [] == again
    assert len(places) == len(set(places))


def test_a_menu_that_is_always_empty_is_told_once_with_every_reply_in_it(tmp_path):
    text = whole_file(*next(page for page in pages() if page.code == "S609").bad)
    (found,) = report(tmp_path, text, name="late-parcel").diagnostics
    assert ["never open", "never open"] == [also.message for also in found.secondary]


# Bounded --------------------------------------------------------------------------------------------------------------


def test_a_scenario_that_was_not_searched_to_the_end_is_called_bounded_and_nothing_is_claimed(tmp_path):
    found = report(tmp_path, CLEAN, lambda: Budget(5))
    assert ["S512", "S618"] == [each.code for each in found.diagnostics]
    assert found.diagnostics[1].message.startswith("bounded: ")
    assert [False] == [each.proved for each in found.searched.values()]


def test_a_search_that_the_clock_has_stopped_says_so(tmp_path):
    found = report(tmp_path, CLEAN, lambda: Budget(400_000, lambda: True))
    assert "stopped by the clock" in found.diagnostics[-1].message


def test_the_cure_is_a_drain_where_a_friendly_talk_need_not_end(tmp_path):
    text = whole_file(*next(page for page in pages() if page.code == "S317").bad)
    found = [
        each for each in report(tmp_path, text, lambda: Budget(5), "late-parcel").diagnostics if each.code == "S618"
    ]
    assert ["write drain: 3 or more, so that every talk comes to an end"] == [each.help for each in found]


def test_the_cure_is_once_for_replies_that_lead_back(tmp_path):
    text = whole_file(*next(page for page in pages() if page.code == "S618").bad)
    (found,) = report(tmp_path, text, lambda: Budget(50), "late-parcel").diagnostics
    assert "write once: true at 'wait', which can be said again and again" == found.help
    assert line_with(text, "opening:", "nodes:") == found.span.line


def test_the_cure_is_a_shorter_loop_where_every_reply_on_it_is_said_once(tmp_path):
    text = CLEAN.replace('goto: [{when: "anger >= 50", to: refuses}, {to: agrees}]', "goto: refuses, once: true")
    found = report(tmp_path, text, lambda: Budget(8)).diagnostics
    assert ["shorten the loop through wishes, refuses"] == [each.help for each in found if each.code == "S618"]


@pytest.mark.parametrize("affect", ["model", "authored"])
def test_where_nothing_leads_back_the_cure_is_what_conditions_ask_for_and_with_the_model_the_drain(tmp_path, affect):
    text = CLEAN.replace('goto: [{when: "anger >= 50", to: refuses}, {to: agrees}]', "goto: agrees")
    text = text.replace("affect: authored", f"affect: {affect}")
    (cure,) = (each.help for each in report(tmp_path, text, lambda: Budget(3)).diagnostics if each.code == "S618")
    assert (affect == "model") == ("drain" in cure)
    assert "ask visits() and said() in fewer conditions" in cure


def test_without_a_budget_nothing_is_searched(tmp_path):
    path = tmp_path / "broken-kettle.yaml"
    path.write_text(CLEAN)
    found = check_paths([path])
    assert {} == found.searched
    assert ["S512"] == [each.code for each in found.diagnostics]


# The summary ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("searched", "told"),
    [
        ([], "2 files: nothing to mend"),
        ([(43_000, True), (358, True)], "2 files: all proved, 43,358 states, nothing to mend"),
        ([(10, True), (90, False)], "2 files: 1 proved, 1 bounded, 100 states, nothing to mend"),
        ([(10, True)], "2 files: 1 proved, 10 states, nothing to mend"),
        ([(9, False)], "2 files: 1 bounded, 9 states, nothing to mend"),
    ],
)
def test_the_summary_says_what_is_proved(searched, told):
    assert told == summary([], 2, searched)


def test_the_summary_of_one_file_says_proved_or_bounded():
    assert "1 file: proved, 43,358 states, nothing to mend" == summary([], 1, [(43_358, True)])
    assert "1 file: bounded, 9 states, nothing to mend" == summary([], 1, [(9, False)])


def test_nothing_is_called_proved_that_has_errors(tmp_path):
    found = report(tmp_path, whole_file(*next(page for page in pages() if page.code == "S612").bad), name="late-parcel")
    searched = [(each.states, each.proved) for each in found.searched.values()]
    assert [True] == [proved for _, proved in searched]
    assert summary(found.diagnostics, 1, searched).startswith("1 file: searched, ")


def test_the_json_says_how_far_each_file_was_searched(tmp_path):
    found = report(tmp_path, CLEAN)
    document = json.loads(to_json((), {path: (each.states, each.proved) for path, each in found.searched.items()}))
    assert [{"states": 22, "proved": True}] == list(document["searched"].values())


# Odds -----------------------------------------------------------------------------------------------------------------


def with_odds(line):
    return CLEAN[: CLEAN.index("odds:")] + f"odds:\n  - {line}\n"


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ('{policy: randm, ending: settled, chance: ">= 2"}', "S503", "did you mean 'random'?"),
        ('{policy: random, ending: setled, chance: ">= 2"}', "S503", "did you mean 'settled'?"),
        ('{policy: random, score: empathie, mean: ">= 2"}', "S503", "did you mean 'empathy'?"),
        ('{policy: random, ending: settled, mean: ">= 2"}', "S503", "write ending:"),
        ('{policy: random, ending: settled, chance: "much"}', "S503", "as in chance:"),
        ('{policy: random, ending: settled, chance: "> 100"}', "S511", ""),
        ('{policy: random, score: empathy, mean: "> 10"}', "S511", ""),
    ],
)
def test_what_is_wrong_with_a_chance_is_said_with_a_remedy(line, code, words, tmp_path):
    (found,) = report(tmp_path, with_odds(line)).diagnostics
    assert code == found.code
    assert words in found.help
    assert len(CLEAN[: CLEAN.index("odds:")].splitlines()) + 2 == found.span.line


def test_the_chances_of_the_late_parcel_can_be_asserted_in_its_file(tmp_path):
    told = {
        "end_escalated": "54.41",
        "end_hangup": "18.01",
        "end_grudging": "12.66",
        "end_resolved": "9.94",
        "end_loyal": "4.99",
    }
    missed = "".join(f'  - {{policy: random, ending: {ending}, chance: "> 99"}}\n' for ending in told)
    found = report(tmp_path, LATE_PARCEL + "odds:\n" + missed, name="late-parcel").diagnostics
    messages = {each.message for each in found if each.code == "S511"}
    assert {
        f"random: expected the chance of '{ending}' > 99, but it is {chance}" for ending, chance in told.items()
    } == messages


# Plays ----------------------------------------------------------------------------------------------------------------

WORDS = st.text(st.characters(exclude_categories=("C", "Z")) | st.just(" "), min_size=1).map(str.strip).filter(bool)
TEAMS = st.sampled_from(["team lead", "security", "second line", "no: one", "a, b", "café", "-", "7"])
ANSWERS = st.one_of(
    st.sampled_from([Pick("own"), Pick("by_noon"), PutOnHold(), StaySilent(), EndTalk()]),
    WORDS.map(Say),
    st.builds(Escalate, TEAMS, st.just("") | WORDS),
)


@given(st.lists(ANSWERS, min_size=1, max_size=6))
def test_a_play_as_it_is_printed_is_read_as_the_same_play(answers):
    printed = [worded(answer) for answer in answers]
    line = ", ".join(printed)
    for text in (line, f"play: {line}", f"[{line}]", json.dumps(printed), "- " + "\n- ".join(printed)):
        play = read_play(text, ("own", "by_noon"))
        assert () == play.diagnostics
        assert tuple(answers) == play.answers


@given(st.text())
def test_whatever_is_given_as_a_play_is_read_or_explained(text):
    play = read_play(text, ("own",))
    assert not play.answers or not any(each.severity == "error" for each in play.diagnostics)
    assert all(answer == Pick("own") or not isinstance(answer, Pick) for answer in play.answers)


def test_a_reply_that_is_not_there_is_named_with_the_nearest():
    (found,) = read_play("own, by_non", ("own", "by_noon")).diagnostics
    assert ("S501", "did you mean 'by_noon'?") == (found.code, found.help)
