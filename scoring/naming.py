"""By which names the customer may be addressed: the one that is known, and the one they gave when they last spoke."""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from engine.recognition import Context
from scoring.common import common_words
from scoring.grammar import BUILTIN_CLASSES
from scoring.phrase import vocabulary
from scoring.text import fold, words_of

_TITLES: Final = frozenset(["mr", "mrs", "ms", "dr", "miss", "professor", "sir", "madam"])
_STOPS: Final = _TITLES.union(["the", "of", "de", "van"])
_NOT_NAMES: Final = frozenset(vocabulary(text for name in ("day", "month", "time") for text in BUILTIN_CLASSES[name]))
_WORD: Final = r"[A-Z](?:'[A-Z])?[\w-]*[a-z]"
_NAME: Final = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Professor)\.? )?{_WORD}(?: {_WORD})?"
_CAPITAL: Final = re.compile(rf"\b{_WORD}\b")
_LONGEST: Final = 400
"""How far into a line an introduction is looked for, in characters."""
_INTRODUCED: Final = (
    re.compile(rf"\b(?:I'm|I am|[Tt]his is|It's|it's|[Mm]y name is|[Mm]y name's|[Nn]ame's)\s+({_NAME})(?![\w'-])"),
    re.compile(rf"(?:^|[.!?] )({_NAME})(?= (?:here|speaking|again)\b)"),
    re.compile(rf"^({_WORD} {_WORD})(?=[.,])"),
)
"""`I'm Ana Ruiz`, `Ana here`, and a line that begins with `Ana Ruiz.`"""


def name_parts(customer_name: str) -> frozenset[str]:
    """The words of a name by which somebody may be addressed, in lower case."""
    return frozenset(word for word in words_of(fold(customer_name)) if len(word) > 1 and word not in _STOPS)


@lru_cache(maxsize=256)
def given_in(line: str) -> frozenset[str]:
    """The words of the name with which somebody introduces themselves, in lower case, empty if they do not."""
    found = [name for form in _INTRODUCED for name in form.findall(line[:_LONGEST])]
    return frozenset(word for name in found for word in name_parts(name)) - common_words() - _NOT_NAMES


@lru_cache(maxsize=256)
def spoken_of(line: str) -> frozenset[str]:
    """The names in a line, in lower case: words with a capital that are no everyday words."""
    return frozenset(map(str.lower, _CAPITAL.findall(line))) - common_words() - _NOT_NAMES


def told_of(context: Context) -> frozenset[str]:
    """The names of others of whom the customer has spoken or is known to speak, in lower case."""
    known = [word for fact in context.facts for word in fact.words if word[:1].isupper()]
    return spoken_of(context.customer_line).union(*map(spoken_of, known))


def names_of(context: Context) -> frozenset[str]:
    """The words by which the customer may be addressed, in lower case."""
    known = name_parts(context.customer_name) if context.customer_name else frozenset()
    return known | given_in(context.customer_line) if context.customer_line else known


def may_address(words: Iterable[str], names: frozenset[str]) -> bool:
    """Whether words that stand where a name stands may address somebody with these names.

    With a title they do, and where no name is known; else only by a name, a short form or a slip of it: all of these
    begin as the name does.

    Args:
        words: The words, in lower case.
        names: The words of the names (see `names_of`).
    """
    if not names:
        return True
    meant, begins = names | _TITLES, tuple(name[0] for name in names)
    telling = [word for word in words if word in meant or word not in common_words()]
    return not telling or any(word in _TITLES or word.startswith(begins) for word in telling)
