"""Which words of a reply are shown as evidence: those that a rule matched, rounded so that they read well.

A rule may look for a few words and ask for others in the same sentence: a burden, and a piece of the customer's life;
or words that the customer has used. Somebody who reads the evidence wants to see both. And a phrase may end in the
middle of what is said: `I'm very sorry the`. What counts is not changed by this, only what is quoted.
"""

from collections.abc import Iterable
from typing import Final

from scoring import symbols as sym
from scoring.grammar import JOINERS
from scoring.lexicon import Lexicon
from scoring.reading import Reading
from scoring.template import Place

_WIDEST: Final = 2 * 14
"""So far apart, in bytes, may stand what is quoted together."""
_NEAR: Final = 2 * 8
"""So near, in bytes, a quote goes on to the end of its clause."""
_FAR: Final = 2 * 16
"""The same where it would end with a word that nothing said ends with."""
_BEFORE: Final = 2 * 2
"""So near, in bytes, it begins with its clause."""
_LEAST: Final = 2 * 2
"""So much of a quote, in bytes, is kept whatever it ends with."""
_OPEN: Final = frozenset(
    """
    a an the my your our his her their its this these of for to in on at by with from into about than as and or but
    because if which what whether that who whose when where how i you we they he she am is are was were be been being
    have has had do does did will would can could shall should may might must not
    """.split()
)
"""Words that nothing said ends with."""


class Quoting:
    """Rounds what is quoted.

    Args:
        lexicon: Knows the symbols.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        self._parting = lexicon.symbols(JOINERS) | sym.BORDERS | {b""}
        self._open = lexicon.symbols(_OPEN)

    def rounded(self, reading: Reading, hit: Place, others: Iterable[Place] = (), *, alone: bool = False) -> Place:
        """The words to quote, in bytes of the symbols.

        Args:
            reading: The reply.
            hit: What matched.
            others: What else the rule asked for in the sentence; as much of it as is near is quoted too.
            alone: Whether it is said by itself, so that what follows in the clause is something else.
        """
        start, end = hit
        for first, last in sorted(others, key=lambda other: max(other[1], end) - min(other[0], start)):
            wide = (min(first, start), max(last, end))
            if wide[1] - wide[0] <= _WIDEST:
                start, end = wide
        symbols, parting = reading.symbols, self._parting
        while start + 2 < end and symbols[start] == sym.BORDER_ROW:
            start += 2
        while start + 2 < end and symbols[end - 2 : end] in parting:
            end -= 2
        return self._begun(symbols, start), self._ended(symbols, start, end, 0 if alone else _NEAR)

    def _begun(self, symbols: bytes, start: int) -> int:
        parting = self._parting
        for place in range(start, max(start - _BEFORE, 0) - 1, -2):
            if symbols[place - 2 : place] in parting:
                return place
        return start

    def _ended(self, symbols: bytes, start: int, end: int, near: int) -> int:
        parting = self._parting
        reach = _FAR if symbols[end - 2 : end] in self._open else near
        for place in range(end, end + reach + 2, 2):
            if symbols[place : place + 2] in parting:
                return place
        least = min(end, start + _LEAST)
        while end > least and symbols[end - 2 : end] in self._open:
            end -= 2
        return end
