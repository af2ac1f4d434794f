"""Graded signals beside the moves: what a reply does in kind and degree, as whole numbers.

Counted here: question_any, open_question, closed_question, reflection, reflection_complex, information_or_advice (0 or
1), exploration and interpretation (0 or 2, exploration also 1), uptake (points; only the order means something). Shown
by rules of the pack: commitment, regret, gratitude, acknowledgement (0 or 1), emotional_reaction (0 to 2), hostility
(0 to 3, meant for customers' text).
"""

from collections.abc import Mapping, Sequence

from engine.recognition import Context
from scoring.facts import content_stems, told_by
from scoring.features import observations
from scoring.sentences import sentences_of
from scoring.signals_points import present
from scoring.signals_questions import is_open, is_question
from scoring.signals_support import exploration, interpretation, uptake

SIGNALS = (
    "question_any", "open_question", "closed_question", "reflection", "reflection_complex", "information_or_advice",
    "exploration", "interpretation", "emotional_reaction", "commitment", "uptake", "hostility", "regret", "gratitude",
    "acknowledgement",
)  # fmt: skip
"""Every signal by name."""


def read_signals(words: Sequence[str], context: Context, levels: Mapping[str, int]) -> dict[str, int]:
    """The signals of a reply that are not 0.

    Args:
        words: The reply's words and marks, folded (see `scoring.text`).
        context: What it answers.
        levels: What the rules of the pack show.
    """
    signals = dict(levels)
    sentences = sentences_of(words)
    if not sentences:
        return signals
    told = told_by(context.customer_line)
    shared = len(told.stems.intersection(content_stems(words))) if told.stems else 0
    asking = [is_question(sentence) for sentence in sentences]
    asks = True in asking
    if asks:
        signals["question_any"] = 1
        signals["open_question" if any(map(is_open, sentences)) else "closed_question"] = 1
    seen = observations(sentences, asking, shared, told)
    for name in present(seen):
        signals[name] = 1
    explored = exploration(sentences, asking) if asks or any(sentence.asked for sentence in sentences) else 0
    counted = (
        ("exploration", explored),
        ("interpretation", interpretation(sentences)),
        ("uptake", uptake(sentences, asks, words, shared, told)),
    )
    signals.update((name, value) for name, value in counted if value)
    return signals
