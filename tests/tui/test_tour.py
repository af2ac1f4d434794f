"""Every screen and state up to the end of the talk: the kept text grid, and contrast measured on what is painted."""

import pytest

from tests.tui.contrast import faint
from tests.tui.pilot import hands
from tests.tui.tour import PARTS
from tui.theme import TITLES

SIZES = {"large": (120, 40), "small": (80, 24)}
IN_EVERY_LOOK = {
    "library, nobody found",
    "briefing",
    "settings",
    "a nickname, typed",
    "turn 3",
    "not recognised",
    "not saved yet",
    "library, records damaged",
}
"""Between them they paint every role on every background."""


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PARTS)
async def test_every_stop_of_the_tour_looks_as_it_did_and_can_be_read(name, size, grids):
    part = PARTS[name]
    async with hands(SIZES[size], part.house(), part.start) as held:
        async for stop in part.walk(held):
            assert held.seen == grids(name=stop)
            assert [] == faint(held.app), stop
            for theme in TITLES if stop in IN_EVERY_LOOK else ():
                held.app.theme = theme
                await held.pilot.pause()
                assert [] == faint(held.app), (stop, theme)
            held.app.theme = "evening"
