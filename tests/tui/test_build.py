"""How a reply was built, as the debrief tells it."""

from hypothesis import given
from hypothesis import strategies as st

from engine.script import Script
from engine.session import Session
from engine.transcript import Pick, Say
from scoring.debrief import debrief
from scoring.structure import Remark
from scoring.structures import STRUCTURES
from tests.tui.customers import WEDDING, recognise
from tui.plain import after
from tui.present.after import scores, turns
from tui.present.after.build import build, in_a_line, shortened
from tui.present.rule import rule_rows, structural_rule

SHOUTED = Remark("shouts_in_capitals", 1, 0, 7, "CALM DOWN", "words in capitals sound like shouting")


def text(rows):
    return "\n".join(made.text for made in rows)


def view(*answers):
    session = Session(Script(WEDDING, recognise))
    session.begin()
    for answer in answers:
        session.answer(answer)
    return debrief(session.script, session.transcript)


def test_the_words_the_reason_and_what_to_do_are_told_without_points():
    shown = text(build([SHOUTED], 90))
    assert shown.startswith("How it was said; it counts no points\n")
    assert "· “CALM DOWN”  Words in capitals sound like shouting. Let the words carry" in shown
    assert "§ shouts_in_capitals" in shown
    assert [] == build([], 60)


def test_line_mode_says_the_same():
    assert (
        "how it was said: “CALM DOWN”. Words in capitals sound like shouting. Let the words carry the stress, in small "
        "letters. Rule: shouts_in_capitals."
    ) == in_a_line(SHOUTED)


def test_it_stands_below_the_turn_on_screen_and_in_line_mode():
    found = view(Say("WE LET YOU DOWN twice."), Pick("feeling"))
    assert "Words in capitals sound" in text(turns.detail(found.moments[0], WEDDING, 60))
    assert "shouts_in_capitals" in turns.rules_of(found.moments[0])
    assert any("shouts_in_capitals" in line for line in after.debrief(WEDDING, found))


def test_reflections_questions_i_and_we_are_counted_on_both_front_ends():
    found = view(Say("I know. Did I say so? Is it so? We let you down twice."))
    told = "you never said back what you heard and asked two questions; you said “I” twice and “we” once."
    assert told in " ".join(text(scores.words_behind(found, "Dana", "communication", 90)).split())
    assert told in " ".join(" ".join(after.debrief(WEDDING, found)).split())
    assert told not in " ".join(text(scores.words_behind(found, "Dana", "empathy", 90)).split())


def test_its_rule_can_be_opened_with_source_and_examples():
    shown = text(rule_rows("parrots", structural_rule("parrots"), 80))
    assert "Repeats eight or more words in a row" in shown
    assert "Source  MITI" in shown
    assert structural_rule("no-such-rule") is None


@given(st.sampled_from(sorted(STRUCTURES)), st.text(), st.integers(30, 120))
def test_no_row_is_wider_than_there_is_room_for(rule, quote, width):
    remark = Remark(rule, 1, 0, len(quote), quote, "so it is")
    assert all(row.width <= width for row in build([remark], width))


@given(st.text(max_size=300))
def test_a_long_quotation_keeps_its_beginning_and_its_end(quote):
    line = " ".join(quote.split())
    short = shortened(quote)
    assert len(short) <= 61
    head, _, tail = short.partition(" … ")
    assert short == line or (line.startswith(head) and line.endswith(tail))
