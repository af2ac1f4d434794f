"""Graded signals beside the moves: what a reply does in kind and degree, as whole numbers.

Counted here: question_any, open_question, closed_question, reflection, reflection_complex, information_or_advice (0 or
1), exploration and interpretation (0 or 2, exploration also 1), uptake (points; only the order means something). Shown
by rules of the pack: commitment, regret, gratitude, acknowledgement, farewell, asks_to_wait (0 or 1),
emotional_reaction (0 to 2), hostility (0 to 3, meant for customers' text).
"""

from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from engine.recognition import Context
from scoring.copying import copied_words
from scoring.facts import Told, content_stem, told_by
from scoring.features import observations, states
from scoring.sentences import Sentence, sentences_of
from scoring.signals_points import present
from scoring.signals_questions import Asks, asks, suggests
from scoring.signals_support import exploration, interpretation, uptake
from scoring.strung import strung_together

SIGNALS = (
    "question_any", "open_question", "closed_question", "reflection", "reflection_complex", "information_or_advice",
    "exploration", "interpretation", "emotional_reaction", "commitment", "uptake", "hostility", "regret", "gratitude",
    "acknowledgement", "farewell", "asks_to_wait",
)  # fmt: skip
"""Every signal by name."""


_BESIDE = "a question beside it"
_SUGGESTED = "a suggestion in a question"
_OWN_WORDS = 3
"""A sentence with fewer words of its own beside copied ones says nothing of its own."""


class Heard(NamedTuple):
    """A reply as it is counted.

    Attributes:
        sentences: Those that are the speaker's own and real sentences.
        asking: What each of them asks for.
        statements: Those that state something.
        said: Every word of the sentences.
        told: What the other said before.
        shared: How many of its words that say something the reply takes up.
    """

    sentences: Sequence[Sentence]
    asking: Sequence[Asks]
    statements: Sequence[Sentence]
    said: Sequence[str]
    told: Told
    shared: int

    @property
    def seen(self) -> frozenset[str]:
        """What is observed in the statements."""
        seen = observations(self.statements, self.told, self.shared)
        if not seen or not any(self.asking):
            return seen
        return seen | ({_BESIDE, _SUGGESTED} if any(map(suggests, self.sentences)) else {_BESIDE})


def hear(words: Sequence[str], customer_line: str, passed: Sequence[tuple[int, int]] | None = None) -> Heard:
    """Split a reply into what is counted.

    Args:
        words: The reply's words and marks, folded (see `scoring.text`).
        customer_line: What it answers.
        passed: The passages to leave out as they are merely copied or strung, as numbers of words; looked for if None.
    """
    sentences = sentences_of(words)
    if passed is None:
        passed = (*strung_together(words), *copied_words(words, customer_line))
    if passed:
        sentences = [sentence for sentence in sentences if _own(sentence, passed) >= _OWN_WORDS]
    asking = [asks(sentence) for sentence in sentences]
    statements = [sentence for sentence, what in zip(sentences, asking, strict=True) if not what and states(sentence)]
    told = told_by(customer_line)
    said = list(chain.from_iterable([sentence.words for sentence in sentences]))
    shared = len(told.stems.intersection(map(content_stem, said))) if told.stems else 0
    return Heard(sentences, asking, statements, said, told, shared)


def _own(sentence: Sentence, passed: Sequence[tuple[int, int]]) -> int:
    """How many words and marks of a sentence stand outside some passages; enough where it touches none."""
    touched = sum(max(0, min(end, sentence.last) - max(start, sentence.first)) for start, end in passed)
    return sentence.last - sentence.first - touched if touched else _OWN_WORDS


def read_signals(
    words: Sequence[str], context: Context, levels: Mapping[str, int], passed: Sequence[tuple[int, int]]
) -> dict[str, int]:
    """The signals of a reply that are not 0.

    Args:
        words: The reply's words and marks, folded (see `scoring.text`).
        context: What it answers.
        levels: What the rules of the pack show.
        passed: As for `hear`.
    """
    signals = dict(levels)
    heard = hear(words, context.customer_line, passed)
    if not heard.sentences:
        return signals
    most = max(heard.asking)
    if most:
        signals["question_any"] = 1
        signals["open_question" if most is Asks.A_STORY else "closed_question"] = 1
    for name in present(heard.seen):
        signals[name] = 1
    if most and (explored := exploration(heard.sentences, heard.asking)):
        signals["exploration"] = explored
    if interpreted := interpretation(heard.sentences):
        signals["interpretation"] = interpreted
    if taken_up := uptake(heard.sentences, heard.said, bool(most), heard.told, heard.shared):
        signals["uptake"] = taken_up
    return signals
