"""Everyday words that are never a slip for one of the rules' words, though only a letter or two away."""

from typing import Final

COMMON_WORDS: Final = frozenset([])
"""Lower case, British spelling."""
