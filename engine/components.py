"""The order in which to look back over a graph: every state after all the states it leads to."""

from collections.abc import Callable, Iterator, Sequence

Successors = Callable[[int], Sequence[int]]


def components(size: int, successors: Successors) -> Iterator[tuple[Sequence[int], bool]]:
    """Groups of states that lead to each other, each group after all groups it leads to.

    Args:
        size: How many states there are, numbered from 0.
        successors: Where each leads.

    Yields:
        The states of a group, and whether one can go round in it. Nearly all groups are single states.
    """
    first, rest = _peeled(size, successors)
    yield from _strongly_connected(rest, successors, set(first))
    yield from (([number], False) for number in reversed(first))


def _peeled(size: int, successors: Successors) -> tuple[list[int], list[int]]:
    """States that no loop leads to, each before those it leads to; and the others."""
    waiting = [0] * size
    for number in range(size):
        for target in successors(number):
            waiting[target] += 1
    order = [number for number in range(size) if not waiting[number]]
    for number in order:
        for target in successors(number):
            waiting[target] -= 1
            if not waiting[target]:
                order.append(target)
    return order, [number for number in range(size) if waiting[number]]


def _strongly_connected(
    numbers: Sequence[int], successors: Successors, apart: set[int]
) -> Iterator[tuple[Sequence[int], bool]]:
    """Tarjan's algorithm without recursion, on the states that are not `apart`."""
    found: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    settled = apart
    for root in numbers:
        if root in found:
            continue
        path = [(root, iter(successors(root)))]
        found[root] = low[root] = len(found)
        stack.append(root)
        while path:
            number, ahead = path[-1]
            for target in ahead:
                if target not in found:
                    found[target] = low[target] = len(found)
                    stack.append(target)
                    path.append((target, iter(successors(target))))
                    break
                if target not in settled:
                    low[number] = min(low[number], found[target])
            else:
                path.pop()
                if path:
                    low[path[-1][0]] = min(low[path[-1][0]], low[number])
                if low[number] == found[number]:
                    start = stack.index(number)
                    group = stack[start:]
                    del stack[start:]
                    settled.update(group)
                    yield group, len(group) > 1 or number in successors(number)
