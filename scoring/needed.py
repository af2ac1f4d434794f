"""What a reply must show for a template to match: what replies are filtered by before anything is searched."""

from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Sequence as Row
from contextlib import contextmanager
from typing import Final

from scoring import symbols as sym
from scoring.clues import (
    ANYTHING,
    NO_WORD,
    SOME_WORD,
    Clue,
    Clues,
    Passage,
    Sight,
    Symbols,
    most_telling,
    nearest,
    neighbours,
    outermost,
    telling,
    union,
)
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

_MOST_OF_CHOICE: Final = 2
"""So many clues of a choice are looked at."""
_RARE, _FREQUENT, _MOST_FREQUENT = 2_000, 18_000, 98_000
"""The weight of every word, and what is added to it where it is frequent."""
_ALL_WORDS: Final = 1_000_000
"""Among words of this weight together, one word is as good as another behind a given one: words are chosen for one
another, so that this is a third of what the weights of all words come to."""
_EDGE: Final = 748_000
"""As much for the beginning or end of a clause among the words it stands beside."""


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
        self._known: dict[Symbols, Passage] = {}
        self._of_word: dict[tuple[str, ...], Passage] = {}
        self._options: dict[int, tuple[Sequence, Passage]] = {}  # with the option itself, so that its id stays its own
        self._spelt: dict[tuple[str, ...], Symbols] = {}
        self._passages = {
            name: self._one_of(words) if words else SOME_WORD
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
        if begins and (first := nearest(passages, 0)):
            found.append(self._clue(Sight(first, frozenset({sym.OPENING}))))
        if ends and (last := nearest(passages[::-1], 1)):
            found.append(self._clue(Sight(frozenset({sym.END}), last)))
        return telling(found)

    def _passage(self, node: Node) -> Passage:  # noqa: PLR0911 - one answer for each kind of node
        match node:
            case Word(forms):
                return self._word(forms)
            case Sequence(parts):
                return self._passage(parts[0]) if len(parts) == 1 else self._together(parts)
            case Choice(options):
                return self._either(options)
            case Maybe(part):
                inner = self._passage(part)
                return Passage(inner.first, inner.last, may_be_empty=True)
            case Comma():
                return NO_WORD
            case Class(name, offset):
                return self._class_passage(name, offset)
        return ANYTHING

    def _word(self, forms: tuple[str, ...]) -> Passage:
        passage = self._of_word.get(forms)
        if passage is None:
            passage = self._of_word[forms] = self._one_of(self._symbols(forms))
        return passage

    def _one_of(self, symbols: Symbols) -> Passage:
        passage = self._known.get(symbols)
        if passage is None:
            words = symbols - self.passed_over
            clues = (self._clue(Sight(symbols)),)
            passage = self._known[symbols] = Passage(words, words, len(words) < len(symbols), clues)
        return passage

    def _together(self, parts: Row[Node]) -> Passage:
        words = [self._word(part.forms) for part in parts if isinstance(part, Word)]
        if len(words) == len(parts) and not any(word.may_be_empty for word in words):
            # Most parts are a few words in a row: every neighbour tells more than a word by itself.
            clues = most_telling(map(self._clue, neighbours(words)))
            return Passage(words[0].first, words[-1].last, may_be_empty=False, clues=clues)
        passages = [self._passage(part) for part in parts]
        return Passage(
            outermost(passages, 0),
            outermost(passages[::-1], 1),
            all(part.may_be_empty for part in passages),
            telling(self._seen_in(passages)),
        )

    def _seen_in(self, passages: Row[Passage]) -> list[Clue]:
        """What must be seen where some passages follow one another."""
        found = [self._clue(sight) for sight in neighbours(passages)]
        for passage in passages:
            found += passage.clues
        return found

    def _either(self, options: Row[Sequence]) -> Passage:
        """Of clues it has as many as the option with the most; for each, one clue of every option will do."""
        single: set[bytes] = set()
        passages: list[Passage] = []
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
        return Passage(
            union([passage.first for passage in passages]),
            union([passage.last for passage in passages]),
            any(passage.may_be_empty for passage in passages),
            telling(self._any_of([clues[min(number, len(clues) - 1)] for clues in every]) for number in range(most)),
        )

    def _option(self, option: Sequence) -> Passage:
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

    def _class_passage(self, name: str, offset: int) -> Passage:
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
