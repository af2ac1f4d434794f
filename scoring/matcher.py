"""Which templates of a pack match a reply: filtered by the words they cannot do without, then located with RE2.

An RE2 Set over all templates was measured and left out: it takes 5 ms for every reply whose words come in an order it
has not met before, while its states are built. The filter here costs a dictionary look-up a word and needs no warming.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any, Final

import re2

from scoring.grammar import BUILTIN_CLASSES
from scoring.lexicon import Lexicon
from scoring.pack import Pack, Rule
from scoring.pattern import PatternMaker
from scoring.phrase import Choice, Sequence, parse, vocabulary
from scoring.reading import Reading
from scoring.symbols import BORDER_ROW

_MEMORY: Final = 16 << 20
_UNSPECIFIC: Final = ("feeling", "trying", "upset_noun", "emotion_noun")
_MOST_PLACES: Final = 40
"""How many places of one template are looked at in one reply; more than any honest reply has."""

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

    Args:
        texts: The templates.
        maker: Makes patterns.
        strict: Whether a `not` between the words keeps it from matching.
    """

    __slots__ = ("_expression", "_group", "_maker", "_strict", "needs", "needs_fact", "negative", "texts")

    def __init__(self, texts: tuple[str, ...], maker: PatternMaker, *, strict: bool) -> None:
        self.texts = texts
        self.needs: tuple[int, ...] = ()
        self.negative = False
        self.needs_fact = False
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

    def possible(self, have: int) -> bool:
        """Whether everything is there that one of its ways needs."""
        return any(need & have == need for need in self.needs)

    def first(self, symbols: bytes, start: int = 0, end: int | None = None) -> Place | None:
        """Where it matches first, None if nowhere."""
        match = self.expression.search(symbols, start, end)
        return None if match is None else match.span(self._group)

    def places(self, symbols: bytes, start: int = 0, end: int | None = None) -> Iterator[Place]:
        """Where it matches, from the left and without overlaps."""
        for count, match in enumerate(self.expression.finditer(symbols, start, end), 1):
            yield match.span(self._group)
            if count == _MOST_PLACES:
                return


class CompiledRule:
    """A rule with its templates; those that only limit it are one each, as any of them decides."""

    __slots__ = (
        "depends", "level", "move", "number", "parts", "rule", "say", "signal", "unless", "unless_reply", "with_reply",
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
        self._bits: dict[frozenset[bytes], int] = {}
        self._mask: dict[bytes, int] = {}
        self._keyed: dict[bytes, list[tuple[int, int]]] = {}
        self._numbered: list[tuple[CompiledRule, Template]] = []
        self._index()

    def _index(self) -> None:
        for template in self.templates.values():
            template.needs = tuple(self._mask_of(way) for way in self.maker.needs(parse(template.texts[0])))
        ways: list[tuple[int, frozenset[bytes], list[frozenset[bytes]]]] = []
        for rule in self.rules:
            for template in rule.say:
                for way in self.maker.needs(parse(template.texts[0])):
                    key = min(way, key=self.maker.commonness)
                    ways.append((len(self._numbered), key, [feature for feature in way if feature is not key]))
                self._numbered.append((rule, template))
        used = Counter(feature for _, _, others in ways for feature in others)
        for common, _ in used.most_common():
            self._mask_of([common])
        for place, key, others in ways:
            need = self._mask_of(others)
            for symbol in key:
                self._keyed.setdefault(symbol, []).append((need, place))

    def _mask_of(self, features: Iterable[frozenset[bytes]]) -> int:
        need = 0
        for feature in features:
            bit = self._bits.get(feature)
            if bit is None:
                bit = self._bits[feature] = 1 << len(self._bits)
                for symbol in feature:
                    self._mask[symbol] = self._mask.get(symbol, 0) | bit
            need |= bit
        return need

    def read(self, typed: str, names: frozenset[str] = frozenset()) -> Reading:
        """Bring a reply into symbols and see which features it has.

        Args:
            typed: The reply as it was typed.
            names: The words of the customer's name, in lower case.
        """
        reading = Reading(typed, self.lexicon, names)
        symbols = reading.symbols
        in_order = [symbols[place : place + 2] for place in range(0, len(symbols), 2)]
        reading.different = set(in_order)
        self._add_openings(in_order, reading.different)
        have = 0
        masks = self._mask
        for symbol in reading.different:
            if symbol in masks:
                have |= masks[symbol]
        reading.features = have
        return reading

    def _add_openings(self, in_order: list[bytes], different: set[bytes]) -> None:
        """Note which words stand where a clause begins."""
        begins, opens = self.maker.begins_clause, self.maker.opens_clause
        at_beginning = False
        for symbol in in_order:
            if symbol[0] == BORDER_ROW:
                at_beginning = True
                continue
            if at_beginning:
                different.add(b"^" + symbol)
                at_beginning = symbol in opens
            if symbol in begins:
                at_beginning = True

    def candidates(self, reading: Reading) -> list[tuple[CompiledRule, Template]]:
        """The templates of which every needed word is there, in the order of the pack."""
        have = reading.features
        found: set[int] = set()
        keyed = self._keyed
        for symbol in reading.different:
            for need, number in keyed.get(symbol, ()):
                if need & have == need:
                    found.add(number)
        return [self._numbered[number] for number in sorted(found)]

    def first(self, text: str, reading: Reading, start: int, end: int) -> Place | None:
        """Where one of the further templates matches first between two places, None if nowhere."""
        template = self.templates[text]
        return template.first(reading.symbols, start, end) if template.possible(reading.features) else None


def templates_of(rule: Rule) -> Iterator[str]:
    """Every template a rule mentions."""
    yield from rule.say
    yield from rule.parts
    yield from rule.unless
    yield from rule.unless_reply
    yield from rule.with_reply
