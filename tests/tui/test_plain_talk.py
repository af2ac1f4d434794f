"""A talk in lines: what is typed, what is said, what is kept. Played with a customer of the tests' own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.recognition import Evidence, Recognised
from engine.scenario import Line
from engine.script import Script
from engine.session import Session
from practice.attempt import Attempt
from practice.entries import Left
from practice.errors import DiskFullError
from practice.records import Records
from scenarios.reading.reader import read_text
from tui.plain import lines
from tui.plain.console import Console
from tui.plain.hold import hold
from tui.plain.loop import LineTalk
from tui.setup import header

SCENARIO = """
hardcalls: 1
id: late-kettle
title: "The [/bold] kettle"
summary: "The kettle is late."
industry: retail
channel: phone
customer_type: angry
difficulty: 1
minutes: 3
skills: [empathy]
language: en
content_note: ""
trainee: {role: "Customer care", task: "Settle it.", may: ["Send another"], may_not: ["Shout"]}
customer:
  name: "Ira Vance"
  wants: "A kettle."
  needs: "Tea."
  feelings: {anger: 60, distress: 10, heard: 10, trust: 30, patience: 40}
desk: {record: "Order 12.", articles: [{id: kettles, title: "Kettles", text: "They boil."}]}
affect: model
start: opening
nodes:
  opening:
    customer: "Where is my [@click=app.quit]kettle[/]?"
    replies:
      - {id: sorry, say: "I am sorry about the kettle.", goto: softened}
      - {id: again, say: "Say that again?", goto: stay}
    typed:
      - {when: "apologises", goto: softened}
      - {goto: stay}
  softened:
    stage: "A sigh."
    customer: "Fine. What now?"
    replies: [{id: send, say: "I am sending another one today.", goto: settled}]
    typed: [{goto: settled}]
escalate: {team lead: {goto: handed}}
hold: {effects: {patience: -6}, at_most: 1}
end: {goto: gone}
exits: [{when: "patience <= 0", goto: gone}]
endings:
  settled: {outcome: resolved, customer: "Thank you."}
  handed: {outcome: escalated, customer: "At last."}
  gone: {outcome: lost, stage: "The line goes dead."}
