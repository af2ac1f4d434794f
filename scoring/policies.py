"""Ways of playing that a scenario is tried against, so that no habit wins without doing the job.

Each policy says how much it favours every act of a moment (whole numbers, see `engine.odds.Policy`). None of them puts
the customer on hold, waits or ends the talk.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from engine.acts import Act
from engine.graph import Moment
from engine.moves import MOVES
from engine.odds import Policy, at_random
from engine.weights import WEIGHTS

_WARM: Final = frozenset({"relational", "listening", "apology"})
_USEFUL: Final = frozenset({"resolution"})


def always_escalates(moment: Moment) -> Sequence[int]:
    """Hands over as soon as it can, to anybody; speaks at random where it cannot."""
    away = [int(bool(act.escalated_to)) for act in moment.acts]
    return away if any(away) else at_random(moment)


def never_escalates(moment: Moment) -> Sequence[int]:
    """Speaks at random and never hands over, as long as there is anything else to say."""
    stays = [int(act.kind == "reply" and not act.escalated_to) for act in moment.acts]
    return stays if any(stays) else at_random(moment)


def says_the_longest(moment: Moment) -> Sequence[int]:
    """Takes the longest line, counted in words."""
    return _most(moment, lambda act: len(act.words.split()))


def is_new(moment: Moment) -> Sequence[int]:
    """A beginner: any line may be said, one that shows something helpful and nothing harmful twice as often."""
    return [0 if act.kind != "reply" else 2 if _helps(act) and not _hurts(act) else 1 for act in moment.acts]


def empathises_only(moment: Moment) -> Sequence[int]:
    """Kind and passive: the line with most warmth, listening and apology, and least that would settle anything."""
    return _most(moment, lambda act: 2 * _count(act, _WARM) - 3 * _count(act, _USEFUL) - 4 * _hurts(act))


def solves_only(moment: Moment) -> Sequence[int]:
    """Efficient and deaf: the line with most that settles something, and least warmth and listening."""
    return _most(moment, lambda act: 2 * _count(act, _USEFUL) - 3 * _count(act, _WARM))


POLICIES: Final[Mapping[str, Policy]] = {
    "random": at_random,
    "novice": is_new,
    "always escalates": always_escalates,
    "never escalates": never_escalates,
    "always the longest line": says_the_longest,
    "empathic but passive": empathises_only,
    "solver without empathy": solves_only,
}
"""Every policy by the name it is reported under."""


def _count(act: Act, kinds: frozenset[str]) -> int:
    return sum(WEIGHTS[move].kind in kinds for move in act.recognised.moves)


def _helps(act: Act) -> bool:
    return any(MOVES[move].points > 0 for move in act.recognised.moves)


def _hurts(act: Act) -> bool:
    return any(MOVES[move].harmful for move in act.recognised.moves)


def _most(moment: Moment, worth: Callable[[Act], int]) -> Sequence[int]:
    """Only the replies of the greatest worth, all alike."""
    values = [worth(act) if act.kind == "reply" else None for act in moment.acts]
    best = max((value for value in values if value is not None), default=None)
    return [int(value is not None and value == best) for value in values]
