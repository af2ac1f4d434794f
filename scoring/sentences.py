"""A reply as sentences of plain words, for what is counted rather than matched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scoring.english import FORMS, expand
from scoring.grammar import HESITATIONS

_FILLERS: Final = HESITATIONS | {"ah", "oh"}
_OPENERS: Final = frozenset("well so and but okay right now yes no yeah then or also alright all like just".split())
_CLOSES: Final = frozenset(".!?\n")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        words: Lower case, contractions written out, without hesitations and marks.
        head: The words after the little openers (`well`, `so`, `and`).
        asked: Whether it ends with a question mark.
        commas: How many commas it has.
    """

    words: tuple[str, ...]
    head: tuple[str, ...]
    asked: bool
    commas: int


def sentences_of(words: Sequence[str]) -> list[Sentence]:
    """Split folded words and marks (see `scoring.text.words_of`) into sentences."""
    found: list[Sentence] = []
    said: list[str] = []
    commas = 0
    for word in words:
        first = word[0]
        if first.isalnum():
            if word in _FILLERS:
                continue
            if "'" in word or word in FORMS:
                said.extend(expand(word))
            else:
                said.append(word)
        elif first in _CLOSES:
            if said:
                found.append(_sentence(said, "?" in word, commas))
            said, commas = [], 0
        elif first == ",":
            commas += 1
    if said:
        found.append(_sentence(said, asked=False, commas=commas))
    return found


def _sentence(said: list[str], asked: bool, commas: int) -> Sentence:  # noqa: FBT001 - one of three plain values
    skip = 0
    while skip < len(said) - 1 and said[skip] in _OPENERS:
        skip += 1
    return Sentence(tuple(said), tuple(said[skip:]), asked, commas)
