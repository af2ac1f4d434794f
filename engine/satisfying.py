"""Whether conditions can hold together at all: a search over the few values that comparisons tell apart."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.boxes import Box, span_of
from engine.guard import COMPARISONS, All, Compare, Leaf, Not, Performs, Said, Some, Tree

_MOST_STEPS: Final = 20_000

_Atom = tuple[str, str]
_Known = dict[_Atom, int]


@dataclass(frozen=True, slots=True)
class _Wish:
    """A condition, and whether it is to hold or to fail."""

    tree: Tree
    holds: bool


def possible(holding: Tree | None, failing: Sequence[Tree | None], box: Box) -> bool:
    """Whether some values, counts and moves make one condition hold and all the others fail.

    Args:
        holding: To hold; None for the otherwise route, which holds at the latest when it is tried again.
        failing: To fail; None for the otherwise route, which fails only if no move was recognised.
        box: The values that gauges and variables may have.

    Returns:
        False only if it is impossible; a search of more than 20,000 steps is given up as possible.
    """
    wishes = [_Wish(holding, holds=True)] if holding is not None else []
    wishes.extend(_Wish(tree, holds=False) for tree in failing if tree is not None)
    known: _Known = {}
    if None in failing:
        known |= {("performs", leaf.move): 0 for leaf in _leaves(wishes) if isinstance(leaf, Performs)}
    return _Search(wishes, box).succeeds(known)


class _Search:
    def __init__(self, wishes: Sequence[_Wish], box: Box) -> None:
        self._wishes = wishes
        self._values = _values(wishes, box)
        self._steps = 0

    def succeeds(self, known: _Known) -> bool:
        """Whether the wishes can come true beside what is known."""
        self._steps += 1
        if self._steps > _MOST_STEPS:
            return True
        answers = [(wish, _answer(wish.tree, known)) for wish in self._wishes]
        if any(answer not in {None, wish.holds} for wish, answer in answers):
            return False
        open_wish = next((wish for wish, answer in answers if answer is None), None)
        if open_wish is None:
            return True
        leaf = next(leaf for leaf in _leaves([open_wish]) if _atom(leaf) not in known)
        atom = _atom(leaf)
        likely = sorted(self._values[atom], key=lambda value: _holds(leaf, value) != open_wish.holds)
        return any(self.succeeds({**known, atom: value}) for value in likely)


def _values(wishes: Sequence[_Wish], box: Box) -> Mapping[_Atom, list[int]]:
    """For everything that is asked for, values of which one stands for all that no comparison tells from it."""
    found: dict[_Atom, set[int]] = {}
    for leaf in _leaves(wishes):
        values = found.setdefault(_atom(leaf), set())
        if isinstance(leaf, Compare):
            least, most = span_of(leaf.what, box)
            near = (least, most, leaf.number - 1, leaf.number, leaf.number + 1)
            values.update(value for value in near if least <= value <= most)
        else:
            values.update((0, 1))
    return {atom: sorted(values) for atom, values in found.items()}


def _atom(leaf: Leaf) -> _Atom:
    match leaf:
        case Compare(what, node):
            return what, node
        case Performs(move):
            return "performs", move
        case Said(move):
            return "said", move


def _holds(leaf: Leaf, value: int) -> bool:
    return COMPARISONS[leaf.comparison](value, leaf.number) if isinstance(leaf, Compare) else bool(value)


def _answer(tree: Tree, known: Mapping[_Atom, int]) -> bool | None:
    """Whether a condition holds by what is known, None if that does not decide it."""
    match tree:
        case Not(part):
            answer = _answer(part, known)
            return None if answer is None else not answer
        case All(parts):
            answers = [_answer(part, known) for part in parts]
            return False if False in answers else None if None in answers else True
        case Some(parts):
            answers = [_answer(part, known) for part in parts]
            return True if True in answers else None if None in answers else False
        case _:
            value = known.get(_atom(tree))
            return None if value is None else _holds(tree, value)


def _leaves(wishes: Sequence[_Wish]) -> Iterator[Leaf]:
    waiting = [wish.tree for wish in reversed(wishes)]
    while waiting:
        match waiting.pop():
            case Not(part):
                waiting.append(part)
            case All(parts) | Some(parts):
                waiting.extend(reversed(parts))
            case leaf:
                yield leaf
