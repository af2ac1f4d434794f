"""Whether conditions can hold together, held against trying everything."""

from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from engine.guard import Layout, compile_guard
from engine.guard_parser import Names, parse
from engine.satisfying import possible
from engine.state import Feelings, State
from engine.vocabulary import GAUGES

NAMES = Names(dict.fromkeys((*GAUGES, "turn"), (0, 100)), (), moves=True)
ATOMS = ("thanks", "greets", "insults")


def read(text):
    return parse(text, NAMES).tree if text else None


def test_what_is_covered_by_others_cannot_hold_when_they_fail():
    assert not possible(read("thanks"), [read("thanks or greets")], {})
    assert possible(read("thanks or insults"), [read("thanks or greets")], {})
    assert not possible(read("thanks and greets"), [read("thanks")], {})
    assert not possible(read("anger >= 50"), [read("anger > 20")], {"anger": (0, 100)})
    assert possible(read("anger >= 50"), [read("anger > 60")], {"anger": (0, 100)})
    assert not possible(read("anger >= 50"), [], {"anger": (0, 49)})


def test_the_otherwise_route_fails_only_without_a_move():
    assert not possible(read("thanks"), [None], {})
    assert possible(read("not thanks"), [None], {})
    assert possible(None, [read("thanks")], {})
    assert not possible(None, [read("thanks or not thanks")], {})


words = st.sampled_from([*ATOMS, *(f"said({move})" for move in ATOMS), "anger < 30", "anger >= 60", "trust == 50"])
conditions = st.recursive(
    words,
    lambda parts: st.one_of(
        st.builds("not ({})".format, parts),
        st.builds("({}) and ({})".format, parts, parts),
        st.builds("({}) or ({})".format, parts, parts),
    ),
    max_leaves=4,
)


@settings(max_examples=150, deadline=None)
@given(conditions, st.lists(conditions, max_size=3))
def test_it_is_possible_exactly_where_trying_everything_finds_a_way(holding, failing):
    checks = [compile_guard(parse(text, NAMES), Layout()) for text in (holding, *failing)]
    subsets = [
        frozenset(move for move, there in zip(ATOMS, flags, strict=True) if there)
        for flags in product((0, 1), repeat=3)
    ]
    tried = (
        (State("x", Feelings((anger, 0, 0, trust, 0)), said=said), moves)
        for said in subsets
        for moves in subsets
        for anger in (0, 30, 60)
        for trust in (0, 50)
    )
    expected = any(checks[0](*case) and not any(check(*case) for check in checks[1:]) for case in tried)
    box = dict.fromkeys(GAUGES, (0, 100))
    assert expected == possible(read(holding), [read(text) for text in failing], box)
