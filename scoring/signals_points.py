"""Graded signals as sums of points over observations: reflections (MITI 4.2.1) and information or advice.

The points are whole numbers and a judgement: their signs come from the definitions, their sizes were rounded to what
told reflections from other turns best. A signal is present from its threshold up.
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


REFLECTION: Final = PointScale(
    "reflection",
    2,
    MappingProxyType({
        "4 words or more": 3,
        "a reflecting frame": 5,
        "you": 3,
        "begins with so you": 2,
        "begins with so": 2,
        "you as the subject": 2,
        "not": 1,
        "a word of the other's": 1,
        "two words of the other's": 2,
        "the story as the subject": 1,
        "a word of feeling": 1,
        "a question": -6,
        "advice": -3,
        "us as the subject": -3,
        "oneself as the subject": -3,
        "oneself": -1,
        "a courtesy": -2,
        "30 words or more": -1,
        "begins with a nod": -1,
        "an order": -3,
        "you should or can": -4,
        "little was said before": -1,
        "the firm's own things": -5,
        "something of ours": -3,
        "what will be": -3,
        "a word of regret or calm": -3,
    }),
)  # fmt: skip

REFLECTION_COMPLEX: Final = PointScale(
    "reflection_complex",
    5,
    MappingProxyType({
        "4 words or more": 2,
        "8 words or more": 1,
        "15 words or more": 2,
        "30 words or more": -2,
        "a reflecting frame": 3,
        "two words of meaning": 4,
        "a word of meaning": 1,
        "a word of stress": 2,
        "you": 2,
        "you as the subject": 1,
        "not": 1,
        "a word of feeling": 1,
        "but": 1,
        "the story as the subject": 1,
        "one side and the other": 4,
        "a question": -4,
        "advice": -3,
        "oneself": -3,
        "a question mark": -2,
        "digits": -2,
        "something counted": -2,
        "us as the subject": -2,
        "begins with a nod": -1,
        "you should or can": -1,
        "a courtesy": -1,
        "general knowledge": -1,
        "oneself as the subject": -1,
        "little was said before": -1,
        "two words of the other's": -2,
    }),
)  # fmt: skip

INFORMATION_OR_ADVICE: Final = PointScale(
    "information_or_advice",
    7,
    MappingProxyType({
        "advice": 4,
        "30 words or more": 3,
        "15 words or more": 3,
        "60 words or more": 2,
        "4 words or more": 2,
        "8 words or more": 1,
        "us as the subject": 2,
        "oneself as the subject": 2,
        "general knowledge": 2,
        "you should or can": 1,
        "the story as the subject": 1,
        "oneself": 1,
        "begins with so you": -3,
        "a reflecting frame": -3,
        "a questioning tone": -4,
        "a question": -2,
        "a courtesy": -1,
        "begins with so": -1,
        "you": -1,
        "a word of the other's": -1,
        "you did": -2,
    }),
)  # fmt: skip

SCALES: Final = (REFLECTION, REFLECTION_COMPLEX, INFORMATION_OR_ADVICE)
"""All scales, in the order of `totals`."""

_POINTS: Final[Mapping[str, tuple[int, ...]]] = {
    name: tuple(scale.points.get(name, 0) for scale in SCALES)
    for name in dict.fromkeys(name for scale in SCALES for name in scale.points)
}
_NONE: Final = (0,) * len(SCALES)


def present(seen: frozenset[str]) -> list[str]:
    """The names of the scales that have enough points for what was seen."""
    if not seen:
        return []
    totals = [sum(column) for column in zip(*(_POINTS.get(name, _NONE) for name in seen), strict=True)]
    return [scale.name for scale, total in zip(SCALES, totals, strict=True) if total >= scale.threshold]
