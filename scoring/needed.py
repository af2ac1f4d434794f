"""What a reply must show for a template to match: what replies are filtered by before anything is searched."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Sequence as Row
from contextlib import contextmanager
from typing import Final, NamedTuple

from scoring import symbols as sym
from scoring.grammar import CLOSERS, JOINERS, MOST_FREQUENT, NEGATIONS, NUMBERS, OPENERS, SOFTENERS, STRONG_JOINERS
from scoring.lexicon import Lexicon
from scoring.phrase import Choice, Class, Comma, Edge, Maybe, Node, PhraseError, Sequence, Word

BUILTINS: Final = ("number", "customer", "fact", "name", "word")
"""What braces may hold beside the word classes of a pack."""

BUILTIN_FEATURES: Final[Mapping[str, frozenset[bytes]]] = {
    "customer": frozenset({sym.NAME}),
    "name": frozenset({sym.UNKNOWN}),
    "word": frozenset(),
    "fact": frozenset(),
}

Symbols = frozenset[bytes]

_MOST_CLUES: Final = 5
"""So many clues of a template are looked at; more cost more than they keep away."""
_MOST_OF_CHOICE: Final = 2
"""So many clues of a choice are looked at."""
_RARE, _FREQUENT, _MOST_FREQUENT = 2_000, 18_000, 98_000
"""The weight of every word, and what is added to it where it is frequent."""
_ALL_WORDS: Final = 1_000_000
"""Among words of this weight together, one word is as good as another behind a given one: words are chosen for one
another, so that this is a third of what the weights of all words come to."""
_EDGE: Final = 748_000
"""As much for the beginning or end of a clause among the words it stands beside."""


class Sight(NamedTuple):
    """Something that can be seen in a reply: one of some words, perhaps right after one of others.

    Attributes:
        words: The symbols of which one must occur.
        after: The symbols of which one must stand before it, with nothing between them but what a template passes
            over; empty where the word may stand anywhere.
    """

    words: Symbols
    after: Symbols = frozenset()


class Clue(NamedTuple):
    """Something that must be seen where a template matches.

    Attributes:
        weight: How common it is; the smaller, the more it tells.
        sights: Of which any will do.
    """

    weight: int
    sights: frozenset[Sight]


Clues = tuple[Clue, ...]
"""Everything that must be seen, the most telling first."""


class _Passage(NamedTuple):
    """What is known of the words that a part of a template matches.

    Attributes:
        first: The words with which it can begin, those that are passed over left out; None for any.
        last: The words with which it can end, as `first`.
        may_be_empty: Whether it may have no word but those that are passed over.
        clues: What must be seen.
    """

    first: Symbols | None
    last: Symbols | None
    may_be_empty: bool
    clues: Clues = ()


_ANYTHING: Final = _Passage(None, None, may_be_empty=True)
_SOME_WORD: Final = _Passage(None, None, may_be_empty=False)
_NO_WORD: Final = _Passage(frozenset(), frozenset(), may_be_empty=True)


class WordsNeeded:
    """Finds what the templates of a pack need.

    Attributes:
        begins_clause: Words after which a clause begins as after a border.
        opens_clause: Words that may stand at the beginning of a clause before what `^` stands for.
        closes_clause: Words that may stand at the end of a clause behind what `$` stands for.
        passed_over: What may stand between any two words of a template.
        negations: What may stand there as well if the template has no such word itself.

    Args:
        lexicon: Knows every word of the classes and of the templates to come.
        classes: The trees of each word class.
    """

    def __init__(self, lexicon: Lexicon, classes: Mapping[str, tuple[Sequence, ...]]) -> None:
        symbols = lexicon.symbol_of
        self._lexicon = lexicon
        self._classes = classes
        self._strong = frozenset(symbols[word] for word in STRONG_JOINERS)
        self._numbers = frozenset(
            {sym.NUMBER, *(symbol for word, symbol in symbols.items() if word in NUMBERS or word.isdigit())}
        )
        softeners = {symbols[word] for word in SOFTENERS} | {symbols["so_"], sym.NAME}
        self.begins_clause = frozenset(symbols[word] for word in JOINERS if word in symbols)
        self.opens_clause = frozenset({symbols[word] for word in OPENERS if word in symbols} | softeners)
        self.closes_clause = frozenset({symbols[word] for word in CLOSERS if word in symbols} | softeners)
        self.passed_over = frozenset({sym.COMMA, sym.STRONG} | softeners)
        self.negations = frozenset(symbols[word] for word in NEGATIONS)
        self._weight = dict.fromkeys(lexicon.frequent, _FREQUENT)
        self._weight |= dict.fromkeys([sym.UNKNOWN, *(symbols[word] for word in MOST_FREQUENT)], _MOST_FREQUENT)
        self._weight |= dict.fromkeys([sym.OPENING, sym.END], _EDGE)
        self._weighty = frozenset(self._weight)
        self._weights: dict[Symbols, int] = {}
        self._open: list[str] = []
        self._known: dict[Symbols, _Passage] = {}
        self._of_word: dict[tuple[str, ...], _Passage] = {}
        self._options: dict[int, tuple[Sequence, _Passage]] = {}  # with the option itself, so that its id stays its own
        self._spelt: dict[tuple[str, ...], Symbols] = {}
        self._passages = {
            name: self._one_of(words) if words else _SOME_WORD
            for name, words in (*BUILTIN_FEATURES.items(), ("number", self._numbers))
        }

    def clues(self, tree: Sequence) -> Clues:
        """What must be seen in a reply for a template to match, the most telling first; nothing if it matches anything.

        Raises:
            PhraseError: As `make`.
        """
        begins, ends = isinstance(tree.parts[0], Edge), isinstance(tree.parts[-1], Edge)
        passages = [self._passage(part) for part in tree.parts[begins : len(tree.parts) - ends]]
        found = self._seen_in(passages)
        if begins and (first := _nearest(passages, 0)):
            found.append(self._clue(Sight(first, frozenset({sym.OPENING}))))
        if ends and (last := _nearest(passages[::-1], 1)):
            found.append(self._clue(Sight(frozenset({sym.END}), last)))
        return telling(found)

    def _passage(self, node: Node) -> _Passage:  # noqa: PLR0911 - one answer for each kind of node
        match node:
            case Word(forms):
                return self._word(forms)
            case Sequence(parts):
                return self._passage(parts[0]) if len(parts) == 1 else self._together(parts)
            case Choice(options):
                return self._either(options)
            case Maybe(part):
                inner = self._passage(part)
                return _Passage(inner.first, inner.last, may_be_empty=True)
            case Comma():
                return _NO_WORD
            case Class(name, offset):
                return self._class_passage(name, offset)
        return _ANYTHING

    def _word(self, forms: tuple[str, ...]) -> _Passage:
        passage = self._of_word.get(forms)
        if passage is None:
            passage = self._of_word[forms] = self._one_of(self._symbols(forms))
        return passage

    def _one_of(self, symbols: Symbols) -> _Passage:
        passage = self._known.get(symbols)
        if passage is None:
            words = symbols - self.passed_over
            clues = (self._clue(Sight(symbols)),)
            passage = self._known[symbols] = _Passage(words, words, len(words) < len(symbols), clues)
        return passage

    def _together(self, parts: Row[Node]) -> _Passage:
        words = [self._word(part.forms) for part in parts if isinstance(part, Word)]
        if len(words) == len(parts) and not any(word.may_be_empty for word in words):
            # Most parts are a few words in a row: every neighbour tells more than a word by itself.
            found = dict.fromkeys([self._clue(sight) for sight in _neighbours(words)])
            telling_most = tuple(sorted(found, key=_weight)[:_MOST_CLUES])
            return _Passage(words[0].first, words[-1].last, may_be_empty=False, clues=telling_most)
        passages = [self._passage(part) for part in parts]
        return _Passage(
            _outermost(passages, 0),
            _outermost(passages[::-1], 1),
            all(part.may_be_empty for part in passages),
            telling(self._seen_in(passages)),
        )

    def _seen_in(self, passages: Row[_Passage]) -> list[Clue]:
        """What must be seen where some passages follow one another."""
        found = [self._clue(sight) for sight in _neighbours(passages)]
        for passage in passages:
            found += passage.clues
        return found

    def _either(self, options: Row[Sequence]) -> _Passage:
        """Of clues it has as many as the option with the most; for each, one clue of every option will do."""
        single: set[bytes] = set()
        passages: list[_Passage] = []
        for option in options:
            if len(option.parts) == 1 and isinstance(option.parts[0], Word):
                single |= self._symbols(option.parts[0].forms)
            else:
                passages.append(self._option(option))
        if single:
            passages.append(self._one_of(frozenset(single)))
        if len(passages) == 1:
            return passages[0]
        every = [passage.clues for passage in passages]
        most = min(_MOST_OF_CHOICE, max(map(len, every))) if all(every) else 0
        return _Passage(
            _union([passage.first for passage in passages]),
            _union([passage.last for passage in passages]),
            any(passage.may_be_empty for passage in passages),
            telling(self._any_of([clues[min(number, len(clues) - 1)] for clues in every]) for number in range(most)),
        )

    def _option(self, option: Sequence) -> _Passage:
        """What is known of one of several options, which choices share."""
        known = self._options.get(id(option))
        if known is None:
            known = self._options[id(option)] = (option, self._passage(option))
        return known[1]

    def _any_of(self, clues: Iterable[Clue]) -> Clue:
        sights = frozenset[Sight]().union(*[clue.sights for clue in clues])
        alone = [sight for sight in sights if not sight.after]
        if len(alone) > 1:
            sights = sights.difference(alone) | {Sight(frozenset().union(*[sight.words for sight in alone]))}
        return Clue(sum(map(self._weight_of, sights)), sights)

    def _class_passage(self, name: str, offset: int) -> _Passage:
        if name not in self._passages:
            with self._entered(name, offset):
                self._passages[name] = self._passage(Choice(self._classes[name]))
        return self._passages[name]

    def _clue(self, sight: Sight) -> Clue:
        return Clue(self._weight_of(sight), frozenset({sight}))

    def _weight_of(self, sight: Sight) -> int:
        words = self._commonness(sight.words)
        return words * self._commonness(sight.after) // _ALL_WORDS if sight.after else words

    def _commonness(self, symbols: Symbols) -> int:
        known = self._weights.get(symbols)
        if known is None:
            weighty = map(self._weight.__getitem__, symbols & self._weighty)
            known = self._weights[symbols] = _RARE * len(symbols) + sum(weighty)
        return known

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

    def _symbols(self, forms: tuple[str, ...]) -> Symbols:
        known = self._spelt.get(forms)
        if known is None:
            known = self._spelt[forms] = self._every_symbol(forms)
        return known

    def _every_symbol(self, forms: tuple[str, ...]) -> Symbols:
        symbols = {self._lexicon.symbol_of[form] for form in forms}
        if "so" in forms:
            symbols.add(self._lexicon.symbol_of["so_"])
        if "no" in forms or "nothing" in forms:
            symbols.add(self._lexicon.symbol_of["nope"])
        return frozenset(symbols)


def telling(clues: Iterable[Clue]) -> Clues:
    """The clues that tell most, without those that follow from others."""
    every = sorted(dict.fromkeys(clues), key=_weight)
    pairs = [sight for clue in every if len(clue.sights) == 1 for sight in clue.sights if sight.after]
    if pairs:
        sides = {side for pair in pairs for side in pair}
        every = [clue for clue in every if not _follows(clue, sides)]
    return tuple(every[:_MOST_CLUES])


def _follows(clue: Clue, sides: set[Symbols]) -> bool:
    """Whether a clue is only that one of some words occurs, and one of fewer of them stands in a pair."""
    if len(clue.sights) > 1:
        return False
    (sight,) = clue.sights
    return not sight.after and (sight.words in sides or any(side <= sight.words for side in sides))


def _weight(clue: Clue) -> int:
    return clue.weight


def _neighbours(passages: Row[_Passage]) -> Iterator[Sight]:
    """Which words stand side by side wherever some passages follow one another."""
    for place in range(1, len(passages)):
        before, behind = passages[place - 1], passages[place]
        after = _nearest(passages[place - 1 :: -1], 1) if before.may_be_empty else before.last
        if after:
            words = _nearest(passages[place:], 0) if behind.may_be_empty else behind.first
            if words:
                yield Sight(words, after)


def _outermost(passages: Row[_Passage], side: int) -> Symbols | None:
    """The words that can come first (side 0) or last (side 1) in passages in order of nearness to that side."""
    found: Symbols = frozenset()
    for passage in passages:
        words = passage.last if side else passage.first
        if words is None:
            return None
        found = found | words if found else words
        if not passage.may_be_empty:
            break
    return found


def _nearest(passages: Row[_Passage], side: int) -> Symbols | None:
    """As `_outermost`, None where there may be no such word at all."""
    for passage in passages:
        if not passage.may_be_empty:
            return _outermost(passages, side)
    return None


def _union(sides: Iterable[Symbols | None]) -> Symbols | None:
    every = list(sides)
    return None if None in every else frozenset().union(*[side for side in every if side])
