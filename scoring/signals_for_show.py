"""Questions that want no answer, or bring it along."""

from collections.abc import Sequence
from itertools import product
from typing import Final

from scoring.sentences import Sentence

_FOR_SHOW: Final = (
    "how should i|we|anyone", "how would|could i|we", "how could|dare you", "how can you be|expect|say|not",
    "how am i supposed|meant|expected", "how are we supposed|meant|expected", "how was i supposed|meant|expected|to",
    "how were we supposed|meant|expected|to", "how on earth", "how hard|difficult can",
    "how|why is|was that|this|it my|our problem|fault|business|job|concern|responsibility|doing|mistake|department",
    "how|why is|was that|this|it any of my|our",
    "what do you expect me|us", "what did you expect", "what do you want me|us to", "what more do you want|expect",
    "why should i|we", "why would i|we", "why are you telling|asking|blaming me|us",
    "what am i supposed|meant", "what are we supposed|meant", "what do i|we care",
    "what is|was that|this|it to me|us", "what has|is|does that|this|it got|have|has to do with me|us",
    "what does it|that matter", "what business is it|that|this of mine|ours|yours",
    "what is so hard|difficult|tricky|special", "what makes you special", "what makes you so special|important",
    "what planet|century", "what is the use|point",
    "what is wrong with you", "what kind|sort of person|people|idiot|fool", "what|which part of no",
    "what|which part of that|this|it do|did you not", "what|which part do|did you not",
    "why|what on earth", "who do you think you", "what do you take me|us", "do i look like",
)  # fmt: skip
"""Beginnings of questions that want no answer, with choices for a word."""
_SPELT_OUT: Final = frozenset(
    words for phrase in _FOR_SHOW for words in product(*(choice.split("|") for choice in phrase.split()))
)
_LENGTHS: Final = tuple(sorted({len(words) for words in _SPELT_OUT}))
_EMPTY: Final = frozenset(
    tuple(words.split())
    for words in (
        "you know what", "know what", "guess what", "so what", "who knows", "who cares", "why bother", "what of it",
        "says who", "and what", "what else is new",
    )
)  # fmt: skip
"""Whole sentences that only look like questions."""
_ARTICLES: Final = frozenset({"a", "an", "the"})
_BRIEF: Final = 4
"""So many words an answer has at most that a question brings along."""
_CHOICE: Final = 8
"""So many words a choice has at most that a question brings along."""
_ASKS_ON: Final = frozenset("what how why who when where which if when or".split())
"""Words with which the question goes on instead."""


def is_for_show(part: Sequence[str]) -> bool:
    """Whether a clause begins like a question that is asked for show."""
    return any(tuple(part[:length]) in _SPELT_OUT for length in _LENGTHS)


def asks_nothing(sentence: Sentence) -> bool:
    """Whether a whole sentence only looks like a question: `so what?`, `guess what?`."""
    return sentence.words in _EMPTY


def proposes_answer(sentence: Sentence) -> bool:
    """Whether a question ends with its answers: `what was it, a fuse?`, `what would suit, morning or evening?`."""
    last = sentence.words[sentence.clauses[-1] :]
    if len(sentence.clauses) == 1:
        return False
    if len(last) <= _CHOICE and "or" in last[1:-1] and last[0] not in _ASKS_ON:
        return True
    return last[0] in _ARTICLES and len(last) <= _BRIEF and sentence.head[0] == "what"
