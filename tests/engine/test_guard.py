"""The language of `when:`: what it means, what is refused and where, and that writing and reading agree."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.errors import GuardError
from engine.guard import All, Compare, Layout, Not, Performs, Place, Said, Some, compile_guard
from engine.guard_parser import MAX_LENGTH, Names, parse
from engine.state import Feelings, State
from engine.vocabulary import GAUGES
from tests.strategies import GUARD_MOVES, GUARD_NODES, GUARD_VARIABLES, guard_trees, written

NAMES = Names(dict.fromkeys((*GAUGES, *GUARD_VARIABLES, "turn"), (0, 100)), GUARD_NODES, moves=True)
LAYOUT = Layout(GUARD_VARIABLES, GUARD_NODES)

states = st.builds(
    State,
    at=st.just("one"),
    feelings=st.builds(Feelings, st.tuples(*[st.integers(0, 100)] * 5)),
    variables=st.tuples(st.integers(0, 5), st.integers(-5, 105)),
    turn=st.integers(1, 30),
    said=st.frozensets(st.sampled_from(GUARD_MOVES)),
    visits=st.tuples(*[st.integers(0, 4)] * 3),
)
performed = st.frozensets(st.sampled_from(GUARD_MOVES))


def holds(text, state, moves=()):
    return compile_guard(parse(text, NAMES), LAYOUT)(state, moves)


def talk(anger=50, **rest):
    return State("one", Feelings((anger, 0, 0, 0, 0)), (2, 0), visits=(1, 0, 0), **rest)


def by_hand(tree, state, moves):
    """What a tree means, worked out from its text by Python's own rules."""
    values = dict(zip((*GAUGES, *GUARD_VARIABLES), (*state.feelings.gauges, *state.variables), strict=True))
    match tree:
        case Compare(what, node, comparison, number):
            value = state.visits[GUARD_NODES.index(node)] if node else {**values, "turn": state.turn}[what]
            return eval(f"{value} {comparison} {number}")  # noqa: S307 - two numbers and a sign from a closed list
        case Performs(move):
            return move in moves
        case Said(move):
            return move in state.said
        case Not(part):
            return not by_hand(part, state, moves)
        case All(parts):
            return all(by_hand(part, state, moves) for part in parts)
        case Some(parts):
            return any(by_hand(part, state, moves) for part in parts)


def without_places(tree):
    match tree:
        case Not(part):
            return Not(without_places(part))
        case All(parts) | Some(parts):
            return type(tree)(tuple(without_places(part) for part in parts))
        case _:
            return dataclasses.replace(tree, place=Place(0, 1))


@given(guard_trees())
def test_what_is_written_is_read_back_as_the_same_tree(tree):
    assert tree == without_places(parse(written(tree), NAMES).tree)


@given(guard_trees(), states, performed)
def test_a_guard_holds_exactly_where_working_it_out_by_hand_says_so(tree, state, moves):
    assert by_hand(tree, state, moves) == holds(written(tree), state, moves)


@given(guard_trees())
def test_every_leaf_knows_the_place_of_its_own_words(tree):
    guard = parse(written(tree), NAMES)
    for leaf in guard.leaves():
        words = guard.text[leaf.place.offset : leaf.place.offset + leaf.place.length]
        assert without_places(leaf) == without_places(parse(words, NAMES).tree)


@given(st.text(max_size=40) | st.text(alphabet="anger()<>=! 0123456789orndtsaiv-_.", max_size=60))
def test_any_text_is_either_a_guard_or_an_error_at_a_place_inside_it(text):
    found, error = read(text)
    if error is None:
        assert found.text == text
        assert list(found.leaves())
    else:
        assert 0 <= error.offset <= len(text)
        assert error.length >= 1
        assert error.message


def read(text):
    try:
        return parse(text, NAMES), None
    except GuardError as error:
        return None, error


def test_and_binds_tighter_than_or_and_not_tighter_than_both():
    calm = talk(10)
    assert holds("anger < 20 or anger > 90 and turn > 5", calm)
    assert not holds("(anger < 20 or anger > 90) and turn > 5", calm)
    assert holds("not anger > 90 and turn == 1", calm)
    assert not holds("not (anger < 20 and turn == 1)", calm)


