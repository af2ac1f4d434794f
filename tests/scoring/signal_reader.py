"""Replies read with the shipped rules for signals alone."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from engine.recognition import Context
from scenarios.reading.packs import english
from scoring.pack import Pack
from scoring.recognise import Reader


@cache
def pack() -> Pack:
    """The shipped pack without its rules for moves."""
    return replace(english(), rules=tuple(rule for rule in english().rules if rule.signal))


@cache
def reader() -> Reader:
    """Those rules, compiled."""
    return Reader(pack())


def signals(text: str, line: str = "") -> Mapping[str, int]:
    """The signals of a reply to what the customer said."""
    return reader().read(text, Context(line)).signals
