"""A reply as sentences of plain words, for what is counted rather than matched."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final, NamedTuple

from scoring.english import FORMS, expand
from scoring.grammar import HESITATIONS

_FILLERS: Final = HESITATIONS | {"ah", "oh"}
_OPENERS: Final = frozenset(
    "well so and but okay right now yes no then or also like just because cause actually maybe".split()
)
_CLOSES: Final = frozenset(".!?\n")


class Sentence(NamedTuple):
    """One sentence.

    Attributes:
        words: Lower case, contractions written out, without hesitations, stutters and marks; at least one.
        head: The words after the little openers (`well`, `so`, `and`).
        asked: Whether it ends with a question mark that is its own: one inside reported words asks nothing.
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
    inside = quoting = False
    paired = words.count('"') % 2 == 0
    for number, plains in enumerate(map(_plain, words)):
        for plain in plains:
            if not said or said[-1] != plain:  # a word said twice in a row counts once
                said.append(plain)
        if plains:
            continue
        word = words[number]
        mark = word[0]
        if mark in _CLOSES:
            if said:
                found.append(_sentence(said, cuts, "?" in word and not quoting, first, number))
                said, cuts = [], [0]
            first = number + 1
        elif mark == "," and said:
            cuts.append(len(said))
        elif mark == '"' and paired:
            inside = not inside
            quoting = inside and bool(said)  # what a sentence leads up to is reported; a reply in quotes is not
    if said:
        found.append(_sentence(said, cuts, asked=False, first=first, last=len(words)))
    return found


@lru_cache(maxsize=8192)
def _plain(word: str) -> tuple[str, ...]:
    """What a word stands for; nothing for a mark or a hesitation."""
    if not word[0].isalnum() or word in _FILLERS:
        return ()
    return expand(word) if "'" in word or word in FORMS else (word,)


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
