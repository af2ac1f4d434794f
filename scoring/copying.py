"""Which words of a reply are merely copied from somebody else."""

from collections.abc import Sequence
from typing import Final

from scoring.facts import told_by

RUN: Final = 8
"""So many words in a row are copied; fewer may be a coincidence."""
_FEWEST: Final = 5
"""So many different words a run has at least."""


def copied_words(words: Sequence[str], line: str) -> tuple[tuple[int, int], ...]:
    """The runs of a reply that repeat a line word for word, as numbers of words, end exclusive.

    A run is eight words and more, or the whole line where it is shorter but has at least three.

    Args:
        words: The reply's words and marks, folded.
        line: What was said before.
    """
    other = told_by(line)
    if len(other.bag.intersection(words)) < min(_FEWEST, len(other.bag)):
        return ()
    told = other.words
    size = min(RUN, len(told))
    if size < 3 or not _may_copy(words, other.bag, size):
        return ()
    reply = [(number, word) for number, word in enumerate(words) if word[0].isalnum()]
    grams = {told[at : at + size] for at in range(len(told) - size + 1)}
    spoken = [word for _, word in reply]
    runs: list[tuple[int, int]] = []
    for at in range(len(reply) - size + 1):
        if tuple(spoken[at : at + size]) in grams:
            first, last = reply[at][0], reply[at + size - 1][0] + 1
            if runs and first <= runs[-1][1]:
                runs[-1] = (runs[-1][0], last)
            else:
                runs.append((first, last))
    return tuple(runs)


def _may_copy(words: Sequence[str], told: frozenset[str], size: int) -> bool:
    """Whether so many words in a row were all said before, in whatever order."""
    run = 0
    for word in words:
        if word in told:
            run += 1
            if run == size:
                return True
        elif word[0].isalnum():
            run = 0
    return False
