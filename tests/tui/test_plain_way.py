"""Whole ways through a practice in lines: what is asked, in which order, and what is kept."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.transcript import Pick, Say
from practice.entries import Left, Noted, Rated
from practice.errors import DiskFullError
from tests.tui.customers import DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.lines import Lines
from tui.house import Setup, Unfinished
from tui.plain.library import LineLibrary
from tui.plain.way import LineWay, asked_to_resume

TO_THE_END = ("1", "", "1", "", "2", "", "1", "")
"""Four answers and the Enter behind each: the customer is content."""
NO_RATING, NO_NOTE, ENOUGH = "", "", ""


def practised(*answers, house=None, asks=True, exam=False, coach=0, scenario=WEDDING.id):
    """A practice with one customer: its lines, its exit code, and the house."""
    house = house or PaperHouse()
    told = Lines(list(answers))
    ended = LineWay(house, told.console(asks=asks), exam=exam, coach=coach).from_the_start(scenario)
    return told, int(ended), house


def in_order(text, *parts):
    """Each part stands behind the one before."""
    at = -1
    for part in parts:
        found = text.find(part, at + 1)
        assert found > at, f"{part!r} is not where it should be in:\n{text}"
        at = found


def test_what_comes_after_a_talk_has_the_order_of_the_screens():
    told, ended, _ = practised("1", *["1", ""] * 5, "4", "Name it first", NO_NOTE, ENOUGH)
    assert 0 == ended
    in_order(
        told.said,
        "The gift that missed the wedding",
        "You may not:",
        "Pick one thing to try.",
        "Dana: Four days late.",
        "Before you see any score: how do you think it went for Dana?",
        "If you could have this talk once more",
        "After the talk",
        "Resolved. Dana’s last words:",
        "Simulated: satisfaction",
        "The course of the talk",
        "What helped most",
        "What hurt most",
        "Next time",
        "Turn by turn:",
        "Handing over",
        "Scores",
        "Compliance:",
        "Formula",
        "What Dana needed underneath",
        "You wanted to try",
        "What next?",
    )


def test_the_rating_and_what_one_would_change_are_kept_before_any_score():
    _, _, house = practised("4", *TO_THE_END, "9", "2", "Ask her first.", "Slow down.", ENOUGH)
    assert [Rated(2, "Ask her first."), Noted("Slow down.")] == house.records.kept[1][-2:]


def test_where_nobody_is_there_nothing_is_asked_and_everything_is_told():
    told, ended, house = practised("1", "1", "2", "1", asks=False)
    assert 0 == ended
    assert {"> "} == set(told.prompts.split("\n"))
    assert "After the talk" in told.said
    assert not [entry for entry in house.records.kept[1] if isinstance(entry, Rated | Noted)]


def test_the_debrief_of_a_script_is_the_same_at_the_second_attempt():
    house = PaperHouse()
    first, _, _ = practised("1", "1", "2", "1", asks=False, house=house)
    second, _, _ = practised("1", "1", "2", "1", asks=False, house=house)
    assert first.out == second.out


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


def test_before_the_talk_one_can_look_in_the_desk_and_go_back():
    told, ended, house = practised("/desk", "/desk 2", "/help", "/back")
    assert 0 == ended
    assert "Order 4471" in told.said
    assert "Up to 20 yourself, above that the team lead." in told.said
    assert "Who sees this talk" in told.said
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
        "Which country's numbers",
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


def test_a_turn_can_be_tried_again_and_the_first_attempt_is_kept():
    answers = ("4", *TO_THE_END, NO_RATING, NO_NOTE, "/again 9", "/again 2", "2", "", "/pause")
    told, ended, house = practised(*answers)
    assert 3 == ended
    assert "/again and a number from 1 to 4 tries that turn again." in told.said
    assert "Turn 2 once more. Your attempt before is kept." in told.said
    assert 2 == len(house.records.kept)
    first, second = (held.session.transcript.turns for held in house.held)
    assert first[0] == second[0]
    assert first[1] != second[1]


def test_again_alone_tries_the_turn_to_learn_from():
    answers = ("4", *["1", ""] * 5, NO_RATING, NO_NOTE, "/again", "/pause")
    told, _, house = practised(*answers)
    turn = house.debrief(house.held[0]).next_time.turn
    assert f"Turn {turn} once more." in told.said


def test_every_page_of_the_debrief_has_a_word():
    words = (
        *("3", "/turn 9", "/score", "/score empathy", "/score zeal", "/best empathy"),
        *("/rule takes-responsibility-we", "/rule", "/talk", "/find four days", "/find zebra"),
        *("/note", "/note Slow down.", "/note", "/copy", "/debrief", "/course", "/support", "/help", "hello", "/dance"),
    )
    told, _, house = practised("4", *TO_THE_END, NO_RATING, NO_NOTE, *words, ENOUGH)
    for shown in (
        "Turn 3",
        "Dana had said",
        "/turn and a number from 1 to 4 tells all about that turn.",
        "The words behind Empathy",
        "/score and one of: empathy, de-escalation, resolution, escalation, communication or compliance.",
        "It is shown from your second attempt on: first find your own.",
        "It recognises",
        "/rule and its name tells all about a rule",
        "Dana: Four days late.",
        "Nobody said “zebra”.",
        "No note yet.",
        "Your note: Slow down.",
        "Kept as late-gift-1.json",
        "Somebody near you",
        "Turn 1 helped: “We let you down twice",
        "try a turn again; your first attempt is kept",
        "The talk is over, and Dana does not hear you. /help says what there is.",
    ):
        assert shown in told.spoken, shown
    assert 2 == told.said.count("After the talk")
    assert Noted("Slow down.") == house.records.kept[1][-1]


def test_a_best_path_is_told_from_the_second_attempt_on():
    house = PaperHouse()
    practised("4", *TO_THE_END, NO_RATING, NO_NOTE, ENOUGH, house=house)
    told, _, _ = practised("4", *TO_THE_END, NO_RATING, NO_NOTE, "/best", "/best zeal", ENOUGH, house=house)
    assert "A best path for empathy" in told.said
    assert f"“{OWN}”" in told.spoken
    assert "/best and one of: empathy" in told.spoken


def test_a_note_that_was_written_during_the_talk_stands_on_the_line():
    told, _, house = practised(
        "4", "/note Four days.", *TO_THE_END, NO_RATING, lambda unsent: unsent + " Late.", ENOUGH
    )
    assert Noted("Four days. Late.") == house.records.kept[1][-1]
    assert ("A note to yourself, or Enter to skip: ", "Four days.") in told.asked


def test_a_rating_that_cannot_be_kept_costs_no_debrief_and_is_written_with_the_note():
    house = PaperHouse()

    def fill(unsent):
        house.records.trouble = DiskFullError("The disk is full.", "Free some space.")
        return "3"

    def free(unsent):
        house.records.trouble = None
        return "Ask first."

    told, _, _ = practised("4", *TO_THE_END, fill, "", free, ENOUGH, house=house)
    in_order(told.said, "The disk is full. Free some space.", "After the talk", "Noted.")
    assert [Rated(3), Noted("Ask first.")] == house.records.kept[1][-2:]


def test_a_copy_that_cannot_be_written_is_told():
    house = PaperHouse()

    def full(_):
        raise DiskFullError("The disk is full.", "Free some space.")

    house.copy = full
    told, _, _ = practised("4", *TO_THE_END, NO_RATING, NO_NOTE, "/copy", ENOUGH, house=house)
    assert "The disk is full. Free some space." in told.said


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
    practised("4", "Let me think", house=house)  # and then the input ends, while the customer listens
    assert "Let me think" == house.unsent
    waiting = Unfinished(1, WEDDING.title, "Dana Whitfield", 1, "Four days late.")
    told = Lines(["/pause"])
    LineWay(house, told.console(asks=True)).from_a_pause(waiting, asked=False)
    assert ("> ", "Let me think") == told.asked[0]
    assert "" == house.unsent


def test_a_pause_whose_unsent_words_cannot_be_kept_says_so_and_pauses_all_the_same():
    house = PaperHouse()

    def fill(_):
        house.records.trouble = DiskFullError("The disk is full.", "Free some space.")
        return "/pause"

    told, ended, _ = practised("4", fill, house=house)
    assert 3 == ended
    assert "The disk is full. Free some space." in told.said


@pytest.mark.parametrize(("asks", "answers", "on"), [(True, [""], True), (True, ["n"], False), (False, [], False)])
def test_where_nobody_can_be_asked_a_paused_talk_stays_paused(asks, answers, on):
    told = Lines(answers)
    assert on == asked_to_resume(told.console(asks=asks))
    assert asks == (not told.remarks)


def library(*answers, house=None, asks=True):
    house = house or PaperHouse()
    told = Lines(list(answers))
    ended = LineLibrary(house, told.console(asks=asks)).run()
    return told, int(ended), house


def test_the_library_lists_everybody_in_groups_and_a_number_looks_closer():
    told, ended, house = library("1", "n", "")
    assert 0 == ended
    in_order(told.said, "Good evening, Robin. Choose a customer.", "Due today:", "1. ", "New to you:", "Later:")
    assert "You practise" in told.said
    assert "Your attempts" in told.said
    assert [] == house.held


def test_words_find_customers_and_all_lists_everybody_again():
    told, _, _ = library("prescription", "xyzzy", "/all", "")
    assert "1. Prescription mix-up." in told.said
    assert "Nobody matches “xyzzy”." in told.said
    assert 2 == told.said.count("Billed twice on rent day")


def test_the_library_changes_what_can_be_changed():
    told, _, house = library("/coach 2", "/exam", "/exam", "/name", "Kim", "/country", "1", "/help", "/dance", "99", "")
    assert ("Kim", "ie") == (house.wanted.nickname, house.wanted.country)
    for shown in (
        "Coach 2, from the next talk on: what kind of line does it.",
        "From the next talk on the feelings are hidden until the end.",
        "From the next talk on the feelings are shown.",
        "There is no /dance here.",
        "Pick 1 to 12.",
    ):
        assert shown in told.said


def test_after_a_talk_one_comes_back_to_the_library():
    house = PaperHouse([DELICATE])
    house.customers = lambda: PaperHouse.customers(house)[:1]
    told, ended, _ = library("/coach 1", "1", "", "2", "4", "/leave", "", "", house=house)
    assert 0 == ended
    in_order(told.said, "Stopped without a score.", "Back in the library. /all lists everybody.")
    assert 1 == house.held[0].setup.coach


def test_a_paused_talk_is_offered_before_the_list():
    house = PaperHouse()
    house.begin(WEDDING.id, Setup()).attempt.answer(Say(OWN))
    house.paused = Unfinished(1, WEDDING.title, "Dana Whitfield", 2, "Twice. Yes.")
    told, _, _ = library("2", "", house=house)
    in_order(
        told.said, "Welcome back. You stopped at turn 2; Dana had just said:", "Another time", "Choose a customer."
    )
    gone_on, _, _ = library("1", "1", "", "/pause", "", house=house)
    assert "It was my sister" in gone_on.spoken


def test_in_a_script_a_number_begins_the_talk_at_once():
    told, ended, house = library("1", asks=False)
    assert 3 == ended
    assert 1 == len(house.held)
    assert "Choose a customer." == told.out[0]


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
