"""Everything that is named can be clicked, what the mouse points at shows it, and the wheel scrolls."""

import pytest
from textual.events import MouseScrollDown, MouseScrollUp

from engine.transcript import StaySilent
from tests.tui.pilot import Hands, hands
from tests.tui.steps import pick, to_the_briefing, to_the_talk
from tui.widgets.desk import Reader


async def clicked(held: Hands, label: str) -> None:
    """Click on the name of a key in the last row."""
    await held.pilot.click("#keys", offset=(held.keys.index(label) - 2, 0))
    await held.settle()
    await held.settle()


LEADS_TO = {
    "library": {"/": "clear the search", "S": "How do you want it?", "F1": "What works here", "Ctrl+P": "All commands"},
    "briefing": {"F2": "Order 4471", "F1": "What works here"},
    "talk": {"/": "What else can you do?", "F2": "Order 4471", "F1": "What works here", "Esc": "Paused at turn 1"},
}
"""What each key in the last row opens; Esc comes back from it, from the desk in a talk F2."""


async def test_a_click_on_a_key_does_what_the_key_does():
    async with hands() as held:
        await clicks_lead(held, "library")
        await to_the_briefing(held)
        await clicks_lead(held, "briefing")
        await held.press("Enter")
        await clicks_lead(held, "talk")
        await held.pilot.press("ctrl+p")
        await held.settle()
        await held.press("↓", "Enter")
        assert "What else can you do?" in held.seen
        await held.press("Backspace")
        await clicked(held, "Enter")
        assert "Press Enter again to say reply 1" in held.seen


async def clicks_lead(held: Hands, where: str) -> None:
    for label, shown in LEADS_TO[where].items():
        await clicked(held, label)
        assert shown in held.seen, (where, label)
        await held.pilot.press("escape")
        await held.settle()
        assert shown not in held.seen, (where, label)


async def test_parts_and_articles_of_the_desk_can_be_clicked_and_the_wheel_scrolls_it():
    async with hands((80, 24)) as held:
        await to_the_talk(held)
        await held.press("F2")
        await held.pilot.click("#tabs", offset=(11, 0))
        await held.settle()
        assert "1  Delivery promises" in held.seen
        await held.pilot.click(Reader, offset=(4, 1))
        await held.settle()
        assert "Up to 20 yourself" in held.seen
        await clicked(held, "Esc")
        await held.press("F2", "F1")
        top = held.app.screen.query_one(Reader).scroll_offset.y
        await wheel(held, "Reader", MouseScrollDown)
        assert top < held.app.screen.query_one(Reader).scroll_offset.y


async def wheel(held: Hands, selector: str, event: type) -> None:
    await held.pilot._post_mouse_events([event], selector, button=0)
    await held.settle()


async def test_the_wheel_scrolls_the_talk_and_something_said_comes_back_to_the_end():
    async with hands() as held:
        await to_the_talk(held)
        for _ in range(9):
            held.house.held[0].attempt.answer(StaySilent())
        await pick(held, "1")
        talk = held.app.screen.conversation
        for _ in range(6):
            await wheel(held, "#log", MouseScrollUp)
        assert talk.later
        assert "PgDn later" in held.keys
        await pick(held, "1")
        assert not talk.later
        assert "It was my sister" in held.seen


async def test_what_the_mouse_points_at_is_raised():
    async with hands() as held:
        await to_the_talk(held)
        cards = held.app.screen.query_one("#cards")
        await held.pilot.hover(cards, offset=(10, 2))
        await held.settle()
        assert [False, True] == [made.chosen for made in cards.rows[2:4]][::-1]
        await held.pilot.hover("#log")
        await held.settle()
        assert not cards.rows[2].chosen


@pytest.mark.parametrize("label", ["↑", "↓"])
async def test_each_of_two_keys_that_are_named_together_can_be_clicked(label):
    async with hands() as held:
        await held.press("↓")
        before = held.app.screen.chosen.title
        await clicked(held, label)
        assert before != held.app.screen.chosen.title


async def test_the_end_has_a_box_that_can_be_clicked():
    async with hands() as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "2", "1")
        assert "The talk is over" in held.seen
        await held.pilot.click("OverBox Choices")
        await held.settle()
        assert "How did it go?" in held.seen


async def test_a_click_on_a_reply_chooses_it_and_a_second_one_says_it():
    async with hands() as held:
        await to_the_talk(held)
        cards = held.app.screen.query_one("#cards")
        await held.pilot.click(cards, offset=(10, 2))
        await held.settle()
        assert "2" == held.app.focused.text
        await held.pilot.click(cards, offset=(10, 2))
        await held.settle()
        assert "Twice. Yes." in held.seen


async def click_in_the_debrief(held: Hands, words: str, column: int) -> None:
    """From the library through a talk to its debrief, and a click there on the row with some words."""
    await to_the_talk(held)
    await held.press("1", "Enter", "1", "Enter", "1", "Enter", "1", "Enter", "1", "Enter", "Enter", "Esc")
    doors = held.app.screen.query_one("#doors")
    row = next(number for number, made in enumerate(doors.rows) if words in made.text)
    await held.pilot.click(doors, offset=(column, row))
    await held.settle()


async def test_a_click_on_a_rule_in_the_debrief_opens_it():
    async with hands() as held:
        await click_in_the_debrief(held, "§", column=4)
        assert "It recognises" in held.seen


async def test_the_name_of_a_key_in_running_text_can_be_clicked():
    async with hands() as held:
        await click_in_the_debrief(held, "R tries turn 3", column=2)
        await held.settle()
        assert "phone · turn 3" in held.seen
