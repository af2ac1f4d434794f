"""The talk under unusual conditions: other sizes, very long words, very long talks, mice, terminals without colour."""

from dataclasses import replace

import pytest
from textual.events import Key

from engine.scenario import Line, Reply
from engine.transcript import StaySilent
from practice.entries import Rated
from practice.errors import ReadOnlyError
from tests.tui.customers import WEDDING, then
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands, hands
from tui.present.keys import Key as ShownKey
from tui.screens.page import Page
from tui.screens.talk import TalkScreen


async def to_the_talk(held: Hands) -> None:
    while not isinstance(held.app.screen, TalkScreen):
        await held.press("Enter")


async def test_a_terminal_made_smaller_and_larger_in_mid_talk_loses_nothing():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter")
        await held.write("Half a sen")
        for size in ((80, 24), (61, 19), (40, 10), (120, 40)):
            await held.resize(*size)
        assert "Half a sen" in held.seen
        assert "What do you say?" in held.seen
        assert "What was understood" in held.seen
        await held.write("What would put it right?")
        await held.press("Enter")
        assert "It was my sister" in held.seen


async def test_a_very_long_reply_is_said_whole_and_the_field_stays_four_rows_high():
    words = "What would put it right? " + "I mean it, really, and I have all the time in the world for you. " * 40
    async with hands((80, 24)) as held:
        await to_the_talk(held)
        await held.write(words)
        assert held.app.focused.size.height <= 4
        assert "Four days late." in held.seen
        await held.press("Enter")
        assert "Twice. Yes." in held.seen
    assert words.strip() == held.house.held[0].session.transcript.turns[0].words


async def test_customers_words_that_leave_no_room_fold_the_replies_to_one_row():
    opening = WEDDING.nodes["opening"]
    long = replace(opening, line=Line("I want to tell you all of it. " * 28))
    house = PaperHouse([replace(WEDDING, nodes={**WEDDING.nodes, "opening": long})])
    async with hands((80, 24), house) as held:
        await to_the_talk(held)
        assert "Three replies, Enter opens them" in held.seen
        await held.press("Enter")
        assert "1  We let you down twice" in held.seen
        await held.press("1", "Enter")
        assert "Twice. Yes." in held.seen


async def test_five_long_replies_are_short_but_for_the_chosen_one_where_rows_are_few():
    opening = WEDDING.nodes["opening"]
    say = "goes on and on " * 9
    replies = tuple(Reply(f"r{number}", f"Reply {number} {say}", then("softened")) for number in "12345")
    house = PaperHouse([replace(WEDDING, nodes={**WEDDING.nodes, "opening": replace(opening, replies=replies)})])
    async with hands((80, 24), house) as held:
        await to_the_talk(held)
        assert 4 == held.seen.count("…")
        await held.press("3")
        await held.pilot.press("down")
        await held.settle()
        assert 4 == held.seen.count("…")
        assert "▸ 4  Reply 4" in held.seen


async def test_a_talk_of_200_turns_is_shown_quickly_and_can_be_read_again():
    patient = replace(WEDDING, customer=replace(WEDDING.customer, feelings={"patience": 100}))
    house = PaperHouse([patient])
    async with hands(house=house) as held:
        await to_the_talk(held)
        attempt = house.held[0].attempt
        for _ in range(200):
            attempt.answer(StaySilent())
        await held.press("1", "Enter")
        assert "phone · turn 202" in held.seen
        assert "Twice. Yes." in held.seen
        await held.pilot.press("pageup")
        await held.settle()
        assert "You say nothing." in held.seen
        assert "Twice. Yes." not in held.seen


async def test_the_customers_words_arrive_one_by_one_and_a_key_shows_the_rest_without_being_lost():
    house = PaperHouse()
    house.wanted = replace(house.wanted, pace=True)
    async with hands(house=house, start=replace(AT_ONCE, pace=True)) as held:
        await to_the_talk(held)
        screen = held.app.screen
        assert screen.conversation.arriving
        assert "nothing in my" not in held.seen
        await held.pilot.press("2")
        await held.settle()
        assert not screen.conversation.arriving
        assert "nothing in my" in held.seen
        assert "2" == held.app.focused.text


async def test_words_and_enter_typed_in_one_burst_are_said_whole():
    async with hands() as held:
        await to_the_talk(held)
        for letter in "What would put it right?":
            name = {" ": "space", "?": "question_mark"}.get(letter, letter)
            held.app.post_message(Key(name, letter))
        held.app.post_message(Key("enter", "\r"))
        await held.settle()
        await held.settle()
        assert "Twice. Yes." in held.seen
    assert "What would put it right?" == held.house.held[0].session.transcript.turns[0].words


async def test_feelings_are_brought_up_to_date_only_after_the_last_word():
    house = PaperHouse()
    house.wanted = replace(house.wanted, pace=True)
    async with hands(house=house, start=replace(AT_ONCE, pace=True)) as held:
        await to_the_talk(held)
        await held.pilot.press("1", "enter")
        await held.settle()
        assert held.app.screen.conversation.arriving
        assert "Anger     65" in held.seen
        await held.pilot.press("x")
        await held.settle()
        assert "Anger     52" in held.seen


