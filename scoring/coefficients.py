"""How far two judgements of the same things agree: figures of a table of counts.

Every figure is worked out in whole numbers and divided once at the end. None stands for a figure that does not exist,
such as the precision of rules that found nothing; no figure is invented for it.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import permutations
from typing import Final, Literal

Cells = Mapping[tuple[int, int], int]
"""How often the first judgement was one value and the second another; values are whole numbers."""

Weight = Callable[[int, int], int]
"""How much it matters that two judgements are these two values; 0 where they are the same."""

Metric = Literal["nominal", "ordinal", "interval"]

METRICS: Final[tuple[Metric, ...]] = ("nominal", "ordinal", "interval")


def ratio(part: int, whole: int) -> float | None:
    """A share, None of nothing."""
    return part / whole if whole else None


def precision(cells: Cells) -> float | None:
    """How much of what the second says is there (a value above 0) the first says too."""
    return ratio(_both(cells), sum(count for (_, second), count in cells.items() if second > 0))


def recall(cells: Cells) -> float | None:
    """How much of what the first says is there (a value above 0) the second says too."""
    return ratio(_both(cells), sum(count for (first, _), count in cells.items() if first > 0))


def f1(cells: Cells) -> float | None:
    """The harmonic mean of precision and recall; None where neither judgement has anything."""
    both = said = 0
    for (first, second), count in cells.items():
        said += count * ((first > 0) + (second > 0))
        both += count if first > 0 and second > 0 else 0
    return ratio(2 * both, said)


def _both(cells: Cells) -> int:
    return sum(count for (first, second), count in cells.items() if first > 0 and second > 0)


def kappa(cells: Cells) -> float | None:
    """Cohen's kappa (1960): agreement beyond chance, 1 at best; None where only one value occurs."""
    return _kappa(cells, lambda first, second: first != second)


def quadratic_kappa(cells: Cells) -> float | None:
    """Weighted kappa (Cohen 1968) where a disagreement weighs as the square of its distance in values."""
    return _kappa(cells, lambda first, second: (first - second) ** 2)


def _kappa(cells: Cells, weight: Weight) -> float | None:
    """1 - observed / expected disagreement, with the expected one from the two margins."""
    firsts, seconds = _margins(cells)
    total = sum(firsts.values())
    observed = sum(count * weight(*values) for values, count in cells.items())
    expected = sum(a * b * weight(x, y) for x, a in firsts.items() for y, b in seconds.items())
    return None if not expected else (expected - total * observed) / expected


def _margins(cells: Cells) -> tuple[dict[int, int], dict[int, int]]:
    firsts: dict[int, int] = {}
    seconds: dict[int, int] = {}
    for (first, second), count in cells.items():
        firsts[first] = firsts.get(first, 0) + count
        seconds[second] = seconds.get(second, 0) + count
    return firsts, seconds


def coincidences(values: Sequence[int], scale: int) -> Counter[tuple[int, int]]:
    """What one thing adds to Krippendorff's coincidence matrix: every ordered pair of its m values, each 1/(m - 1).

    Args:
        values: The judgements of one thing by any number of raters; fewer than two add nothing.
        scale: What the shares are multiplied with to be whole: a multiple of m - 1.
    """
    cells: Counter[tuple[int, int]] = Counter()
    for one, other in permutations(values, 2):
        cells[one, other] += scale // (len(values) - 1)
    return cells


def alpha(matrix: Cells, metric: Metric, scale: int = 1) -> float | None:
    """Krippendorff's alpha of a coincidence matrix; None where only one value occurs.

    After Krippendorff, "Computing Krippendorff's Alpha-Reliability" (2011), part D: 1 - (n - 1) * observed / expected.

    Args:
        matrix: Summed `coincidences`.
        metric: How far apart two values are.
        scale: What their shares were multiplied with.
    """
    totals, _ = _margins(matrix)
    n = sum(totals.values())
    weight = _distance(metric, totals)
    observed = sum(count * weight(*values) for values, count in matrix.items())
    expected = sum(a * b * weight(x, y) for x, a in totals.items() for y, b in totals.items())
    return None if not expected else (expected - (n - scale) * observed) / expected


def _distance(metric: Metric, totals: Mapping[int, int]) -> Weight:
    """The squared distance of two values; the ordinal one is four times Krippendorff's, which changes no quotient."""
    if metric == "nominal":
        return lambda x, y: x != y
    if metric == "interval":
        return lambda x, y: (x - y) ** 2
    below, ranks = 0, {}
    for value in sorted(totals):
        ranks[value] = 2 * below + totals[value]  # twice the middle rank of the value
        below += totals[value]
    return lambda x, y: (ranks[x] - ranks[y]) ** 2
