"""How fast the customer's words arrive: at reading pace, word by word, and never for long."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import Final

PER_SECOND: Final = 45
"""Characters a second, a comfortable reading speed."""

AFTER_A_SENTENCE: Final = 250
"""Milliseconds of silence after a sentence."""

LONGEST: Final = 4_000
"""Milliseconds that any line takes at most."""

UPDATES: Final = 12
"""Screen updates a second while words arrive."""

BEAT: Final = 1.2
"""Seconds in which a line can be taken back."""


def arrivals(text: str) -> tuple[tuple[int, int], ...]:
    """When words are there.

    Returns:
        Milliseconds from the start, and how many characters of `text` have arrived by then, word by word; the last
        pair holds all of them and is at most `LONGEST` late.
    """
    steps: list[tuple[int, int]] = []
    clock = 0
    for word in re.finditer(r"\s*\S+\s*$|\s*\S+", text):
        clock += len(word.group()) * 1000 // PER_SECOND
        steps.append((clock, word.end()))
        if re.search(r"[.!?…][\"'”’)]*\s*$", word.group()):
            clock += AFTER_A_SENTENCE
    if not steps:
        return ((0, len(text)),)
    last = steps[-1][0]
    if last > LONGEST:
        steps = [(at * LONGEST // last, count) for at, count in steps]
    return tuple(steps)


def arrived(steps: Sequence[tuple[int, int]], milliseconds: int) -> int:
    """How many characters are there after so many milliseconds."""
    place = bisect_right([at for at, _ in steps], milliseconds)
    return steps[place - 1][1] if place else 0