async def test_copied_text_has_no_drawn_signs():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter", "1", "Enter")
        held.app.screen.text_select_all()
        copied = held.app.screen.get_selected_text()
        assert "“I can hear how embarrassing that was. What would put it" in " ".join(copied.split())


async def test_a_look_chosen_from_all_commands_is_kept():
    async with hands() as held:
        await held.press("Ctrl+P")
        assert "Read the briefing" in held.seen
        await choose(held, "Look: Paper")
        assert "paper" == held.app.theme == held.house.wanted.theme
        await held.press("Ctrl+P")
        await choose(held, "Coach: what counts now")
        await to_the_talk(held)
        assert "Coach  Dana does not feel heard yet" in held.seen


async def choose(held: Hands, words: str) -> None:
    """Go down to an entry and take it."""
    for _ in range(20):
        if f"▸ {words}" in held.seen:
            break
        await held.press("↓")
    await held.press("Enter")


async def test_a_command_of_the_screen_presses_its_key():
    async with hands() as held:
        await to_the_talk(held)
        await held.pilot.press("ctrl+p")
        await held.settle()
        await choose(held, "Desk")
        await held.settle()
        assert "Order 4471" in held.seen


async def test_without_colour_everything_is_still_told_apart(monkeypatch):
    monkeypatch.setenv("NO_COLOR", "1")
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter", "2", "Enter", "2", "Enter")
        assert "worse" in held.seen
        assert "▸ 1" in held.seen
        assert held.app.no_color


async def test_a_terminal_that_knows_only_ascii_gets_ascii(monkeypatch):
    from rich.console import Console  # noqa: PLC0415 - beside its only use

    monkeypatch.setattr(Console, "encoding", property(lambda _: "ascii"))
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter")
        assert "Anger     52  angry" in held.seen
        assert "==========" in held.seen
        inside = held.seen.replace("›", "").replace("…", "")
        assert inside.isascii(), sorted({sign for sign in inside if not sign.isascii()})


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["large", "small"])
async def test_every_key_that_is_named_does_something(size):
    """Each named key is pressed alone from the same talk; the screen is another one afterwards."""
    async with hands(size) as held:
        await to_the_talk(held)
        named = [key for key in TalkScreen.keys(held.app.screen) if not key.hidden]
    for key in named:
        await _changes_something(size, key)


async def _changes_something(size: tuple[int, int], key: ShownKey) -> None:
    async with hands(size) as held:
        await to_the_talk(held)
        before = held.seen
        assert isinstance(held.app.screen, Page)
        await held.pilot.press(key.press)
        await held.settle()
        assert before != held.seen, key


async def test_the_tab_key_never_leaves_the_focus_nowhere():
    async with hands() as held:
        for _ in range(3):
            await held.pilot.press("tab")
            await held.settle()
            assert held.app.focused is not None


async def test_a_question_mark_outside_a_field_asks_for_help_and_in_a_field_it_is_a_letter():
    async with hands() as held:
        await held.pilot.press("question_mark")
        await held.settle()
        assert "What works here" in held.seen
        await held.press("Esc")
        await to_the_talk(held)
        await held.pilot.press("question_mark")
        await held.settle()
        assert "?" == held.app.focused.text


async def test_a_long_talk_is_drawn_in_parts_that_scroll_over_a_fixed_axis():
    patient = replace(WEDDING, customer=replace(WEDDING.customer, feelings={"patience": 100, "anger": 65}))
    house = PaperHouse([patient])
    async with hands(house=house) as held:
        await to_the_talk(held)
        for _ in range(30):
            house.held[0].attempt.answer(StaySilent())
        await held.press("1", "Enter", "1", "Enter", "2", "Enter", "1", "Enter", "Enter", "Esc")
        assert "start" not in held.seen.split("your line")[0].rsplit("turn", 1)[-1]
        assert "← → earlier, later" in held.keys
        before = held.seen
        await held.press("→")
        assert before != held.seen
        assert 3 == held.seen.count("100│")


async def test_a_rating_that_cannot_be_kept_does_not_cost_the_debrief():
    async with hands() as held:
        await to_the_talk(held)
        await held.press("1", "Enter", "1", "Enter", "2", "Enter", "1", "Enter", "Enter")
        held.house.records.trouble = ReadOnlyError("The records cannot be written.", "Make them writable.")
        await held.press("4", "Enter")
        await held.say("Ask sooner.")
        assert "The course of the talk" in held.seen
        assert "! Not saved yet" in held.seen
        assert "The records cannot be written." in held.seen
        await held.press("Enter")
        assert "! Not saved yet" in held.seen
        held.house.records.trouble = None
        await held.press("Enter")
        assert "Not saved yet" not in held.seen
        await held.press("Esc")
        assert "Choose a customer" in held.seen
    assert Rated(4, "Ask sooner.") in held.house.records.kept[1]
