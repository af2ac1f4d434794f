"""Whole ways through the program, pressing only keys that are named on the screen at that moment."""

from dataclasses import replace

from engine.transcript import Escalate, Pick, Say
from practice.entries import Left, Noted
from practice.errors import DiskFullError
from tests.tui.customers import DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands, hands
from tui.house import Unfinished


async def to_the_talk(held: Hands) -> None:
    await held.press("Enter", "Enter")
    assert "What do you say?" in held.seen


async def pick(held: Hands, *numbers: str) -> None:
    for number in numbers:
        await held.press(number, "Enter")


def answers(house: PaperHouse) -> list[object]:
    """Every answer in the latest record."""
    return [entry.answer for entry in list(house.records.kept.values())[-1] if hasattr(entry, "answer")]


async def test_a_number_and_the_same_words_lead_to_the_same_answer():
    async with hands() as held:
        await to_the_talk(held)
        await held.say(OWN)
        await pick(held, "1")
    assert [Say(OWN), Pick("feeling")] == answers(held.house)
    assert "own" == held.house.held[0].session.transcript.turns[0].reply


async def test_enter_on_an_empty_field_chooses_and_only_the_next_one_says_it():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("Enter")
        assert [] == answers(held.house)
        assert "Press Enter again to say reply 1." in held.seen
        await held.press("Enter")
    assert [Pick("own")] == answers(held.house)


async def test_a_number_that_no_reply_has_is_explained_and_costs_nothing():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("7")
        assert "There are three replies. Pick 1 to 3, or type your own words." in held.seen
    assert [] == answers(held.house)


async def test_a_line_can_be_taken_back_until_the_customer_answers():
    async with hands(start=replace(AT_ONCE, beat=None)) as held:
        await to_the_talk(held)
        await held.say("You need to calm down.")
        assert "Dana is listening. Esc takes it back." in held.seen
        await held.press("Esc")
        assert [] == answers(held.house)
        assert "You need to calm down." == held.app.focused.text
        await held.say("What would put it right?")
        await held.press("Enter")
        assert "Twice. Yes." in held.seen
    assert [Say("What would put it right?")] == answers(held.house)


async def test_words_typed_while_the_customer_listens_are_not_lost():
    async with hands(start=replace(AT_ONCE, beat=None)) as held:
        await to_the_talk(held)
        await held.say("What would put it right?")
        await held.write("And one more thing")
        await held.press("Enter")
        assert "And one more thing" == held.app.focused.text
        await held.press("Enter", "Esc")
        assert "And one more thing" == held.app.focused.text


async def test_what_was_not_recognised_stays_in_the_field_and_is_said_the_second_time():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("The van was up to something")
        assert "Not recognised yet. Dana has not heard it" in held.seen
        assert "You\n" not in held.seen
        assert "The van was up to something" == held.app.focused.text
        await held.press("Enter")
        assert "Twice. Yes." in held.seen
    assert 2 == len(answers(held.house))


async def test_a_pause_keeps_the_talk_and_it_goes_on_at_its_turn():
    house = PaperHouse()
    async with hands(house=house) as held:
        await to_the_talk(held)
        await pick(held, "1", "1")
        await held.press("Esc", "↓", "Enter")
        assert "Choose a customer" in held.seen
    house.paused = Unfinished(1, WEDDING.title, "Dana Whitfield", 3, "I want my money back.")
    async with hands(house=house) as held:
        assert "Welcome back. You stopped at turn 3" in held.seen
        await held.press("Enter")
        assert "phone · turn 3" in held.seen
        assert "It was my sister" in held.seen
        await pick(held, "2")
    assert 3 == len(answers(house))


async def test_esc_in_the_question_whether_to_go_on_leads_to_the_library():
    house = PaperHouse()
    house.begin(WEDDING.id, house.held[0].setup if house.held else _setup())
    house.paused = Unfinished(1, WEDDING.title, "Dana Whitfield", 1, "Four days late.")
    async with hands(house=house) as held:
        await held.press("Esc")
        assert "Choose a customer" in held.seen


def _setup():
    from tui.house import Setup  # noqa: PLC0415 - beside its only use

    return Setup()


async def test_a_declined_content_note_leads_back_and_begins_nothing():
    async with hands() as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter", "Enter")
        assert "Before you read on" in held.seen
        await held.press("Enter")
        assert "Choose a customer" in held.seen
    assert [] == held.house.held


