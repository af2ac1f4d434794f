"""A talk in lines: what is typed, what is said, what is kept. Played with a customer of the tests' own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.scenario import Line
from engine.script import Script
from engine.session import Session
from practice.attempt import Attempt
from practice.entries import Left, Noted
from practice.errors import DiskFullError
from scenarios.reading.reader import read_text
from tests.tui.kettle import SCENARIO, Talk, recognise
from tests.tui.lines import Lines, as_it_stands
from tui.house import Held, Setup
from tui.plain import lines
from tui.plain.loop import LineTalk
from tui.setup import header


def test_a_number_and_the_same_words_typed_are_the_same_answer(kettle, records):
    picked = Talk(kettle, records, "1", "1")
    typed = Talk(kettle, records, "i am sorry about the kettle", "1")
    assert picked.said == typed.said
    assert "ended" == picked.ended


def test_an_empty_line_and_a_number_out_of_range_ask_again_and_cost_nothing(kettle, records):
    plainly = Talk(kettle, records, "1", "1")
    talk = Talk(kettle, records, "", "7", "0", "1", "1")
    assert "There are two replies. Pick 1 to 2, or type your own words." in talk.said
    assert plainly.record.turns == talk.record.turns


def test_words_in_which_nothing_is_recognised_are_told_so_and_the_second_time_they_are_said(kettle, records):
    talk = Talk(kettle, records, "fnord", "fnord", "1", "1")
    assert "Not recognised yet. Ira has not heard it and nothing is spent." in talk.said
    assert ["fnord"] == [missed.answer.text for missed in talk.record.misunderstandings]
    assert "fnord" == talk.record.turns[0].words


def test_on_a_terminal_unrecognised_words_stand_on_the_line_again(kettle, records):
    talk = Talk(kettle, records, "fnord", "", as_it_stands, "", asks=True)
    assert ("> ", "fnord") in talk.lines.asked
    assert "press Enter to say them as they are." in talk.lines.spoken
    assert "fnord" == talk.record.turns[0].words


def test_the_end_of_the_input_pauses_and_keeps_everything(kettle, records):
    talk = Talk(kettle, records, "2")
    assert "paused" == talk.ended
    assert "open" == talk.record.standing.status
    assert 1 == len(talk.record.turns)


def test_pause_and_leave_stop_the_talk(kettle, records):
    assert "paused" == Talk(kettle, records, "/pause", "1").ended
    talk = Talk(kettle, records, "/leave", "1")
    assert "left" == talk.ended
    assert isinstance(talk.record.entries[-1].entry, Left)


def test_on_a_terminal_leaving_is_asked_once(kettle, records):
    talk = Talk(kettle, records, "/leave", "n", "/leave", "", asks=True)
    assert "left" == talk.ended
    assert 2 == talk.lines.prompts.count("This stops the talk without a score.")


def test_a_line_can_be_taken_back_until_enter_and_stands_on_the_line_again(kettle, records):
    talk = Talk(kettle, records, "You are wrong", "/undo", "1", "", "1", "", asks=True)
    assert "Ira is listening. Press Enter, or type /undo: " in talk.lines.prompts
    assert "Taken back. Ira has not heard it." in talk.said
    assert ("> ", "You are wrong") in talk.lines.asked
    assert ["sorry", "send"] == [turn.reply for turn in talk.record.turns]
    assert () == talk.record.misunderstandings


def test_a_command_that_was_taken_back_does_not_stand_in_front_of_other_words(kettle, records):
    talk = Talk(kettle, records, "/escalate team lead", "", "/undo", "/pause", asks=True)
    assert ("> ", "") == talk.lines.asked[-1]
    assert "paused" == talk.ended


def test_the_words_of_a_hand_over_that_was_taken_back_stand_on_the_line_again(kettle, records):
    talk = Talk(kettle, records, "/escalate team lead: Ines decides this", "/undo", "/pause", asks=True)
    assert ("> ", "Ines decides this") == talk.lines.asked[-1]


def test_words_typed_while_the_customer_listens_are_not_lost(kettle, records):
    talk = Talk(kettle, records, "1", "And one more thing", "1", "", asks=True)
    assert ("> ", "And one more thing") in talk.lines.asked
    assert "ended" == talk.ended


def test_the_end_of_the_input_while_the_customer_listens_says_nothing(kettle, records):
    talk = Talk(kettle, records, "1", asks=True)
    assert "paused" == talk.ended
    assert [] == list(talk.record.turns)


def test_every_action_can_be_done_and_says_what_happened(kettle, records):
    talk = Talk(kettle, records, "/hold", "/hold", "/silence", "/escalate team lead: I am sorry")
    assert "You put the customer on hold." in talk.said
    assert "Ira cannot be put on hold now." in talk.said
    assert "You say nothing." in talk.said
    assert "You hand over to: team lead." in talk.said
    assert ["hold", "silence", "escalate"] == [turn.kind for turn in talk.record.turns]


def test_on_a_terminal_hold_says_what_it_costs_before_it_is_done(kettle, records):
    talk = Talk(kettle, records, "/hold", "/undo", "/end", "", asks=True)
    assert "You put Ira on hold: costs 6 patience, once only." in talk.said
    assert "This ends the talk with Ira. Press Enter to end it, or type /undo: " in talk.lines.prompts
    assert ["end"] == [turn.kind for turn in talk.record.turns]


def test_looking_things_up_costs_nothing(kettle, records):
    looks = ("/desk", "/desk 1", "/", "/feelings", "/undo", "/hug", "/talk", "/repeat", "/rule x", "/support")
    talk = Talk(kettle, records, *looks, "/find kettle", "/find", "/find cup", "1", "1")
    for told in (
        "Order 12.",
        "  1. Kettles",
        "  They boil.",
        "How Ira feels: very angry.",
        "(costs 6 patience, once only)",
        "There is nothing to take back: Ira has answered already.",
        "There is no /hug here.",
        "/find and the words finds where they were said.",
        "Nobody said “cup”.",
        "The author of this talk marked the line by hand",
        "Somebody near you",
    ):
        assert told in talk.lines.spoken or told in talk.said
    assert Talk(kettle, records, "1", "1").record.turns == talk.record.turns


def test_a_note_during_the_talk_is_kept_and_read_at_the_desk(kettle, records):
    talk = Talk(kettle, records, "/note", "/note 12 is late", "/desk", "1", "1")
    assert Noted("12 is late") in [stamped.entry for stamped in talk.record.entries]
    assert "Your notes:\n  12 is late" in talk.said


def test_in_an_exam_the_feelings_and_the_coach_are_hidden(kettle, records):
    talk = Talk(kettle, records, "/feelings", "1", "1", setup=Setup(exam=True, coach=3))
    assert "anger" not in talk.said
    assert "Helped:" not in talk.said
    assert "Coach:" not in talk.said
    assert "Hidden in the exam." in talk.said


def test_the_coach_says_one_sentence_before_the_replies(kettle, records):
    talk = Talk(kettle, records, setup=Setup(coach=1))
    assert "Coach: Ira does not feel heard yet" in talk.said
    assert talk.said.index("Coach:") < talk.said.index("  1. I am sorry")
    assert "Coach:" not in Talk(kettle, records).said


def test_what_people_wrote_is_shown_as_written(kettle, records):
    talk = Talk(kettle, records, "/say [/foo] sorry", "1")
    for written in ("[@click=app.quit]kettle[/]?", "You: [/foo] sorry"):
        assert written in talk.said


def test_a_full_disk_makes_the_customer_wait_and_loses_nothing(kettle, records):
    append, faults = records.append, [DiskFullError("The disk is full.", "Free some space.")] * 2

    def full_twice(*entry):
        if faults:
            raise faults.pop()
        append(*entry)

    records.append = full_twice
    talk = Talk(kettle, records, "1", "", "", "1")
    assert 2 == talk.said.count("The disk is full. Ira waits; every turn before is safe.")
    assert 2 == len(talk.record.turns)


def test_a_disk_that_stays_full_is_told_where_nobody_is_there_to_try_again(kettle, records):
    def full(*entry):
        raise DiskFullError("The disk is full.", "Free some space.")

    records.append = full
    with pytest.raises(DiskFullError):
        Talk(kettle, records, "1")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=40), max_size=8), st.booleans())
def test_no_line_breaks_the_talk(answers, asks):
    script = Script(read_text(SCENARIO).scenario, recognise)
    held = Held(Attempt(_Forgetful(), 1, header(script.scenario, ""), _begun(script)))
    talk = LineTalk(held, Lines(list(answers)).console(asks=asks), lambda _: None)
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