tests: [{name: "it settles", play: [sorry, send], expect: {ending: settled}}]
"""


def recognise(text, context):
    start = text.lower().find("sorry")
    if start < 0:
        return Recognised()
    return Recognised((Evidence("apologises", "apologises-sorry", start, start + 5, text[start : start + 5]),))


@pytest.fixture(scope="module")
def script():
    return Script(read_text(SCENARIO).scenario, recognise)


@pytest.fixture
def records(own_home):
    with Records.open(own_home) as opened:
        yield opened


def console_of(answers, out, *, asks=False):
    waiting = iter(answers)
    return Console(lambda _: next(waiting, None), out.append, out.append, asks)


def played(script, records, *answers, asks=False, exam=False):
    out: list[str] = []
    attempt = Attempt.begin(script, records, header(script.scenario, ""))
    code = hold(attempt, console_of(answers, out, asks=asks), exam=exam)
    return int(code), "\n".join(out), records.load(attempt.id)


def test_a_talk_goes_from_the_briefing_to_the_debrief(script, records):
    code, said, record = played(script, records, "1", "1")
    assert 0 == code
    assert said.index("You may not:") < said.index("Ira:") < said.index("After the talk")
    assert "settled" == record.standing.ending


def test_a_number_and_the_same_words_typed_are_the_same_answer(script, records):
    _, picked, _ = played(script, records, "1", "1")
    _, typed, _ = played(script, records, "i am sorry about the kettle", "1")
    assert picked == typed


def test_an_empty_line_and_a_number_out_of_range_ask_again_and_cost_nothing(script, records):
    _, plainly, _ = played(script, records, "1", "1")
    code, said, record = played(script, records, "", "7", "0", "1", "1")
    assert 0 == code
    assert "There are two replies. Pick 1 to 2, or type your own words." in said
    assert 2 == len(record.turns)
    assert plainly.split("After the talk")[1] == said.split("After the talk")[1]


def test_words_in_which_nothing_is_recognised_are_told_so_and_the_second_time_they_are_said(script, records):
    _, said, record = played(script, records, "fnord", "fnord", "1", "1")
    assert "Not recognised yet. Ira has not heard it and nothing is spent." in said
    assert ["fnord"] == [missed.answer.text for missed in record.misunderstandings]
    assert "fnord" == record.turns[0].words


def test_the_end_of_the_input_pauses_and_keeps_everything(script, records):
    code, _, record = played(script, records, "2")
    assert 3 == code
    assert "open" == record.standing.status
    assert 1 == len(record.turns)


def test_pause_and_leave_stop_the_talk(script, records):
    assert 3 == played(script, records, "/pause", "1")[0]
    code, said, record = played(script, records, "/leave", "1")
    assert 0 == code
    assert "Stopped without a score." in said
    assert isinstance(record.entries[-1].entry, Left)
    assert "After the talk" not in said


def test_every_action_can_be_done_and_says_what_happened(script, records):
    _, said, record = played(script, records, "/hold", "/hold", "/silence", "/escalate team lead: I am sorry")
    assert "You put the customer on hold." in said
    assert "The customer cannot be put on hold now." in said
    assert "You say nothing." in said
    assert "You hand over to: team lead." in said
    assert ["hold", "silence", "escalate"] == [turn.kind for turn in record.turns]


def test_handing_over_needs_a_team_that_is_there(script, records):
    _, said, record = played(script, records, "/escalate", "/escalate the queen", "/end")
    assert "Hand over to whom?" in said
    assert "There is no team 'the queen' to hand over to here." in said
    assert ["end"] == [turn.kind for turn in record.turns]


def test_looking_things_up_costs_nothing(script, records):
    _, said, record = played(script, records, "/desk", "/help", "/feelings", "/undo", "/hug", "1", "1")
    assert "Order 12." in said
    assert "Kettles:" in said
    assert "There is nothing to take back: Ira has answered already." in said
    assert "There is no /hug here." in said
    assert 2 == len(record.turns)


def test_in_an_exam_the_feelings_are_hidden_until_the_end(script, records):
    _, said, _ = played(script, records, "/feelings", "1", "1", exam=True)
    during, afterwards = said.split("After the talk")
    assert "anger" not in during
    assert "Helped:" not in during
    assert "Hidden in the exam." in during
    assert "anger" in afterwards


def test_on_a_terminal_the_own_rating_comes_before_any_score_and_a_note_after(script, records):
    _, said, record = played(script, records, "1", "1", "nine", "4", "be quicker", asks=True)
    assert said.index("how do you think it went") < said.index("After the talk")
    assert 4 == record.standing.rating
    assert "be quicker" == record.standing.note


def test_what_people_wrote_is_shown_as_written(script, records):
    _, said, _ = played(script, records, "/say [/foo] sorry", "1")
    for written in ("The [/bold] kettle", "[@click=app.quit]kettle[/]?", "You: [/foo] sorry"):
        assert written in said


def test_a_full_disk_makes_the_customer_wait_and_loses_nothing(script, records):
    attempt = Attempt.begin(script, records, header(script.scenario, ""))
    append, faults = records.append, [DiskFullError("The disk is full.", "Free some space.")]

    def full_once(*entry):
        if faults:
            raise faults.pop()
        append(*entry)

    records.append = full_once
    out: list[str] = []
    assert 0 == hold(attempt, console_of(["1", "", "1"], out))
    assert "The disk is full. Ira waits; every turn before is safe." in out
    assert 2 == len(records.load(attempt.id).turns)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8))
def test_no_line_breaks_the_talk(answers):
    out: list[str] = []
    script = Script(read_text(SCENARIO).scenario, recognise)
    talk = LineTalk(Attempt(_Forgetful(), 1, header(script.scenario, ""), _begun(script)), lambda: next(waiting, None), out.append)
    waiting = iter(answers)
    assert talk.run() in {"ended", "paused", "left"}


def _begun(script):
    session = Session(script)
    session.begin()
    return session


class _Forgetful:
    """Records that keep nothing, so that many talks cost no disk."""

    def append(self, attempt, n, *entries):
        pass


@given(st.text(), st.text(), st.text())
def test_a_line_keeps_every_word_of_the_customer(words, stage, name):
    told = " ".join(lines.spoken(Line(words, stage), name or "Ira"))
    for word in words.split() + stage.split():
        assert "".join(word.split()) in "".join(told.split())
