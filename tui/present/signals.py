"""The graded signals in words a trainer understands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Signal:
    """What a signal is, a clause about the reply, and what its numbers mean."""

    about: str
    numbers: str = "0 or 1"


SIGNALS: Final[Mapping[str, Signal]] = MappingProxyType(
    {
        "question_any": Signal("asks something"),
        "open_question": Signal("asks something that wants a story"),
        "closed_question": Signal("asks only for a yes, a no or a detail"),
        "reflection": Signal("gives back what the other person said or meant"),
        "reflection_complex": Signal("gives back more than was said: a meaning, a feeling, a picture"),
        "information_or_advice": Signal("informs, advises, or names ways to go on"),
        "exploration": Signal("asks into what the other person tells", "0; 1 in general; 2 to the point"),
        "interpretation": Signal("says what the other person seems to feel, or tells something alike", "0 or 2"),
        "emotional_reaction": Signal("says what the other person's state makes one feel", "0; 1 a little; 2 outright"),
        "commitment": Signal("says that one will, can or has to do something"),
        "uptake": Signal("builds on the other person's words", "points from 0; only the order means something"),
        "hostility": Signal("attacks; meant for customers' lines", "0; 1 scorn; 2 an insult; 3 a threat or worse"),
        "regret": Signal("says sorry in any sense"),
        "gratitude": Signal("says thanks in any form"),
        "acknowledgement": Signal("takes the other person's side in for a moment"),
        "farewell": Signal("says goodbye"),
        "asks_to_wait": Signal("asks for a moment, or to hold the line"),
    }
)
"""Every signal of `scoring.signals.SIGNALS` by name."""

_BARE: Final = "0 or 1"


def signal_lines(found: Mapping[str, int]) -> Iterator[str]:
    """The signals that are not 0, in the order of the table, as `uptake 3: builds on the other person's words (…)`."""
    for name, signal in SIGNALS.items():
        value = found.get(name, 0)
        if value and signal.numbers == _BARE:
            yield f"{name}: {signal.about}"
        elif value:
            yield f"{name} {value}: {signal.about} ({signal.numbers})"
