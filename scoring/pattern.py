"""A template's tree as an RE2 pattern over symbols, with the words without which it cannot match."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final

from scoring import symbols as sym
from scoring.grammar import CLOSERS, JOINERS, MOST_FREQUENT, NEGATIONS, NUMBERS, OPENERS, SOFTENERS, STRONG_JOINERS
from scoring.lexicon import NEGATION, SOFTENER, Lexicon
from scoring.phrase import Choice, Class, Comma, Edge, Gap, Maybe, Node, PhraseError, Sequence, Word
from scoring.spelling import classes_in, words_in

BUILTINS: Final = ("number", "customer", "fact", "name", "word")
"""What braces may hold beside the word classes of a pack."""

_BUILTIN_FEATURES: Final[Mapping[str, frozenset[bytes]]] = {
    "customer": frozenset({sym.NAME}),
    "name": frozenset({sym.UNKNOWN}),
    "word": frozenset(),
    "fact": frozenset(),
}

Needs = tuple[tuple[frozenset[bytes], ...], ...]
"""Ways in which a template can match: for each way, the parts it needs, and for each part the symbols of which one
must occur."""

_NOTHING: Final[Needs] = ((),)
_COMMA: Final = sym.one_of([sym.COMMA, sym.STRONG])
_MOST_WAYS: Final = 80
_FEW_WAYS: Final = 30


@dataclass(frozen=True, slots=True)
class Pattern:
    """A template ready to search with.

    Attributes:
        expression: For RE2, over symbols. Anchored templates have one group, the words themselves.
        grouped: Whether the words are group 1 and not the whole match.
        needs_fact: Whether one of the matched words must be of the customer's story.
        negative: Whether the template itself says `not` or `never`.
    """

    expression: bytes
    grouped: bool
    needs_fact: bool
    negative: bool


class PatternMaker:
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
        self._lexicon = lexicon
        self._classes = classes
        self._made: dict[tuple[str, bool], bytes] = {}
        self._needs: dict[str, Needs] = {}
        self._strong = frozenset(symbols[word] for word in STRONG_JOINERS)
        self._numbers = frozenset(
            {sym.NUMBER, *(symbol for word, symbol in symbols.items() if word in NUMBERS or word.isdigit())}
        )
        self._open: list[str] = []
        self._weight = dict.fromkeys(lexicon.frequent, 20)
        self._weight.update((symbols[word], 100) for word in MOST_FREQUENT)
        self._commonness: dict[AbstractSet[bytes], int] = {}
        self._between = {negative: self._between_words(negative=negative) for negative in (False, True)}
        openers = sym.one_of(symbols[word] for word in OPENERS if word in symbols)
        closers = sym.one_of([symbols[word] for word in CLOSERS if word in symbols] + [sym.NAME])
        joiners = sym.one_of(symbols[word] for word in JOINERS if word in symbols)
        free = b"|".join((sym.one_of([sym.COMMA, sym.NAME]), SOFTENER))
        self._start = b"(?:%s|%s)(?:%s|%s)*" % (sym.BORDER, joiners, free, openers)
        self.begins_clause = frozenset(symbols[word] for word in JOINERS if word in symbols)
        self.opens_clause = frozenset(symbols[word] for word in OPENERS | SOFTENERS if word in symbols) | {sym.NAME}
        self._stop = b"(?:%s|%s)*%s" % (free, closers, sym.BORDER)

    def _between_words(self, *, negative: bool) -> bytes:
        parts = [sym.one_of([sym.COMMA, sym.NAME]), SOFTENER]
        return b"(?:" + b"|".join(parts if negative else [*parts, NEGATION]) + b")*"

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
        needs_fact = any(found.name == "fact" for found in classes_in(tree))
        if begins or ends:
            expression = (self._start if begins else b"") + b"(" + expression + b")" + (self._stop if ends else b"")
        return Pattern(expression, begins or ends, needs_fact, negative)

    def needs(self, tree: Sequence) -> Needs:
        """What must be there for a template to match: one of these ways, each of which needs all of its features.

        Raises:
            PhraseError: As `make`, or it has no word by which it could be found.
        """
        found = self._needed(tree)
        if not all(found):
            raise PhraseError("this phrase matches anything: write at least one word that must be there", 0)
        if isinstance(tree.parts[0], Edge) and tree.parts[0].begins:
            first = self._first_words(tree.parts[1:])
            if first is not None:
                return tuple((frozenset(map(sym.opening, first)), *way) for way in found)
        return found

    def _first_words(self, parts: tuple[Node, ...]) -> frozenset[bytes] | None:
        """The symbols with which a match can begin, None if that can be anything."""
        found: set[bytes] = set()
        for part in parts:
            inner = part.part if isinstance(part, Maybe) else part
            first = self._first_of(inner)
            if first is None:
                return None
            found |= first
            if not isinstance(part, Maybe):
                return frozenset(found)
        return None

    def _first_of(self, node: Node) -> frozenset[bytes] | None:  # noqa: PLR0911 - one answer for each kind of node
        match node:
            case Word(forms):
                return self._symbols(forms)
            case Sequence(parts):
                return self._first_words(parts)
            case Choice(options):
                every = [self._first_words(option.parts) for option in options]
                return None if None in every else frozenset().union(*(first for first in every if first))
            case Class(name) if name in self._classes:
                return self._first_of(Choice(self._classes[name]))
            case Class("number"):
                return self._numbers
            case Class(name):
                return _BUILTIN_FEATURES[name] or None
        return None

    def _needed(self, node: Node) -> Needs:
        match node:
            case Word(forms):
                return ((self._symbols(forms),),)
            case Sequence(parts):
                return self._together(parts)
            case Choice(options):
                return self._either(options)
            case Class(name, offset):
                return self._class_needs(name, offset)
        return _NOTHING

    def _together(self, parts: Iterable[Node]) -> Needs:
        ways: Needs = _NOTHING
        for part in parts:
            needed = self._needed(part)
            if not all(needed):
                continue
            if len(ways) * len(needed) > _MOST_WAYS:
                needed = self._merged(needed)
            ways = tuple(way + other for way in ways for other in needed)
        return ways

    def _either(self, options: Iterable[Sequence]) -> Needs:
        single: set[bytes] = set()
        ways: list[tuple[frozenset[bytes], ...]] = []
        for option in options:
            needed = self._needed(option)
            if not all(needed):
                return _NOTHING
            for way in needed:
                if len(way) == 1:
                    single |= way[0]
                else:
                    ways.append(way)
        if single:
            ways.append((frozenset(single),))
        return tuple(ways) if len(ways) <= _MOST_WAYS else self._merged(tuple(ways))

    def _merged(self, needed: Needs) -> Needs:
        """One way instead of several: of each way the feature that tells most."""
        symbols: set[bytes] = set()
        for way in needed:
            symbols |= min(way, key=self.commonness)
        return ((frozenset(symbols),),)

    def _class_needs(self, name: str, offset: int) -> Needs:
        if name in _BUILTIN_FEATURES:
            return ((_BUILTIN_FEATURES[name],),) if _BUILTIN_FEATURES[name] else _NOTHING
        if name == "number":
            return ((self._numbers,),)
        if name not in self._needs:
            with self._entered(name, offset):
                needed = self._either(self._classes[name])
                self._needs[name] = needed if len(needed) <= _FEW_WAYS else self._merged(needed)
        return self._needs[name]

    @contextmanager
    def _entered(self, name: str, offset: int) -> Iterator[None]:
        if name not in self._classes:
            known = ", ".join(sorted({*self._classes, *BUILTINS}))
            raise PhraseError(f"there is no word class {{{name}}}; there are {known}", offset, len(name) + 2)
        if name in self._open:
            raise PhraseError(f"the word class {{{name}}} contains itself", offset, len(name) + 2)
        self._open.append(name)
        try:
            yield
        finally:
            self._open.pop()

    def _symbols(self, forms: tuple[str, ...]) -> frozenset[bytes]:
        symbols = {self._lexicon.symbol_of[form] for form in forms}
        if "so" in forms:
            symbols.add(self._lexicon.symbol_of["so_"])
        if "no" in forms or "nothing" in forms:
            symbols.add(self._lexicon.symbol_of["nope"])
        return frozenset(symbols)

    def _says_no(self, tree: Sequence) -> bool:
        if any(word in NEGATIONS for word in words_in(tree)):
            return True
        known = (self._classes.get(found.name, ()) for found in classes_in(tree))
        return any(self._says_no(member) for members in known for member in members)

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
        if name in _BUILTIN_FEATURES:
            return sym.one_of(_BUILTIN_FEATURES[name])
        if (name, negative) not in self._made:
            with self._entered(name, offset):
                self._made[name, negative] = self._choice(self._classes[name], negative=negative)
        return self._made[name, negative]

    def commonness(self, symbols: AbstractSet[bytes]) -> int:
        """How common the words of a feature are together; the smaller, the better to look for."""
        known = self._commonness.get(symbols)
        if known is None:
            known = self._commonness[symbols] = sum(self._weight.get(symbol[-2:], 2) for symbol in symbols)
            if any(len(symbol) > 2 for symbol in symbols):
                known = self._commonness[symbols] = known // 2
        return known


def _enclosed(expression: bytes) -> bytes:
    return b"(?:" + expression + b")" if b"|" in expression and not _whole(expression) else expression


def _whole(expression: bytes) -> bool:
    """Whether an expression is one bracket from end to end."""
    if not expression.startswith(b"(?:") or not expression.endswith(b")"):
        return False
    depth = 0
    escaped = False
    for place, byte in enumerate(expression):
        character = chr(byte)
        if escaped:
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "(":
            depth += 1
        elif character == ")":
            depth -= 1
            if depth == 0 and place < len(expression) - 1:
                return False
    return True
