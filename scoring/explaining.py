"""How a reply is read, for people: its sentences and clauses, what was taken for a slip, and what does not count."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

from engine.recognition import Context, Recognised
from scoring import symbols as sym
from scoring.grammar import NEGATORS
from scoring.matcher import Matcher
from scoring.pack import Pack
from scoring.reading import Reading
from scoring.recognise import Reader
from scoring.scope_cues import (
    ATTRIBUTED,
    CONDITION,
    HELPFUL_BUT,
    OWN_SPEECH,
    POLITE_CONDITION,
    TAKEN_BACK,
)
from scoring.scope_words import JudgedWords
from scoring.signals_shown import Shown, signals_shown

_SENTENCE_ENDS: Final = (sym.END, sym.QUESTION)
_MARKS: Final = (*_SENTENCE_ENDS, sym.COMMA, sym.STRONG)
_BRACKETS: Final = '("'


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as the rules see it.

    Attributes:
        clauses: Its parts as they were typed, marks included; at least one.
        asks: Whether it is a question.
    """

    clauses: tuple[str, ...]
    asks: bool


ScopeKind = Literal["negation", "condition", "report", "but"]


@dataclass(frozen=True, slots=True)
class ScopeCue:
    """Words that decide whether others are meant.

    Attributes:
        kind: `negation` turns round what follows, `condition` makes an if of it, `report` gives it to somebody else,
            and `but` takes back a kind word or an apology before it.
        words: The words as they were typed.
    """

    kind: ScopeKind
    words: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a reply is read.

    Attributes:
        sentences: In order; none where there is not a word.
        repaired: Words that are taken for others, each with the other.
        quoted: What stands in quotation marks.
        copied: What only repeats the customer's words.
        cues: Words that decide whether others are meant, in order.
        recognised: What came of it.
        shown: The signals with the words that show them, in order.
    """

    sentences: tuple[Sentence, ...]
    repaired: tuple[tuple[str, str], ...]
    quoted: tuple[str, ...]
    copied: tuple[str, ...]
    cues: tuple[ScopeCue, ...]
    recognised: Recognised
    shown: tuple[Shown, ...]


def explain(pack: Pack, text: str, context: Context) -> Explanation:
    """How a reply is read by the rules of a pack.

    Raises:
        PhraseError: A template of the pack cannot be read.
    """
    reader = Reader(pack)
    judge = reader.judged(text, context)
    reading, places, recognised = judge.reading, judge.reading.places, judge.verdict()
    return Explanation(
        sentences=tuple(_sentences(reading, places)),
        repaired=tuple(dict.fromkeys(_repaired(reading, places, reader.matcher))),
        quoted=tuple(text[start:end] for start, end in reading.quoted),
        copied=tuple(text[places[first][0] : places[last - 1][1]] for first, last in judge.copied),
        cues=tuple(dict.fromkeys(_cues(reading, reader.matcher))),
        recognised=recognised,
        shown=signals_shown(pack.rule, reading, context, recognised.signals, judge.signals.values()),
    )


def _sentences(reading: Reading, places: list[tuple[int, int]]) -> Iterator[Sentence]:
    """The sentences, each cut where a comma, a dash or a word such as `but` begins another thought."""
    typed = reading.typed
    spans: list[tuple[int, int]] = []
    first = words = 0  # where the clause begins, and how many words it has so far
    for number, (word, code) in enumerate(zip(reading.words, reading.codes, strict=True)):
        start, end = places[number]
        opens = (code.startswith(sym.STRONG) and code != sym.STRONG) or (
            word in _BRACKETS and not typed[max(0, start - 1) : start].strip()
        )
        if words and (opens or code in _MARKS):
            last = number - 1 if opens else number
            spans.append((places[first][0], places[last][1]))
            first, words = last + 1, 0
        words += word[0].isalnum()
        if code in _SENTENCE_ENDS and spans and not words:
            spans[-1], first = (spans[-1][0], end), number + 1
            yield Sentence(tuple(typed[slice(*span)] for span in spans), asks=code == sym.QUESTION)
            spans = []
    if words:
        spans.append((places[first][0], places[-1][1]))
    if spans:
        yield Sentence(tuple(typed[slice(*span)] for span in spans), asks=False)


_CUES: Final[Mapping[str, ScopeKind]] = {
    CONDITION: "condition",
    TAKEN_BACK: "but",
    **dict.fromkeys(ATTRIBUTED, "report"),
}


def _cues(reading: Reading, matcher: Matcher) -> Iterator[ScopeCue]:
    """The cues of every sentence, each where it stands."""
    found: list[tuple[int, int, ScopeKind]] = []
    negators = {matcher.lexicon.symbol_of[word] for word in NEGATORS}
    for sentence in reading.sentences:
        start, end = sentence
        places = range(start, end, 2)
        found += [(at, at + 2, "negation") for at in places if reading.symbols[at : at + 2] in negators]
        for text, kind in _CUES.items():
            template = matcher.templates[text]
            cues = template.places(reading.symbols, *sentence)
            found += [(*place, kind) for place in cues if _decides(JudgedWords(reading, sentence, *place), kind)]
    last = 0
    for start, end, kind in sorted(found, key=lambda one: (one[0], -one[1])):
        if start >= last:
            yield ScopeCue(kind, reading.typed[slice(*reading.typed_span(start, end))])
            last = end


def _decides(cue: JudgedWords, kind: ScopeKind) -> bool:
    """Whether a cue is none of its harmless kinds: a polite if, what oneself says, a but with help behind it."""
    if kind == "report":
        return cue.first(OWN_SPEECH, max(cue.sentence[0], cue.start - 8), cue.end) is None
    kinder = POLITE_CONDITION if kind == "condition" else HELPFUL_BUT
    harmless = cue.first(kinder, cue.start, cue.sentence[1])
    return harmless is None or harmless[0] != cue.start


def _repaired(reading: Reading, places: list[tuple[int, int]], matcher: Matcher) -> Iterator[tuple[str, str]]:
    """Words that are spelled as no rule spells them, each with the rules' word it was read as."""
    known = matcher.lexicon.symbol_of
    for read, (start, end) in zip(reading.words, places, strict=True):
        typed = reading.typed[start:end].lower()
        if typed != read and typed.isalpha() and typed not in known and read in known:
            yield typed, read
