"""Keys that come faster than the screen changes, and what is done before the next one comes."""

from dataclasses import replace

import pytest
from textual.events import Key
from textual.widgets import Input

from tests.tui.pilot import AT_ONCE, hands
from tests.tui.steps import to_the_talk


@pytest.mark.parametrize("letters", ["bin", "settled", "/"])
async def test_what_is_typed_right_behind_the_stroke_is_for_the_search(letters):
    async with hands() as held:
        for letter in f"/{letters}":
            held.app.post_message(Key({"/": "slash"}.get(letter, letter), letter))
        await held.settle()
        assert letters == held.app.screen.query_one(Input).value


async def test_what_was_said_is_read_while_it_can_still_be_taken_back():
    async with hands(start=replace(AT_ONCE, beat=None)) as held:
        await to_the_talk(held)
        await held.say("What would put it right?")
        session = held.house.held[0].session
        assert "What would put it right?" == session._read[0]
        assert () == session.transcript.turns
        await held.press("Enter")
        assert 1 == len(session.transcript.turns)
