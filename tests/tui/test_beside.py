"""Work beside the screens, for which nobody waits at the end."""

import subprocess
import sys
from asyncio import create_task
from threading import Event, current_thread

import pytest

from practice.errors import DiskFullError
from tui.beside import beside
from tui.leaving import BESIDE, leave

LEFT_WHILE_LOADING = """
from threading import Event

from tests.tui.house import PaperHouse
from tui.app import HardcallsApp
from tui.leaving import leave

class StuckHouse(PaperHouse):
    loading = False

    def prepare(self, scenario_id):
        StuckHouse.loading = True
        Event().wait()

async def hands(pilot):
    while not StuckHouse.loading:
        await pilot.press("enter")
        await pilot.pause()
    pilot.app.exit()

HardcallsApp(StuckHouse()).run(headless=True, size=(120, 40), auto_pilot=hands)
print("left", flush=True)
leave(3)
"""


async def test_what_is_done_beside_comes_back_with_its_result():
    asked = []

    def work(*about, **named):
        asked.append((about, named, current_thread().name))
        return "done"

    assert "done" == await beside(work, 1, name="two")
    assert [((1,), {"name": "two"}, BESIDE)] == asked


async def test_what_goes_wrong_beside_is_raised_where_it_is_waited_for():
    def work():
        raise DiskFullError("The disk is full.", "Free some space.")

    with pytest.raises(DiskFullError, match="full"):
        await beside(work)


def test_nobody_who_leaves_has_to_wait_for_what_is_being_loaded():
    program = [sys.executable, "-c", LEFT_WHILE_LOADING]
    left = subprocess.run(program, capture_output=True, text=True, timeout=120, check=False)
    assert (3, "left", "") == (left.returncode, left.stdout.splitlines()[-1], left.stderr)


def test_where_nothing_is_done_beside_python_ends_as_it_always_does():
    with pytest.raises(SystemExit) as ended:
        leave(4)
    assert 4 == ended.value.code


async def test_what_comes_too_late_is_dropped():
    begun, may_go_on, waiting = Event(), Event(), []

    def work():
        begun.set()
        may_go_on.wait(timeout=60)
        return "late"

    async def wait():
        waiting.append(await beside(work))

    task = create_task(wait())
    assert await beside(begun.wait, 60)
    task.cancel()
    may_go_on.set()
    assert "now" == await beside(lambda: "now")
    assert [] == waiting
