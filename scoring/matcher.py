"""Which templates of a pack match a reply: filtered by what they cannot do without, then located with RE2.

An RE2 Set over all templates was measured and left out: it takes 5 ms for every reply whose words come in an order it
has not met before, while its states are built. The sieve here costs some dictionary look-ups a word.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import islice
from operator import add
from typing import Any, Final

import re2

from scoring.grammar import BUILTIN_CLASSES
from scoring.lexicon import Lexicon
from scoring.pack import Pack, Rule
from scoring.pattern import PatternMaker
from scoring.phrase import Choice, PhraseError, Sequence, parse, vocabulary
from scoring.reading import Reading
from scoring.sieve import Limit, Sieve
from scoring.symbols import BORDER_ROW, OPENING

_MEMORY: Final = 16 << 20
_UNSPECIFIC: Final = ("feeling", "trying", "upset_noun", "emotion_noun")
_MOST_PLACES: Final = 40
"""How many places of one template are looked at in one reply; more than any honest reply has."""
_MOST_LINES: Final = 64
"""So many lines of customers are remembered as they were read: many replies answer the same one."""

Place = tuple[int, int]
"""Where something stands in the symbols of a reply: first byte and the byte after the last."""


def _options() -> object:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return options


_OPTIONS: Final = _options()


class Template:
    """One or several templates of which any may match, read and compiled when they are first needed.

    Attributes:
        needed: What must be seen for it to match, for a template that limits a rule; None while nobody has asked.
        needs_fact: Whether one of the matched words must be of the customer's story; known once it has matched.
        negative: Whether it says `not` or `never` itself; known once it has matched.

    Args:
        texts: The templates.
        maker: Makes patterns.
        strict: Whether a `not` between the words keeps it from matching.
    """

    __slots__ = ("_expression", "_group", "_maker", "_strict", "needed", "needs_fact", "negative", "texts")

    def __init__(self, texts: tuple[str, ...], maker: PatternMaker, *, strict: bool) -> None:
        self.texts = texts
        self.needed: Limit | None = None
        self.needs_fact = False
        self.negative = False
        self._maker = maker
        self._strict = strict
        self._expression: Any = None
        self._group = 0

    @property
    def expression(self) -> Any:
        """What RE2 searches with."""
        if self._expression is None:
            trees = tuple(parse(text) for text in self.texts)
            tree = trees[0] if len(trees) == 1 else Sequence((Choice(trees),))
            pattern = self._maker.make(tree, strict=self._strict)
            self.negative, self.needs_fact = pattern.negative, pattern.needs_fact
            self._group = 1 if pattern.grouped else 0
            self._expression = re2.compile(pattern.expression, _OPTIONS)
        return self._expression

    def first(self, symbols: bytes, start: int = 0, end: int | None = None) -> Place | None:
        """Where it matches first, None if nowhere."""
        match = (self._expression or self.expression).search(symbols, start, end)
        return None if match is None else match.span(self._group)

    def places(self, symbols: bytes, start: int = 0, end: int | None = None) -> Iterator[Place]:
        """Where it matches, from the left and without overlaps."""
        matches = (self._expression or self.expression).finditer(symbols, start, end)
        return (match.span(self._group) for match in islice(matches, _MOST_PLACES))


class CompiledRule:
    """A rule with its templates; those that only limit it are one each, as any of them decides."""

    __slots__ = (
        "after", "depends", "level", "limits", "move", "number", "parts", "rule", "say", "signal", "unless",
        "unless_reply", "with_reply",
    )  # fmt: skip

    def __init__(self, number: int, rule: Rule, maker: PatternMaker) -> None:
        def one(texts: tuple[str, ...]) -> Template | None:
            return Template(texts, maker, strict=True) if texts else None

        self.number = number
        self.rule = rule
        self.move, self.signal, self.level = rule.move, rule.signal, rule.level
        self.depends = bool(rule.with_moves or rule.unless_moves)
        self.say = [Template((text,), maker, strict=False) for text in rule.say or rule.parts[:1]]
        self.parts = [Template((text,), maker, strict=True) for text in rule.parts[1:]]
        self.unless = one(rule.unless)
        self.unless_reply = one(rule.unless_reply)
        self.with_reply = one(rule.with_reply)
        self.after = one(rule.after)
        others = (self.unless, self.unless_reply, self.with_reply, self.after)
        self.limits = (*self.parts, *(limit for limit in others if limit))


class Matcher:
    """A pack ready to read replies with.

    Args:
        pack: The rules.
        others: Further templates to be found in `templates`.
        words: Further words that need a symbol.

    Raises:
        PhraseError: A rule's own phrase or a word class cannot be read.
    """

    def __init__(self, pack: Pack, others: Iterable[str] = (), words: Iterable[str] = ()) -> None:
        classes = {**BUILTIN_CLASSES, **pack.classes}
        texts = [text for members in classes.values() for text in members]
        texts += [text for rule in pack.rules for text in templates_of(rule)] + list(others)
        self.lexicon = Lexicon({word for text in texts for word in vocabulary(text)}.union(words))
        self.unspecific = frozenset(
            word for name in _UNSPECIFIC for text in classes.get(name, ()) for word in vocabulary(text)
        )
        trees = {name: tuple(parse(text) for text in members) for name, members in classes.items()}
        self.maker = PatternMaker(self.lexicon, trees)
        self.templates = {text: Template((text,), self.maker, strict=True) for text in others}
        self.rules = [CompiledRule(number, rule, self.maker) for number, rule in enumerate(pack.rules)]
        self._say = [(rule, template) for rule in self.rules for template in rule.say]
        needed = [self.maker.clues(parse(template.texts[0])) for _, template in self._say]
        if not all(needed):
            raise PhraseError("this phrase matches anything: write at least one word that must be there", 0)
        self._sieve = Sieve(needed)
        self._limits = Sieve()
        self._lines = lru_cache(maxsize=_MOST_LINES)(self.read)

    def read(self, typed: str, names: frozenset[str] = frozenset()) -> Reading:
        """Bring a reply into symbols and see what is in it.

        Args:
            typed: The reply as it was typed.
            names: The words of the customer's name, in lower case.
        """
        reading = Reading(typed, self.lexicon, names)
        symbols = reading.symbols
        in_order = [symbols[place : place + 2] for place in range(0, len(symbols), 2)]
        passed_over, negations = self.maker.passed_over, self.maker.negations
        standing = [symbol for symbol in in_order if symbol not in passed_over]
        marks = reading.marks
        marks.update(in_order)
        marks.update(map(add, standing, standing[1:]))
        if not negations.isdisjoint(standing):
            standing = [symbol for symbol in standing if symbol not in negations]
            marks.update(map(add, standing, standing[1:]))
        self._add_openings(in_order, marks)
        return reading

    def _add_openings(self, in_order: list[bytes], marks: set[bytes]) -> None:
        """Note which words stand where a clause begins."""
        begins, opens = self.maker.begins_clause, self.maker.opens_clause
        at_beginning = False
        for symbol in in_order:
            if symbol[0] == BORDER_ROW:
                at_beginning = True
                continue
            if at_beginning:
                marks.add(OPENING + symbol)
                at_beginning = symbol in opens
            if symbol in begins:
                at_beginning = True

    def says(self, line: str, limit: Template, names: frozenset[str] = frozenset()) -> bool:
        """Whether a template matches anywhere in what a customer said.

        Args:
            line: What they said.
            limit: The template.
            names: As for `read`.
        """
        return self.place(limit, self._lines(line, names)) is not None

    def candidates(self, reading: Reading) -> list[tuple[CompiledRule, Template]]:
        """The templates of which everything needed is there, in the order of the pack."""
        return [self._say[number] for number in self._sieve.possible(reading.marks)]

    def _possible(self, limit: Template, reading: Reading) -> bool:
        """Whether everything is there that a template needs that is no rule's own phrase."""
        if limit.needed is None:
            limit.needed = self._limits.limit([self.maker.clues(parse(text)) for text in limit.texts])
        if reading.limits[0] != self._limits.size:
            reading.limits = (self._limits.size, self._limits.seen(reading.marks))
        seen = reading.limits[1]
        one_of, ways = limit.needed
        if one_of and not one_of & seen:
            return False
        for needed in ways:  # noqa: SIM110 - a plain loop takes half the time
            if needed & seen == needed:
                return True
        return False

    def place(self, limit: Template, reading: Reading, start: int = 0, end: int | None = None) -> Place | None:
        """Where a template that is no rule's own phrase matches first between two places, None if nowhere."""
        return limit.first(reading.symbols, start, end) if self._possible(limit, reading) else None

    def further(self, reading: Reading) -> Mapping[str, Template]:
        """Those of the further templates that can match a reply."""
        if reading.further is None:
            reading.further = {
                text: template for text, template in self.templates.items() if self._possible(template, reading)
            }
        return reading.further

    def first(self, text: str, reading: Reading, start: int, end: int) -> Place | None:
        """As `place`, for one of the further templates."""
        template = self.further(reading).get(text)
        return template.first(reading.symbols, start, end) if template else None


def templates_of(rule: Rule) -> Iterator[str]:
    """Every template a rule mentions."""
    yield from rule.say
    yield from rule.parts
    yield from rule.unless
    yield from rule.unless_reply
    yield from rule.with_reply
    yield from rule.after
