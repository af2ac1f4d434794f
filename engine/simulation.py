"""Chances by playing many talks at random, for scripts with too many states to prove: seeded, with intervals."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import isqrt
from typing import Final

from engine.graph import moment_at
from engine.odds import ENDLESS, STUCK, Policy, at_random
from engine.script import Script
from engine.table import Table

_FACTOR: Final = 6364136223846793005
_STEP: Final = 1442695040888963407
_MASK: Final = (1 << 64) - 1
_SCALE: Final = 10**12
_MOST_KEPT: Final = 200_000


@dataclass(frozen=True, slots=True)
class Simulation:
    """What came of so many talks.

    Attributes:
        talks: How many were played.
        answers: How many answers were given in all of them.
        endings: How many came to each ending, or to `STUCK`, or were broken off as `ENDLESS`.
    """

    talks: int
    answers: int
    endings: Mapping[str, int]

    def interval(self, ending: str, z: Fraction = Fraction(49, 25)) -> tuple[Fraction, Fraction]:
        """Between what bounds the chance of an ending lies: Wilson's score interval, rounded outwards.

        Args:
            ending: Its id.
            z: How many standard deviations wide; 1.96 leaves 5 % outside.
        """
        hits, talks = self.endings.get(ending, 0), self.talks
        middle = hits + z * z / 2
        inside = Fraction(hits * (talks - hits), talks) + z * z / 4
        half = z * Fraction(isqrt(int(inside * _SCALE * _SCALE)) + 1, _SCALE)
        whole = talks + z * z
        return max(Fraction(0), (middle - half) / whole), min(Fraction(1), (middle + half) / whole)


def simulate(
    script: Script, talks: int, seed: int = 1, policy: Policy = at_random, most_answers: int = 500
) -> Simulation:
    """Play talks from the opening on, each answer chosen by a policy.

    The generator is a linear congruential one of 64 bits (Knuth's MMIX) of which the upper half is used: the same
    seed gives the same talks on every machine and Python.

    Args:
        script: What is played.
        talks: How many talks, at least 1.
        seed: Any whole number.
        policy: How answers are chosen; asked once for each moment.
        most_answers: After how many a talk is broken off as endless.
    """
    walker = _Walker(Table(script), policy)
    options, start = walker.options, walker.table.start
    ends: Counter[int] = Counter()
    chance = (seed * _FACTOR + _STEP) & _MASK
    answers = endless = 0
    for _ in range(talks):
        key = start
        for given in range(most_answers):
            ahead = options.get(key)
            if ahead is None:
                ahead = walker.look(key)
            if not ahead:
                ends[key] += 1
                answers += given
                break
            chance = (chance * _FACTOR + _STEP) & _MASK
            key = ahead[(chance >> 32) * len(ahead) >> 32]
        else:
            endless += 1
            answers += most_answers
    return Simulation(talks, answers, walker.named(ends, endless))


class _Walker:
    """The states a policy goes on to from a state, each as often as it is favoured."""

    def __init__(self, table: Table, policy: Policy) -> None:
        self.table = table
        self.options: dict[int, tuple[int, ...]] = {}
        self._policy = policy
        self._weights: dict[int, tuple[int, ...]] = {}

    def look(self, key: int) -> tuple[int, ...]:
        """Where the policy goes on from a state; nowhere at an ending or where it is stuck."""
        weights = self._weights_at(key)
        ahead = tuple(
            goal for goal, weight in zip(self.table.successors(key), weights, strict=True) for _ in range(weight)
        )
        if len(self.options) >= _MOST_KEPT:
            self.options.clear()
        self.options[key] = ahead
        return ahead

    def named(self, ends: Mapping[int, int], endless: int) -> Mapping[str, int]:
        """How many talks came to each ending, in the order of the file."""
        found = Counter({ENDLESS: endless} if endless else {})
        endings = self.table.script.scenario.endings
        for key, times in ends.items():
            at = self.table.situation(key).at
            found[at if at in endings else STUCK] += times
        return {name: found[name] for name in (*endings, STUCK, ENDLESS) if name in found}

    def _weights_at(self, key: int) -> tuple[int, ...]:
        label = key >> self.table.packing.size
        if label not in self._weights:
            moment = moment_at(self.table, key)
            self._weights[label] = tuple(self._policy(moment)) if moment.acts else ()
        return self._weights[label]
