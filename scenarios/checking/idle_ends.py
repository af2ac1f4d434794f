"""Finds what changes nothing in the conditions of a rule: parts at either end that may be missing."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.reading.marks import Data, Step
from scenarios.reading.packs import rules_in
from scenarios.reading.source import source_of_text

_CODE: Final = "P112"
_HELP: Final = "leave it out, or write it in round brackets if it must be there"
_CONDITIONS: Final = ("unless", "unless_reply", "with_reply", "after")
"""Where it only matters that a phrase is there, not how far it reaches."""
_OPENS, _CLOSES = "([{", ")]}"
_GAP: Final = re.compile(r"…|\.\.\.")


def idle_ends(texts: Mapping[str, str]) -> Iterator[Diagnostic]:
    """Tell of every such part of some packs.

    Args:
        texts: Files of phrases that can be read, by name.
    """
    for name, text in texts.items():
        source = source_of_text(text, name)
        for way, phrase in _conditions(source.data):
            for start, end in idle_parts(phrase):
                message = f"“{phrase[start:end]}” may be missing at the end of a condition, so it changes nothing"
                yield finding(_CODE, message, name, source.within(way, start, end - start), help=_HELP)


def _conditions(data: Data) -> Iterator[tuple[tuple[Step, ...], str]]:
    for number, rule in rules_in(data):
        for condition in _CONDITIONS:
            phrases = rule.get(condition)
            for place, phrase in enumerate(phrases if isinstance(phrases, list) else ()):
                if isinstance(phrase, str):
                    yield ("rules", number, condition, place), phrase


def idle_parts(phrase: str) -> list[tuple[int, int]]:
    """Where a phrase begins or ends with what may be missing, in characters; none if all of it may be."""
    parts = list(_parts(phrase))
    idle = [phrase[start] == "[" or bool(_GAP.fullmatch(phrase, start, end)) for start, end in parts]
    if all(idle):
        return []
    first, last = idle.index(False), len(idle) - idle[::-1].index(False)
    ends = (parts[:first], parts[last:])
    return [(found[0][0], found[-1][1]) for found in ends if found]


def _parts(phrase: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a phrase stand: words, and brackets with all that is in them."""
    depth, start = 0, None
    for place, letter in enumerate(phrase):
        if not depth and start is not None and (letter.isspace() or letter in _OPENS):
            yield start, place
            start = None
        if start is None and not letter.isspace():
            start = place
        depth += (letter in _OPENS) - (letter in _CLOSES)
        if not depth and letter in _CLOSES and start is not None:
            yield start, place + 1
            start = None
    if start is not None:
        yield start, len(phrase)
