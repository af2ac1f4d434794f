"""How often a talk can perform each move: what tells whether a cap on points can matter at all."""

from collections.abc import Mapping, Sequence
from typing import Final

from engine.graph import StateGraph
from scoring.marks import MOST_HARM

ENOUGH: Final = MOST_HARM + 1
"""Counting stops here: no cap lets a move count more often than MOST_HARM times."""

Counts = tuple[int, ...]


def most_uses(graph: StateGraph) -> Mapping[str, int]:
    """For every move that picked play can perform: how often in one talk to an ending at most, up to ENOUGH."""
    moves = tuple(
        sorted({move for one in graph.moments.values() for act in one.acts for move in act.recognised.counted})
    )
    adds = {
        label: [_added(moves, act.recognised.counted) for act in moment.acts] for label, moment in graph.moments.items()
    }
    endings = graph.script.scenario.endings
    ended = {label for label, moment in graph.moments.items() if moment.at in endings}
    nothing = (0,) * len(moves)
    counts: list[Counts | None] = [nothing if label in ended else None for label in graph.labels]
    for group, loops in graph.backwards:
        changed = True
        while changed:
            changed = False
            for state in group:
                found = _most(counts, adds[graph.labels[state]], graph.successors(state), counts[state])
                if found != counts[state]:
                    counts[state], changed = found, loops
    return dict(zip(moves, counts[0] or nothing, strict=True))


def _added(moves: Sequence[str], performed: frozenset[str]) -> Counts | None:
    """One more for each move performed, None for none."""
    return tuple(int(move in performed) for move in moves) if performed else None


def _most(
    counts: Sequence[Counts | None], adds: Sequence[Counts | None], targets: Sequence[int], known: Counts | None
) -> Counts | None:
    for added, target in zip(adds, targets, strict=False):
        beyond = counts[target]
        if beyond is None:
            continue
        if added is not None:
            beyond = tuple([min(ENOUGH, one + more) for one, more in zip(beyond, added, strict=True)])
        known = beyond if known is None else tuple(map(max, known, beyond))
    return known
