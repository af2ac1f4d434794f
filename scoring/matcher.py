"""Which templates of a pack match a reply: filtered by the words they cannot do without, then located with RE2.

An RE2 Set over all templates was measured and left out: it takes 5 ms for every reply whose words come in an order it
has not met before, while its states are built. The filter here costs a dictionary look-up a word and needs no warming.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

import re2

from scoring.grammar import BUILTIN_CLASSES
from scoring.lexicon import Lexicon
from scoring.pack import Pack, Rule
from scoring.pattern import Pattern, PatternMaker, words_in
from scoring.phrase import Sequence as Tree
from scoring.phrase import parse
from scoring.reading import Reading

_MEMORY: Final = 16 << 20
_MOST_PLACES: Final = 40
"""How many places of one template are looked at in one reply; more than any honest reply has."""


def _options() -> object:
    options = re2.Options()
    options.max_mem = _MEMORY
    options.encoding = re2.Options.Encoding.LATIN1
    options.log_errors = False
    return options


class Template:
    """One template, compiled when it is first needed."""

    __slots__ = ("_expression", "_maker", "_pattern", "need", "strict", "text", "tree")

    def __init__(self, text: str, tree: Tree, maker: PatternMaker, *, strict: bool) -> None:
        self.text = text
        self.strict = strict
        self.tree = tree
        self.need = 0
        self._maker = maker
        self._pattern: Pattern | None = None
        self._expression: object = None

    @property
    def pattern(self) -> Pattern:
        """What is searched with."""
        if self._pattern is None:
            self._pattern = self._maker.make(self.tree, strict=self.strict)
        return self._pattern

    def places(self, symbols: bytes, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
        """Where it matches, in bytes of `symbols`, from the left and without overlaps."""
        if self._expression is None:
            self._expression = re2.compile(self.pattern.expression, _OPTIONS)
        group = 1 if self.pattern.grouped else 0
        for count, match in enumerate(self._expression.finditer(symbols, start, end), 1):  # type: ignore[attr-defined]  # re2 has no types
            yield match.span(group)
            if count == _MOST_PLACES:
                return


_OPTIONS: Final = _options()


class CompiledRule:
    """A rule with its templates."""

    __slots__ = ("number", "parts", "rule", "say", "unless", "unless_reply", "with_reply")

    def __init__(self, number: int, rule: Rule, said: Mapping[str, Template], strict: Mapping[str, Template]) -> None:
        self.number = number
        self.rule = rule
        self.say = [said[text] for text in rule.say or rule.parts[:1]]
        self.parts = [strict[text] for text in rule.parts[1:]]
        self.unless = [strict[text] for text in rule.unless]
        self.unless_reply = [strict[text] for text in rule.unless_reply]
        self.with_reply = [strict[text] for text in rule.with_reply]


class Matcher:
    """A pack ready to read replies with.

    Args:
        pack: The rules.
        others: Further templates to be found in `templates`.
        words: Further words that need a symbol.

    Raises:
        PhraseError: A template or class cannot be read.
    """

    def __init__(self, pack: Pack, others: Iterable[str] = (), words: Iterable[str] = ()) -> None:
        classes = {
            name: tuple(parse(text) for text in texts) for name, texts in {**BUILTIN_CLASSES, **pack.classes}.items()
        }
        trees = {text: parse(text) for rule in pack.rules for text in templates_of(rule)}
        trees.update({text: parse(text) for text in others})
        vocabulary = {word for members in classes.values() for tree in members for word in words_in(tree)}
        vocabulary.update(word for tree in trees.values() for word in words_in(tree))
        self.lexicon = Lexicon(vocabulary.union(words))
        self.maker = PatternMaker(self.lexicon, classes)
        said = {text: Template(text, tree, self.maker, strict=False) for text, tree in trees.items()}
        self.templates = {text: Template(text, tree, self.maker, strict=True) for text, tree in trees.items()}
        self.rules = [CompiledRule(number, rule, said, self.templates) for number, rule in enumerate(pack.rules)]
        self._bits: dict[frozenset[bytes], int] = {}
        self._mask: dict[bytes, int] = {}
        self._keyed: dict[bytes, list[tuple[int, CompiledRule, Template]]] = {}
        self._index(said)

    def _index(self, said: Mapping[str, Template]) -> None:
        for text, template in self.templates.items():
            template.need = said[text].need = self._need(self.maker.features(template.tree))
        count = 0
        for rule in self.rules:
            for template in rule.say:
                features = self.maker.features(template.tree)
                key = min(features, key=self.maker.commonness)
                for symbol in key:
                    self._keyed.setdefault(symbol, []).append((count, rule, template))
                count += 1

    def _need(self, features: Sequence[frozenset[bytes]]) -> int:
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
        reading.different = {symbols[place : place + 2] for place in range(0, len(symbols), 2)}
        have = 0
        for symbol in reading.different:
            have |= self._mask.get(symbol, 0)
        reading.features = have
        return reading

    def candidates(self, reading: Reading) -> list[tuple[int, CompiledRule, Template]]:
        """The templates of which every needed word is there, in the order of the pack."""
        have = reading.features
        found: dict[int, tuple[int, CompiledRule, Template]] = {}
        keyed = self._keyed
        for symbol in reading.different:
            for candidate in keyed.get(symbol, ()):
                if candidate[2].need & have == candidate[2].need:
                    found[candidate[0]] = candidate
        return [found[number] for number in sorted(found)]

    def occurs(self, template: Template, reading: Reading, start: int = 0, end: int | None = None) -> bool:
        """Whether a template matches somewhere between two places (bytes of the symbols)."""
        if template.need & reading.features != template.need:
            return False
        return next(template.places(reading.symbols, start, end), None) is not None


def templates_of(rule: Rule) -> Iterator[str]:
    """Every template a rule mentions."""
    yield from rule.say
    yield from rule.parts
    yield from rule.unless
    yield from rule.unless_reply
    yield from rule.with_reply
