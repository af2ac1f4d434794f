"""Which templates can match a sentence at all: those of which everything needed is there."""

from collections.abc import Iterable, Sequence
from functools import reduce
from operator import or_

from scoring.clues import Clues
from scoring.meanings import Meanings, together


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

    def __init__(self, needed: Sequence[Clues], most_marks: int = 20_000) -> None:
        self.meanings = Meanings(most_marks)
        self._width = len(needed)
        self._rows = range(max(map(len, needed), default=1))
        self._shifts = [row * self._width for row in self._rows[1:]]
        free = []
        for number, clues in enumerate(needed):
            for row in self._rows:
                bit = (row + 1) * self._width - 1 - number
                if row < len(clues):
                    self.meanings.add(clues[row].sights, bit)
                else:
                    free.append(bit)
        self._free = together(free)

    def only(self, numbers: Iterable[int]) -> int:
        """Some templates, as `possible` takes them."""
        return together(self._width - 1 - number for number in numbers)

    def possible(self, marks: Iterable[bytes], among: int) -> list[int]:
        """The numbers of the templates that can match a sentence with these marks, in order.

        Args:
            marks: What is seen in the sentence.
            among: The templates that are asked for (see `only`).
        """
        seen = reduce(or_, filter(None, map(self.meanings.__getitem__, marks)), self._free)
        kept = among & seen
        for shift in self._shifts:
            kept &= seen >> shift
        width, found = self._width, []
        while kept:
            found.append(width - (above := kept.bit_length()))
            kept ^= 1 << (above - 1)
        return found
