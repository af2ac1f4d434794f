"""A reply as sentences of plain words, for what is counted rather than matched."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from scoring.english import FORMS, expand
from scoring.grammar import HESITATIONS

_FILLERS: Final = HESITATIONS | {"ah", "oh"}
_OPENERS: Final = frozenset(
    "well so and but okay right now yes no then or also like just because cause actually maybe".split()
)
_CLOSES: Final = frozenset(".!?\n")


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence.

    Attributes:
        words: Lower case, contractions written out, without hesitations, stutters and marks; at least one.
        head: The words after the little openers (`well`, `so`, `and`).
        asked: Whether it ends with a question mark.
        clauses: Where its clauses begin (places in `words`): the beginning and what follows a comma, each after
            little openers such as `well`, `so`, `and`.
        first: The number of its first word among the reply's words and marks.
        last: The number after its last word.
    """

    words: tuple[str, ...]
    head: tuple[str, ...]
    asked: bool
    clauses: tuple[int, ...]
    first: int
    last: int


def sentences_of(words: Sequence[str]) -> list[Sentence]:
    """Split folded words and marks (see `scoring.text.words_of`) into sentences."""
    found: list[Sentence] = []
    said: list[str] = []
    cuts = [0]
    first = 0
    for number, word in enumerate(words):
        mark = word[0]
        if mark.isalnum():
            if word not in _FILLERS:
                _say(word, said)
        elif mark in _CLOSES:
            if said:
                found.append(_sentence(said, cuts, "?" in word, first, number))
                said, cuts = [], [0]
            first = number + 1
        elif mark == "," and said:
            cuts.append(len(said))
    if said:
        found.append(_sentence(said, cuts, asked=False, first=first, last=len(words)))
    return found


def _say(word: str, said: list[str]) -> None:
    """Add a word, written out; a word said twice in a row counts once."""
    if "'" in word or word in FORMS:
        plain = expand(word)
        said.extend(plain[1:] if said and said[-1] == plain[0] else plain)
    elif not said or said[-1] != word:
        said.append(word)


def _sentence(said: list[str], cuts: list[int], asked: bool, first: int, last: int) -> Sentence:  # noqa: FBT001 - one of the plain values
    end = len(said) - 1
    begins: list[int] = []
    for cut in cuts:
        place = cut
        while place < end and said[place] in _OPENERS:
            place += 1
        if place <= end and (not begins or place > begins[-1]):
            begins.append(place)
    words = tuple(said)
    return Sentence(words, words[begins[0] :], asked, tuple(begins), first, last)
