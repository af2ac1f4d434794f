"""Small words whose sense depends on their neighbours, with a symbol for each: `so sorry`, and `so, what now`."""

import re
from collections.abc import Mapping
from itertools import groupby
from typing import Final

from scoring import symbols as sym
from scoring.asking import HELPERS
from scoring.english import DISPLEASED
from scoring.grammar import EXCEPTS, SO_AFTER

ASKED_AFTER: Final = frozenset("why how what who and but so or well then".split())
"""Words after which a question may begin."""


class Senses:
    """Tells the senses of small words by their neighbours.

    Args:
        symbol_of: The symbol of every word that a rule uses, with those that senses need among them.
    """

    def __init__(self, symbol_of: Mapping[str, bytes]) -> None:
        self._symbol_of = symbol_of
        self._swaps = self._make_swaps()
        self._so, self._not, self._would = (symbol_of[word] for word in ("so", "not", "would"))
        self._owning = self._owning_pattern()
        self._soft_so = self._soft_so_pattern()
        self._moods = self._mood_pattern()
        self._turned = self._turned_pattern()

    def told(self, joined: bytes) -> bytes:
        """All symbols of a reply, with the small words in the sense they have there.

        Bytes are looked for with `find`: `in` first takes them for a number, which costs more than looking.
        """
        for first, swaps in self._swaps:
            if joined.find(first) >= 0:
                for before, after in swaps:
                    joined = joined.replace(before, after)
        if joined.find(self._would) >= 0:
            joined = self._owning.sub(self._had, joined)
        if joined.find(self._so) >= 0:
            joined = self._soft_so.sub(rb"\1" + self._symbol_of["so_"], joined)
        if joined.find(self._not) >= 0:
            joined = self._turned.sub(rb"\1\3\2", joined)
            joined = self._moods.sub(self._un, joined)
        return joined

    def _make_swaps(self) -> list[tuple[bytes, list[tuple[bytes, bytes]]]]:
        """Neighbours that mean others, each with these, by the first of them, in the order of swapping."""
        table = self._symbol_of
        pairs = (
            ("is been", "has been"),
            ("is got", "has got"),
            ("would been", "had been"),
            ("would better", "had better"),
            ("no wonder", "nope wonder"),
            ("no doubt", "nope doubt"),
            ("no problem", "nope problem"),
            ("oh no", "oh nope"),
            ("not only", "nope only"),
            ("for nothing", "for nope"),
            ("clam down", "calm down"),
        )
        spelt = [[b"".join(table[word] for word in side.split()) for side in pair] for pair in pairs]
        swaps = [(before, after) for before, after in spelt]
        no, nope = table["no"], table["nope"]
        swaps += [(no + border, nope + border) for border in (sym.COMMA, sym.END, sym.STRONG)]
        but = table["but"]
        swaps += [(table[word] + sym.STRONG + but, table[word] + but) for word in sorted(EXCEPTS)]
        return [(first, list(same)) for first, same in groupby(swaps, lambda swap: swap[0][:2])]

    def _soft_so_pattern(self) -> re.Pattern[bytes]:
        before = sym.one_of(self._symbol_of[word] for word in SO_AFTER if word in self._symbol_of)
        return re.compile(b"(" + before + b"(?:" + sym.SOFTENER + b")*)" + re.escape(self._so))

    def _owning_pattern(self) -> re.Pattern[bytes]:
        """`you would the day off` ("you'd the day off") means `you had`: nobody would do a thing without a verb."""
        subjects = sym.one_of(self._symbol_of[word] for word in "i you we they he she".split())
        owned = sym.one_of(self._symbol_of[word] for word in "the a an".split())
        return re.compile(b"(" + subjects + b")" + re.escape(self._would) + b"(?=" + owned + b")")

    def _had(self, match: re.Match[bytes]) -> bytes:
        return match[1] + self._symbol_of["had"]

    def _mood_pattern(self) -> re.Pattern[bytes]:
        after = sym.one_of(self._symbol_of[mood] for mood in sorted(DISPLEASED))
        return re.compile(re.escape(self._symbol_of["not"]) + b"((?:" + sym.SOFTENER + b")*" + after + b")")

    def _turned_pattern(self) -> re.Pattern[bytes]:
        """`did not you` ("didn't you") means `did you not`, but only where a question may begin: "it is not that"."""
        before = b"|".join(re.escape(self._symbol_of[word]) for word in sorted(ASKED_AFTER))
        helpers = sym.one_of(self._symbol_of[word] for word in HELPERS)
        subjects = sym.one_of(self._symbol_of[word] for word in "i you we it they he she that this anyone".split())
        begins = b"(?<=" + sym.BORDER + b"|" + before + b")"
        return re.compile(begins + b"(" + helpers + b")(" + re.escape(self._symbol_of["not"]) + b")(" + subjects + b")")

    def _un(self, match: re.Match[bytes]) -> bytes:
        return self._symbol_of["dis"] + match[1]
