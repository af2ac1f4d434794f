"""Somebody who waits behind the curtain is told what for, and sees that the program works."""

from threading import Event

from tests.tui.house import PaperHouse
from tests.tui.pilot import hands
from tui.screens import curtain
from tui.screens.curtain import Curtain


async def test_a_debrief_that_takes_long_says_what_for_and_shows_that_it_goes_on(monkeypatch):
    monkeypatch.setattr(curtain, "LONG", 1)
    house, may = PaperHouse(), Event()
    debrief = house.debrief
    monkeypatch.setattr(house, "debrief", lambda held: may.wait(60) and debrief(held))
    async with hands(house=house) as held:
        await held.press("Enter", "Enter", "1", "Enter", "1", "Enter", "2", "Enter", "1", "Enter", "Enter")
        await held.pilot.press("escape")
        while "one second so far" not in held.seen:
            await held.pilot.pause()
        assert isinstance(held.app.screen, Curtain)
        assert "Looking at every path of this talk, one second so far" in held.seen
        assert "Your scores stand between the worst and the best" in held.seen
        may.set()
        await held.settle()
        assert "After the talk" in held.seen
        assert "so far" not in held.seen