def test_a_number_may_stand_on_either_side_of_a_comparison():
    assert Compare("anger", "", ">=", 80, Place(0, 11)) == parse("80 <= anger", NAMES).tree
    assert holds("3 > visits(one)", talk())


def test_a_move_is_asked_of_this_answer_and_said_of_earlier_ones():
    earlier = talk(said=frozenset({"thanks"}))
    assert holds("said(thanks) and not thanks", earlier)
    assert holds("thanks and not said(thanks)", talk(), {"thanks"})


def test_no_guard_always_holds():
    assert compile_guard(None, LAYOUT)(talk(), ())


@pytest.mark.parametrize(
    ("text", "offset", "length", "message"),
    [
        ("", 0, 1, "the condition is empty"),
        ("   ", 0, 1, "the condition is empty"),
        ("angre >= 80", 0, 5, "nothing is called 'angre' here"),
        ("turn > 1 and angre >= 80", 13, 5, "nothing is called 'angre' here"),
        ("anger = 80", 6, 1, "write == to compare, not ="),
        ("anger => 80", 6, 2, "write >=, not =>"),
        ("anger =< 80", 6, 2, "write <=, not =<"),
        ("anger >= trust", 9, 5, "expected a whole number after >=, not 'trust'"),
        ("anger >=", 8, 1, "expected a whole number after >=, not the end"),
        ("anger >= 8.5", 9, 3, "numbers are whole, and 8.5 is not"),
        ("anger >= -8,5 and turn > 1", 9, 4, "numbers are whole, and -8,5 is not"),
        ("said('thanks')", 5, 1, "names stand without quotation marks here"),
        ("said(“thanks”)", 5, 1, "names stand without quotation marks here"),
        ("anger", 0, 5, "'anger' is a number: compare it, as in `anger >= 50`"),
        ("80 and anger > 2", 0, 2, "a number alone says nothing: compare it with a gauge, as in `anger >= 50`"),
        ("anger > 1 trust > 2", 10, 5, "expected `and`, `or` or the end, not 'trust'"),
        ("(anger > 1", 10, 1, "expected ')', not the end"),
        ("anger > 1 and", 13, 1, "expected a gauge, a variable, `turn` or a move, not the end of the condition"),
        ("and anger > 1", 0, 3, "expected a gauge, a variable, `turn` or a move, not 'and'"),
        ("said(calms)", 5, 5, "said() takes a move; there is no move 'calms'"),
        ("visits(four) > 1", 7, 4, "visits() takes the id of a node; there is no node 'four'"),
        ("anger > 1; import os", 9, 1, "a condition cannot contain ';' here"),
        ("anger > 1 && turn > 2", 10, 1, "a condition cannot contain '&' here"),
        ("80 <= 90", 6, 2, "expected a gauge, a variable or `turn` to compare with"),
    ],
)
def test_a_mistake_is_named_at_its_place(text, offset, length, message):
    with pytest.raises(GuardError) as caught:
        parse(text, NAMES)
    assert (offset, length, message) == (caught.value.offset, caught.value.length, caught.value.message)


def test_a_name_that_is_unknown_comes_with_the_names_that_are_known():
    with pytest.raises(GuardError) as caught:
        parse("angre >= 80", NAMES)
    assert "angre" == caught.value.word
    assert {"anger", "offers", "turn", "said", "thanks"} <= set(caught.value.known)


def test_outside_routes_a_bare_move_is_refused_with_the_remedy():
    with pytest.raises(GuardError, match=r"'thanks' is a move; .* said\(thanks\)"):
        parse("thanks", Names(NAMES.ranges, NAMES.nodes))


def test_length_and_depth_are_limited():
    with pytest.raises(GuardError, match=f"at most {MAX_LENGTH} characters"):
        parse("anger > 1 or " * 100 + "anger > 1", NAMES)
    with pytest.raises(GuardError, match="nested at most 20 deep"):
        parse("(" * 21 + "anger > 1" + ")" * 21, NAMES)
    with pytest.raises(GuardError, match="nested at most 20 deep"):
        parse("not " * 60 + "anger > 1", NAMES)
