"""What an answer changed in the customer, and why: from the causes the engine kept."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from engine.state import State
from engine.transcript import Change, Turn
from engine.vocabulary import GAUGES
from tui.present import acts, glyphs
from tui.present.words import SHOWN_ORDER

Meaning = Literal["better", "worse", "time", "same"]
Sign = Literal["+", "−", "·"]

_LESS_IS_BETTER = frozenset({"anger", "distress"})
_DISTRESS_SHOWS = 30
_SELF_EVIDENT = frozenset({"", "time", "effects"})
"""Causes that explain nothing: none, the usual drain, and what the author wrote down."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One gauge after an answer.

    Attributes:
        gauge: Its name.
        value: 0..100.
        before: What it was before the last answer, None before the first.
        meaning: Whether the change is better or worse for the talk; `time` for the usual drain of patience.
        reason: The strongest cause of the change in words, "" without a change or a cause.
    """

    gauge: str
    value: int
    before: int | None = None
    meaning: Meaning = "same"
    reason: str = ""

    @property
    def delta(self) -> int:
        """By how many points it changed."""
        return 0 if self.before is None else self.value - self.before

    @property
    def sign(self) -> Sign:
        """`+` better, `−` worse, `·` neither (the drain of patience is no fault)."""
        return "+" if self.meaning == "better" else glyphs.HURT if self.meaning == "worse" else "·"


def value_of(state: State, gauge: str) -> int:
    """A gauge of a state."""
    return state.feelings.gauges[GAUGES.index(gauge)]


def readings(state: State, turn: Turn | None, *, distress: bool = False) -> tuple[Reading, ...]:
    """The gauges to show, in the order of the screen.

    Args:
        state: Where the talk stands.
        turn: The last answer, None before the first.
        distress: Whether distress is shown although it is low: the talk is about it, or it was shown before.
    """
    shown = [
        gauge
        for gauge in SHOWN_ORDER
        if gauge != "distress" or distress or value_of(state, "distress") >= _DISTRESS_SHOWS
    ]
    return tuple(reading(gauge, state, turn) for gauge in shown)


def reading(gauge: str, state: State, turn: Turn | None) -> Reading:
    """One gauge, its last change and the reason."""
    value = value_of(state, gauge)
    if turn is None:
        return Reading(gauge, value)
    before = value_of(turn.before, gauge)
    strongest = strongest_cause(turn.changes, gauge, value - before)
    reason = "" if strongest in _SELF_EVIDENT else acts.because(strongest)
    return Reading(gauge, value, before, meaning(gauge, value - before, strongest), reason)


def meaning(gauge: str, delta: int, cause: str = "") -> Meaning:
    """What a change of a gauge means; for anger and distress down is better."""
    if delta == 0:
        return "same"
    if cause == "time":
        return "time"
    return "better" if (delta < 0) == (gauge in _LESS_IS_BETTER) else "worse"


def strongest_cause(changes: Iterable[Change], gauge: str, delta: int) -> str:
    """The cause that moved a gauge most in the direction it went, "" for none; the first of equals."""
    best, most = "", 0
    for change in changes:
        push = change.hundredths if delta > 0 else -change.hundredths
        if change.gauge == gauge and delta and push > most:
            best, most = change.cause, push
    return best
