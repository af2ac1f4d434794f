"""Equations with fractions, for the few loops of a graph."""

from collections.abc import Sequence
from fractions import Fraction


def solved(matrix: Sequence[Sequence[Fraction]], right: Sequence[Sequence[Fraction]]) -> list[list[Fraction]]:
    """The X of `matrix` X = `right`, by elimination.

    Args:
        matrix: Square and not singular.
        right: A row for each row of the matrix, all of one length.
    """
    size = len(matrix)
    rows = [[*row, *beside] for row, beside in zip(matrix, right, strict=True)]
    for column in range(size):
        pivot = next(index for index in range(column, size) if rows[index][column])
        rows[column], rows[pivot] = rows[pivot], rows[column]
        first = rows[column] = [value / rows[column][column] for value in rows[column]]
        for index in range(size):
            factor = rows[index][column]
            if index != column and factor:
                rows[index] = [value - factor * above for value, above in zip(rows[index], first, strict=True)]
    return [row[size:] for row in rows]
