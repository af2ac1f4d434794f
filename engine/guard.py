"""Guards: the small language of every `when:` as a tree, and the closures it is compiled to.

    anger >= 80 and not said(apologises)
    takes_responsibility or empathises_specifically
    visits(pressing) < 2 and (trust > 40 or offers == 2)

Names are gauges, variables, `turn`, and (in routes) moves; `said(move)` and `visits(node)` look back. Numbers are
whole. Nothing in a guard is ever executed as code.
"""

import operator
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from engine.state import State
from engine.vocabulary import GAUGES

Check = Callable[[State, Collection[str]], bool]
"""Whether a guard holds: the state the customer last spoke in, and the moves of a typed reply."""

COMPARISONS: Final[Mapping[str, Callable[[int, int], bool]]] = MappingProxyType(
    {
        "<=": operator.le,
        ">=": operator.ge,
        "==": operator.eq,
        "!=": operator.ne,
        "<": operator.lt,
        ">": operator.gt,
    }
)


@dataclass(frozen=True, slots=True)
class Place:
    """Where in the guard's text something stands, in characters."""

    offset: int
    length: int


@dataclass(frozen=True, slots=True)
class Compare:
    """A value compared with a number. `what` is a gauge, a variable, `turn`, or `visits(node)` with `node` set."""

    what: str
    node: str
    comparison: str
    number: int
    place: Place


@dataclass(frozen=True, slots=True)
class Performs:
    """The typed reply performs a move."""

    move: str
    place: Place


@dataclass(frozen=True, slots=True)
class Said:
    """A move was performed in an earlier answer."""

    move: str
    place: Place


@dataclass(frozen=True, slots=True)
class Not:
    """The contrary."""

    part: "Tree"


@dataclass(frozen=True, slots=True)
class All:
    """Every part holds."""

    parts: tuple["Tree", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one part holds."""

    parts: tuple["Tree", ...]


Tree = Compare | Performs | Said | Not | All | Some
Leaf = Compare | Performs | Said


@dataclass(frozen=True, slots=True)
class Guard:
    """A guard as it was written and as it was read."""

    text: str
    tree: Tree

    def leaves(self) -> Iterator[Leaf]:
        """Every comparison and move in it, in the order of the text."""
        return _leaves(self.tree)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where a `State` keeps what guards ask for."""

    variables: tuple[str, ...] = ()
    visited: tuple[str, ...] = field(default=())


def _leaves(tree: Tree) -> Iterator[Leaf]:
    match tree:
        case Not(part):
            yield from _leaves(part)
        case All(parts) | Some(parts):
            for part in parts:
                yield from _leaves(part)
        case _:
            yield tree


def compile_guard(guard: Guard | None, layout: Layout) -> Check:
    """Make the closure that answers whether a guard holds; no guard always holds."""
    if guard is None:
        return _always
    return _closure(guard.tree, layout)


def _always(state: State, moves: Collection[str]) -> bool:  # noqa: ARG001 - the shape of a Check
    return True


def _closure(tree: Tree, layout: Layout) -> Check:
    match tree:
        case Compare():
            return _comparison(tree, layout)
        case Performs(move):
            return lambda state, moves: move in moves  # noqa: ARG005 - the shape of a Check
        case Said(move):
            return lambda state, moves: move in state.said  # noqa: ARG005 - the shape of a Check
        case Not(part):
            inner = _closure(part, layout)
            return lambda state, moves: not inner(state, moves)
        case All(parts):
            checks = [_closure(part, layout) for part in parts]
            return lambda state, moves: all(check(state, moves) for check in checks)
        case Some(parts):
            checks = [_closure(part, layout) for part in parts]
            return lambda state, moves: any(check(state, moves) for check in checks)


def _comparison(leaf: Compare, layout: Layout) -> Check:
    holds, number = COMPARISONS[leaf.comparison], leaf.number
    if leaf.what == "turn":
        return lambda state, moves: holds(state.turn, number)  # noqa: ARG005 - the shape of a Check
    if leaf.what == "visits":
        index = layout.visited.index(leaf.node)
        return lambda state, moves: holds(state.visits[index], number)  # noqa: ARG005 - the shape of a Check
    if leaf.what in GAUGES:
        index = GAUGES.index(leaf.what)
        return lambda state, moves: holds(state.feelings.gauges[index], number)  # noqa: ARG005 - as above
    index = layout.variables.index(leaf.what)
    return lambda state, moves: holds(state.variables[index], number)  # noqa: ARG005 - the shape of a Check
