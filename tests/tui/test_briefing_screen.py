"""The briefing on a low screen: what one may not do stands there without reading on."""

from pathlib import Path

import pytest

from scenarios.reading.reader import read_scenario
from tests.tui.house import PaperHouse
from tests.tui.pilot import hands
from tui.screens.briefing import BriefingScreen

SHIPPED = sorted((Path(__file__).parents[2] / "scenarios").glob("*/*.yaml"))


@pytest.mark.parametrize("suggested", ["", "Ask what or how, and wait for the whole answer."])
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
async def test_everything_one_may_not_do_can_be_seen_at_80_by_24(path, suggested):
    scenario = read_scenario(path).scenario
    async with hands(size=(80, 24), house=PaperHouse()) as held:
        await held.app.push_screen(BriefingScreen(scenario, lambda: suggested))
        await held.settle()
        seen = " ".join(held.seen.split())
        assert "Pick one thing to try" in seen
        assert suggested in seen
        for told in (*scenario.trainee.may, *scenario.trainee.may_not):
            assert told in seen
