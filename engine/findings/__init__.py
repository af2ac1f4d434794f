"""What the exact analysis finds in a scenario."""

from collections.abc import Callable, Iterator
from itertools import chain
from typing import Final

from engine.findings.effects import effects
from engine.findings.ends import dead_ends, loops
from engine.findings.finding import Finding, Kind, Way
from engine.findings.guards import beyond_scale, exits, hops, reply_guards
from engine.findings.reach import endings, lines, nodes, replies, triggers
from engine.findings.routes import elsewhere, routes
from engine.findings.survey import Survey
from engine.findings.words import same_words, variables
from engine.graph import StateGraph
from engine.script import Script

__all__ = ["Finding", "Kind", "Way", "find"]

_ALWAYS: Final[tuple[Callable[[Survey], Iterator[Finding]], ...]] = (
    beyond_scale,
    variables,
    dead_ends,
    same_words,
    routes,
    elsewhere,
)
"""What is true of what was seen, whether or not that was everything."""

_PROVED: Final[tuple[Callable[[Survey], Iterator[Finding]], ...]] = (
    nodes,
    endings,
    triggers,
    lines,
    replies,
    reply_guards,
    hops,
    exits,
    loops,
    effects,
)
"""What says that something never happens, or always: only of a graph that is proved."""


def find(script: Script, graph: StateGraph) -> tuple[Finding, ...]:
    """Everything the analysis finds in a scenario; nothing in a good one.

    Args:
        script: The scenario.
        graph: Its states, from `analysis.explore` without watched values. Of one that is not proved only what was
            seen is told.
    """
    survey = Survey(script, graph)
    looks = (*_ALWAYS, *_PROVED) if graph.proved else _ALWAYS
    return tuple(chain.from_iterable(look(survey) for look in looks))
