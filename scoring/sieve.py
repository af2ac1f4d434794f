"""Which templates can match a reply at all: those of which everything needed is there."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_
from typing import Final

from scoring.needed import Clues, Sight

Waiting = tuple[int, int]
"""A template that waits for one of its clues: all clues it needs, as bits, and its number."""


Limit = tuple[int, tuple[int, ...]]
"""What a template needs that is only asked for: the clues of which one must be there (0: none), and those of each of
its ways, as bits."""

_CLUES_OF_LIMIT: Final = 3


class Sieve(dict[bytes, tuple[int, tuple[Waiting, ...]]]):
    """Finds the templates that are possible by what is seen in a reply.

    A mark is what can be seen: a word (its symbol), two neighbours (two symbols), or a word at the beginning of a
    clause (`symbols.OPENING` and its symbol). Each mark is kept with what it means: the clues a reply then has, as
    bits, and the templates that wait for one of them. A template waits for its most telling clue alone.

    Args:
        needed: What each template needs, by number.
        most_marks: So many different marks are remembered with what they mean; beyond that all are forgotten.

    Attributes:
        size: How many different clues it knows.
    """

    def __init__(self, needed: Iterable[Clues] = (), most_marks: int = 200_000) -> None:
        super().__init__()
        self._most_marks = most_marks
        self._clues: dict[frozenset[Sight], int] = {}
        self._sights: dict[Sight, int] = {}
        self._clues_of: dict[int, int] = {}
        self._waiting: dict[int, list[Waiting]] = {}
        self._anywhere: dict[bytes, int] = {}
        self._behind: dict[bytes, int] = {}
        self._before: dict[bytes, int] = {}
        every = list(needed)
        others = [self._bits_of(clues[1:]) for clues in every]
        self.size = len(self._clues)  # what only the first in line needs stands above these
        for number, clues in enumerate(every):
            self._waiting.setdefault(self._bits_of(clues[:1]), []).append((others[number], number))

    def limit(self, ways: list[Clues]) -> Limit:
        """What a template needs that is asked for one by one; what `seen` gave before says nothing of it."""
        first = 0 if not all(ways) else reduce(or_, (self._bits_of(clues[:1]) for clues in ways))
        needed = tuple(self._bits_of(clues[:_CLUES_OF_LIMIT]) for clues in ways)
        self.size = len(self._clues)
        self.clear()
        return first, needed

    def _bits_of(self, clues: Clues) -> int:
        bits = 0
        for clue in clues:
            bits |= self._clue_bit(clue.sights)
        return bits

    def _clue_bit(self, sights: frozenset[Sight]) -> int:
        bit = self._clues.get(sights)
        if bit is None:
            bit = self._clues[sights] = 1 << len(self._clues)
            for sight in sights:
                seen = self._sight_bit(sight)
                self._clues_of[seen] = self._clues_of.get(seen, 0) | bit
        return bit

    def _sight_bit(self, sight: Sight) -> int:
        bit = self._sights.get(sight)
        if bit is None:
            bit = self._sights[sight] = 1 << len(self._sights)
            of_word = self._behind if sight.after else self._anywhere
            for symbol in sight.words:
                of_word[symbol] = of_word.get(symbol, 0) | bit
            for symbol in sight.after:
                self._before[symbol] = self._before.get(symbol, 0) | bit
        return bit

    def __missing__(self, mark: bytes) -> tuple[int, tuple[Waiting, ...]]:
        if len(self) >= self._most_marks:
            self.clear()
        word, before = mark[-2:], mark[:-2]
        seen = self._before.get(before, 0) & self._behind.get(word, 0) if before else self._anywhere.get(word, 0)
        clues = 0
        for bit in _single(seen):
            clues |= self._clues_of[bit]
        waiting = tuple(way for bit in _single(clues) for way in self._waiting.get(bit, ()))
        meaning = self[mark] = (clues & ((1 << self.size) - 1), waiting)
        return meaning

    def seen(self, marks: Iterable[bytes]) -> int:
        """The clues that a reply with these marks has, as bits."""
        seen = 0
        for mark in marks:
            seen |= self[mark][0]
        return seen

    def possible(self, marks: Iterable[bytes]) -> list[int]:
        """The numbers of the templates that can match a reply with these marks, in order."""
        meanings = [self[mark] for mark in marks]
        seen = 0
        for clues, _ in meanings:
            seen |= clues
        found: set[int] = set()
        for _, waiting in meanings:
            for needed, number in waiting:
                if needed & seen == needed:
                    found.add(number)
        return sorted(found)


def _single(bits: int) -> Iterator[int]:
    while bits:
        bit = bits & -bits
        yield bit
        bits ^= bit
