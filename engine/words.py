"""Comparing what was typed with what is written, and nothing cleverer than that."""

import unicodedata
from typing import Final

_PLAIN: Final = str.maketrans(
    {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"', "\u2013": "-", "\u2014": "-", "\u2026": "..."}
)


def plain(text: str) -> str:
    """The text without what people type differently: case, spaces, curly quotes, dashes, the last full stop."""
    folded = unicodedata.normalize("NFKC", text).translate(_PLAIN).casefold()
    folded = unicodedata.normalize("NFKC", folded)  # folding case can bring marks into another order
    return " ".join(folded.split()).rstrip(" .!")
