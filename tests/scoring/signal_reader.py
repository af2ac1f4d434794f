"""Replies read with the shipped rules for signals alone."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from engine.recognition import Context, Recogniser
from scenarios.reading.packs import english
from scoring.pack import Pack
from scoring.recognise import make_recogniser


@cache
def pack() -> Pack:
    """The shipped pack without its rules for moves."""
    return replace(english(), rules=tuple(rule for rule in english().rules if rule.signal))


@cache
def _recogniser() -> Recogniser:
    return make_recogniser(pack())


def signals(text: str, line: str = "") -> Mapping[str, int]:
    """The signals of a reply to what the customer said."""
    return _recogniser()(text, Context(line)).signals
