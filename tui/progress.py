"""How far a long run has come, in one line on standard error, where that is a terminal and nothing else is printed."""

import sys
import time
from collections.abc import Callable
from typing import Final, TextIO

CELLS: Final = 20
_FIRST: Final = 0.3
_BETWEEN: Final = 0.1


class Progress:
    """A line that is written over and over, and wiped at the end.

    Args:
        word: What is being done, such as `Reading`.
        whole: How much there is to do, 0 where nobody knows.
        stream: Where to write; nothing is written unless it is a terminal.
        clock: In seconds.
    """

    def __init__(
        self, word: str, whole: int, stream: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._word = word
        self._whole = whole
        self._stream = stream
        self._clock = clock
        self._next = clock() + _FIRST
        self._shown = ""

    def show(self, done: int, count: str) -> None:
        """Tell how much of `whole` is done, and a count in words; not more often than an eye can follow."""
        if self._clock() < self._next or not self._stream.isatty():
            return
        self._next = self._clock() + _BETWEEN
        line = progress_line(self._word, done, self._whole, count)
        self._stream.write(f"\r{line}{' ' * (len(self._shown) - len(line))}")
        self._stream.flush()
        self._shown = line

    def wipe(self) -> None:
        """Take the line away again."""
        if self._shown:
            self._stream.write(f"\r{' ' * len(self._shown)}\r")
            self._stream.flush()
            self._shown = ""


def progress_line(word: str, done: int, whole: int, count: str) -> str:
    """A word, a bar of twenty cells where the whole is known, and a count."""
    if not whole:
        return f"{word} {count}"
    full = min(CELLS, done * CELLS // whole)
    return f"{word} {'━' * full}{'─' * (CELLS - full)} {count}"
