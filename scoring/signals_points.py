"""Graded signals as sums of points over observations: reflections (MITI 4.2.1) and information or advice.

Each observation counts for or against a signal by the definition of that signal, with 1 point where it hints, 2 where
it tells, 3 where it all but decides. Which of these it is, and the thresholds, are a judgement. It was checked against
talks that people had labelled, and an observation or a threshold was kept where it held good in both halves of them: on
such talks these signals look a little better than they are.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class PointScale:
    """A signal made of points.

    Attributes:
        name: The signal.
        threshold: From how many points up it is present.
        points: The points of each observation.
    """

    name: str
    threshold: int
    points: Mapping[str, int]


_GIVES_BACK: Final = {
    # a statement about the other, in the listener's words
    "a reflecting frame": 2,
    "you as the subject": 3,
    "begins with the story": 2,
    "begins with so": 1,
    "what you feel or think": 1,
    "what you are or did": 1,
    "a word of feeling": 1,
    "not": 1,
    "a tentative word": 1,
    "names what you said": 1,
    "4 words or more": 2,
    "much was said before": 1,
    # about the speaker, the firm or what comes next, it gives nothing back
    "us": -3,
    "oneself as the subject": -2,
    "the story as the subject": -1,
    "if you": -2,
    "you should or can": -1,
    "advice": -1,
    "an order": -1,
    "what will be": -3,
    "what is done or due": -3,
    "facts that are new": -1,
    "30 words or more": -1,
    "nothing was said before": -3,
    "praise": -2,
    "a word of thanks or farewell": -1,
    "the firm's own things": -3,
    "a word of regret or calm": -3,
}

_TELLS_OF_THINGS: Final = {
    # about things of the trade it gives nothing back, unless it says that they weigh on the other
    "a thing of the trade that is new": -2,
    "several things that are new": -3,
    "of this and that": -2,
    "where or how things are": -3,
    "what one does there": -3,
}

REFLECTION: Final = PointScale("reflection", 2, MappingProxyType({**_GIVES_BACK, **_TELLS_OF_THINGS}))

REFLECTION_COMPLEX: Final = PointScale(
    "reflection_complex",
    4,
    MappingProxyType(
        {
            **_GIVES_BACK,
            # on top of giving back: meaning, weight or a contrast that was not said
            "a word of stress": 1,
            "one side and the other": 2,
            "an image or idea": 1,
            "a contrast": 1,
            "a long story before": 1,
            # the other's own words, or a matter of its own, add nothing to them
            "something else as the subject": -2,
            "nothing much that is new": -2,
            "plain facts only": -2,
            "a word of the other's": -1,
            "15 words or more": 1,
            "a question beside it": -1,
            "oneself": -2,
        }
    ),
)

INFORMATION_OR_ADVICE: Final = PointScale(
    "information_or_advice",
    3,
    MappingProxyType(
        {
            # telling takes room, and speaks of what one can do
            "12 words or more": 3,
            "40 words or more": 2,
            "much that is new": 1,
            "you should or can": 2,
            "advice": 1,
            "if you": 1,
            "us": 1,
            "a suggestion in a question": 1,
            # what gives back or asks tells nothing
            "you as the subject": -2,
            "a reflecting frame": -2,
            "a questioning tone": -2,
            "the talk itself": -1,
            "a tentative word": -1,
            "names what you said": -1,
            "a word of thanks or farewell": -1,
            "praise": -1,
            "a word of the other's": -1,
            "a long story before": -1,
        }
    ),
)

SCALES: Final = (REFLECTION, REFLECTION_COMPLEX, INFORMATION_OR_ADVICE)
"""All scales, in the order of `totals`."""

_POINTS: Final[Mapping[str, tuple[int, ...]]] = {
    name: tuple(scale.points.get(name, 0) for scale in SCALES)
    for name in dict.fromkeys(name for scale in SCALES for name in scale.points)
}
_NONE: Final = (0,) * len(SCALES)


def totals(seen: frozenset[str]) -> tuple[int, ...]:
    """The points of each scale."""
    first = second = third = 0
    for name in seen:
        one, two, three = _POINTS.get(name, _NONE)
        first, second, third = first + one, second + two, third + three
    return first, second, third


def present(seen: frozenset[str]) -> list[str]:
    """The names of the scales that have enough points for what was seen; what gives nothing back is not complex."""
    if not seen:
        return []
    enough = {scale.name for scale, total in zip(SCALES, totals(seen), strict=True) if total >= scale.threshold}
    if REFLECTION.name not in enough:
        enough.discard(REFLECTION_COMPLEX.name)
    return [scale.name for scale in SCALES if scale.name in enough]
