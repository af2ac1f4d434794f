"""Everyday words that are never a slip for one of the rules' words, though only a letter or two away."""

from functools import cache
from importlib.resources import files


@cache
def common_words() -> frozenset[str]:
    """Lower-case words in British spelling, read once from beside the phrases."""
    text = (files("scoring") / "phrases" / "en" / "common-words.txt").read_text(encoding="ascii")
    return frozenset(" ".join(line for line in text.splitlines() if not line.startswith("#")).split())
