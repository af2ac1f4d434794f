"""How a reply looks to the rules: one symbol of two bytes for every word, so that a phrase is a short pattern.

The first byte is never below 0x80 and the second never above 0x7f, so no pattern can match across half a symbol. A
word class is then a set of symbols instead of a list of spellings, and a forty-word reply is eighty bytes.
"""

from collections.abc import Iterable
from typing import Final

_SECONDS: Final = 0x60
_LOWEST: Final = 0x20


def symbol(number: int) -> bytes:
    """The symbol of a number from 0 to 12,000."""
    return bytes((0x80 + number // _SECONDS, _LOWEST + number % _SECONDS))


COMMA: Final = symbol(0)
"""A comma, dash or bracket: the weakest border."""
STRONG: Final = symbol(1)
"""A semicolon or colon, or what stands before `but`: no gap reaches across it."""
END: Final = symbol(2)
"""The end of a sentence."""
QUESTION: Final = symbol(3)
"""The end of a sentence with a question mark."""
NAME: Final = symbol(96)
"""The customer's name."""
UNKNOWN: Final = symbol(97)
"""A word that neither the rules nor the list of common words know."""
OTHER: Final = symbol(98)
"""A common word that no rule uses."""
NUMBER: Final = symbol(99)
"""Digits."""
MONEY: Final = symbol(100)
"""A currency sign."""
BORDER_ROW: Final = 0x80
"""The first byte of every border."""

OPENING: Final = b"^"
"""Stands for the beginning of a clause among the words that stand before others; never in a reply."""

BORDERS: Final = frozenset({COMMA, STRONG, END, QUESTION})
ANY_WORD: Final = rb"[\x81-\xff][\x20-\x7f]"
SENTENCE_END: Final = rb"\x80[\x22\x23]"
BORDER: Final = rb"\x80[\x20-\x23]"
SOFTENER: Final = rb"[\x82\x83][\x20-\x7f]"
NEGATION: Final = rb"\x84[\x20-\x7f]"
"""A word of the lexicon's row of softeners, and one of its row of negations."""


def one_of(symbols: Iterable[bytes]) -> bytes:
    """The pattern that matches any one of some symbols."""
    rows: dict[int, list[int]] = {}
    for first, second in sorted(set(symbols)):
        rows.setdefault(first, []).append(second)
    parts = [b"\\x%02x%s" % (first, _seconds(seconds)) for first, seconds in rows.items()]
    return parts[0] if len(parts) == 1 else b"(?:" + b"|".join(parts) + b")"


def _seconds(seconds: list[int]) -> bytes:
    if len(seconds) == 1:
        return b"\\x%02x" % seconds[0]
    return b"[" + b"".join(b"\\x%02x" % second for second in seconds) + b"]"
