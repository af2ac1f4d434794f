"""Which templates of a pack match a reply: filtered by what they cannot do without, then located with RE2.

An RE2 Set over all templates was measured and left out: it takes 5 ms for every reply whose words come in an order it
has not met before, while its states are built. The sieve here costs some dictionary look-ups a word.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from operator import add
from struct import Struct
from typing import Final

from engine.collector import without_collector
from engine.moves import MOVES
from scoring.clauses import CLAUSE_WORDS, Clauses
from scoring.clues import Clues, telling
from scoring.grammar import BUILTIN_CLASSES
from scoring.lexicon import Lexicon
from scoring.pack import Pack, Rule
from scoring.pattern import PatternMaker
from scoring.phrase import PhraseError, parse, vocabulary
from scoring.reading import Reading
from scoring.sieve import Sieve
from scoring.symbols import COMMA, END, OPENING, STRONG
from scoring.template import Place, Template

_UNSPECIFIC: Final = ("feeling", "trying", "upset_noun", "emotion_noun")
_MOST_LINES: Final = 64
"""So many lines of customers are remembered as they were read: many replies answer the same one."""

Candidate = tuple[tuple["CompiledRule", Template], list[Place]]
"""A rule and one of its templates that can match, and the sentences where it can."""


@lru_cache(maxsize=128)
def _unpacking(count: int) -> Callable[[bytes], tuple[bytes, ...]]:
    """What takes a text of so many symbols apart."""
    return Struct("2s" * count).unpack


class CompiledRule:
    """A rule with its templates; those that only limit it are one each, as any of them decides.

    Attributes:
        rule: The rule as data; `move`, `signal`, `level` and `shares` are its own.
        family: Of its move, "" if it shows a signal.
        number: Its place in the pack.
        question: Whether its sentence must be a question, None where that does not matter.
        depends: Whether it asks what else was found in the reply.
        say: Its own templates, of which one must match.
        parts: What must match in the sentence besides.
        facts: Whether one of the parts names something of the customer's story.
        demands: Whether it demands anything of the customer's story.
        unless: What must not match in the sentence.
        unless_reply: What must not match in the reply.
        with_reply: What must match in the reply.
        after: What must match in the customer's last line.
    """

    __slots__ = (
        "after", "demands", "depends", "facts", "family", "level", "move", "number", "parts", "question", "rule", "say",
        "shares", "signal", "unless", "unless_reply", "with_reply",
    )  # fmt: skip

    def __init__(self, number: int, rule: Rule, maker: PatternMaker) -> None:
        def one(texts: tuple[str, ...]) -> Template | None:
            return Template(texts, maker, strict=True) if texts else None

        self.number = number
        self.rule = rule
        self.move, self.signal, self.level, self.shares = rule.move, rule.signal, rule.level, rule.shares
        self.family = MOVES[rule.move].family if rule.move else ""
        self.question = rule.question == "only" if rule.question else None
        self.depends = bool(rule.with_moves or rule.unless_moves)
        self.say = [Template((text,), maker, strict=False) for text in rule.say or rule.parts[:1]]
        self.parts = [Template((text,), maker, strict=True) for text in rule.parts[1:]]
        self.unless = Template(rule.unless, maker, strict=True, longest=True) if rule.unless else None
        self.unless_reply = one(rule.unless_reply)
        self.with_reply = one(rule.with_reply)
        self.facts = any(part.needs_fact for part in self.parts)
        self.after = one(rule.after)
        self.demands = self.facts or bool(rule.shares)


class Matcher:
    """A pack ready to read replies with.

    Args:
        pack: The rules.
        others: Further templates to be found in `templates`.
        words: Further words that need a symbol.

    Raises:
        PhraseError: A rule's own phrase or a word class cannot be read.
    """

    @without_collector()
    def __init__(self, pack: Pack, others: Iterable[str] = (), words: Iterable[str] = ()) -> None:
        classes = {**BUILTIN_CLASSES, **pack.classes}
        texts = [text for members in classes.values() for text in members]
        texts += [text for rule in pack.rules for text in templates_of(rule)] + list(others)
        self.lexicon = Lexicon(vocabulary(texts).union(words, CLAUSE_WORDS))
        self.clauses = Clauses(self.lexicon)
        self.unspecific = frozenset(vocabulary(text for name in _UNSPECIFIC for text in classes.get(name, ())))
        trees = {name: tuple(parse(text) for text in members) for name, members in classes.items()}
        self.maker = PatternMaker(self.lexicon, trees)
        self.templates = {text: Template((text,), self.maker, strict=True) for text in others}
        self.rules = [CompiledRule(number, rule, self.maker) for number, rule in enumerate(pack.rules)]
        self._say = [(rule, template) for rule in self.rules for template in rule.say]
        self._other = list(self.templates.items())
        needed = [self._needed(rule, template) for rule, template in self._say]
        if not all(needed):
            raise PhraseError("this phrase matches anything: write at least one word that must be there", 0)
        self._sieve = Sieve(needed + [self.maker.clues(parse(text)) for text in self.templates])
        self._among = {asked: self._sieve.only(self._fit(asked=asked)) for asked in (False, True)}
        self._opens = self.maker.begins_clause | {COMMA, STRONG}
        # A negation may stand between words that are passed over and the first that is not, or behind the last one.
        self._keeps_open = self._opens | self.maker.opens_clause | self.maker.negations
        self._closes = frozenset({COMMA, STRONG})
        self._keeps_closed = self._closes | self.maker.closes_clause | self.maker.negations
        self._line = lru_cache(maxsize=_MOST_LINES)(partial(Reading, lexicon=self.lexicon))

    def _needed(self, rule: CompiledRule, template: Template) -> Clues:
        """What a sentence must show for a rule to count by one of its templates: all parts stand in one sentence."""
        return telling(clue for one in (template, *rule.parts) for clue in self.maker.clues(parse(one.texts[0])))

    def _fit(self, *, asked: bool) -> Iterator[int]:
        """The numbers of the templates that are looked for in a question, or in another sentence."""
        for number, (rule, _) in enumerate(self._say):
            if rule.question is None or rule.question is asked:
                yield number
        yield from range(len(self._say), len(self._say) + len(self._other))

    def read(
        self, typed: str, names: frozenset[str] = frozenset(), told: Callable[[], frozenset[str]] = frozenset
    ) -> Reading:
        """Bring a reply into symbols and see what is in it.

        Args:
            typed: The reply as it was typed.
            names: The words of the customer's name, in lower case.
            told: Finds the names of others of whom the customer has spoken, in lower case; asked for only where a
                word was mended or is unknown.
        """
        reading = Reading(typed, self.lexicon, names, told)
        rules, possible = len(self._say), reading.possible
        said: dict[bytes, list[int]] = {}
        for sentence in reading.sentences:
            words = reading.symbols[sentence[0] : sentence[1]]
            if words not in said:
                among = self._among[reading.is_question(sentence)]
                said[words] = self._sieve.possible(self.marks(words[:-2]), among)
            for number in said[words]:
                if number >= rules:
                    text, template = self._other[number - rules]
                    reading.further.setdefault(sentence, {})[text] = template
                elif number in possible:
                    possible[number].append(sentence)
                else:
                    possible[number] = [sentence]
        return reading

    def marks(self, symbols: bytes) -> list[bytes]:
        """What is seen in a sentence (see `scoring.meanings`).

        Every word that stands is seen behind another, or at the beginning: no mark of its own is needed.
        """
        in_order = _unpacking(len(symbols) // 2)(symbols)
        passed_over, negations = self.maker.passed_over, self.maker.negations
        standing = [symbol for symbol in in_order if symbol not in passed_over]
        marks = list(map(add, standing, standing[1:]))
        if len(standing) < len(in_order):
            marks += passed_over.intersection(in_order)
        if not negations.isdisjoint(standing):
            standing = [symbol for symbol in standing if symbol not in negations]
            marks += map(add, standing, standing[1:])
        opens, keeps_open = self._opens, self._keeps_open
        at_beginning = True
        for symbol in in_order:
            if at_beginning:
                marks.append(OPENING + symbol)
                at_beginning = symbol in keeps_open
            else:
                at_beginning = symbol in opens
        closes, keeps_closed = self._closes, self._keeps_closed
        at_end = True
        for symbol in reversed(in_order):
            if at_end:
                marks.append(symbol + END)
                at_end = symbol in keeps_closed
            else:
                at_end = symbol in closes
        return marks

    def says(self, line: str, limit: Template, names: frozenset[str] = frozenset()) -> bool:
        """Whether a template matches anywhere in what a customer said.

        Args:
            line: What they said.
            limit: The template.
            names: As for `read`.
        """
        return limit.first(self._line(line, names=names).symbols) is not None

    def candidates(self, reading: Reading) -> list[Candidate]:
        """The templates of which everything needed is there, in the order of the pack."""
        possible = reading.possible
        say = self._say
        return [(say[number], possible[number]) for number in sorted(possible)]


def templates_of(rule: Rule) -> Iterator[str]:
    """Every template a rule mentions."""
    yield from rule.say
    yield from rule.parts
    yield from rule.unless
    yield from rule.unless_reply
    yield from rule.with_reply
    yield from rule.after