async def test_a_delicate_talk_can_be_stopped_without_a_score_in_three_keys():
    async with hands(house=PaperHouse([DELICATE])) as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter", "Enter", "↓", "Enter", "Enter")
        assert "Esc pause or stop" in held.seen
        await held.press("Esc", "↓", "↓", "Enter")
        assert "Choose a customer" in held.seen
    assert [Left()] == held.house.records.kept[1]


async def test_an_exam_shows_no_feelings_before_the_end():
    async with hands(start=replace(AT_ONCE, exam=True)) as held:
        await to_the_talk(held)
        await pick(held, "1")
        assert "Hidden in the exam." in held.seen
        assert "Anger" not in held.seen
        assert "took responsibility" not in held.seen
        await pick(held, "1", "2", "1")
        await held.press("Enter", "Esc")
        assert "The course of the talk" in held.seen


async def test_the_actions_hold_hand_over_and_end_each_with_enter():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("/")
        assert "costs 6 patience, twice at most" in held.seen
        await held.press("Enter")
        assert "You put the customer on hold." in held.seen
        await held.press("/", "↓", "Enter")
        assert "hand over to team lead" in held.seen
        await held.press("Enter")
        assert "/escalate team lead: " == held.app.focused.text
        await held.write("/escalate team lead: I bring in Ines, who may decide this.")
        await held.press("Enter")
        assert "At least somebody who can decide." in held.seen


async def test_a_team_that_nobody_knows_is_asked_about_before_it_costs_the_talk():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("/escalate boss")
        assert "“boss” is none of your teams: team lead." in held.seen
        await held.press("Enter")
        await held.say("/escalate boss: Dana has been waiting.")
        assert "Say who it is and why" not in held.seen
        assert [Escalate("boss", "Dana has been waiting.")] == answers(held.house)


async def test_ending_the_talk_asks_once():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("/end")
        assert "Press Enter again to end it." in held.seen
        assert [] == answers(held.house)
        await held.press("Enter")
        assert "The line goes dead." in held.seen


async def test_every_function_key_has_a_word():
    async with hands() as held:
        await to_the_talk(held)
        for word, shown in (
            ("/help", "What works here"),
            ("/pause", "Paused at turn 1"),
        ):
            await held.say(word)
            assert shown in held.seen
            await held.press("Esc")
            assert "What do you say?" in held.seen
        await held.say("/desk")
        assert "Order 4471" in held.seen
        await held.press("F2")
        await held.say("/feelings")
        assert "What do you say?" not in held.seen
        assert "How Dana feels" in held.seen


async def test_a_talk_that_somebody_asks_to_leave_is_left_with_one_more_enter():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("/leave")
        assert "Stop without a score?" in held.seen
        assert "▸ Stop without a score" in held.seen
        await held.press("Esc")
        assert "What do you say?" in held.seen
        await held.say("/leave")
        await held.press("Enter")
        assert "Choose a customer" in held.seen
        assert "Stopped without a score." in held.seen


async def test_the_rules_behind_the_last_words_can_be_read_without_a_mouse_on_every_screen():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter")
        await held.say("/feelings")
        await held.press("Enter")
        assert "§ takes-responsibility-we" in held.seen


async def test_an_unknown_word_after_a_slash_is_explained():
    async with hands() as held:
        await to_the_talk(held)
        await held.say("/dance")
        assert "There is no /dance here." in held.seen


async def test_a_full_disk_makes_the_customer_wait_and_loses_nothing():
    async with hands() as held:
        await to_the_talk(held)
        held.house.records.trouble = DiskFullError("The disk is full.", "Free some space, then save again.")
        await held.say("What would put it right?")
        assert "! Not saved yet" in held.seen
        assert "Twice. Yes." not in held.seen
        await held.press("Enter")
        assert "! Not saved yet" in held.seen
        held.house.records.trouble = None
        await held.press("Enter")
        assert "Twice. Yes." in held.seen
        assert "Not saved" not in held.seen
    assert [Say("What would put it right?")] == answers(held.house)


async def test_notes_at_the_desk_are_kept_with_the_talk():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("F2", "→", "→")
        await held.write("4471, promised 2 May")
        await held.press("F2")
        assert "What do you say?" in held.seen
    assert [Noted("4471, promised 2 May")] == held.house.records.kept[1]
