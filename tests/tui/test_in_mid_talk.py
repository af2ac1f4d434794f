"""What one has written, seen and reached stays there: through every page, a pause, and other sizes of the terminal."""

from dataclasses import replace

import pytest

from engine.scenario import Line
from engine.transcript import StaySilent
from tests.tui.customers import WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import Hands, hands
from tests.tui.steps import pick, to_the_talk
from tests.tui.tour_houses import FULL
from tui.house import Unfinished

SIZES = ((80, 24), (61, 19), (140, 50), (120, 40))
HALF = "You stood there with nothing, and I"


def patient() -> PaperHouse:
    return PaperHouse([replace(WEDDING, customer=replace(WEDDING.customer, feelings={"patience": 100}))])


async def long_talk(held: Hands) -> None:
    """Some turns of silence, then one reply."""
    await to_the_talk(held)
    for _ in range(15):
        held.house.held[0].attempt.answer(StaySilent())
    await pick(held, "1")


async def closed(held: Hands, opening: str, *closing: str) -> None:
    await held.pilot.press(opening)
    await held.settle()
    assert HALF not in held.seen or "Desk" in held.seen
    for key in closing:
        await held.pilot.press(key)
        await held.settle()


@pytest.mark.parametrize("size", [(120, 40), (80, 24)], ids=["large", "small"])
async def test_what_was_not_sent_stays_through_every_page_and_through_a_pause(size):
    async with hands(size) as held:
        await to_the_talk(held)
        await pick(held, "1")
        await held.write(HALF)
        pages = [("f1", "escape"), ("ctrl+p", "escape"), ("f2", "right", "right", "f2"), ("escape", "enter")]
        pages += [("f4", "enter", "escape", "escape")] if size[0] < 100 else []
        for opening, *closing in pages:
            await closed(held, opening, *closing)
            assert HALF == held.app.focused.text, opening
            assert len(HALF) == held.app.focused.cursor_location[1], opening


async def test_what_was_not_sent_is_there_again_when_a_paused_talk_goes_on():
    house = PaperHouse()
    async with hands(house=house) as held:
        await to_the_talk(held)
        await pick(held, "1")
        await held.write(HALF)
        house.records.trouble = FULL
        await held.press("Esc", "↓", "Enter")
        assert "! Not paused: what you wrote cannot be kept. The disk is full." in held.seen
        assert HALF == held.app.focused.text
        house.records.trouble = None
        await held.press("Esc", "↓", "Enter")
        assert "Choose a customer" in held.seen
    house.paused = Unfinished(1, WEDDING.title, "Dana Whitfield", 2, "Twice.")
    async with hands(house=house) as held:
        await held.press("Enter")
        assert "phone · turn 2" in held.seen
        assert HALF == held.app.focused.text


async def test_other_sizes_keep_the_latest_words_in_sight():
    async with hands(house=patient()) as held:
        await long_talk(held)
        await held.write(HALF)
        for size in SIZES:
            await held.resize(*size)
            assert "Twice. Yes. So at least" in held.seen, size
            assert HALF in " ".join(held.seen.split()), size
            assert HALF == held.app.focused.text, size


async def test_other_sizes_and_writing_keep_earlier_words_in_sight_that_somebody_scrolled_to():
    opening = replace(WEDDING.nodes["opening"], line=Line("Say something."))
    customer = replace(WEDDING.customer, feelings={"patience": 100})
    house = PaperHouse([replace(WEDDING, customer=customer, nodes={**WEDDING.nodes, "opening": opening})])
    async with hands(house=house) as held:
        await long_talk(held)
        await held.press("PgUp")
        top = held.app.screen.conversation._top
        assert top is not None
        await held.write("H")
        for size in SIZES:
            await held.resize(*size)
            assert top == held.app.screen.conversation._top, size
            assert "Twice. Yes." not in held.seen, size
        await held.press("PgDn")
        assert "Twice. Yes." in held.seen
        assert "later" not in held.keys
