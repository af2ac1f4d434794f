"""How a question begins, for one whose mark was left out."""

import re
from collections.abc import Mapping
from typing import Final

from scoring import symbols as sym

HELPERS: Final = frozenset("did do does have has had is are was were can could will would should".split())
_OPENING: Final = frozenset("what how where when why which who".split())
_ASKED: Final = frozenset("you i we it there he she they that this anyone anybody someone somebody".split())
_BEFORE: Final = frozenset("and but so or then okay yes no sorry".split())
"""Words that may stand before a question at the beginning of a sentence."""
ASKING_WORDS: Final = HELPERS | _OPENING | _ASKED | _BEFORE
"""Every word that this module looks at."""


def asking_pattern(symbol_of: Mapping[str, bytes], softener: bytes, negation: bytes) -> re.Pattern[bytes]:
    """What the symbols of a sentence begin with that only a question begins with: `are you …`, `what is …`.

    Args:
        symbol_of: The symbol of each word, with every one of `ASKING_WORDS`.
        softener: Matches a word that may stand anywhere.
        negation: Matches `not` and its like.
    """

    def one_of(words: frozenset[str]) -> bytes:
        return sym.one_of(symbol_of[word] for word in sorted(words))

    before = sym.one_of([sym.COMMA, sym.STRONG, sym.NAME, *(symbol_of[word] for word in sorted(_BEFORE))])
    turned = one_of(HELPERS) + b"(?:" + negation + b")?" + one_of(_ASKED)
    asked = one_of(_OPENING) + one_of(HELPERS)
    return re.compile(b"(?:" + before + b"|" + softener + b")*(?:" + turned + b"|" + asked + b")")
