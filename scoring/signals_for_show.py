"""Questions that want no answer, or bring it along."""

from collections.abc import Sequence
from typing import Final

from scoring.sentences import Sentence

_FOR_SHOW: Final = tuple(
    tuple(words.split())
    for words in (
        "how should i", "how would i", "how could i", "how could you", "how dare you", "what do you expect me",
        "what do you want me to", "what did you expect", "why should i", "what am i supposed to", "what do i care",
        "what is so hard", "what is so difficult", "what is so tricky", "what is so special", "what planet",
        "what century",
        "what is the use", "what is the point", "what part of", "which part of no", "why on earth", "how on earth",
        "what on earth", "how hard can", "how difficult can", "who do you think you",
        "what do you take me", "what do you take us", "do i look like", "how am i supposed", "how are we supposed",
    )
)  # fmt: skip
"""Beginnings of questions that want no answer."""
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


def is_for_show(part: Sequence[str]) -> bool:
    """Whether a clause begins like a question that is asked for show."""
    return any(tuple(part[: len(words)]) == words for words in _FOR_SHOW)


def asks_nothing(sentence: Sentence) -> bool:
    """Whether a whole sentence only looks like a question: `so what?`, `guess what?`."""
    return sentence.words in _EMPTY


def proposes_answer(sentence: Sentence) -> bool:
    """Whether a question ends with an answer to it: `what was it, a fuse?`, `what do you want, a medal?`."""
    last = sentence.words[sentence.clauses[-1] :]
    return len(sentence.clauses) > 1 and last[0] in _ARTICLES and len(last) <= _BRIEF and sentence.head[0] == "what"
