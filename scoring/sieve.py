"""Which templates can match a reply at all: those of which everything needed is there."""

from collections.abc import Iterable, Iterator
from functools import reduce
from operator import or_

from scoring.needed import Clues, Sight

Waiting = tuple[int, int]
"""A template that waits for one of its clues: all clues it needs, as bits, and its number."""


class Sieve(dict[bytes, tuple[int, tuple[Waiting, ...]]]):
    """Finds the templates that are possible by what is seen in a reply.

    A mark is what can be seen: a word (its symbol), two neighbours (two symbols), or a word at the beginning of a
    clause (`symbols.OPENING` and its symbol). Each mark is kept with what it means: the clues a reply then has, as
    bits, and the templates that wait for one of them. A template waits for its most telling clue alone.

    Attributes:
        always: The numbers of templates that need nothing.

    Args:
        needed: What each template needs, by number: everything of any of some ways.
        most_marks: So many different marks are remembered with what they mean; beyond that all are forgotten.
    """

    def __init__(self, needed: Iterable[Iterable[Clues]], most_marks: int = 200_000) -> None:
        super().__init__()
        self._most_marks = most_marks
        self._clues: dict[frozenset[Sight], int] = {}
        self._sights: dict[Sight, int] = {}
        self._clues_of: dict[int, int] = {}
        self._waiting: dict[int, list[Waiting]] = {}
        self._anywhere: dict[bytes, int] = {}
        self._behind: dict[bytes, int] = {}
        self._before: dict[bytes, int] = {}
        self.always: set[int] = set()
        for number, ways in enumerate(needed):
            for clues in ways:
                if not clues:
                    self.always.add(number)
                    continue
                bits = [self._clue_bit(clue.sights) for clue in clues]
                self._waiting.setdefault(bits[0], []).append((reduce(or_, bits), number))

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
        meaning = self[mark] = (clues, tuple(way for bit in _single(clues) for way in self._waiting.get(bit, ())))
        return meaning

    def possible(self, marks: Iterable[bytes]) -> set[int]:
        """The numbers of the templates that can match a reply with these marks."""
        meanings = [self[mark] for mark in marks]
        seen = 0
        for clues, _ in meanings:
            seen |= clues
        found = self.always.copy()
        for _, waiting in meanings:
            for needed, number in waiting:
                if needed & seen == needed:
                    found.add(number)
        return found


def _single(bits: int) -> Iterator[int]:
    while bits:
        bit = bits & -bits
        yield bit
        bits ^= bit
