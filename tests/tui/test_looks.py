"""Every screen in every state: the kept text grid, and contrast measured on what is painted."""

from dataclasses import replace

import pytest

from practice.errors import DiskFullError
from tests.tui.contrast import ratio
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands, hands
from tui.house import Unfinished
from tui.theme import TITLES

SIZES = [(120, 40), (80, 24)]
FULL = DiskFullError("The disk is full.", "Free some space, then save again.")


@pytest.fixture(params=SIZES, ids=["large", "small"])
def size(request):
    return request.param


async def look(held: Hands, grids, name: str, *, themes: bool = False) -> None:
    """The grid is as kept, all text can be read, and where asked also in the other themes."""
    assert held.seen == grids(name=name)
    assert [] == faint(held), name
    for theme in TITLES if themes else ():
        held.app.theme = theme
        await held.pilot.pause()
        assert [] == faint(held), (name, theme)
    if themes:
        held.app.theme = "evening"
        await held.pilot.pause()


def faint(held: Hands) -> list[tuple[str, str, float]]:
    """Painted text whose contrast is below 4.5 (drawn lines and bars: not measured here, see the theme's own tests)."""
    found = set()
    for strip in held.app.screen._compositor.render_strips():
        for segment in strip:
            if not any(sign.isalnum() for sign in segment.text) or segment.style is None:
                continue
            style = segment.style
            if style.color is None or style.bgcolor is None:
                found.add((segment.text, "no colour", 0.0))
                continue
            pair = (style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
            measured = ratio(*(pair[::-1] if style.reverse else pair))
            if measured < 4.5:
                found.add((segment.text, f"{pair[0]} on {pair[1]}", round(measured, 2)))
    return sorted(found)


async def to_the_briefing(held: Hands) -> None:
    await held.press("Enter")
    if held.app.size.width < 100:
        await held.press("Enter")


async def to_the_talk(held: Hands) -> None:
    await to_the_briefing(held)
    await held.press("Enter")


async def pick(held: Hands, *numbers: str) -> None:
    for number in numbers:
        await held.press(number)
        await held.press("Enter")


async def test_before_the_talk(size, grids):
    async with hands(size) as held:
        await look(held, grids, "library")
        await held.press("/")
        await held.write("fone")
        await look(held, grids, "library, nobody found", themes=True)
        await held.press("Esc")
        await held.press("Enter")
        if size[0] < 100:
            await look(held, grids, "a customer seen closer")
            await held.press("Enter")
        await look(held, grids, "briefing", themes=True)
        await held.press("F1")
        await look(held, grids, "briefing, help")
        await held.press("Esc")
        await held.press("F2")
        await look(held, grids, "briefing, desk")
        await held.press("F2")
        await held.pilot.press("ctrl+p")
        await held.settle()
        await look(held, grids, "briefing, all commands", themes=True)


async def test_a_content_note_comes_first_with_the_way_out_chosen(size, grids):
    async with hands(size) as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter")
        await to_the_briefing(held)
        await look(held, grids, "content note")
        await held.press("↓", "↓", "Enter")
        await look(held, grids, "where to find help")


async def test_during_the_talk(size, grids):
    async with hands(size) as held:
        await to_the_talk(held)
        await look(held, grids, "opening", themes=True)
        await pick(held, "1", "1")
        await look(held, grids, "turn 3")
        await held.press("/")
        await look(held, grids, "actions")
        await held.press("Backspace")
        await held.say("Let me see what the van was up to on the day")
        await look(held, grids, "not recognised", themes=True)
        await held.press("F2")
        await look(held, grids, "desk")
        await held.press("1")
        await look(held, grids, "an article")
        await held.press("F2")
        if size[0] < 100:
            await held.press("F4")
            await look(held, grids, "feelings")
            await held.press("Esc")
        await held.write("")
        await held.press("Esc")
        await look(held, grids, "paused")
        await held.press("Enter")
        held.house.records.trouble = FULL
        await pick(held, "1")
        await look(held, grids, "not saved yet", themes=True)


async def test_after_the_talk(size, grids):
    async with hands(size) as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
        await look(held, grids, "the end")
        await held.press("Enter")
        await look(held, grids, "self-rating")
        await held.press("4", "Enter")
        await look(held, grids, "1 in short", themes=True)
        await held.press("Enter")
        await look(held, grids, "2 turn by turn", themes=True)
        await held.press("Enter")
        await look(held, grids, "rules")
        await held.press("Esc", "3")
        await look(held, grids, "3 handing over")
        await held.press("4")
        await look(held, grids, "4 scores")
        await held.press("5")
        await look(held, grids, "5 my note", themes=True)


async def test_a_delicate_talk_with_five_long_replies(size, grids):
    async with hands(size) as held:
        await held.press("/")
        await held.write("distress")
        await held.press("Enter")
        await to_the_briefing(held)
        await held.press("↓", "Enter", "Enter")
        await look(held, grids, "delicate")
        await held.press("Esc")
        await look(held, grids, "delicate, pause or stop")


async def test_a_talk_that_was_paused_is_offered_first(size, grids):
    house = PaperHouse()
    house.paused = Unfinished(1, "The gift that missed the wedding", "Dana Whitfield", 3, "I want my money back.")
    async with hands(size, house) as held:
        await look(held, grids, "welcome back")


async def test_an_exam_hides_the_feelings(size, grids):

    async with hands(size, start=replace(AT_ONCE, exam=True)) as held:
        await to_the_talk(held)
        await pick(held, "1")
        await look(held, grids, "exam")


async def test_a_window_that_is_too_small_says_so(grids):
    async with hands((50, 12)) as held:
        assert held.seen == grids(name="too small")
