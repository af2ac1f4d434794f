"""Programs on the screens in processes of their own, which lose their disk or their rights in the middle of a talk."""

import asyncio
import ctypes
import os
import resource
from collections.abc import Awaitable, Callable
from multiprocessing.connection import Connection
from pathlib import Path

from practice.places import RECORDS_FILE
from tests.tui.pilot import Hands, hands
from tests.tui.real_house import RealHouse

Tell = Callable[[str, str], None]
CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH = 1 << 1, 1 << 2


def a_full_disk(pipe: Connection, folder: Path) -> None:
    """Files may grow no further in the middle of a talk; later they may again."""

    async def story(held: Hands, tell: Tell) -> None:
        await held.press("Enter", "Enter", "1", "Enter")
        _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
        resource.setrlimit(resource.RLIMIT_FSIZE, (_largest(folder), hard))
        try:
            await held.say("What would put it right?")
            tell("full", held.seen)
            await held.press("Enter")
            tell("still full", held.seen)
        finally:
            resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
        await held.press("Enter")
        tell("freed", held.seen)

    _run(pipe, folder, story)


def no_rights_at_first(pipe: Connection, folder: Path) -> None:
    """The folder may not be written to until the talk is to begin a second time."""
    _without_privilege()

    async def story(held: Hands, tell: Tell) -> None:
        held.house.close()
        records = folder / "records"
        records.mkdir(mode=0o500)
        held.house._folder = records
        del held.house.__dict__["_records"]
        await held.press("Enter", "Enter")
        tell("read only", held.seen)
        await held.press("Enter")
        tell("still read only", held.seen)
        records.chmod(0o700)
        await held.press("Enter")
        tell("writable", held.seen)
        await held.press("1", "Enter")
        tell("answered", held.seen)

    _run(pipe, folder / "home", story)


def rights_lost_on_the_way(pipe: Connection, folder: Path) -> None:
    """Folder and file may not be written to from the middle of a talk on."""
    _without_privilege()
    home = folder / "home"

    async def story(held: Hands, tell: Tell) -> None:
        await held.press("Enter", "Enter", "1", "Enter")
        (home / RECORDS_FILE).chmod(0o400)
        home.chmod(0o500)
        await held.press("1", "Enter", "2", "Enter", "1", "Enter")
        tell("ended", held.seen)
        await held.press("Enter", "Esc", "E")
        tell("no copy", held.seen)
        home.chmod(0o700)
        await held.press("Enter")
        tell("a copy", held.seen)

    _run(pipe, home, story)


def _largest(folder: Path) -> int:
    return max(path.stat().st_size for path in folder.iterdir())


def _run(pipe: Connection, folder: Path, story: Callable[[Hands, Tell], Awaitable[None]]) -> None:
    async def run() -> None:
        async with hands(house=RealHouse(folder)) as held:  # type: ignore[arg-type]  # a real one
            await story(held, lambda when, seen: pipe.send((when, seen)))

    asyncio.run(run())


def _without_privilege() -> None:
    """Let the rights of files hold for the administrator too (Linux: capabilities(7), capset(2))."""
    if os.geteuid() != 0:
        return
    libc = ctypes.CDLL(None, use_errno=True)
    version_3, this_process = 0x20080522, 0
    header = (ctypes.c_uint32 * 2)(version_3, this_process)
    capabilities = (ctypes.c_uint32 * 6)()  # effective, permitted, inheritable; the first three hold the low bits
    assert 0 == libc.capget(header, capabilities)
    capabilities[0] &= ~(CAP_DAC_OVERRIDE | CAP_DAC_READ_SEARCH)
    assert 0 == libc.capset(header, capabilities)
