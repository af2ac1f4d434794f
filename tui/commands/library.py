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
    from tui.commands.play import play_in_lines  # noqa: PLC0415 - play offers the screens, which are opened from here
    from tui.present.words import CHANNELS, counted  # noqa: PLC0415 - not for the first screen

    house = Household()
    customers = sorted(house.customers(), key=lambda card: (card.difficulty, card.title))
    there.write("Choose a customer.")
    for number, card in enumerate(customers, 1):
        minutes = f"about {counted(card.minutes, 'minute')}"
        best = f"; best so far: {card.best}" if card.best else ""
        note = "; has a content note" if card.delicate else ""
        there.write(
            f"{number}. {card.title}. {card.customer}, {card.customer_type}, {CHANNELS[card.channel]}, {minutes}."
        )
        there.write(f"   Difficulty {card.difficulty} of 5{best}{note}. hardcalls play {card.id}")
    while True:
        line = there.read("A number, or Enter to leave: ")
        if line is None or not line.strip():
            return ExitCode.OK
        if line.strip().isdecimal() and 1 <= int(line) <= len(customers):
            return play_in_lines(house.scenario(customers[int(line) - 1].id), there)
        there.write(f"There are {counted(len(customers), 'customer')}. Pick 1 to {len(customers)}.")
