"""The words that a scope is judged for, with what stands around them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scoring.reading import Reading
from scoring.template import Place, Template

_WINDOW: Final = 2 * 40
"""How much of a sentence before the words is looked at, in bytes."""

SUBJECTS: Final = frozenset("i we you it that this he she they there my our your what nobody let please the".split())
"""Words that can begin a clause of their own."""


class JudgedWords:
    """The words that are judged and what stands around them, in bytes of the symbols.

    Attributes:
        reading: The reply.
        symbols: Its symbols.
        sentence: The sentence around the words.
        floor: From where on what stands before them is looked at.
        start: Where they begin.
        end: Where they end.
        cues: The templates of this module that can match in the sentence.
    """

    __slots__ = ("cues", "end", "floor", "reading", "sentence", "start", "symbols")

    def __init__(self, reading: Reading, sentence: Place, start: int, end: int) -> None:
        self.reading = reading
        self.symbols = reading.symbols
        self.sentence = sentence
        self.floor = max(sentence[0], start - _WINDOW)
        self.start = start
        self.end = end
        self.cues: Mapping[str, Template] = reading.further.get(sentence, _NO_CUES)

    def first(self, text: str, start: int, end: int) -> Place | None:
        """Where a template matches first between two places of the sentence, None if nowhere."""
        template = self.cues.get(text)
        return template.first(self.symbols, start, end) if template else None

    def last_before(self, text: str) -> Place | None:
        """Where a template matches last before the words, None if nowhere."""
        template = self.cues.get(text)
        places = list(template.places(self.symbols, self.floor, self.start)) if template else ()
        return places[-1] if places else None

    def typed(self, start: int, end: int) -> str:
        """Some words as they were typed."""
        first, last = self.reading.typed_span(start, end)
        return self.reading.typed[first:last]


_NO_CUES: Final[Mapping[str, Template]] = MappingProxyType({})


def is_soft(symbol: bytes) -> bool:
    """Whether a symbol is one of the words that change nothing: `really`, `just`."""
    return symbol[0] in {0x82, 0x83}
