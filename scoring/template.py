"""Templates ready to search with RE2, read and compiled when they are first needed."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import Any, Final

import re2

from scoring.pattern import PatternMaker
from scoring.phrase import Choice, parse
from scoring.phrase import Sequence as Parts

_MEMORY: Final = 16 << 20
_NOWHERE: Final = (-1, -1)
_MOST_PLACES: Final = 40
"""How many places of one template are looked at in one reply; more than any honest reply has."""

Place = tuple[int, int]
"""Where something stands in the symbols of a reply: first byte and the byte after the last."""

Search = Callable[[bytes, int, int], Sequence[Place]]
"""Finds an expression between two places: the first match and its groups, `(-1, -1)` for what is not there."""


def _options(*, longest: bool) -> object:
    options = re2.Options()
    options.longest_match = longest
    options.max_mem = _MEMORY
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return options


_OPTIONS: Final = {longest: _options(longest=longest) for longest in (False, True)}


def search_of(compiled: Any) -> Search:
    """The search of a compiled expression: RE2's own, as the wrapper around it takes longer than the search itself."""
    inner = getattr(compiled, "_regexp", None)
    if inner is None:
        return partial(_wrapped, compiled)
    return partial(inner.Match, re2._Anchor.UNANCHORED)  # noqa: SLF001 - the wrapper gives no other way past itself


def _wrapped(compiled: Any, symbols: bytes, start: int, end: int) -> Sequence[Place]:
    match = compiled.search(symbols, start, end)
    groups = range(compiled.groups + 1)
    return [match.span(group) for group in groups] if match else [_NOWHERE for _ in groups]


class Template:
    """One or several templates of which any may match, read and compiled when they are first needed.

    Attributes:
        needs_fact: Whether one of the matched words must be of the customer's story.
        negative: Whether it says `not` or `never` itself; known once it has matched.

    Args:
        texts: The templates.
        maker: Makes patterns.
        strict: Whether a `not` between the words keeps it from matching.
        longest: Whether of several matches that begin together the longest counts, not that of the first template.
    """

    __slots__ = ("_expression", "_group", "_longest", "_maker", "_search", "_strict", "needs_fact", "negative", "texts")

    def __init__(self, texts: tuple[str, ...], maker: PatternMaker, *, strict: bool, longest: bool = False) -> None:
        self.texts = texts
        self.needs_fact = any("{fact}" in text.lower() for text in texts)
        self.negative = False
        self._maker = maker
        self._strict = strict
        self._longest = longest
        self._expression: Any = None
        self._group = 0
        self._search: Search = self._compiled  # until it is first called

    @property
    def expression(self) -> Any:
        """What RE2 searches with."""
        if self._expression is None:
            trees = tuple(parse(text) for text in self.texts)
            tree = trees[0] if len(trees) == 1 else Parts((Choice(trees),))
            pattern = self._maker.make(tree, strict=self._strict)
            self.negative = pattern.negative
            self._group = 1 if pattern.grouped else 0
            self._expression = re2.compile(pattern.expression, _OPTIONS[self._longest])
        return self._expression

    def _compiled(self, symbols: bytes, start: int, end: int) -> Sequence[Place]:
        """The first search: every later one is RE2's own, without a step between."""
        self._search = search_of(self.expression)
        return self._search(symbols, start, end)

    def first(self, symbols: bytes, start: int = 0, end: int | None = None) -> Place | None:
        """Where it matches first, None if nowhere."""
        size = len(symbols)
        if end is None or end > size:
            end = size
        if start > end:
            return None
        spans = self._search(symbols, start, end)
        return None if spans[0] == _NOWHERE else spans[self._group]

    def places(self, symbols: bytes, start: int, end: int) -> Iterator[Place]:
        """Where it matches between two places, from the left and without overlaps."""
        while start < end:
            spans = self._search(symbols, start, end)
            if spans[0] == _NOWHERE:
                return
            yield spans[self._group]
            start = spans[0][1]

    def hits(self, symbols: bytes, sentences: Sequence[Place]) -> Iterable[tuple[int, int, Place]]:
        """Where it matches in some sentences, from the left and without overlaps, each with its sentence."""
        search = self._search
        for number, (start, end) in enumerate(sentences):
            spans = search(symbols, start - 2, end)  # what ended the sentence before may begin a clause
            if spans[0] != _NOWHERE:
                return self._hits_from(spans, symbols, sentences[number:])
        return ()  # as for most templates: nothing is made to tell so

    def _hits_from(
        self, found: Sequence[Place], symbols: bytes, sentences: Sequence[Place]
    ) -> Iterator[tuple[int, int, Place]]:
        """The hits in some sentences, of which the first match of the first one is known."""
        spans: Sequence[Place] | None = found
        place, left = 0, _MOST_PLACES
        for sentence in sentences:
            start, end = sentence
            place = max(place, start - 2)
            while place < end and left:
                spans = spans or self._search(symbols, place, end)
                if spans[0] == _NOWHERE:
                    break
                place = spans[0][1]
                left -= 1
                first, last = spans[self._group]
                yield first, last, sentence
                spans = None
            spans = None
