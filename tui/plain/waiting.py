"""A word for somebody who waits and cannot see that the program works."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Timer
from typing import Final

from tui.plain.console import Console

PATIENCE: Final = 1.0
"""Seconds of silence in which nobody thinks that something is wrong."""


@contextmanager
def waiting(console: Console, words: str, patience: float = PATIENCE) -> Iterator[None]:
    """Say what is under way, on standard error, where it takes longer and somebody is there to wonder."""
    if not console.asks:
        yield
        return
    timer = Timer(patience, console.remark, (words,))
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
