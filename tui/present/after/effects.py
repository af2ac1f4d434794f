"""What moved the customer in a turn: each cause with the points it moved by itself."""

from collections.abc import Collection, Iterator
from typing import Final

from engine.transcript import Turn
from tui.present import acts
from tui.present.rows import Row, hang, soft
from tui.present.words import NAMES, signed

_KEPT: Final = "\u00a0"
"""A number stays in the row of its name."""


def points(turn: Turn, cause: str) -> dict[str, int]:
    """What a cause did by itself, in whole points of each gauge that it moved by half a point or more."""
    sums: dict[str, int] = {}
    for change in turn.changes:
        if change.cause == cause:
            sums[change.gauge] = sums.get(change.gauge, 0) + change.hundredths
    rounded = {name: (abs(sums[name]) + 50) // 100 * (1 if sums[name] > 0 else -1) for name in NAMES if name in sums}
    return {name: found for name, found in rounded.items() if found}


def effect(turn: Turn, cause: str, gauges: Collection[str] = tuple(NAMES)) -> str:
    """As above in words: `anger +14, heard −12`; "" for nothing."""
    return ", ".join(f"{name}{_KEPT}{signed(moved)}" for name, moved in points(turn, cause).items() if name in gauges)


def others(turn: Turn, told: Collection[str]) -> Iterator[tuple[str, str]]:
    """Every cause that is not among those already told: in words, and what it did."""
    for cause in dict.fromkeys(change.cause for change in turn.changes):
        moved = effect(turn, cause)
        if cause not in told and moved:
            yield acts.because(cause), moved


def other_rows(turn: Turn, told: Collection[str], width: int) -> list[Row]:
    """The same below each other: `time passes   patience −6`."""
    rows: list[Row] = []
    for words, moved in others(turn, told):
        rows += hang([soft("· ")], [soft(f"{words}   {moved}")], width)
    return rows


def reasons(turn: Turn, gauge: str) -> str:
    """What moved one gauge, the strongest first: `you owned the mistake −10, time passes −6`; "" for nothing."""
    found = [
        (acts.because(cause), moved)
        for cause in dict.fromkeys(change.cause for change in turn.changes)
        if (moved := points(turn, cause).get(gauge))
    ]
    found.sort(key=lambda reason: -abs(reason[1]))
    return ", ".join(f"{words}{_KEPT}{signed(moved)}" for words, moved in found)
