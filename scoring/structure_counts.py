"""What is counted over a whole talk and not scored: reflections beside questions, I beside we."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from engine.transcript import Turn
from scoring.structure_parts import Parts

_I: Final = frozenset("i i'm i've i'll i'd".split())
_WE: Final = frozenset("we we're we've we'll we'd".split())


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of the trainee's replies.

    MITI 4.2.1 sets reflections beside questions, one to one as fair and two to one as good; Packard, Moore & McFerran
    (2018) set I beside we. Both are about other talks than these, so no point hangs on them.

    Attributes:
        reflections: Replies that say back what was heard.
        questions: Sentences with a question mark.
        i: Words of the trainee in person.
        we: Words of the firm.
    """

    reflections: int
    questions: int
    i: int
    we: int


def counts(turns: Iterable[Turn]) -> Counts:
    """Count the words of some answers."""
    said = [(Parts.of(turn.words), turn.recognised.moves) for turn in turns if turn.words]
    return Counts(
        reflections=sum("paraphrases" in moves for _, moves in said),
        questions=sum(len(parts.questions) for parts, _ in said),
        i=sum(word in _I for parts, _ in said for word in parts.words),
        we=sum(word in _WE for parts, _ in said for word in parts.words),
    )
