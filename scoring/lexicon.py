"""The words that the rules of a pack use, each with its symbol; turns a typed reply into symbols.

A word that no rule uses is a common word, the customer's name, a number, or unknown. Unknown words of five letters and
more are repaired towards the rules' own words where one slip of the finger (two from eight letters) explains them.
"""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import repeat
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from scoring import symbols as sym
from scoring.asking import ASKING_WORDS, HELPERS, asking_pattern
from scoring.common import common_words, slips
from scoring.english import FORMS, expand
from scoring.grammar import (
    EXCEPTS,
    FREQUENT,
    HESITATIONS,
    JOINERS,
    MOST_FREQUENT,
    NEGATIONS,
    NUMBERS,
    SO_AFTER,
    SOFTENERS,
    STRONG_JOINERS,
)
from scoring.lookahead import LOOKAHEAD, NEVER_OWNED, settle
from scoring.senses import ASKED_AFTER, Senses

_SOFTENER_ROW: Final = 192
_NEGATION_ROW: Final = 384
_WORD_ROW: Final = 480
_DOUBLED: Final = re.compile(r"(.)\1")
_STRETCHED: Final = re.compile(r"(.)\1{2,}")
_COMBINING: Final = re.compile("[\u0300-\u036f]")
_LONGEST_REPAIRED: Final = 24
_SHORTEST_REPAIRED: Final = 5
_TWO_SLIPS_FROM: Final = 8
_MOST_UNUSUAL: Final = 4096
"""So many words that are not in the table are remembered as they were made out."""

_ALWAYS: Final = (
    HELPERS
    | ASKED_AFTER
    | ASKING_WORDS
    | frozenset(
        """
    is has been got would had better was not no oh happy nope so i you it that are am we have will do can the a and
    but wonder doubt problem only why us or dis pleased satisfied impressed acceptable fair ideal fun easy nice
    calm clam down right comfortable convinced for nothing they he she this anyone an
    """.split()
    )
)
"""Words that reading needs whatever the rules say."""


