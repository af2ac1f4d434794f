"""What comes after a talk, in every state: the kept text grid, and contrast measured on what is painted."""

import pytest

from tests.tui.contrast import faint
from tests.tui.pilot import Hands, hands
from tests.tui.tour import pick, to_the_talk
from tui.theme import TITLES

SIZES = [(120, 40), (80, 24)]


@pytest.fixture(params=SIZES, ids=["large", "small"])
def size(request):
    return request.param


async def look(held: Hands, grids, name: str, *, themes: bool = False) -> None:
    """The grid is as kept, all text can be read, and where asked also in the other themes."""
    assert held.seen == grids(name=name)
    assert [] == faint(held.app), name
    for theme in TITLES if themes else ():
        held.app.theme = theme
        await held.pilot.pause()
        assert [] == faint(held.app), (name, theme)
    if themes:
        held.app.theme = "evening"
        await held.pilot.pause()


async def test_after_the_talk(size, grids):
    async with hands(size) as held:
        await to_the_talk(held)
        await pick(held, "1", "1", "1", "1", "1")
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
