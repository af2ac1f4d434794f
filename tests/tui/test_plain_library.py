"""The library in lines: everybody in groups, found by words, chosen by number, and what can be set."""

from dataclasses import replace

from engine.transcript import Pick, Say
from tests.tui.customers import DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.lines import Lines, in_order
from tui.house import Setup, Unfinished
from tui.plain.library import LineLibrary


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


def test_the_last_debrief_can_be_read_again_and_a_turn_of_it_tried_again():
    house = PaperHouse()
    told, _, _ = library("/debrief", "/debrief 99", "/debrief 1", "", house=house)
    in_order(
        told.said, "Whose? /debrief 1 reads", "Pick 1 to 12.", "No talk with Dana Whitfield has come to its end yet."
    )
    held = house.begin(WEDDING.id, Setup())
    while not held.session.over:
        held.attempt.answer(Pick(held.session.open_replies()[0].id))
    told, _, _ = library("/debrief 1", "3", "", "", "/again 2", "/pause", "", house=house)
    in_order(told.said, "Before you see any score", "After the talk", "Turn 2 once more.")
    assert "Paused at turn 2. Everything is kept." in told.remarks
    assert 2 == len(house.held)


def test_after_a_delicate_talk_the_library_in_lines_names_the_word_for_help():
    house = PaperHouse([DELICATE])
    house.wanted = replace(house.wanted, country="ie")
    house.customers = lambda: PaperHouse.customers(house)[:1]
    told, _, _ = library("1", "", "2", "4", "/leave", "", "/support", "", house=house)
    in_order(told.said, "Stopped without a score.", "/support says where to find help", "Samaritans: 116 123")


def test_after_any_other_talk_help_for_oneself_is_not_pressed_upon_anybody():
    told, _, _ = library("1", "", "4", "/leave", "", "")
    assert "Back in the library. /all lists everybody." in told.said
    assert "/support" not in told.said.split("Back in the library.")[1]
