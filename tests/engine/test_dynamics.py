"""Values worked out one by one are the values that the published step gives."""

from hypothesis import given
from hypothesis import strategies as st

from engine.affect import Happening, authored_step, step
from engine.dynamics import Frame, rows
from engine.moves import MOVES
from engine.packing import Packing
from engine.scenario import Temperament, Variable
from engine.state import Feelings
from engine.vocabulary import EVENTS, GAUGES
from tests.strategies import feelings, temperaments

# ruff: noqa: PLR0913, PLR0917 - a property takes one argument for each thing that varies

VARIABLES = (Variable("offers", 0, 0, 3), Variable("debt", 0, -20, 50))
PACKING = Packing(VARIABLES)
ALIKE = PACKING.slots({})

moves = st.frozensets(st.sampled_from(list(MOVES)), max_size=5)
events = st.lists(st.sampled_from(EVENTS), max_size=3, unique=True).map(tuple)
effects = st.dictionaries(st.sampled_from([*GAUGES, "offers", "debt"]), st.integers(-120, 120), max_size=4)
values = st.tuples(*[st.integers(0, 100)] * 5, st.integers(0, 3), st.integers(-20, 50))
bounds = st.dictionaries(st.sampled_from(PACKING.names), st.lists(st.integers(-5, 105), max_size=3), max_size=3)


def moved(table, key):
    """What the rows make of a packed state."""
    heard, anger, distress, trust, rest = table[key & table.selector]
    return (
        heard
        + anger[key >> 7 & 127]
        + distress[key >> 14 & 127]
        + trust[key >> 21 & 127]
        + rest[key >> 28 & PACKING.rest_mask]
    )


def clamped(before, points):
    return tuple(
        min(max(value + points.get(variable.name, 0), variable.least), variable.most)
        for value, variable in zip(before, VARIABLES, strict=True)
    )


@given(feelings(), values, moves, events, effects, temperaments(), st.integers(0, 100))
def test_the_rows_of_the_model_are_the_affect_step(counts, start, answer, happened, points, temperament, opening):
    what = Happening(answer, happened, points)
    table = rows(Frame(PACKING, True, temperament, opening), counts, what, ALIKE)  # noqa: FBT003 - the model
    before = Feelings(start[:5], counts.uses, counts.apologies, counts.run, counts.broken)
    expected = step(before, what, temperament, opening)[0].gauges + clamped(start[5:], points)
    assert expected == PACKING.values(moved(table, PACKING.pack(start)))


@given(values, effects)
def test_the_rows_of_an_authored_talk_are_the_authored_step(start, points):
    table = rows(Frame(PACKING, False, Temperament(), 0), Feelings(start[:5]), Happening((), (), points), ALIKE)  # noqa: FBT003 - not the model
    expected = authored_step(Feelings(start[:5]), points)[0].gauges + clamped(start[5:], points)
    assert expected == PACKING.values(moved(table, PACKING.pack(start)))


@given(values)
def test_what_is_packed_is_unpacked(start):
    key = PACKING.pack(start)
    assert start == PACKING.values(key)
    assert 0 <= key <= PACKING.mask
    kept = PACKING.values(key & PACKING.keeping(frozenset({"debt"})))
    assert (*start[:5], 0, start[6]) == kept


@given(values, values, bounds)
def test_values_have_the_same_class_exactly_where_no_bound_lies_between_them(one, other, between):
    slots = PACKING.slots(between)
    codes = [
        sum(slot.packed(value) for slot, value in zip(slots, start, strict=True)) >> PACKING.size
        for start in (one, other)
    ]
    told_apart = any(
        (first < bound) != (second < bound)
        for name, first, second in zip(PACKING.names, one, other, strict=True)
        for bound in between.get(name, ())
    )
    assert told_apart == (codes[0] != codes[1])
