"""A template's tree as an RE2 pattern over symbols, with the words without which it cannot match."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from scoring import symbols as sym
from scoring.grammar import CLOSERS, JOINERS, NEGATIONS, OPENERS
from scoring.lexicon import Lexicon
from scoring.needed import BUILTIN_FEATURES, WordsNeeded
from scoring.phrase import Choice, Class, Comma, Edge, Gap, Maybe, Node, Sequence, Word
from scoring.spelling import classes_in, words_in

_COMMA: Final = sym.one_of([sym.COMMA, sym.STRONG])


@dataclass(frozen=True, slots=True)
class Pattern:
    """A template ready to search with.

    Attributes:
        expression: For RE2, over symbols. Anchored templates have one group, the words themselves.
        grouped: Whether the words are group 1 and not the whole match.
        negative: Whether the template itself says `not` or `never`.
    """

    expression: bytes
    grouped: bool
    negative: bool


class PatternMaker(WordsNeeded):
    """Makes patterns with the symbols of one lexicon and the word classes of one pack.

    Attributes:
        begins_clause: Words after which a clause begins as after a border.
        opens_clause: Words that may stand at the beginning of a clause before what `^` stands for.

    Args:
        lexicon: Knows every word of the classes and of the templates to come.
        classes: The trees of each word class.
    """

    def __init__(self, lexicon: Lexicon, classes: Mapping[str, tuple[Sequence, ...]]) -> None:
        symbols = lexicon.symbol_of
        super().__init__(lexicon, classes)
        self._made: dict[tuple[str, bool], bytes] = {}
        self._negative: dict[str, bool] = {}
        self._between = {negative: self._between_words(negative=negative) for negative in (False, True)}
        openers = sym.one_of(symbols[word] for word in OPENERS if word in symbols)
        closers = sym.one_of([symbols[word] for word in CLOSERS if word in symbols] + [sym.NAME])
        joiners = sym.one_of(symbols[word] for word in JOINERS if word in symbols)
        free = b"|".join((sym.one_of([sym.COMMA, sym.NAME]), sym.SOFTENER))
        self._start = b"(?:%s|%s)(?:%s|%s)*" % (sym.BORDER, joiners, free, openers)
        self._stop = b"(?:%s|%s)*%s" % (free, closers, sym.BORDER)

    def _between_words(self, *, negative: bool) -> bytes:
        parts = [sym.one_of([sym.COMMA, sym.NAME]), sym.SOFTENER]
        return b"(?:" + b"|".join(parts if negative else [*parts, sym.NEGATION]) + b")*"

    def make(self, tree: Sequence, *, strict: bool) -> Pattern:
        """Compile a template.

        Args:
            tree: The template.
            strict: Whether a `not` between its words keeps it from matching. A rule's own phrases match all the
                same and are then refused with the reason.

        Raises:
            PhraseError: It names a class that does not exist, or one that contains itself.
        """
        negative = self._says_no(tree)
        begins = isinstance(tree.parts[0], Edge)
        ends = isinstance(tree.parts[-1], Edge)
        inner = Sequence(tree.parts[begins : len(tree.parts) - ends])
        expression = self._expression(inner, negative=negative or strict)
        if begins or ends:
            expression = (self._start if begins else b"") + b"(" + expression + b")" + (self._stop if ends else b"")
        return Pattern(expression, begins or ends, negative)

    def _says_no(self, tree: Sequence) -> bool:
        if not NEGATIONS.isdisjoint(words_in(tree)):
            return True
        return any(self._class_says_no(found.name) for found in classes_in(tree))

    def _class_says_no(self, name: str) -> bool:
        if name not in self._negative:
            self._negative[name] = any(self._says_no(member) for member in self._classes.get(name, ()))
        return self._negative[name]

    def _expression(self, node: Node, *, negative: bool) -> bytes:  # noqa: PLR0911 - one answer for each kind of node
        match node:
            case Word(forms):
                return self._any(self._symbols(forms))
            case Class(name, offset):
                return self._class(name, offset, negative=negative)
            case Choice(options):
                return self._choice(options, negative=negative)
            case Sequence(parts):
                return self._sequence(parts, negative=negative)
            case Maybe(part):
                return b"(?:" + self._expression(part, negative=negative) + b")?"
            case Comma():
                return _COMMA
            case Gap():
                return self._words(0, 3, negative=negative) + b"?"
            case Edge(begins):
                return self._start if begins else self._stop

    def _any(self, symbols: Iterable[bytes]) -> bytes:
        """Any of some words; before `but` and its like there stands a border that belongs to the word."""
        symbols = set(symbols)
        strong = symbols & self._strong
        if not strong:
            return sym.one_of(symbols)
        return b"(?:(?:" + sym.one_of([sym.STRONG]) + b")?" + sym.one_of(symbols) + b")"

    def _words(self, least: int, most: int, *, negative: bool) -> bytes:
        return b"(?:" + self._between[negative] + sym.ANY_WORD + b"){%d,%d}" % (least, most)

    def _sequence(self, parts: tuple[Node, ...], *, negative: bool) -> bytes:
        between = self._between[negative]
        expression = b""
        first = True
        for part in parts:
            inner = part.part if isinstance(part, Maybe) else part
            words = _enclosed(self._expression(inner, negative=negative))
            if isinstance(part, Maybe):
                expression += b"(?:" + (words + between if first else between + words) + b")?"
                continue
            expression += words if first or isinstance(part, Gap) else between + words
            first = False
        return expression

    def _choice(self, options: Iterable[Sequence], *, negative: bool) -> bytes:
        single: set[bytes] = set()
        several: list[bytes] = []
        for option in options:
            if len(option.parts) == 1 and isinstance(option.parts[0], Word):
                single |= self._symbols(option.parts[0].forms)
            else:
                several.append(self._expression(option, negative=negative))
        expressions = ([self._any(single)] if single else []) + several
        return expressions[0] if len(expressions) == 1 else b"(?:" + b"|".join(expressions) + b")"

    def _class(self, name: str, offset: int, *, negative: bool) -> bytes:
        if name == "number":
            one = sym.one_of(self._numbers)
            return b"(?:" + one + b"(?:" + one + b")?)"
        if name == "word":
            return sym.ANY_WORD
        if name == "fact":
            return b"(?:" + sym.ANY_WORD + self._words(0, 3, negative=negative) + b")"
        if name in BUILTIN_FEATURES:
            return sym.one_of(BUILTIN_FEATURES[name])
        if (name, negative) not in self._made:
            with self._entered(name, offset):
                self._made[name, negative] = self._choice(self._classes[name], negative=negative)
        return self._made[name, negative]


def _enclosed(expression: bytes) -> bytes:
    return b"(?:" + expression + b")" if b"|" in expression else expression
