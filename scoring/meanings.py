"""What marks mean: the bits that follow from what can be seen in a text."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from scoring.clues import Sight, Symbols


class Meanings(dict[bytes, int]):
    """Every mark that was met so far, with the bits that follow from it.

    A mark is a word (its symbol), two neighbours (two symbols), or a word at the beginning of a clause
    (`symbols.OPENING` and its symbol). What follows from the last word of a mark follows from the mark as well: so a
    word that stands behind another need not be looked up apart.

    Args:
        most_marks: So many different marks are remembered (about 2 kB each); beyond that all are forgotten, and worked
            out again.
    """

    def __init__(self, most_marks: int = 20_000) -> None:
        super().__init__()
        self._most_marks = most_marks
        self._bits: dict[frozenset[Sight], list[int]] = {}
        self._sights: dict[Sight, list[list[int]]] = {}
        self._following: list[list[list[int]]] = []
        self._anywhere, self._behind, self._before = _Numbers(), _Numbers(), _Numbers()

    def add(self, sights: frozenset[Sight], bit: int) -> None:
        """Let one more bit follow wherever one of some sights is seen; the bit is given by its number."""
        bits = self._bits.get(sights)
        if bits is None:
            bits = self._bits[sights] = []
            for sight in sights:
                self._of(sight).append(bits)
        bits.append(bit)
        self.clear()

    def _of(self, sight: Sight) -> list[list[int]]:
        """What follows from a sight."""
        known = self._sights.get(sight)
        if known is None:
            number = len(self._following)
            known = self._sights[sight] = []
            self._following.append(known)
            (self._behind if sight.after else self._anywhere).add(sight.words, number)
            self._before.add(sight.after, number)
        return known

    def __missing__(self, mark: bytes) -> int:
        word, before = mark[-2:], mark[:-2]
        sights = self._before[before] & self._behind[word] if before else self._anywhere[word]
        following = together(bit for number in numbers(sights) for bits in self._following[number] for bit in bits)
        if before:
            following |= self[word]
        if len(self) >= self._most_marks:
            self.clear()
        self[mark] = following
        return following


class _Numbers(dict[bytes, int]):
    """Some numbers for each of some symbols, as bits that are put together when a symbol is first met."""

    def __init__(self) -> None:
        super().__init__()
        self._of_set: dict[Symbols, list[int]] = {}
        self._of_symbol: defaultdict[bytes, list[list[int]]] = defaultdict(list)

    def add(self, symbols: Symbols, number: int) -> None:
        known = self._of_set.get(symbols)
        if known is None:
            known = self._of_set[symbols] = []
            for symbol in symbols:
                self._of_symbol[symbol].append(known)
        known.append(number)
        self.clear()

    def __missing__(self, symbol: bytes) -> int:
        bits = self[symbol] = together(chain.from_iterable(self._of_symbol.get(symbol, ())))
        return bits


def together(numbers: Iterable[int]) -> int:
    """Some numbers as bits."""
    every = list(numbers)
    if not every:
        return 0
    bits = bytearray(max(every) // 8 + 1)
    for number in every:
        bits[number >> 3] |= 1 << (number & 7)
    return int.from_bytes(bits, "little")


def numbers(bits: int) -> Iterator[int]:
    """The numbers that some bits stand for, from the highest down."""
    while bits:
        number = bits.bit_length() - 1
        yield number
        bits ^= 1 << number
