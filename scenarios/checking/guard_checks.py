"""Conditions that say something other than their author meant."""

import re
from collections.abc import Iterator
from typing import Final

from engine.guard import All, Compare, Guard, Performs, Some, Tree
from engine.vocabulary import GAUGES
from scenarios.checking.diagnostics import Diagnostic, Secondary
from scenarios.checking.guard_ranges import Ranges, decided, decided_leaves
from scenarios.checking.subject import Subject, Way, guards

_CALLS: Final = re.compile(r"\b(?:said|visits)\s*\([^)]*\)")
_OR: Final = re.compile(r"\s+or\s+")


def check_guards(subject: Subject) -> Iterator[Diagnostic]:
    """Everything about single conditions and about their order."""
    ranges = _ranges(subject)
    for way, guard in guards(subject.scenario):
        yield from _by_range(subject, way, guard, ranges)
        yield from _without_brackets(subject, way, guard)
    yield from _never_their_turn(subject)


def _ranges(subject: Subject) -> Ranges:
    variables = {variable.name: (variable.least, variable.most) for variable in subject.scenario.variables}
    return {**dict.fromkeys(GAUGES, (0, 100)), **variables, "turn": (1, 1_000_000)}


def _by_range(subject: Subject, way: Way, guard: Guard, ranges: Ranges) -> Iterator[Diagnostic]:
    leaves = decided_leaves(guard, ranges)
    for leaf, holds in leaves:
        place = (leaf.place.offset, leaf.place.length)
        yield subject.within(way, place, *_verdict(_range_of(leaf, ranges), holds=holds))
    whole = None if leaves else decided(guard, ranges)
    if whole is not None:
        yield subject.at(way, *_verdict("its parts together leave no other way", holds=whole))


def _verdict(because: str, *, holds: bool) -> tuple[str, str, str]:
    if holds:
        return "S204", f"this always holds: {because}", "leave it out, or correct the number"
    return "S205", f"this never holds: {because}", "correct the number or the sign"


def _range_of(leaf: Compare, ranges: Ranges) -> str:
    if leaf.what == "visits":
        return "visits are counted from 0"
    if leaf.what == "turn":
        return "turns are counted from 1"
    least, most = ranges[leaf.what]
    return f"{leaf.what} goes from {least} to {most}"


def _without_brackets(subject: Subject, way: Way, guard: Guard) -> Iterator[Diagnostic]:
    bare = _CALLS.sub("x", guard.text)
    if "(" in bare or not re.search(r"\band\b", bare) or not re.search(r"\bor\b", bare):
        return
    parts = _OR.split(guard.text.strip())
    clear = " or ".join(f"({part})" if re.search(r"\band\b", part) else part for part in parts)
    yield subject.at(way, "S206", "`and` is read before `or` here", f"if that is meant, write it: {clear}")


def _never_their_turn(subject: Subject) -> Iterator[Diagnostic]:
    for node in subject.scenario.nodes.values():
        way: Way = ("nodes", node.id)
        taken: dict[str, int] = {}
        for number, route in enumerate(node.typed):
            if route.when is None or not route.when.text:
                continue
            here = (*way, "typed", number, "when")
            if (earlier := _taker(route.when.tree, taken)) is not None:
                message = "no reply comes here: the routes above take every reply that this one would take"
                yield subject.at(
                    here, "S208", message, "move it up, or narrow the ones above", _above(subject, way, earlier)
                )
            for move in _moves_of(route.when.tree):
                taken.setdefault(move, number)
        yield from _same_condition(subject, (*way, "variants"), [variant.when for variant in node.variants])
    yield from _same_condition(subject, ("exits",), [leave.when for leave in subject.scenario.exits])


def _above(subject: Subject, way: Way, number: int) -> Secondary:
    return Secondary(subject.positions.of(*way, "typed", number, "when"), "this one takes them")


def _taker(tree: Tree, taken: dict[str, int]) -> int | None:
    """The first route that takes whatever this condition asks for, None if some reply could be left for it."""
    match tree:
        case Performs(move):
            return taken.get(move)
        case All(parts):
            return next((found for part in parts if (found := _taker(part, taken)) is not None), None)
        case Some(parts):
            takers = [_taker(part, taken) for part in parts]
            return None if None in takers else takers[0]
        case _:
            return None


def _moves_of(tree: Tree) -> tuple[str, ...]:
    """The moves any of which alone fulfils a condition."""
    match tree:
        case Performs(move):
            return (move,)
        case Some(parts):
            return tuple(move for part in parts for move in _moves_of(part))
        case _:
            return ()


def _same_condition(subject: Subject, way: Way, guards: list[Guard]) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, guard in enumerate(guards):
        text = " ".join(guard.text.split())
        if text and text in first:
            also = Secondary(subject.positions.of(*way, first[text], "when"), "this one is taken")
            message = "this never has its turn: one above it has the same condition"
            yield subject.at((*way, number, "when"), "S208", message, "change one of the two", also)
        first.setdefault(text, number)
