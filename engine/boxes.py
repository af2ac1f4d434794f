"""Values known only to lie between bounds, and what guards may say of them."""

from collections.abc import Mapping
from typing import Final

from engine.guard import COMPARISONS, All, Compare, Not, Some, Tree
from engine.scenario import Scenario
from engine.vocabulary import GAUGES

Span = tuple[int, int]
Box = Mapping[str, Span]
"""The least and the greatest value of every gauge and variable."""

UNBOUNDED: Final = 10**9
"""Stands for the greatest of what has none."""


def scale(scenario: Scenario) -> Box:
    """Every value a gauge or variable of a scenario can have at all."""
    spans = dict.fromkeys(GAUGES, (0, 100))
    return spans | {variable.name: (variable.least, variable.most) for variable in scenario.variables}


def span_of(what: str, box: Box) -> Span:
    """The values of a gauge or variable in a box, or those that a count can have at all."""
    return box.get(what) or (int(what == "turn"), UNBOUNDED)


def may(tree: Tree, box: Box) -> tuple[bool, bool]:
    """Whether a guard may hold, and whether it may fail, for some values of a box and some counts and moves."""
    match tree:
        case Compare(what, _, comparison, number):
            holds = COMPARISONS[comparison]
            least, most = span_of(what, box)
            asked = [holds(value, number) for value in {least, most, *_near(number, least, most)}]
            return any(asked), not all(asked)
        case Not(part):
            holding, failing = may(part, box)
            return failing, holding
        case All(parts):
            answers = [may(part, box) for part in parts]
            return all(holding for holding, _ in answers), any(failing for _, failing in answers)
        case Some(parts):
            answers = [may(part, box) for part in parts]
            return any(holding for holding, _ in answers), all(failing for _, failing in answers)
        case _:
            return True, True


def _near(number: int, least: int, most: int) -> list[int]:
    return [value for value in (number - 1, number, number + 1) if least <= value <= most]


def narrowed(box: Box, tree: Tree, *, holds: bool = True) -> Box | None:
    """The values of a box for which a guard may hold (or fail), as far as that is simple; None if there are none."""
    match tree:
        case Not(part):
            return narrowed(box, part, holds=not holds)
        case All(parts) if holds:
            return _all_narrowed(box, parts, holds=True)
        case Some(parts) if not holds:
            return _all_narrowed(box, parts, holds=False)
        case Compare(what, _, comparison, number) if what in box:
            span = _cut(box[what], comparison if holds else _OPPOSITE[comparison], number)
            return {**box, what: span} if span[0] <= span[1] else None
        case _:
            holding, failing = may(tree, box)
            return box if (holding if holds else failing) else None


def _all_narrowed(box: Box, parts: tuple[Tree, ...], *, holds: bool) -> Box | None:
    found: Box | None = box
    for part in parts:
        found = None if found is None else narrowed(found, part, holds=holds)
    return found


_OPPOSITE: Final[Mapping[str, str]] = {"<": ">=", ">=": "<", ">": "<=", "<=": ">", "==": "!=", "!=": "=="}


def _cut(span: Span, comparison: str, number: int) -> Span:
    least, most = span
    match comparison:
        case "<":
            return least, min(most, number - 1)
        case "<=":
            return least, min(most, number)
        case ">":
            return max(least, number + 1), most
        case ">=":
            return max(least, number), most
        case "==":
            return max(least, number), min(most, number)
        case _:
            return least + (least == number), most - (most == number)
