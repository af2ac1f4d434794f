"""Ways through what comes after a talk, pressing only keys that are named on the screen at that moment."""

from engine.transcript import Say
from practice.entries import Finished, Noted, Rated
from tests.tui.customers import DELICATE
from tests.tui.house import PaperHouse
from tests.tui.pilot import hands
from tests.tui.test_journeys import answers, pick, to_the_talk


async def test_a_turn_can_be_tried_again_and_the_first_attempt_is_kept():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
        await held.press("Enter", "Esc")
        assert "R tries turn 3 again" in held.seen
        await held.press("R")
        assert "phone · turn 3" in held.seen
        await pick(held, "2", "1")
        await held.press("Enter", "Esc")
        assert "attempt 2" in held.seen
    assert 2 == len(held.house.records.kept)


async def test_every_number_of_the_debrief_leads_to_its_words_with_enter():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
        await held.press("Enter", "Esc")
        await held.press("Enter")
        assert "Dana had said" in held.seen
        await held.press("Enter")
        assert "It recognises" in held.seen
        await held.press("Esc", "4", "Enter")
        assert "You said" in held.seen
        await held.press("1", "S")
        assert "Simulated answers to three survey questions" in held.seen


async def test_a_copy_can_be_kept():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "2", "1")
        await held.press("Enter", "Esc", "E")
        assert "Kept as late-gift-1.json" in held.seen


async def test_a_best_path_is_shown_from_the_second_attempt_on():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
        await held.press("Enter", "Esc", "4")
        assert "It is shown from your second attempt on" in held.seen
        await held.press("R")
        await pick(held, "2", "1")
        await held.press("Enter", "Esc", "4")
        assert "A best path for empathy" in held.seen
        assert "“We let you down twice" in held.seen


async def test_after_a_delicate_talk_help_for_oneself_is_two_keys_away():
    async with hands(house=PaperHouse([DELICATE])) as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter", "Enter", "↓", "Enter", "Enter")
        await pick(held, "1")
        await held.press("Enter", "Esc")
        assert "Where to find help for yourself" in held.seen
        await held.press("↓", "↓", "↓", "↓", "Enter")
        assert "findahelpline.com" in held.seen


async def test_from_the_library_to_a_note_after_the_debrief():
    async with hands() as held:
        await held.press("Enter")
        assert "Pick one thing to try" in held.seen
        await held.press("↓", "Enter")
        assert "Let them finish, then say back what you heard" == held.house.held[0].setup.goal
        await pick(held, "1")
        await held.say("What would put it right?")
        await pick(held, "1", "1", "1")
        assert "Thank you. Really." in held.seen
        await held.press("Enter", "5", "Enter")
        assert "What would you change?" in held.seen
        await held.say("I would ask her first.")
        assert "In short" in held.seen
        await held.press("5")
        await held.write("Name it first.")
        await held.press("Esc")
        assert "Choose a customer" in held.seen
    kept = held.house.records.kept[1]
    assert [Rated(5, "I would ask her first."), Noted("Name it first.")] == kept[-2:]
    assert Finished("repaired", "resolved") in kept
    assert Say("What would put it right?") == answers(held.house)[1]


async def test_the_last_debrief_can_be_read_again_from_the_library_and_a_turn_of_it_tried_again():
    house = PaperHouse()
    for size in ((120, 40), (80, 24)):
        async with hands(size, house) as held:
            if not house.held:
                assert "your last debrief" not in held.seen
                await to_the_talk(held)
                await pick(held, "1", "1", "1", "1", "1")
                await held.press("Enter", "Esc", "Esc")
            if size == (80, 24):
                await held.press("Enter")
            assert "D  reads your last debrief again" in held.seen
            await held.press("D")
            assert "Before you see any score" in held.seen
            await held.press("Esc", "R")
            assert "phone · turn 3" in held.seen
            await held.press("Esc", "↓", "Enter")
            assert "Choose a customer" in held.seen
    assert 3 == len(house.records.kept)


async def test_a_talk_that_was_rated_is_not_rated_again_when_its_debrief_is_read_again():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
        await held.press("Enter", "Enter", "Enter", "Esc", "D")
        assert "1 In short" in held.seen
