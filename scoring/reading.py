"""One reply as the rules see it: symbols, and the way back from any of them to what was typed."""

from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate, pairwise
from re import compile as compile_re
from typing import Any, Final

from scoring import symbols as sym
from scoring.lexicon import Lexicon
from scoring.text import fold, places_of, quoted_spans, words_of

_ENDS: Final = compile_re(sym.SENTENCE_END)


class Reading:
    """A reply in symbols.

    Attributes:
        typed: The reply as it was typed.
        words: Its words and marks, folded.
        symbols: All symbols between two sentence ends; two bytes each.
        marks: What is seen in it (see `scoring.meanings`).
        possible: The sentences where each of the matcher's phrases can match, by its number.
        further: Those of the matcher's further templates that can match, by sentence and text.
        limits: What of `marks` bears on templates that limit a rule, as bits, behind how many bits there are.
    """

    def __init__(self, typed: str, lexicon: Lexicon, names: frozenset[str] = frozenset()) -> None:
        self.typed = typed
        self.folded = fold(typed)
        self.words = words_of(self.folded)
        self.codes = lexicon.read(self.words)
        if names and not names.isdisjoint(self.words):
            self._name(names)
        self.symbols = lexicon.joined(self.codes)
        self.marks: list[bytes] = []
        self.possible: dict[int, list[tuple[int, int]]] = {}
        self.further: dict[tuple[int, int], dict[str, Any]] = {}
        self.limits = (0, 0)

    def _name(self, names: frozenset[str]) -> None:
        for place, word in enumerate(self.words):
            if word in names:
                self.codes[place] = sym.NAME

    @cached_property
    def _totals(self) -> list[int]:
        """How many bytes of `symbols` stand before the end of each word."""
        return list(accumulate((len(code) for code in self.codes), initial=len(sym.END)))

    @cached_property
    def _places(self) -> list[tuple[int, int]]:
        return places_of(self.folded)

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the words that bytes `start` to `end` of the symbols come from, end exclusive."""
        first = bisect_right(self._totals, start) - 1
        last = bisect_left(self._totals, end)
        return max(0, min(first, len(self.words) - 1)), min(max(last, first + 1), len(self.words))

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words of some symbols stand in the reply as it was typed."""
        first, last = self.word_range(start, end)
        while last - first > 1 and not self.words[first][0].isalnum():
            first += 1
        while last - first > 1 and not self.words[last - 1][-1].isalnum():
            last -= 1
        return self._places[first][0], self._places[last - 1][1]

    @cached_property
    def sentence_ends(self) -> list[int]:
        """Where sentences end, in bytes of `symbols`; the first is 0."""
        return [match.start() for match in _ENDS.finditer(self.symbols)]

    @cached_property
    def sentences(self) -> list[tuple[int, int]]:
        """Every sentence that is not empty, in bytes, with the mark at its end."""
        ends = self.sentence_ends
        return [(first + 2, last + 2) for first, last in pairwise(ends) if last - first > 2]

    def sentence(self, place: int) -> tuple[int, int]:
        """The sentence around a place, in bytes, with the mark at its end."""
        number = bisect_right(self.sentence_ends, place)
        if number >= len(self.sentence_ends):
            number = len(self.sentence_ends) - 1
        return self.sentence_ends[number - 1] + 2, self.sentence_ends[number] + 2

    def is_question(self, sentence: tuple[int, int]) -> bool:
        """Whether a sentence ends with a question mark."""
        return self.symbols[sentence[1] - 2 : sentence[1]] == sym.QUESTION

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Where the reply quotes somebody, in characters."""
        return quoted_spans(self.folded)
