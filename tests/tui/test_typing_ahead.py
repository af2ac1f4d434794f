"""Keys that come faster than the screen changes."""

import pytest
from textual.events import Key
from textual.widgets import Input

from tests.tui.pilot import hands


@pytest.mark.parametrize("letters", ["bin", "settled", "/"])
async def test_what_is_typed_right_behind_the_stroke_is_for_the_search(letters):
    async with hands() as held:
        for letter in f"/{letters}":
            held.app.post_message(Key({"/": "slash"}.get(letter, letter), letter))
        await held.settle()
        assert letters == held.app.screen.query_one(Input).value
