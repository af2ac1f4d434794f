"""The words of the shipped rules, made once for all tests that ask for them."""

from functools import cache

from scenarios.reading.packs import english
from scoring.lexicon import Lexicon
from scoring.matcher import Matcher


@cache
def lexicon() -> Lexicon:
    """The symbols of the shipped rules."""
    return Matcher(english()).lexicon
