"""What the ranges of numbers alone say about a guard: that it always holds, never holds, or neither."""

from collections.abc import Mapping
from typing import Final

from engine.guard import COMPARISONS, All, Compare, Guard, Not, Some, Tree

Ranges = Mapping[str, tuple[int, int]]
"""Least and most of everything that can be compared."""

_NEGATED: Final = {"<=": ">", ">=": "<", "<": ">=", ">": "<=", "==": "!=", "!=": "=="}
_MANY: Final = 1_000_000


def decided(guard: Guard, ranges: Ranges) -> bool | None:
    """Whether a guard holds whatever happens (True), never holds (False), or depends (None)."""
    return _decided(guard.tree, ranges)


def decided_leaves(guard: Guard, ranges: Ranges) -> list[tuple[Compare, bool]]:
    """The comparisons in a guard that the range of their number decides."""
    found = ((leaf, _compare(leaf, ranges)) for leaf in guard.leaves() if isinstance(leaf, Compare))
    return [(leaf, holds) for leaf, holds in found if holds is not None]


def _decided(tree: Tree, ranges: Ranges) -> bool | None:
    match tree:
        case Compare():
            return _compare(tree, ranges)
        case Not(part):
            inner = _decided(part, ranges)
            return None if inner is None else not inner
        case All(parts):
            return _joined(parts, ranges, negated=False)
        case Some(parts):
            return _joined(parts, ranges, negated=True)
        case _:
            return None


def _joined(parts: tuple[Tree, ...], ranges: Ranges, *, negated: bool) -> bool | None:
    """An `and` of the parts; negated, an `or`, which is an `and` of contraries turned round."""
    values = [_decided(part, ranges) for part in parts]
    breaks = negated
    if any(value is breaks for value in values):
        return breaks
    if parts and all(value is (not breaks) for value in values):
        return not breaks
    comparisons = [part for part in parts if isinstance(part, Compare)]
    return breaks if _impossible(comparisons, ranges, negated=negated) else None


def _compare(leaf: Compare, ranges: Ranges) -> bool | None:
    least, most = ranges.get(leaf.what, (0, _MANY))
    holds = COMPARISONS[leaf.comparison]
    if leaf.comparison in {"==", "!="}:
        if least <= leaf.number <= most and least != most:
            return None
        return holds(least, leaf.number)
    at_least, at_most = holds(least, leaf.number), holds(most, leaf.number)
    return at_least if at_least == at_most else None


def _impossible(comparisons: list[Compare], ranges: Ranges, *, negated: bool) -> bool:
    """Whether no number satisfies all comparisons (or their contraries) of one subject together."""
    bounds: dict[tuple[str, str], tuple[int, int]] = {}
    for leaf in comparisons:
        subject = (leaf.what, leaf.node)
        least, most = bounds.get(subject, ranges.get(leaf.what, (0, _MANY)))
        match _NEGATED[leaf.comparison] if negated else leaf.comparison:
            case "<=":
                most = min(most, leaf.number)
            case ">=":
                least = max(least, leaf.number)
            case "<":
                most = min(most, leaf.number - 1)
            case ">":
                least = max(least, leaf.number + 1)
            case "==":
                least, most = max(least, leaf.number), min(most, leaf.number)
        bounds[subject] = (least, most)
    return any(least > most for least, most in bounds.values())
