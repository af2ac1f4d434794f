"""What was typed as lower-case words with their places: the first step of reading a reply.

Folding changes no length, so every place in the folded text is the same place in the text as it was typed. Both steps
are linear in the length of the text.
"""

import re
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Final

TOKEN: Final = re.compile(
    r"[a-z]++(?=[ ,])"  # nearly every word is such a one
    r"|e-mail(?:s|ed|ing)?(?!\w)|(?:mrs?|ms|dr)\.(?=\s)|[ap]\.m\.?(?!\w)|w8(?!\w)"
    r"|\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['\u0300-\u036f]+[^\W\d_]+)*[\u0300-\u036f]*|[.!?]+(?:\s*\n)?|\n\s*\n|\n|[,;:()\"]|-+(?=\s)|'|[^\w\s]"
)
"""Words, numbers, and the marks between them."""

_LETTERS: Final = dict(zip("øØłŁđĐıİß", "oollddiis", strict=True))
_APOSTROPHES: Final = "\u2018\u2019\u201a\u201b\u2032`\u00b4\u02bc"
_QUOTES: Final = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\u300c\u300d\u300e\u300f"
_DASHES: Final = "\u2012\u2013\u2014\u2015"
_BREAKS: Final = "\r\v\f\u0085\u2028\u2029"
_MARKS: Final = {
    **dict.fromkeys(_APOSTROPHES, "'"),
    **dict.fromkeys(_QUOTES, '"'),
    **dict.fromkeys(_DASHES, ","),
    **dict.fromkeys(_BREAKS, "\n"),
    **dict.fromkeys("\u2010\u2011", "-"),
    **dict.fromkeys("\uff0c\u3001", ","),
    **dict.fromkeys("\u00bf\u00a1\u00ad", " "),
    "\u2026": ".",
    "\u3002": ".",
    "\u061f": "?",
}


def _folding() -> Mapping[int, str]:
    folding = {ord(before): after for before, after in {**_LETTERS, **_MARKS}.items()}
    for number in range(0x00C0, 0x2000):
        plain = unicodedata.normalize("NFD", chr(number))[0]
        if number not in folding and plain.isascii() and plain.isalpha():
            folding[number] = plain.lower()
    for number in range(0xFF01, 0xFF5F):
        folding[number] = chr(number - 0xFEE0)
    return folding


_FOLDING: Final = _folding()


def fold(text: str) -> str:
    """Lower case, plain quotes and unaccented letters, character by character: the length stays the same."""
    if text.isascii():
        return text.lower()
    folded = text.translate(_FOLDING).lower()
    if len(folded) == len(text):
        return folded
    return "".join(
        lower if len(lower := character.lower()) == 1 else character for character in text.translate(_FOLDING)
    )


def words_of(folded: str) -> list[str]:
    """The words and marks of a folded text, in order."""
    return TOKEN.findall(folded)


def places_of(folded: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words and marks of a folded text (see `words_of`) stand in it; between them there are only blanks."""
    places: list[tuple[int, int]] = []
    end = 0
    for word in words:
        start = folded.index(word, end)
        end = start + len(word)
        places.append((start, end))
    return places


def quoted_spans(folded: str) -> list[tuple[int, int]]:
    """Where text stands in quotation marks, between the marks, from the left; a mark without a partner counts not."""
    if '"' not in folded and not _OPENED.search(folded):
        return []
    return [match.span(1) if match.lastindex == 1 else match.span(2) for match in _QUOTED.finditer(folded)]


_OPENED: Final = re.compile(r"'(?<!\w')(?=\w)")
_QUOTED: Final = re.compile(r'"([^"]{1,2000})"|(?<!\w)\'(?=\w)((?:[^\'\n]|(?<=\w)\'(?=\w)){2,400})\'(?!\w)')
