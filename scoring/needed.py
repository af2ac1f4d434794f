"""The words without which a template cannot match: what replies are filtered by before anything is searched."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from typing import Final

from scoring import symbols as sym
from scoring.grammar import JOINERS, MOST_FREQUENT, NUMBERS, OPENERS, SOFTENERS, STRONG_JOINERS
from scoring.lexicon import Lexicon
from scoring.phrase import Choice, Class, Edge, Maybe, Node, PhraseError, Sequence, Word

BUILTINS: Final = ("number", "customer", "fact", "name", "word")
"""What braces may hold beside the word classes of a pack."""

BUILTIN_FEATURES: Final[Mapping[str, frozenset[bytes]]] = {
    "customer": frozenset({sym.NAME}),
    "name": frozenset({sym.UNKNOWN}),
    "word": frozenset(),
    "fact": frozenset(),
}

Needs = tuple[tuple[frozenset[bytes], ...], ...]
"""Ways in which a template can match: for each way, the parts it needs, and for each part the symbols of which one
must occur."""

_NOTHING: Final[Needs] = ((),)
_MOST_WAYS: Final = 80
_FEW_WAYS: Final = 30


class WordsNeeded:
    """Finds what the templates of a pack need.

    Args:
        lexicon: Knows every word of the classes and of the templates to come.
        classes: The trees of each word class.
    """

    def __init__(self, lexicon: Lexicon, classes: Mapping[str, tuple[Sequence, ...]]) -> None:
        symbols = lexicon.symbol_of
        self._lexicon = lexicon
        self._classes = classes
        self._needs: dict[str, Needs] = {}
        self._open: list[str] = []
        self._strong = frozenset(symbols[word] for word in STRONG_JOINERS)
        self._numbers = frozenset(
            {sym.NUMBER, *(symbol for word, symbol in symbols.items() if word in NUMBERS or word.isdigit())}
        )
        self.begins_clause = frozenset(symbols[word] for word in JOINERS if word in symbols)
        self.opens_clause = frozenset(symbols[word] for word in OPENERS | SOFTENERS if word in symbols) | {sym.NAME}
        self._weight = dict.fromkeys(lexicon.frequent, 20)
        self._weight.update((symbols[word], 100) for word in MOST_FREQUENT)
        self._commonness: dict[AbstractSet[bytes], int] = {}

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
                return BUILTIN_FEATURES[name] or None
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
        if name in BUILTIN_FEATURES:
            return ((BUILTIN_FEATURES[name],),) if BUILTIN_FEATURES[name] else _NOTHING
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

    def commonness(self, symbols: AbstractSet[bytes]) -> int:
        """How common the words of a feature are together; the smaller, the better to look for."""
        known = self._commonness.get(symbols)
        if known is None:
            known = self._commonness[symbols] = sum(self._weight.get(symbol[-2:], 2) for symbol in symbols)
            if any(len(symbol) > 2 for symbol in symbols):
                known = self._commonness[symbols] = known // 2
        return known
