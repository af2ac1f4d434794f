"""The first screen: what it must not wait for, and what it says where it has to wait."""

import gc
import subprocess
import sys
from dataclasses import replace
from threading import Event

import pytest
from hypothesis import given
from hypothesis import strategies as st

from practice.records import Records
from tests.practice.talk import HEADER
from tests.tui.house import PaperHouse
from tests.tui.pilot import grid
from tui.app import HardcallsApp
from tui.household import Household
from tui.present.library import how_far
from tui.theme import PALETTES, TITLES
from tui.widgets.choices import Choices

FIRST_PAINT = """
import sys
from tui.app import HardcallsApp
from tui.household import Household
from tui.widgets.choices import Choices

class Look(HardcallsApp):
    def practise(self, scenario_id=""):  # comes right after the first paint
        print(*(name for name in list(sys.modules)))
        print(*(item.id for item in self.screen.query_one(Choices)._items if item.choosable))
        self.exit()

Look(Household()).run(headless=True, size=(120, 40))
"""

HEAVY = {
    "pydantic", "sqlalchemy", "yaml", "click", "re2", "rapidfuzz", "transitions", "importlib.metadata",
    "engine.scenario", "engine.script", "scenarios.reading.reader", "practice.records", "practice.codec",
    "scoring.recognise", "tui.screens.way", "tui.screens.talk",
}  # fmt: skip
"""What takes longer to load than the list to show."""


def at_the_first_paint():
    done = subprocess.run([sys.executable, "-c", FIRST_PAINT], capture_output=True, text=True, check=True)
    modules, shown = done.stdout.splitlines()[-2:]
    return set(modules.split()), set(shown.split())


def test_the_list_is_in_the_first_paint_and_nothing_heavy_was_loaded_for_it(own_home):
    with Records.open(own_home) as records:
        records.begin(HEADER)
    everybody = {card.id for card in Household().customers()}
    modules, shown = at_the_first_paint()
    assert everybody == shown
    assert set() == HEAVY & modules


class SlowHouse(PaperHouse):
    """A house whose files take as long to read as a test wants."""

    def __init__(self) -> None:
        super().__init__()
        self.may_go_on = Event()

    def customers(self):
        assert self.may_go_on.wait(timeout=60)
        return super().customers()

    def customers_read(self):
        return (50, 200)


async def test_where_reading_takes_long_a_word_a_bar_and_a_count_say_how_far_it_is():
    house = SlowHouse()
    app = HardcallsApp(house)
    async with app.run_test(size=(120, 40)) as pilot:
        assert "Reading" not in grid(app)
        while "Reading" not in grid(app):
            await pilot.pause()
        assert "Reading 200 customers ━━━━━─────────────── 50 of 200" in grid(app)
        house.may_go_on.set()
        while "The gift that missed the wedding" not in grid(app) or app.focused is None:
            await pilot.pause()
        assert "Reading" not in grid(app)
        while not isinstance(app.focused, Choices):
            await pilot.pause()
        await pilot.press("down")
        assert "Billed twice on rent day" == app.screen.chosen.title


@given(st.integers(1, 5000), st.data())
def test_how_far_it_is_fits_a_line_and_never_runs_over(whole, data):
    read = data.draw(st.integers(0, whole))
    ((line,),) = [[row.text for row in how_far(read, whole)]]
    bar = line.partition("customer")[2].split(" ")[1]
    assert 20 == len(bar)
    assert read * 20 // whole == bar.count("━")
    assert line.endswith(f" {read} of {whole}")
    assert [] == how_far(0, 0)


@pytest.mark.parametrize("look", TITLES)
async def test_the_first_screen_comes_in_the_look_that_was_chosen(look):
    house = PaperHouse()
    house.wanted = replace(house.wanted, theme=look)
    app = HardcallsApp(house)
    async with app.run_test():
        assert PALETTES[look].background == app.screen.styles.background.hex.lower()


async def test_garbage_is_collected_again_once_the_first_screen_is_up():
    gc.disable()
    try:
        async with HardcallsApp(PaperHouse()).run_test() as pilot:
            while not gc.isenabled():
                await pilot.pause()
            assert gc.get_freeze_count() > 0
    finally:
        gc.enable()
        gc.unfreeze()
