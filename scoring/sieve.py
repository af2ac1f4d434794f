"""Which templates can match a sentence at all: those of which everything needed is there."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_
from typing import Final

from scoring.meanings import Meanings, numbers, together
from scoring.needed import Clues, Sight

Limit = tuple[int, tuple[int, ...]]
"""What a template needs that is only asked for: the clues of which one must be there (0: none), and those of each of
its ways, as bits."""

_CLUES_OF_LIMIT: Final = 3


class Sieve:
    """Finds the templates that are possible by what is seen in a sentence.

    Every template has a bit for its most telling clue, one in the next row of bits for its second, and so on. What
    follows from all marks is put together, and the rows are laid on each other: so it looks at all templates at once.

    Attributes:
        meanings: What follows from each mark.

    Args:
        needed: What each template needs, by number.
        most_marks: As for `Meanings`.
    """

    def __init__(self, needed: Sequence[Clues], most_marks: int = 200_000) -> None:
        self.meanings = Meanings(most_marks)
        self._last = len(needed) - 1
        self._rows = range(max(map(len, needed), default=0))
        free = []
        for number, clues in enumerate(needed):
            for row in self._rows:
                bit = (row + 1) * len(needed) - 1 - number
                if row < len(clues):
                    self.meanings.add(clues[row].sights, bit)
                else:
                    free.append(bit)
        self._free = together(free)

    def possible(self, marks: Iterable[bytes]) -> list[int]:
        """The numbers of the templates that can match a sentence with these marks, in order."""
        seen = reduce(or_, filter(None, map(self.meanings.__getitem__, marks)), self._free)
        width = self._last + 1
        kept = (1 << width) - 1
        for _ in self._rows:
            kept &= seen
            seen >>= width
        return [self._last - bit for bit in numbers(kept)]


class Limits:
    """Knows what templates need that are only asked for, one by one."""

    def __init__(self) -> None:
        self._meanings = Meanings()
        self._bits: dict[frozenset[Sight], int] = {}

    @property
    def size(self) -> int:
        """How many different clues it knows."""
        return len(self._bits)

    def limit(self, ways: Sequence[Clues]) -> Limit:
        """What a template needs, given by each of its ways; what `seen` gave before says nothing of it."""
        first = reduce(or_, (self._clues(clues[:1]) for clues in ways)) if all(ways) else 0
        return first, tuple(self._clues(clues[:_CLUES_OF_LIMIT]) for clues in ways)

    def _clues(self, clues: Clues) -> int:
        return together(self._number(clue.sights) for clue in clues)

    def _number(self, sights: frozenset[Sight]) -> int:
        number = self._bits.get(sights)
        if number is None:
            number = self._bits[sights] = len(self._bits)
            self._meanings.add(sights, number)
        return number

    def seen(self, marks: Iterable[bytes]) -> int:
        """The clues that a text with these marks has, as bits."""
        return reduce(or_, filter(None, map(self._meanings.__getitem__, marks)), 0)
