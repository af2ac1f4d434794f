"""One reply as the rules see it: symbols, and the way back from any of them to what was typed."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable
from functools import cached_property
from itertools import accumulate, pairwise
from re import Match
from re import compile as compile_re
from typing import Any, Final

from scoring import symbols as sym
from scoring.common import common_words
from scoring.lexicon import Lexicon
from scoring.text import fold, places_of, quoted_spans, words_of

_ENDS: Final = compile_re(sym.SENTENCE_END)
_WITH_A_CAPITAL: Final = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december christmas easter
    """.split()
)
_BEFORE_NAMES: Final = frozenset("sorry thanks hi hello hey dear mr mrs ms miss dr okay ok".split())
"""Words after which an everyday word that is also the customer's name is the name, in any case of letters."""


class Reading:
    """A reply in symbols.

    Attributes:
        typed: The reply as it was typed.
        words: Its words and marks, folded.
        symbols: All symbols between two sentence ends; two bytes each.
        sentences: Every sentence with a word in it, in bytes of `symbols`, with the mark at its end.
        possible: The sentences where each of the matcher's phrases can match, by its number.
        further: Those of the matcher's further templates that can match, by sentence and text.
    """

    def __init__(
        self,
        typed: str,
        lexicon: Lexicon,
        names: frozenset[str] = frozenset(),
        told: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        self.typed = typed
        self.folded = fold(typed)
        self._typed_words = words_of(self.folded)
        self.words = self._typed_words.copy()
        self.codes = lexicon.read(self.words)
        mended = self.words != self._typed_words
        others = told() if mended or sym.UNKNOWN in self.codes else frozenset()
        if mended:
            self._keep_names(others)
        if sym.UNKNOWN in self.codes and typed[:1].isupper():
            self._leave_out_things(others)
        if names and not names.isdisjoint(self._typed_words):
            self._name(names)
        self.symbols = lexicon.joined(self.codes)
        ends = list(map(Match.start, _ENDS.finditer(self.symbols)))
        self.sentences = [(first + 2, last + 2) for first, last in pairwise(ends) if last - first > 2]
        if self.sentences and self.words[-1][-1].isalnum() and lexicon.asks(self.symbols, self.sentences[-1][0]):
            self.symbols = self.symbols[:-2] + sym.QUESTION  # nobody marks the end who types in a hurry
        self.possible: dict[int, list[tuple[int, int]]] = {}
        self.further: dict[tuple[int, int], dict[str, Any]] = {}

    def _keep_names(self, told: frozenset[str]) -> None:
        """Take back repairs of what is a name by its capital: nobody who types `ask Frances` means "francs".

        Whoever was spoken of before is a name in any case of letters: after talk of Lena, `poor lena` is not "lean".
        Letters that only changed places are no name, nor is a day or month with a slip in it.
        """
        for place, (word, repaired) in enumerate(zip(self._typed_words, self.words, strict=True)):
            if word != repaired and word in told:
                self.codes[place], self.words[place] = sym.UNKNOWN, word
                continue
            if word == repaired or repaired in _WITH_A_CAPITAL or sorted(word) == sorted(repaired):
                continue
            if place and self.words[place - 1][-1].isalnum():
                first, last = self.places[place]
                if self.typed[first].isupper() and self.typed[first + 1 : last].islower():
                    self.codes[place], self.words[place] = sym.UNKNOWN, word

    def _leave_out_things(self, told: frozenset[str]) -> None:
        """Whoever begins with a capital writes names with one: `I can bring earplugs` fetches nobody."""
        for place, code in enumerate(self.codes):
            if code == sym.UNKNOWN and self._typed_words[place] not in told:
                first, last = self.places[place]
                if self.typed[first:last].islower():
                    self.codes[place] = sym.OTHER

    def _name(self, names: frozenset[str]) -> None:
        # A name is looked for as it was typed: what was repaired may have turned Peter into "pester".
        for place, word in enumerate(self._typed_words):
            if word in names and (word not in common_words() or self._addresses(place)):
                self.codes[place] = sym.NAME

    def _addresses(self, place: int) -> bool:
        """Whether an everyday word that is also the customer's name is meant as the name: `Will, it's here`."""
        first, last = self.places[place]
        if self.typed[first:last].islower() and not self.typed.islower():
            return False
        if place and self.words[place - 1] in _BEFORE_NAMES:
            return True
        set_off = place + 1 == len(self.words) or not self.words[place + 1][0].isalnum()
        return set_off or (place > 0 and self.words[place - 1][0].isalnum() and self.typed[first].isupper())

    @cached_property
    def _totals(self) -> list[int]:
        """How many bytes of `symbols` stand before the end of each word."""
        return list(accumulate(map(len, self.codes), initial=len(sym.END)))

    @cached_property
    def places(self) -> list[tuple[int, int]]:
        """Where each word and mark stands in the reply as it was typed."""
        return places_of(self.folded, self._typed_words)

    def word_range(self, start: int, end: int) -> tuple[int, int]:
        """The numbers of the words that bytes `start` to `end` of the symbols come from, end exclusive."""
        totals = self._totals
        first = bisect_right(totals, start) - 1
        last = bisect_left(totals, end, first + 1)
        count = len(self.words)
        if first >= count:
            first = count - 1
        return max(0, first), min(last, count)

    def place(self, number: int) -> tuple[int, int]:
        """Where the symbols of a word stand, in bytes."""
        return self._totals[number], self._totals[number + 1]

    def typed_span(self, start: int, end: int) -> tuple[int, int]:
        """Where the words of some symbols stand in the reply as it was typed."""
        first, last = self.word_range(start, end)
        words, places = self.words, self.places
        while last - first > 1 and not words[first][0].isalnum():
            first += 1
        while last - first > 1 and not words[last - 1][-1].isalnum():
            last -= 1
        return places[first][0], places[last - 1][1]

    def is_question(self, sentence: tuple[int, int]) -> bool:
        """Whether a sentence ends with a question mark."""
        return self.symbols[sentence[1] - 2 : sentence[1]] == sym.QUESTION

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """Where the reply quotes somebody, in characters."""
        return quoted_spans(self.folded)
