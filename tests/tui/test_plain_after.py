"""After a talk in lines: what is asked and told, in which order, and what can be done then."""

from practice.entries import Noted, Rated
from practice.errors import DiskFullError
from tests.tui.customers import OWN
from tests.tui.house import PaperHouse
from tests.tui.lines import ENOUGH, NO_NOTE, NO_RATING, TO_THE_END, in_order, practised


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


def test_the_debrief_of_a_script_is_the_same_at_the_second_attempt():
    house = PaperHouse()
    first, _, _ = practised("1", "1", "2", "1", asks=False, house=house)
    second, _, _ = practised("1", "1", "2", "1", asks=False, house=house)
    assert first.out == second.out


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


def test_what_may_not_be_said_goes_before_what_only_costs():
    told, _, _ = practised("4", "1", "", "1", "", "2", "", "2", "", NO_RATING, NO_NOTE, ENOUGH)
    in_order(told.said, "What hurt most: turn 4.", "“It will be with you today", "You promised same-day delivery.")


def test_a_score_that_no_line_showed_says_between_what_it_stands():
    told, _, _ = practised("4", "/end", "", NO_RATING, NO_NOTE, ENOUGH)
    assert (
        "De-escalation: 50 of 100. No line of yours showed it: 0 points; this talk gives from −3 to +3." in told.spoken
    )


def test_a_word_at_the_question_for_a_note_acts_and_is_not_kept():
    told, _, house = practised("4", *TO_THE_END, NO_RATING, "/score zeal", ENOUGH)
    assert "/score and one of: empathy" in told.said
    assert [] == [entry for entry in house.records.kept[1] if isinstance(entry, Noted)]


def test_again_at_the_question_for_a_note_tries_the_turn_again():
    told, _, house = practised("4", *TO_THE_END, NO_RATING, "/again 2", "/pause")
    assert "Turn 2 once more. Your attempt before is kept." in told.said
    assert [] == [entry for entry in house.records.kept[1] if isinstance(entry, Noted)]


def test_an_unknown_word_at_the_question_for_a_note_is_said_to_be_none():
    told, _, house = practised("4", *TO_THE_END, NO_RATING, "/dance", "/say /dance", ENOUGH)
    assert "There is no /dance here. /help says what there is." in told.said
    assert [] == [entry for entry in house.records.kept[1] if isinstance(entry, Noted)]