class Lexicon:
    """The symbols of one set of rules.

    Args:
        vocabulary: Every word that a rule uses, in the form `scoring.english.expand` gives.
    """

    def __init__(self, vocabulary: Iterable[str]) -> None:
        words = {
            *vocabulary,
            *_ALWAYS,
            *EXCEPTS,
            *JOINERS,
            *MOST_FREQUENT,
            *SO_AFTER,
            *STRONG_JOINERS,
            *NUMBERS,
            *NEGATIONS,
        }
        self.symbol_of: dict[str, bytes] = {}
        rows = (
            (_SOFTENER_ROW, sorted(SOFTENERS | {"so_"})),
            (_NEGATION_ROW, sorted(NEGATIONS)),
            (_WORD_ROW, sorted(words - SOFTENERS - NEGATIONS)),
        )
        for first, row in rows:
            for number, word in enumerate(row, first):
                self.symbol_of[word] = sym.symbol(number)
        self.symbol_of["_money"] = sym.MONEY
        self.frequent = frozenset(self.symbol_of[word] for word in FREQUENT | SOFTENERS if word in self.symbol_of)
        self._unusual = lru_cache(maxsize=_MOST_UNUSUAL)(self._make_out)
        self._common = common_words()
        self.table = self._table()
        self.table["so"] = self.symbol_of["so"]
        self._senses = Senses(self.symbol_of)
        self._asks = asking_pattern(self.symbol_of, sym.SOFTENER, sym.NEGATION)

    def _table(self) -> dict[str, bytes]:
        table = dict.fromkeys(self._common, sym.OTHER)
        table.update(dict.fromkeys(HESITATIONS, b""))
        for word, symbol in self.symbol_of.items():
            table[word] = sym.STRONG + symbol if word in STRONG_JOINERS else symbol
        table.update({",": sym.COMMA, "(": sym.COMMA, ")": sym.COMMA, '"': sym.COMMA, "\n": sym.COMMA, "-": sym.COMMA})
        table.update({";": sym.STRONG, ":": sym.STRONG, "'": b"", ".": sym.END, "!": sym.END, "?": sym.QUESTION})
        table.update(dict.fromkeys("£$€¥₹", sym.MONEY))
        for slip in slips().keys() - self.symbol_of.keys():
            table.pop(slip, None)
        for word, parts in FORMS.items():
            table[word] = b"".join(table.get(part, sym.OTHER) for part in parts)
        return table

    def symbols(self, words: Iterable[str]) -> frozenset[bytes]:
        """The symbols of those of some words that are known."""
        return frozenset(self.symbol_of[word] for word in words if word in self.symbol_of)

    def read(self, words: list[str]) -> list[bytes]:
        """The symbols of each word and mark: usually one, several for a contraction, none for a stray mark.

        Words that were repaired are replaced in the list.
        """
        table = self.table
        codes = list(map(table.get, words, repeat(b"\0")))
        if b"\0" in codes:
            for place in [place for place, code in enumerate(codes) if code == b"\0"]:
                word = words[place]
                codes[place], words[place] = self._unusual(word)
                if word.endswith("'s") and words[place + 1 : place + 2] and words[place + 1] in NEVER_OWNED:
                    codes[place] = codes[place].removesuffix(self.symbol_of["is"]) + self.symbol_of["is"]
        if not LOOKAHEAD.isdisjoint(words):
            for place, parts in settle(words):
                codes[place] = b"".join(table.get(part, sym.OTHER) for part in parts)
        return codes

    def joined(self, codes: list[bytes]) -> bytes:
        """All symbols of a reply between two sentence ends, with the small words in the sense they have there."""
        return self._senses.told(sym.END + b"".join(codes) + sym.END)

    def _make_out(self, word: str) -> tuple[bytes, str]:
        """The symbols of a word that is not in the table, and the word as it was probably meant."""
        if meant := slips().get(word):
            return self._make_out(meant)[0], meant
        first = word[0]
        if first.isdigit():
            return sym.NUMBER, word
        if not first.isalnum():
            return self._mark(word), word
        if not word.isascii():
            word = _COMBINING.sub("", word)
        parts = expand(word)
        if parts != (word,):
            return b"".join(self._meant(part)[0] for part in parts), word
        return self._meant(word)

    def _mark(self, mark: str) -> bytes:
        if "?" in mark:
            return sym.QUESTION
        if mark[0] in ".!" or mark[0] == "\n":
            return sym.END
        return b"" if mark[0].isascii() else sym.COMMA

    def _meant(self, word: str) -> tuple[bytes, str]:
        if word in self.table:
            return self.table[word], word
        if len(word) > _LONGEST_REPAIRED or not word.isascii():
            return sym.UNKNOWN, word
        if _STRETCHED.search(word):
            for shorter in (_STRETCHED.sub(r"\1", word), _STRETCHED.sub(r"\1\1", word)):
                if shorter in self.table:
                    return self.table[shorter], shorter
        repaired = self.repaired(word)
        return (self.table[repaired], repaired) if repaired else (sym.UNKNOWN, word)

    def repaired(self, word: str) -> str:
        """The rules' own word that `word` is probably a slip of, "" if there is none.

        One slip is a letter too many, too few, changed, or two neighbours swapped, in a word of four letters only the
        last of these; the first letter must be right. Of equally near words the one that only doubles other letters is
        meant, then the one with the same letters, then one without a changed letter, then the one that ends alike.
        """
        if len(word) < _SHORTEST_REPAIRED:
            return self._untwisted(word) if len(word) == _SHORTEST_REPAIRED - 1 else ""
        slips = 2 if len(word) >= _TWO_SLIPS_FROM else 1
        near = process.extract(word, self._near(word[0], len(word), slips), scorer=OSA.distance, score_cutoff=slips)
        if not near:
            return ""
        letters, single = sorted(word), _DOUBLED.sub(r"\1", word)
        return min(
            near,
            key=lambda found: (
                found[1],
                _DOUBLED.sub(r"\1", found[0]) != single,
                sorted(found[0]) != letters,
                len(found[0]) == len(word),
                found[0][-1] != word[-1],
            ),
        )[0]

    def _untwisted(self, word: str) -> str:
        """The rules' own word of which a short one has two neighbours swapped, but for the first letter."""
        for meant in (word[0] + word[2] + word[1] + word[3], word[:2] + word[3] + word[2]):
            if meant in self.symbol_of:
                return meant
        return ""

    def _near(self, first: str, length: int, slips: int) -> list[str]:
        """The rules' own words that begin alike and are about as long."""
        known = self._neighbours.get((first, length))
        if known is None:
            lengths = range(length - slips, length + slips + 1)
            known = [word for other in lengths for word in self._buckets.get((first, other), ())]
            self._neighbours[first, length] = known
        return known

    @cached_property
    def _neighbours(self) -> dict[tuple[str, int], list[str]]:
        return {}

    @cached_property
    def _buckets(self) -> dict[tuple[str, int], list[str]]:
        buckets: dict[tuple[str, int], list[str]] = {}
        for word in sorted(self.symbol_of):
            if len(word) >= _SHORTEST_REPAIRED and word.isalpha():
                buckets.setdefault((word[0], len(word)), []).append(word)
        return buckets

    def asks(self, symbols: bytes, start: int) -> bool:
        """Whether a sentence begins as only a question does, as in `are you safe`: its mark may have been left out."""
        return self._asks.match(symbols, start) is not None
