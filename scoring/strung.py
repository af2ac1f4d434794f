"""Words strung together without a sentence: a guard against playing to the rules."""

from collections.abc import Sequence
from typing import Final

LEAST: Final = 5
"""So many words at least make a string."""
_LEAST_SHARE: Final = 10
"""Under this share (of a hundred) of little words nothing is said; ordinary English has about fifty."""
_ENDS: Final = frozenset(".!?\n")

GLUE: Final = frozenset(
    """
    i i'm i've i'll i'd you you're you've you'll you'd he she it it's we we're we've we'll we'd they they're me him her
    us them my your his its our their mine yours this that these those there here what which who whose when where
    why how a an the and or but so because if as than then while until till since though although
    am is are was were be been being have has had having do does did don't doesn't didn't isn't aren't wasn't weren't
    haven't hasn't hadn't can can't could couldn't will won't would wouldn't shall should shouldn't may might must not
    no of to in on at by for with from about into over after before between through without within under up out off down
    let let's that's there's what's here's im ive ill id its dont cant wont didnt thats lets please very too just also
    """.split()
)
"""The little words that hold a sentence together."""


def is_string(words: Sequence[str]) -> bool:
    """Whether words without marks are strung together instead of making a sentence."""
    held = sum(word in GLUE or "'" in word for word in words)  # every contraction has a little word in it
    return len(words) >= LEAST and held * 100 < _LEAST_SHARE * len(words)


def strung_together(words: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """Which sentences are mere strings, as numbers of words and marks, end exclusive.

    A reply of which all sentences together are a string is one, however many full stops it has.

    Args:
        words: The reply's words and marks, folded.
    """
    if bytes(LEAST) not in bytes(map(GLUE.__contains__, words)):
        return ()  # so few little words that one in ten is missing leave so many others side by side
    found: list[tuple[int, int]] = []
    total = kept = glue = held = begins = 0
    for number, word in enumerate((*words, ".")):
        if word[0].isalnum():
            total += 1
            held += word in GLUE or "'" in word
        elif word[0] in _ENDS:
            if total - kept >= LEAST and (held - glue) * 100 < _LEAST_SHARE * (total - kept):
                found.append((begins, number))
            kept, glue, begins = total, held, number + 1
    if total >= LEAST and held * 100 < _LEAST_SHARE * total:
        return ((0, len(words)),)
    return tuple(found)
