"""What an answer does to the customer: five gauges in whole points, by published weights and a handful of rules.

The rules, in the order in which they are applied (signs and ranks from the sources cited in `engine.weights`; the
figures are a judgement):

1. Carry-over. While heard < 40, anger moves 9 % of the way to min(100, opening anger + 6 after a broken promise);
   otherwise 3 % of the way to the baseline. In whole points.
2. Events. promise_broken: trust -20, anger +12 x reactivity. promise_kept: trust +10. repeat_story: patience -10,
   anger +6, heard -8.
3. Moves, all reading the state after 1 and 2, so that their order cannot matter. A gain counts 1, then 1/2, then 1/4
   for every further use of the same move; harmful moves are never discounted (of several done by the same words only
   the gravest is a move here, see `engine.recognition.Recognised.counted`). The fourth and every further apology
   gives anger +2, heard -2, trust -3, patience -2 instead. Resolution gains x (40 + 60 x min(heard, 40)/40) %, halved
   after a broken promise. A third turn in a row with only relational or apology moves halves their gains; harmful
   moves neither make nor break the run. Naming a feeling at anger < 30 gives anger +2 and heard +2 instead.
   Falls of anger x (anger + 30)/100, rises x (120 - anger)/100 x reactivity; rises of the other gauges but patience
   x (100 - value)/100.
4. Time. Patience - drain, losses in full, gains of moves at most +2 a turn. A turn without a helpful move while
   heard < 40: anger +1. A turn without a relational or listening move: heard -2.

Everything is summed exactly, in 1/3200 point, then each gauge is rounded once (half away from zero) and clamped once.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Final, cast

from engine.moves import MOVES
from engine.scenario import Temperament
from engine.state import Feelings
from engine.transcript import Change
from engine.vocabulary import GAUGES, Gauge
from engine.weights import WEIGHTS

Points = tuple[int, int, int, int, int]
"""Anger, distress, heard, trust, patience."""

UNIT: Final = 3200
"""Parts of a point in which moves are summed: 4 (uses) x 2 (run) x 400 (resolution)."""

COUNTED: Final[tuple[str, ...]] = tuple(name for name, weight in WEIGHTS.items() if weight.kind != "harmful")
"""The moves whose uses are counted, in the order of `Feelings.uses`."""

_INDEX: Final = {name: index for index, name in enumerate(COUNTED)}
_ORDER: Final = {name: index for index, name in enumerate(MOVES)}
_WEIGHT: Final[Mapping[str, Points]] = {
    name: (weight.anger, weight.distress, weight.heard, weight.trust, weight.patience)
    for name, weight in WEIGHTS.items()
}
_KIND: Final = {name: weight.kind for name, weight in WEIGHTS.items()}
_ONE_APOLOGY_TOO_MANY: Final[Points] = (2, 0, -2, -3, -2)
_NAMING_WHAT_HAS_PASSED: Final[Points] = (2, 0, 2, 0, 0)
_EVENTS: Final[Mapping[str, Points]] = {
    "promise_broken": (12, 0, 0, -20, 0),
    "promise_kept": (0, 0, 0, 10, 0),
    "repeat_story": (6, 0, -8, 0, -10),
}
HEARD_ENOUGH: Final = 40
"""Below this a customer does not feel heard: anger creeps back up, and solutions count for less."""

CALM: Final = 30
"""Below this anger there is no feeling left to name."""

PATIENCE_GAIN: Final = 2
"""The most that moves give back of patience in one turn, in points."""

_APOLOGIES_MEANT: Final = 3
_SOFT: Final = frozenset({"relational", "apology"})
_ATTENTIVE: Final = frozenset({"relational", "listening"})


@dataclass(frozen=True, slots=True)
class Happening:
    """What one answer brings to the customer."""

    moves: Collection[str] = ()
    events: Collection[str] = ()
    effects: Mapping[str, int] | None = None


def begin(feelings: Mapping[Gauge, int]) -> Feelings:
    """The customer before the first answer; a gauge that is not given starts at 0."""
    gauges = tuple(feelings.get(gauge, 0) for gauge in GAUGES)
    return Feelings(cast("Points", gauges), uses=(0,) * len(COUNTED))


Shifts = tuple[tuple[int, int], ...]
"""Gauges by their index in `GAUGES`, and the points they move by."""


def shifts(effects: Mapping[str, int]) -> Shifts:
    """The part of some effects that moves gauges."""
    return tuple((index, effects[gauge]) for index, gauge in enumerate(GAUGES) if effects.get(gauge))


def shifted(before: Feelings, moved: Shifts) -> Feelings:
    """Gauges moved and clamped, counts left alone."""
    if not moved:
        return before
    gauges = list(before.gauges)
    for index, points in moved:
        gauges[index] = within(gauges[index] + points)
    return Feelings(cast("Points", tuple(gauges)), before.uses, before.apologies, before.run, before.broken)


def shift_changes(moved: Shifts) -> tuple[Change, ...]:
    """What a transcript says of gauges moved by effects alone."""
    return tuple(Change(GAUGES[index], "effects", points * 100) for index, points in moved)


def authored_step(before: Feelings, effects: Mapping[str, int]) -> tuple[Feelings, tuple[Change, ...]]:
    """Gauges moved by a scenario's own `effects` alone; the same two results as `step`."""
    moved = shifts(effects)
    return shifted(before, moved), shift_changes(moved)


