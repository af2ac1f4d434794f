"""The clause around some words of a sentence: as far as one thing is said.

A clause ends at a semicolon or colon, before `but` and its like, and where a comma or an `and` brings a new subject:
`I can stop the letters today, so you can rest` has two.
"""

from typing import Final

from scoring import symbols as sym
from scoring.grammar import JOINERS
from scoring.lexicon import Lexicon
from scoring.template import Place

_JOINS: Final = JOINERS - {"but"}  # before which stands a border of its own
_SUBJECTS: Final = "i we you he she they it that this there let if".split()
CLAUSE_WORDS: Final = frozenset({*_JOINS, *_SUBJECTS})
"""Every word that this module looks at."""


class Clauses:
    """Where clauses begin, by the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._joins = lexicon.symbols(_JOINS) | {sym.COMMA}
        self._subjects = lexicon.symbols(_SUBJECTS)

    def around(self, symbols: bytes, sentence: Place, words: Place) -> Place:
        """The clause, or the clauses, in which some words of a sentence stand; all in bytes of the symbols."""
        (first, last), (start, end) = sentence, words
        while start > first and not self._parts(symbols, start - 2):
            start -= 2
        while end < last and not self._parts(symbols, end):
            end += 2
        return start, end

    def _parts(self, symbols: bytes, place: int) -> bool:
        """Whether the symbol at a place stands between two clauses."""
        symbol = symbols[place : place + 2]
        return symbol == sym.STRONG or (symbol in self._joins and symbols[place + 2 : place + 4] in self._subjects)
