"""Graded signals beside the moves: what a reply does in kind and degree, as whole numbers.

Counted here: question_any, open_question, closed_question, reflection, reflection_complex, information_or_advice (0 or
1), exploration and interpretation (0 or 2, exploration also 1), uptake (points; only the order means something). Shown
by rules of the pack: commitment, regret, gratitude, acknowledgement (0 or 1), emotional_reaction (0 to 2), hostility
(0 to 3, meant for customers' text).
"""

from collections.abc import Mapping, Sequence

from engine.recognition import Context
from scoring.facts import content_stems
from scoring.features import observations
from scoring.sentences import sentences_of
from scoring.signals_points import SCALES
from scoring.signals_questions import is_open, is_question
from scoring.signals_support import exploration, interpretation, uptake
from scoring.text import fold, words_of

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
    line = words_of(fold(context.customer_line)) if context.customer_line else []
    told = frozenset(content_stems(line)) - {""}
    if any(map(is_question, sentences)):
        signals["question_any"] = 1
        signals["open_question" if any(map(is_open, sentences)) else "closed_question"] = 1
    seen = observations(sentences, told, sum(word[0].isalnum() for word in line))
    for scale in SCALES:
        if scale.present(seen):
            signals[scale.name] = 1
    for name, value in (
        ("exploration", exploration(sentences)),
        ("interpretation", interpretation(sentences)),
        ("uptake", uptake(sentences, words, line) if line else 0),
    ):
        if value:
            signals[name] = value  # noqa: PERF403 - a comprehension would hide the table above
    return signals