def step(
    before: Feelings, what: Happening, temperament: Temperament, opening_anger: int
) -> tuple[Feelings, tuple[Change, ...]]:
    """The customer after one answer, and which cause moved which gauge.

    Args:
        before: The customer as the answer found them.
        what: Moves, events, and the scenario's own effects in points.
        temperament: How strongly this customer reacts.
        opening_anger: Anger at the start of the talk, which it returns to while nobody listens.

    Returns:
        The feelings, and the changes in hundredths of a point before rounding, the cap on patience and clamping.
    """
    totals = [value * UNIT * 10_000 for value in before.gauges]
    patience_gain = 0
    changes: list[Change] = []
    for cause, deltas in _contributions(before, what, temperament, opening_anger):
        for index, delta in enumerate(deltas):
            if delta:
                totals[index] += delta
                changes.append(Change(GAUGES[index], cause, rounded(delta, UNIT * 100)))
        if deltas[4] > 0 and cause in _KIND:
            patience_gain += deltas[4]
    totals[4] -= max(0, patience_gain - PATIENCE_GAIN * UNIT * 10_000)
    after = Feelings(_clamped(rounded(total, UNIT * 10_000) for total in totals), *_counts(before, what))
    return after, tuple(changes)


def _contributions(
    before: Feelings, what: Happening, temperament: Temperament, opening_anger: int
) -> Iterator[tuple[str, Points]]:
    """Every cause with its exact deltas, in 1/10,000 of UNIT."""
    whole = UNIT * 10_000
    anger, distress, heard, trust, _ = before.gauges
    carried = carry_over(anger, heard, before.broken, temperament, opening_anger)
    if carried:
        yield "carry-over", (carried * whole, 0, 0, 0, 0)
    anger += carried
    for event in what.events:
        a, d, h, t, p = event_points(event, temperament)
        yield event, (a * whole, d * whole, h * whole, t * whole, p * whole)
        anger, heard, trust = anger + a, heard + h, trust + t
    anger, heard, trust = within(anger), within(heard), within(trust)
    attentive, helpful = attends(what.moves), helps(what.moves)
    for move, parts in weighed(before, what.moves, anger, heard):
        a, d, h, t, p = parts
        yield (
            move,
            (
                a * (anger + 30) * 100 if a < 0 else a * (120 - anger) * temperament.reactivity,
                (d * (100 - distress) if d > 0 else d * 100) * 100,
                (h * (100 - heard) if h > 0 else h * 100) * 100,
                (t * (100 - trust) if t > 0 else t * 100) * 100,
                p * 10_000,
            ),
        )
    if not helpful and before.gauges[2] < HEARD_ENOUGH:
        yield "no helpful move", (whole, 0, 0, 0, 0)
    if not attentive:
        yield "not listening", (0, 0, -2 * whole, 0, 0)
    yield "time", (0, 0, 0, 0, -temperament.drain * whole)
    if what.effects:
        a, d, h, t, p = (what.effects.get(gauge, 0) * whole for gauge in GAUGES)
        yield "effects", (a, d, h, t, p)


