"""Gauges and variables in one whole number, for walking through many states quickly.

From the lowest bits: heard, anger, distress, trust, patience, seven bits each, then the variables, counted from the
least value of each. What stands above `size` bits belongs to whoever uses the number.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.scenario import Variable
from engine.vocabulary import GAUGES

SHIFTS: Final[tuple[int, ...]] = (7, 14, 0, 21, 28)
"""Where each gauge begins, in the order of `GAUGES`."""

GAUGE_MASK: Final = 127
HEARD_MASK: Final = GAUGE_MASK
HEARD_AND_ANGER_MASK: Final = (GAUGE_MASK << 7) | GAUGE_MASK
REST: Final = 28
"""Where patience and the variables begin, which are moved together."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Where one value stands, and which of its values must be told apart.

    Attributes:
        shift: Its lowest bit.
        least: The value that is written as 0.
        bounds: The least value of every class but the first, in order.
        stride: What one class is worth in the number.
    """

    shift: int
    least: int
    bounds: tuple[int, ...]
    stride: int

    def packed(self, value: int) -> int:
        """The value in its bits, and its class above all values."""
        return (value - self.least << self.shift) + bisect_right(self.bounds, value) * self.stride


class Packing:
    """How the gauges and these variables stand in one number."""

    def __init__(self, variables: Sequence[Variable]) -> None:
        self.variables = tuple(variables)
        self.names = (*GAUGES, *(variable.name for variable in variables))
        self.leasts = (*(0 for _ in GAUGES), *(variable.least for variable in variables))
        shifts, masks, shift = list(SHIFTS), [GAUGE_MASK] * len(GAUGES), REST + 7
        for variable in variables:
            width = (variable.most - variable.least).bit_length()
            shifts.append(shift)
            masks.append((1 << width) - 1)
            shift += width
        self.shifts = tuple(shifts)
        self.masks = tuple(masks)
        self.size = shift
        self.mask = (1 << shift) - 1
        self.rest_mask = self.mask >> REST

    def pack(self, values: Sequence[int]) -> int:
        """The number of gauges and variables, given in the order of `names`."""
        return sum(value - least << shift for value, least, shift in zip(values, self.leasts, self.shifts, strict=True))

    def values(self, key: int) -> tuple[int, ...]:
        """Gauges and variables in the order of `names`."""
        return tuple(
            (key >> shift & mask) + least
            for shift, mask, least in zip(self.shifts, self.masks, self.leasts, strict=True)
        )

    def keeping(self, variables: frozenset[str]) -> int:
        """The mask of the gauges and only these variables."""
        kept = (1 << REST + 7) - 1
        for name, shift, mask in zip(self.names[5:], self.shifts[5:], self.masks[5:], strict=True):
            if name in variables:
                kept |= mask << shift
        return kept

    def slots(self, bounds: Mapping[str, Sequence[int]]) -> tuple[Slot, ...]:
        """A slot for each name; classes are counted in one number above `size`, with these bounds between them."""
        found, stride = [], 1 << self.size
        for name, shift, least in zip(self.names, self.shifts, self.leasts, strict=True):
            own = tuple(sorted(set(bounds.get(name, ()))))
            found.append(Slot(shift, least, own, stride))
            stride *= len(own) + 1
        return tuple(found)
