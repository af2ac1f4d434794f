"""The words that show each signal, and why: worked out only when somebody asks for an explanation."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from engine.recognition import Context, Evidence
from scoring.facts import content_stems
from scoring.features import observations
from scoring.pack import Rule
from scoring.reading import Reading
from scoring.sentences import Sentence
from scoring.signals import Heard, hear
from scoring.signals_points import SCALES, totals
from scoring.signals_questions import Asks
from scoring.signals_support import explores, is_alike, of_oneself

_ASKED: Final = {
    Asks.NOTHING: "it asks nothing",
    Asks.A_WORD: "a word, a fact or a choice answers it",
    Asks.A_STORY: "it leaves room for the other's own answer",
}
_EXPLORED: Final = ("", "it asks in general", "it asks to the point")


@dataclass(frozen=True, slots=True)
class Shown:
    """A signal with the words that show it most.

    Attributes:
        signal: A name from `scoring.signals.SIGNALS`.
        value: Its value, above 0.
        start: Where the words begin, in characters of the reply as it was typed.
        end: Where they end (exclusive).
        quote: The words, exactly `reply[start:end]`.
        because: What was seen, a clause; for signals made of points each observation with its points in the reply.
    """

    signal: str
    value: int
    start: int
    end: int
    quote: str
    because: str


def signals_shown(
    rules: Mapping[str, Rule],
    reading: Reading,
    context: Context,
    signals: Mapping[str, int],
    evidence: Iterable[Evidence],
) -> tuple[Shown, ...]:
    """Every signal of a reply with its words, in the order of the words.

    Args:
        rules: The rules it was read with, by id.
        reading: The reply.
        context: What it answers.
        signals: The signals that were read in it.
        evidence: What shows the signals that rules show; `move` names the signal.
    """
    found = []
    for name, sentence, because in _counted(hear(reading.words, context.customer_line)):
        if signals.get(name):
            start, end = _typed(sentence, reading.words, reading.places)
            found.append(Shown(name, signals[name], start, end, reading.typed[start:end], because))
    for piece in evidence:
        about = rules[piece.rule].about
        found.append(Shown(piece.move, signals[piece.move], piece.start, piece.end, piece.quote, about))
    return tuple(sorted(found, key=lambda shown: (shown.start, shown.end, shown.signal)))


def _typed(sentence: Sentence, words: list[str], places: list[tuple[int, int]]) -> tuple[int, int]:
    """Where a sentence stands in the reply as it was typed, without the marks around it."""
    spoken = [number for number in range(sentence.first, sentence.last) if words[number][0].isalnum()]
    return places[spoken[0]][0], places[spoken[-1]][1]


def _counted(heard: Heard) -> Iterator[tuple[str, Sentence, str]]:
    """The sentence that shows each counted signal most, with the reason; of every signal that may be there."""
    if not heard.sentences:
        return
    asked = dict(zip(heard.sentences, heard.asking, strict=True))
    most = max(heard.sentences, key=asked.__getitem__)
    for name in ("question_any", "open_question", "closed_question"):
        yield name, most, _ASKED[asked[most]]
    exploring = max(heard.sentences, key=lambda one: explores(one) if asked[one] else 0)
    yield "exploration", exploring, _EXPLORED[explores(exploring)]
    alike = next(filter(is_alike, heard.sentences), None)
    if alike:
        yield "interpretation", alike, "it says what the other seems to feel, or that one knows it oneself"
    else:
        yield "interpretation", max(heard.sentences, key=of_oneself), "it tells of something of one's own"
    taking = max(heard.sentences, key=lambda one: _shared(one, heard))
    asking = "; a question goes on from there" if any(heard.asking) else ""
    yield "uptake", taking, f"words that say something of what the other said: {_shared(taking, heard)}{asking}"
    yield from _pointed(heard)


def _shared(sentence: Sentence, heard: Heard) -> int:
    return len(heard.told.stems.intersection(content_stems(sentence.words)))


def _pointed(heard: Heard) -> Iterator[tuple[str, Sentence, str]]:
    """The statement that has most points of each scale by itself, and what the whole reply was given points for."""
    if not heard.statements:
        return
    alone = [(totals(observations((one,), heard.told, heard.shared)), one) for one in heard.statements]
    for number, scale in enumerate(SCALES):
        best = max((points[number], -place) for place, (points, _) in enumerate(alone))
        points = sorted(
            ((scale.points[name], name) for name in heard.seen if name in scale.points),
            key=lambda counted: (-abs(counted[0]), counted),
        )
        yield scale.name, heard.statements[-best[1]], ", ".join(f"{name} {worth:+d}" for worth, name in points)