def carry_over(anger: int, heard: int, broken: bool, temperament: Temperament, opening_anger: int) -> int:  # noqa: FBT001 - one count of five
    """How far anger moves of itself, in whole points, before anything is said."""
    if heard < HEARD_ENOUGH:
        return rounded(9 * (min(100, opening_anger + 6 * broken) - anger), 100)
    return rounded(3 * (temperament.baseline - anger), 100)


def event_points(event: str, temperament: Temperament) -> Points:
    """What an event does to the gauges, in whole points."""
    a, d, h, t, p = _EVENTS[event]
    return (rounded(a * temperament.reactivity, 100) if event == "promise_broken" else a), d, h, t, p


def helps(moves: Collection[str]) -> bool:
    """Whether any of these moves is anything but harmful."""
    return any(_KIND[move] != "harmful" for move in moves)


def attends(moves: Collection[str]) -> bool:
    """Whether any of these moves turns to the person."""
    return any(_KIND[move] in _ATTENTIVE for move in moves)


def weighed(before: Feelings, moves: Collection[str], anger: int, heard: int) -> Iterator[tuple[str, Points]]:
    """Every move with its weights in UNITs, after discounts and before the gauges scale them."""
    tired = before.run == 2 and only_soft(moves)
    apologies = before.apologies
    for move in sorted(moves, key=_ORDER.__getitem__):
        kind, weight = _KIND[move], _WEIGHT[move]
        if kind == "harmful":
            yield move, _scaled(weight, UNIT)
            continue
        gain = UNIT >> before.uses[_INDEX[move]]
        if kind == "apology":
            apologies += 1
            if apologies > _APOLOGIES_MEANT:
                yield move, _scaled(_ONE_APOLOGY_TOO_MANY, UNIT)
                continue
        if move == "names_feeling" and anger < CALM:
            weight = _NAMING_WHAT_HAS_PASSED
        if kind == "resolution":
            gain = gain * (80 + 3 * min(heard, HEARD_ENOUGH)) // (400 if before.broken else 200)
        elif tired and kind in _SOFT:
            gain //= 2
        yield move, _scaled(weight, gain)


def _scaled(weight: Points, gain: int) -> Points:
    """Weights in UNITs: what helps the customer x `gain`, what burdens them in full."""
    a, d, h, t, p = weight
    return (
        a * (gain if a < 0 else UNIT),
        d * (gain if d < 0 else UNIT),
        h * (gain if h > 0 else UNIT),
        t * (gain if t > 0 else UNIT),
        p * (gain if p > 0 else UNIT),
    )


def only_soft(moves: Collection[str]) -> bool:
    """Whether these moves are warmth or apology and nothing else, harm left aside."""
    kinds = {_KIND[move] for move in moves} - {"harmful"}
    return bool(kinds) and kinds <= _SOFT


def _counts(before: Feelings, what: Happening) -> tuple[tuple[int, ...], int, int, bool]:
    """Uses, apologies, run and broken promise after an answer, saturated."""
    uses, apologies = before.uses, before.apologies
    helpful = [move for move in what.moves if _KIND[move] != "harmful"]
    if helpful:
        counts = list(uses)
        for move in helpful:
            counts[_INDEX[move]] = min(2, counts[_INDEX[move]] + 1)
        uses = tuple(counts)
        apologies = min(_APOLOGIES_MEANT, apologies + sum(_KIND[move] == "apology" for move in helpful))
    run = before.run
    if helpful:
        run = min(2, run + 1) if only_soft(helpful) else 0
    return uses, apologies, run, before.broken or "promise_broken" in what.events


def rounded(numerator: int, denominator: int) -> int:
    """The nearest whole number, half away from zero."""
    if numerator < 0:
        return -((-2 * numerator + denominator) // (2 * denominator))
    return (2 * numerator + denominator) // (2 * denominator)


def within(points: int) -> int:
    """Points clamped to a gauge."""
    return 0 if points < 0 else min(points, 100)


def _clamped(points: Iterator[int]) -> Points:
    return cast("Points", tuple(within(value) for value in points))
