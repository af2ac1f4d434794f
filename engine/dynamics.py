"""What an answer does to the values, worked out once for each value instead of once for each state.

`engine.affect.step` is the law; here stands the same arithmetic gauge by gauge, because each gauge's new value
depends on little beside its old one: on heard (as far as the rules ask), and where a feeling is named on whether the
customer is calm. A property test holds the two equal.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, cast

from engine import affect
from engine.affect import CALM, HEARD_ENOUGH, PATIENCE_GAIN, UNIT, Happening, Points, rounded, within
from engine.packing import GAUGE_MASK, HEARD_AND_ANGER_MASK, HEARD_MASK, REST, SHIFTS, Packing, Slot
from engine.scenario import Temperament
from engine.state import Feelings
from engine.vocabulary import GAUGES
from engine.weights import WEIGHTS

_WHOLE: Final = UNIT * 10_000


class Column(dict[int, int]):
    """New values by old ones, packed; worked out when first asked for."""

    __slots__ = ("entry",)

    def __init__(self, entry: Callable[[int], int]) -> None:
        self.entry = entry

    def __missing__(self, value: int) -> int:
        found = self[value] = self.entry(value)
        return found


Row = tuple[int, Column, Column, Column, Column]
"""Heard already moved, and columns of anger, distress, trust and the rest (patience with the variables)."""


class Rows(dict[int, Row]):
    """Rows by the bits of a state that `selector` keeps: heard, or heard and anger."""

    __slots__ = ("make", "selector")

    def __init__(self, selector: int, make: Callable[[int], Row]) -> None:
        self.selector = selector
        self.make = make

    def __missing__(self, selected: int) -> Row:
        found = self[selected] = self.make(selected)
        return found


@dataclass(frozen=True, slots=True)
class Frame:
    """What all answers of a scenario share.

    Attributes:
        packing: How values stand in a number.
        model: Whether gauges follow the affect model, or effects alone.
        temperament: The customer's.
        opening_anger: Anger at the start of the talk.
    """

    packing: Packing
    model: bool
    temperament: Temperament
    opening_anger: int


@dataclass(frozen=True, slots=True)
class _Pull:
    """The moves of an answer, summed in UNITs: what they lower and raise before each gauge scales it."""

    falls: Points
    rises: Points


@dataclass(frozen=True, slots=True)
class _Answer:
    """An answer with the counts it was given in, and the slots of the place it leads to."""

    frame: Frame
    before: Feelings
    what: Happening
    slots: tuple[Slot, ...]
    events: Points
    effects: Mapping[str, int]


def rows(frame: Frame, before: Feelings, what: Happening, slots: tuple[Slot, ...]) -> Rows:
    """The rows of an answer.

    Args:
        frame: What all answers of the scenario share.
        before: The counts the answer is given in; its gauges are not read.
        what: Moves, events and effects, of variables too.
        slots: How values are written where the answer leads.
    """
    struck = [affect.event_points(event, frame.temperament) for event in what.events if frame.model]
    events = cast("Points", tuple(map(sum, zip(*struck, strict=True))) if struck else (0,) * 5)
    answer = _Answer(frame, before, what, slots, events, what.effects or {})
    if not frame.model:
        anger, distress, heard, trust, patience = (_shift(answer, index) for index in range(5))
        moved = Column(anger), Column(distress), Column(trust), Column(_rest(answer, patience))
        return Rows(HEARD_MASK, lambda selected: (heard(selected), *moved))
    return _model_rows(answer)


def _shift(answer: _Answer, index: int) -> Callable[[int], int]:
    """A gauge moved by effects alone."""
    points, slot = answer.effects.get(GAUGES[index], 0), answer.slots[index]
    return lambda value: slot.packed(within(value + points))


def _rest(answer: _Answer, patience: Callable[[int], int]) -> Callable[[int], int]:
    """Patience, packed as told, and every variable moved by effects and clamped to its range."""
    packing, slots = answer.frame.packing, answer.slots[5:]
    moving = [
        (shift - REST, mask, slot, variable, answer.effects.get(variable.name, 0))
        for shift, mask, slot, variable in zip(
            packing.shifts[5:], packing.masks[5:], slots, packing.variables, strict=True
        )
    ]

    def entry(rest: int) -> int:
        total = patience(rest & GAUGE_MASK)
        for shift, mask, slot, variable, points in moving:
            value = (rest >> shift & mask) + variable.least + points
            total += slot.packed(min(max(value, variable.least), variable.most))
        return total

    return entry


def _model_rows(answer: _Answer) -> Rows:
    before, what = answer.before, answer.what
    naming = "names_feeling" in what.moves
    solving = any(WEIGHTS[move].kind == "resolution" for move in what.moves)
    lasting = answer.events[2] + answer.effects.get("heard", 0) - (0 if affect.attends(what.moves) else 2)
    cache: dict[tuple[bool, int, bool], tuple[_Pull, tuple[Column, Column, Column, Column]]] = {}

    def make(selected: int) -> Row:
        heard, anger = selected & GAUGE_MASK, selected >> SHIFTS[0]
        hears = within(heard + answer.events[2])
        calm = naming and within(anger + _carried(answer, anger, heard) + answer.events[0]) < CALM
        key = (heard < HEARD_ENOUGH, min(hears, HEARD_ENOUGH) if solving else 0, calm)
        if key not in cache:
            pull = _pull(before, what, 0 if calm else 100, hears)
            cache[key] = pull, _columns(answer, pull, heard)
        pull, columns = cache[key]
        total = (heard + lasting) * _WHOLE + pull.falls[2] * 10_000 + pull.rises[2] * (100 - hears) * 100
        return (answer.slots[2].packed(within(rounded(total, _WHOLE))), *columns)

    return Rows(HEARD_AND_ANGER_MASK if naming else HEARD_MASK, make)


def _carried(answer: _Answer, anger: int, heard: int) -> int:
    frame = answer.frame
    return affect.carry_over(anger, heard, answer.before.broken, frame.temperament, frame.opening_anger)


def _pull(before: Feelings, what: Happening, anger: int, heard: int) -> _Pull:
    parts = [points for _, points in affect.weighed(before, what.moves, anger, heard)]
    falls = [sum(points[index] for points in parts if points[index] < 0) for index in range(5)]
    rises = [sum(points[index] for points in parts if points[index] > 0) for index in range(5)]
    return _Pull(cast("Points", tuple(falls)), cast("Points", tuple(rises)))


def _columns(answer: _Answer, pull: _Pull, heard: int) -> tuple[Column, Column, Column, Column]:
    """Columns that hold for every value of heard that is alike to the rules."""
    what, events, effects = answer.what, answer.events, answer.effects
    temperament = answer.frame.temperament
    fixed = [events[index] + effects.get(gauge, 0) for index, gauge in enumerate(GAUGES)]
    fixed[0] += heard < HEARD_ENOUGH and not affect.helps(what.moves)
    fixed[4] -= temperament.drain
    fixed = [points * _WHOLE for points in fixed]
    fixed[4] += pull.falls[4] * 10_000 + min(pull.rises[4] * 10_000, PATIENCE_GAIN * _WHOLE)
    a, d, _, t, p = answer.slots[:5]

    def anger(value: int) -> int:
        carried = _carried(answer, value, heard)
        met = within(value + carried + events[0])
        pulled = pull.falls[0] * (met + 30) * 100 + pull.rises[0] * (120 - met) * temperament.reactivity
        return a.packed(within(rounded((value + carried) * _WHOLE + fixed[0] + pulled, _WHOLE)))

    def distress(value: int) -> int:
        pulled = pull.falls[1] * 10_000 + pull.rises[1] * (100 - value) * 100
        return d.packed(within(rounded(value * _WHOLE + fixed[1] + pulled, _WHOLE)))

    def trust(value: int) -> int:
        pulled = pull.falls[3] * 10_000 + pull.rises[3] * (100 - within(value + events[3])) * 100
        return t.packed(within(rounded(value * _WHOLE + fixed[3] + pulled, _WHOLE)))

    def patience(value: int) -> int:
        return p.packed(within(rounded(value * _WHOLE + fixed[4], _WHOLE)))

    return Column(anger), Column(distress), Column(trust), Column(_rest(answer, patience))
