"""Everyday words that are no slip for one of the rules' words, and slips that everybody makes."""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType


@cache
def common_words() -> frozenset[str]:
    """Lower-case words in British spelling that are never a slip, though only a letter or two away from another one."""
    return frozenset(" ".join(_lines("common-words.txt")).split())


@cache
def slips() -> Mapping[str, str]:
    """What is meant by slips and short forms that cannot be made out letter by letter, in lower case."""
    rows = (line.split(":") for line in _lines("slips.txt"))
    return MappingProxyType({slip: meant for meant, typed in rows for slip in typed.split()})


def _lines(name: str) -> list[str]:
    """The lines of a file beside the phrases, without remarks."""
    text = (files("scoring") / "phrases" / "en" / name).read_text(encoding="ascii")
    return [line for line in text.splitlines() if not line.startswith("#")]
