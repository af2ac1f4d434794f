"""Drawing with replacement, the same on every machine and every Python."""

from collections.abc import Iterator, Sequence
from operator import mul
from typing import Final

_MASK: Final = (1 << 64) - 1


def splitmix64(seed: int) -> Iterator[int]:
    """Endless numbers of 64 bits that look random: SplitMix64 of Steele, Lea and Flood (OOPSLA 2014).

    Args:
        seed: Any whole number; its lowest 64 bits count.
    """
    state = seed & _MASK
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = state
        mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield mixed ^ (mixed >> 31)


def resamples(size: int, times: int, seed: int) -> Iterator[list[int]]:
    """How often each of `size` things is drawn when `size` are drawn with replacement, `times` times over.

    Args:
        size: How many things there are, at least 1.
        times: How many lists to give; each sums to `size`.
        seed: Of the draws.
    """
    numbers = splitmix64(seed)
    for _ in range(times):
        drawn = [0] * size
        for _ in range(size):
            drawn[next(numbers) * size >> 64] += 1
        yield drawn


def weighted(weights: Sequence[int], counts: Sequence[int]) -> int:
    """The sum of counts, each taken as often as its weight says."""
    return sum(map(mul, weights, counts))


def percentile_interval(values: Sequence[float], percent: int = 95) -> tuple[float, float]:
    """The middle `percent` of some values, by nearest rank (Efron's percentile interval).

    Args:
        values: At least one.
        percent: 1 to 99.
    """
    ordered = sorted(values)
    tail = len(ordered) * (100 - percent)  # in two hundredths of a value, at each end
    lowest = tail // 200
    return ordered[lowest], ordered[len(ordered) - 1 - lowest]
