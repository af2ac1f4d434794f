"""Counts by conversation, so that the figures of any drawing of conversations are a weighted sum away."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import lcm
from types import MappingProxyType
from typing import Final

from scoring.coefficients import Cells, alpha, coincidences, f1, kappa, precision, quadratic_kappa, recall
from scoring.resampling import percentile_interval, weighted


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, None where it does not exist, with the interval in which 95 of 100 resamples lie."""

    value: float | None
    interval: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True)
class _Tables:
    """Counts from which every figure follows.

    Attributes:
        pairs: How often a label was one value and what it is compared with another.
        coincidences: Krippendorff's matrix, times `scale`.
        scale: What makes it whole.
    """

    pairs: Cells
    coincidences: Cells
    scale: int


FIGURES: Final[Mapping[str, Callable[[_Tables], float | None]]] = MappingProxyType(
    {
        "precision": lambda tables: precision(tables.pairs),
        "recall": lambda tables: recall(tables.pairs),
        "f1": lambda tables: f1(tables.pairs),
        "kappa": lambda tables: kappa(tables.pairs),
        "quadratic_kappa": lambda tables: quadratic_kappa(tables.pairs),
        "alpha_nominal": lambda tables: alpha(tables.coincidences, "nominal", tables.scale),
        "alpha_ordinal": lambda tables: alpha(tables.coincidences, "ordinal", tables.scale),
        "alpha_interval": lambda tables: alpha(tables.coincidences, "interval", tables.scale),
    }
)
"""Every figure; those of presence take any value above 0 for present."""

SYMMETRIC: Final = tuple(name for name in FIGURES if name not in {"precision", "recall"})
"""The figures that need no side to be the right one."""

_SAME: Final = {"quadratic_kappa": "kappa", "alpha_ordinal": "alpha_nominal", "alpha_interval": "alpha_nominal"}
"""Figures that are another one where there are only two values."""


class Tallies:
    """The tables of one move or signal, and the figures of the resamples drawn so far.

    Args:
        conversations: How many there are.
        names: The figures wanted, of `FIGURES`.
        graded: Whether there are more values than 0 and 1; if not, some figures are the same.
    """

    def __init__(self, conversations: int, names: Iterable[str], *, graded: bool) -> None:
        self._conversations = conversations
        self._taken_from = {name: name if graded else _SAME.get(name, name) for name in names}
        self._pairs: dict[tuple[int, int], list[int]] = {}
        self._units: dict[tuple[int, int], list[int]] = {}
        self._scale = 1
        self._drawn: dict[str, list[float]] = {name: [] for name in self._taken_from.values()}

    def add_pair(self, conversation: int, first: int, second: int) -> None:
        """Count a label and what it is compared with."""
        column = self._pairs.setdefault((first, second), [0] * self._conversations)
        column[conversation] += 1

    def add_units(self, units: Sequence[tuple[int, Sequence[int]]]) -> None:
        """Count the judgements of each thing, with its conversation, into the coincidence matrix."""
        self._scale = lcm(*(len(values) - 1 for _, values in units if len(values) > 1))
        for conversation, values in units:
            for cell, count in coincidences(values, self._scale).items():
                column = self._units.setdefault(cell, [0] * self._conversations)
                column[conversation] += count

    def tables(self, weights: Sequence[int]) -> _Tables:
        """The counts with each conversation taken as often as its weight says."""
        pairs = {cell: weighted(weights, column) for cell, column in self._pairs.items()}
        units = {cell: weighted(weights, column) for cell, column in self._units.items()}
        return _Tables(pairs, units, self._scale)

    def draw(self, weights: Sequence[int]) -> None:
        """Keep the figures of one resample."""
        tables = self.tables(weights)
        for name, values in self._drawn.items():
            value = FIGURES[name](tables)
            if value is not None:
                values.append(value)

    def figures(self) -> Mapping[str, Figure]:
        """Every figure with its interval; what comes from one conversation alone has none."""
        tables = self.tables([1] * self._conversations)
        several = self._counted() > 1
        found = {name: self._figure(FIGURES[name](tables), drawn * several) for name, drawn in self._drawn.items()}
        return {name: found[source] for name, source in self._taken_from.items()}

    def _counted(self) -> int:
        """How many conversations have a pair in them."""
        return sum(any(column[at] for column in self._pairs.values()) for at in range(self._conversations))

    @staticmethod
    def _figure(value: float | None, drawn: Sequence[float]) -> Figure:
        return Figure(value, percentile_interval(drawn) if drawn and value is not None else None)
