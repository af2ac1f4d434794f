"""Whole ways through a practice in lines: what is asked, in which order, and what is kept."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.transcript import Pick
from practice.entries import Left, Noted, Rated
from practice.errors import DiskFullError
from tests.tui.customers import DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.lines import ENOUGH, NO_NOTE, NO_RATING, TO_THE_END, Lines, in_order, practised
from tui.house import Setup, Unfinished
from tui.plain.way import LineWay, asked_to_resume


def test_where_nobody_is_there_nothing_is_asked_and_everything_is_told():
    told, ended, house = practised("1", "1", "2", "1", asks=False)
    assert 0 == ended
    assert {"> "} == set(told.prompts.split("\n"))
    assert "After the talk" in told.said
    assert not [entry for entry in house.records.kept[1] if isinstance(entry, Rated | Noted)]


def test_the_end_of_the_input_pauses_with_exit_code_three_and_says_how_to_go_on():
    told, ended, _ = practised("1", asks=False)
    assert 3 == ended
    assert [
        "Paused at turn 2. Everything is kept.",
        f"Go on with: hardcalls play {WEDDING.id} --plain --resume",
    ] == told.remarks


def test_a_goal_is_chosen_by_number_and_kept():
    _, _, house = practised("2", "/pause")
    assert "Let them finish, then say back what you heard" == house.held[0].setup.goal
    _, _, house = practised("", "/pause")
    assert "Name what went wrong before you ask for anything" == house.held[0].setup.goal
    _, _, house = practised("/desk", "/help", "77", "4", "/pause")
    assert "" == house.held[0].setup.goal


def test_without_a_suggestion_the_briefing_is_as_good():
    house = PaperHouse()

    def unreadable(_):
        raise DiskFullError("The records cannot be read.", "Make the folder readable.")

    house.suggestion = unreadable
    told, _, _ = practised("1", "/pause", house=house)
    assert "Suggested by your last talk" not in told.spoken
    assert 1 == len(house.held)


def test_before_the_talk_one_can_look_in_the_desk_and_go_back():
    told, ended, house = practised("/desk", "/desk 2", "/help", "/back")
    assert 0 == ended
    assert "Order 4471" in told.said
    assert "Up to 20 yourself, above that the team lead." in told.said
    assert "Who sees your talks" in told.said
    assert [] == house.held


def test_a_content_note_comes_first_with_the_way_out_chosen():
    told, ended, house = practised("3", "", scenario=DELICATE.id)
    assert 0 == ended
    assert "Before you read on." in told.said
    assert "Somebody near you" in told.said
    assert "Your part:" not in told.said
    assert [] == house.held


def test_before_the_first_talk_a_name_and_a_country_are_asked_for_once(monkeypatch):
    monkeypatch.setenv("LC_ALL", "en_IE.UTF-8")
    house = PaperHouse()
    house.wanted = replace(house.wanted, nickname="", asked=False)
    told, _, _ = practised("Robin", "", "/back", house=house)
    assert ("Robin", "ie", True) == (house.wanted.nickname, house.wanted.country, house.wanted.asked)
    in_order(
        told.said,
        "what shall we call you?",
        "on this computer and nowhere else",
        "Which country’s numbers",
        WEDDING.title,
    )
    again, _, _ = practised("/back", house=house)
    assert "what shall we call you?" not in again.said


def test_settings_that_cannot_be_kept_do_not_stand_in_the_way():
    house = PaperHouse()
    house.wanted = replace(house.wanted, asked=False)

    def full(_):
        raise DiskFullError("The disk is full.", "Free some space.")

    house.prefer = full
    told, _, _ = practised("Robin", "", "/back", house=house)
    assert "The disk is full. Free some space." in told.said
    assert "Pick one thing to try." in told.said


def test_a_delicate_talk_says_where_to_find_help_before_during_and_after():
    house = PaperHouse([DELICATE])
    house.wanted = replace(house.wanted, country="ie")
    told, _, _ = practised("2", "1", "/support", "1", "", NO_RATING, NO_NOTE, ENOUGH, house=house, scenario=DELICATE.id)
    assert "In your country (Ireland): emergency 112 or 999; Samaritans 116 123." in told.said
    assert 2 == told.said.count("Samaritans: 116 123, free, day and night.")
    in_order(told.said, "After the talk", "Where to find help for yourself", "What next?")


def test_a_delicate_talk_can_be_left_without_a_score_and_help_is_named():
    house = PaperHouse([DELICATE])
    told, ended, _ = practised("2", "1", "/leave", "", house=house, scenario=DELICATE.id)
    assert 0 == ended
    assert [Left()] == house.records.kept[1]
    in_order(told.said, "Stopped without a score.", "Somebody near you")
    assert "After the talk" not in told.said


def test_in_an_exam_nothing_is_shown_before_the_end():
    told, _, _ = practised("4", *TO_THE_END, NO_RATING, NO_NOTE, ENOUGH, exam=True, coach=3)
    during, afterwards = told.said.split("After the talk")
    assert "anger" not in during
    assert "Coach:" not in during
    assert "Anger began at 65" in afterwards


def test_a_talk_goes_on_where_it_was_paused():
    house = PaperHouse()
    held = house.begin(WEDDING.id, Setup())
    held.attempt.answer(Pick("own"))
    waiting = Unfinished(1, WEDDING.title, "Dana Whitfield", 2, "Twice. Yes.")
    told = Lines(["/talk", "/pause"])
    assert 3 == LineWay(house, told.console(asks=True)).from_a_pause(waiting, asked=False)
    assert "Welcome back. You stopped at turn 2." in told.said
    assert OWN in told.spoken


def test_what_was_written_and_not_sent_stands_on_the_line_when_the_talk_goes_on():
    house = PaperHouse()
    practised("4", "1", "", "Let me think", house=house)  # and then the input ends, while the customer listens
    assert "Let me think" == house.unsent
    waiting = Unfinished(1, WEDDING.title, "Dana Whitfield", 1, "Four days late.")
    told = Lines(["/pause"])
    LineWay(house, told.console(asks=True)).from_a_pause(waiting, asked=False)
    assert ("> ", "Let me think") == told.asked[0]
    assert "" == house.unsent


def test_a_talk_that_stops_before_the_first_answer_is_not_said_to_wait():
    told, ended, _ = practised("4", "/pause")
    assert 3 == ended
    assert ["Stopped before your first answer; next time the talk begins afresh."] == told.remarks


def test_a_pause_whose_unsent_words_cannot_be_kept_says_so_and_pauses_all_the_same():
    house = PaperHouse()

    def fill(_):
        house.records.trouble = DiskFullError("The disk is full.", "Free some space.")
        return "/pause"

    told, ended, _ = practised("4", "1", "", fill, house=house)
    assert 3 == ended
    assert "The disk is full. Free some space." in told.said


@pytest.mark.parametrize(("asks", "answers", "on"), [(True, [""], True), (True, ["n"], False), (False, [], False)])
def test_where_nobody_can_be_asked_a_paused_talk_stays_paused(asks, answers, on):
    told = Lines(answers)
    assert on == asked_to_resume(told.console(asks=asks))
    assert asks == (not told.remarks)


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["", "1", "2", "/undo", "/again", "/help", "/talk", "x", "/find x", "/note y"]), max_size=25
    )
)
def test_no_line_breaks_the_way(answers):
    told, ended, _ = practised("4", *TO_THE_END[:6], *answers)
    assert ended in {0, 3}
    assert told.out
