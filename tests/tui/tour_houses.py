"""The houses of the tour: fresh, troubled, paused, practised, patient."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from engine.scenario import Line, Reply, Scenario
from practice.errors import DamagedError, DiskFullError
from tests.tui.afterwards import TALKS
from tests.tui.customers import WEDDING
from tests.tui.house import PaperHouse
from tui.house import Unfinished
from tui.present.library import CustomerCard

FULL: Final = DiskFullError("The disk is full.", "Free some space, then save again.")
DAMAGED: Final = DamagedError(
    "records.db is damaged, or was not written by Hardcalls.",
    "Keep a copy of it and move it away; the next start makes an empty one.",
)


class FreshHouse(PaperHouse):
    """Nobody has practised here yet."""

    def customers(self) -> Sequence[CustomerCard]:
        fresh = [card._replace(due="new", due_in="", best="", attempts=(), note="") for card in super().customers()]
        return [fresh[0]._replace(difficulty=1, minutes=3), *fresh[1:]]

    def suggestion(self, scenario_id: str) -> str:
        return ""


class TroubledHouse(PaperHouse):
    """Its records cannot be read."""

    def customers(self) -> Sequence[CustomerCard]:
        raise DAMAGED


def wedding(line: Line | None = None, replies: Sequence[Reply] = (), **more: object) -> Scenario:
    """The wedding with another opening."""
    opening = WEDDING.nodes["opening"]
    opening = replace(opening, line=line or opening.line, replies=tuple(replies) or opening.replies)
    return replace(WEDDING, nodes={**WEDDING.nodes, "opening": opening}, **more)


def unfinished() -> PaperHouse:
    house = PaperHouse()
    house.paused = Unfinished(1, "The gift that missed the wedding", "Dana Whitfield", 3, "I want my money back.")
    return house


def just_practised() -> PaperHouse:
    return TALKS["won"].held()[0]


def never_asked() -> PaperHouse:
    house = FreshHouse()
    house.wanted = replace(house.wanted, nickname="", asked=False)
    return house


def at_pace() -> PaperHouse:
    house = PaperHouse()
    house.wanted = replace(house.wanted, pace=True)
    return house


def patient() -> PaperHouse:
    return PaperHouse([wedding(customer=replace(WEDDING.customer, feelings={"patience": 100, "anger": 65}))])


def talkative() -> PaperHouse:
    return PaperHouse([wedding(Line("I want to tell you all of it, from the first letter to the last. " * 20))])
