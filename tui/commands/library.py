"""The library: on screens where there is a terminal for them, as a list of lines otherwise."""

import gc
import sys
from typing import TYPE_CHECKING, Final

from tui.commands.exits import ExitCode
from tui.household import Household
from tui.terminal import screens_possible

if TYPE_CHECKING:
    from engine.scenario import Scenario
    from tui.plain.console import Console


_A_TURN: Final = 0.001
"""Seconds after which a thread that loads or reads something lets a pressed key through; Python's own are 0.005."""


def open_library(*, plain: bool) -> ExitCode:
    """Let somebody choose a customer, and practise."""
    if plain or not screens_possible():
        from tui.plain.console import console  # noqa: PLC0415 - not for the first screen

        return _in_lines(console())
    return open_screens()


def open_screens(extra: "Scenario | None" = None, *, exam: bool = False, coach: int = 0, start: str = "") -> ExitCode:
    """Open the screens, at the library or at one customer."""
    gc.disable()  # what is made on the way to the first screen stays; the program takes it up again behind that
    sys.setswitchinterval(_A_TURN)
    from tui.app import HardcallsApp, Start  # noqa: PLC0415 - loads Textual

    house = Household(extra=extra, start=start)
    try:
        HardcallsApp(house, Start(extra.id if extra else "", exam, coach)).run()
    finally:
        gc.enable()
        house.close()
    return ExitCode.OK


def _in_lines(there: "Console") -> ExitCode:
    from tui.plain.library import LineLibrary  # noqa: PLC0415 - not for the first screen

    house = Household()
    try:
        return LineLibrary(house, there).run()
    finally:
        house.close()
