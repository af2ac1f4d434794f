"""What a person wrote is data: markup, links and escape sequences are shown as written and do nothing."""

from dataclasses import replace

import pytest
from textual.events import Paste

from engine.scenario import Line
from practice.errors import DiskFullError
from tests.tui.customers import WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import hands
from tui.house import Preferences

MARKUP = "[/foo] [bold]x[/bold] [@click=app.quit]leave[/]"
ESCAPE = "\x1b]0;owned\x07\x1b[2J"
SHOWN = "^[]0;owned^G^[[2J"


def foreign():
    opening = WEDDING.nodes["opening"]
    reply = replace(opening.replies[0], say=f"{MARKUP} {SHOWN}")
    line = Line(f"{MARKUP} {ESCAPE}", stage=MARKUP)
    return replace(
        WEDDING,
        title=MARKUP,
        summary=f"{MARKUP} {ESCAPE}",
        customer=replace(WEDDING.customer, name="[@click=app.quit]Dana[/]"),
        desk=replace(WEDDING.desk, record=f"{MARKUP}\n{ESCAPE}"),
        nodes={**WEDDING.nodes, "opening": replace(opening, line=line, replies=(reply, *opening.replies[1:]))},
    )


def raw(held):
    """Every character that would be sent to the terminal as text."""
    strips = held.app.screen._compositor.render_strips()
    return "".join(segment.text for strip in strips for segment in strip)


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["large", "small"])
async def test_a_scenario_full_of_markup_is_shown_as_written_from_library_to_debrief(size):
    house = PaperHouse([foreign()])
    house.wanted = Preferences(f"[blink]{ESCAPE}", "evening", pace=False)
    async with hands(size, house) as held:
        assert "[/foo]" in held.seen
        for _ in range(2 if size[0] > 100 else 3):
            await held.press("Enter")
            assert "\x1b" not in raw(held)
        assert "[bold]x[/bold]" in held.seen
        assert SHOWN in held.seen.replace("\n", " ")
        await held.press("F2")
        assert "[@click=app.quit]" in held.seen
        await held.press("F2", "1", "Enter", "1", "Enter", "2", "Enter", "1", "Enter", "Enter", "Esc")
        assert "In short" in held.seen
        await held.press("2")
        assert "[/foo]" in held.seen
        assert "\x1b" not in raw(held)
        assert held.app.is_running


async def test_a_typed_reply_full_of_markup_is_said_as_written():
    async with hands() as held:
        await held.press("Enter", "Enter")
        await held.say(f"{MARKUP} what would put it right?")
        assert "[/foo] [bold]x[/bold]" in held.seen
        assert held.app.is_running
    assert f"{MARKUP} what would put it right?" == held.house.held[0].session.transcript.turns[0].words


async def test_a_pasted_escape_sequence_is_made_visible_in_the_field():
    async with hands() as held:
        await held.press("Enter", "Enter")
        held.app.focused.post_message(Paste(f"one\ntwo {ESCAPE}"))
        await held.settle()
        assert f"one two {SHOWN}" == held.app.focused.text
        assert "\x1b" not in raw(held)


async def test_a_search_full_of_markup_finds_nobody_and_says_so():
    async with hands() as held:
        await held.press("/")
        await held.write("[/foo] [@click=app.quit]x")
        assert "Nobody matches “[/foo] [@click=app.quit]x”." in held.seen


async def test_a_trouble_full_of_markup_is_shown_as_written():
    async with hands() as held:
        await held.press("Enter", "Enter")
        held.house.records.trouble = DiskFullError("[/foo] is full.", "Free [b]space[/b].")
        await held.press("1", "Enter")
        assert "[/foo] is full." in held.seen
        assert "Free [b]space[/b]." in held.seen
