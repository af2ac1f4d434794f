"""What can be seen in a reply, and what is known of the words that a part of a template matches."""

from collections.abc import Iterable, Iterator
from collections.abc import Sequence as Row
from typing import Final, NamedTuple

Symbols = frozenset[bytes]

_MOST_CLUES: Final = 5
"""So many clues of a template are looked at; more cost more than they keep away."""


class Sight(NamedTuple):
    """Something that can be seen in a reply: one of some words, perhaps right after one of others.

    Attributes:
        words: The symbols of which one must occur.
        after: The symbols of which one must stand before it, with nothing between them but what a template passes
            over; empty where the word may stand anywhere.
    """

    words: Symbols
    after: Symbols = frozenset()


class Clue(NamedTuple):
    """Something that must be seen where a template matches.

    Attributes:
        weight: How common it is; the smaller, the more it tells.
        sights: Of which any will do.
    """

    weight: int
    sights: frozenset[Sight]


Clues = tuple[Clue, ...]
"""Everything that must be seen, the most telling first."""


class Passage(NamedTuple):
    """What is known of the words that a part of a template matches.

    Attributes:
        first: The words with which it can begin, those that are passed over left out; None for any.
        last: The words with which it can end, as `first`.
        may_be_empty: Whether it may have no word but those that are passed over.
        clues: What must be seen.
    """

    first: Symbols | None
    last: Symbols | None
    may_be_empty: bool
    clues: Clues = ()


ANYTHING: Final = Passage(None, None, may_be_empty=True)
SOME_WORD: Final = Passage(None, None, may_be_empty=False)
NO_WORD: Final = Passage(frozenset(), frozenset(), may_be_empty=True)


def telling(clues: Iterable[Clue]) -> Clues:
    """The clues that tell most, without those that follow from others."""
    every = sorted(dict.fromkeys(clues), key=_weight)
    pairs = [sight for clue in every if len(clue.sights) == 1 for sight in clue.sights if sight.after]
    if pairs:
        sides = {side for pair in pairs for side in pair}
        every = [clue for clue in every if not _follows(clue, sides)]
    return tuple(every[:_MOST_CLUES])


def most_telling(clues: Iterable[Clue]) -> Clues:
    """As `telling`, where none follows from others."""
    return tuple(sorted(dict.fromkeys(clues), key=_weight)[:_MOST_CLUES])


def _follows(clue: Clue, sides: set[Symbols]) -> bool:
    """Whether a clue is only that one of some words occurs, and one of fewer of them stands in a pair."""
    if len(clue.sights) > 1:
        return False
    (sight,) = clue.sights
    return not sight.after and (sight.words in sides or any(side <= sight.words for side in sides))


def _weight(clue: Clue) -> int:
    return clue.weight


def neighbours(passages: Row[Passage]) -> Iterator[Sight]:
    """Which words stand side by side wherever some passages follow one another."""
    for place in range(1, len(passages)):
        before, behind = passages[place - 1], passages[place]
        after = nearest(passages[place - 1 :: -1], 1) if before.may_be_empty else before.last
        if after:
            words = nearest(passages[place:], 0) if behind.may_be_empty else behind.first
            if words:
                yield Sight(words, after)


def outermost(passages: Row[Passage], side: int) -> Symbols | None:
    """The words that can come first (side 0) or last (side 1) in passages in order of nearness to that side."""
    found: Symbols = frozenset()
    for passage in passages:
        words = passage.last if side else passage.first
        if words is None:
            return None
        found = found | words if found else words
        if not passage.may_be_empty:
            break
    return found


def nearest(passages: Row[Passage], side: int) -> Symbols | None:
    """As `outermost`, None where there may be no such word at all."""
    for passage in passages:
        if not passage.may_be_empty:
            return outermost(passages, side)
    return None


def union(sides: Iterable[Symbols | None]) -> Symbols | None:
    """The words of several sides, None where one of them can have any."""
    every = list(sides)
    return None if None in every else frozenset().union(*[side for side in every if side])
