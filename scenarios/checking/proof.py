"""Proves one scenario file: searches every state of picked play and tells what it shows.

A scenario is proved when every state that picked replies and actions can come to was looked at. Otherwise it is
bounded, which is said with a hint, and only what was seen is told.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from engine.analysis import Budget, explore
from engine.findings import Finding, Kind, find
from engine.graph import StateGraph
from engine.script import Script
from scenarios.checking.bounded import bounded
from scenarios.checking.checks import in_order
from scenarios.checking.diagnostics import Diagnostic, Secondary, Span, finding
from scenarios.checking.exact import in_words
from scenarios.checking.subject import Subject, subject_of
from scenarios.checking.wording import Wording, wording_of
from scenarios.reading.reader import Reading

TYPED: Final[frozenset[Kind]] = frozenset({"typed, it leads elsewhere", "typed, nobody reacts"})
"""Kinds that say nothing where no recogniser is there to hear what is typed."""

_MENUS: Final[frozenset[Kind]] = frozenset({"dead end", "dead end sometimes", "dead end once replies are used up"})


@dataclass(frozen=True, slots=True)
class Proof:
    """What came of searching one scenario.

    Attributes:
        graph: The states.
        diagnostics: What was said of the file before, and what they show, the gravest first.
    """

    graph: StateGraph
    diagnostics: tuple[Diagnostic, ...]


def prove(reading: Reading, script: Script, told: Iterable[Diagnostic], budget: Budget, *, hears: bool = True) -> Proof:
    """Search a scenario.

    Args:
        reading: The file, which holds a scenario that can be played.
        script: The scenario in it, ready to be played.
        told: What other checks have said of it. What says the same of the same place gets the witness and is not
            said again.
        budget: How far to go.
        hears: Whether the script has a recogniser; without one nothing is said of what scripted words would do.

    Raises:
        ValueError: The file holds no scenario.
    """
    subject = subject_of(reading)
    if subject is None:
        raise ValueError("a file that holds no scenario cannot be proved")
    stopped = _Remembering(budget.expired)
    graph = explore(script, Budget(budget.states, stopped))
    diagnostics = list(told)
    for found in _causes(find(script, graph)):
        if hears or found.kind not in TYPED:
            _add(subject, _with_play(found, graph), diagnostics)
    if not graph.proved:
        diagnostics.append(bounded(subject, graph, by_clock=stopped.yes))
    return Proof(graph, in_order(diagnostics))


@dataclass(slots=True)
class _Remembering:
    """A clock that knows whether it has stopped anything."""

    expired: Callable[[], bool]
    yes: bool = False

    def __call__(self) -> bool:
        self.yes = self.yes or self.expired()
        return self.yes


def _causes(findings: tuple[Finding, ...]) -> Iterator[Finding]:
    """The findings, a menu that is always empty told once instead of reply by reply."""
    empty = {found.details["node"] for found in findings if found.kind == "dead end"}
    shut = {node: [each.place for each in findings if _shuts(each, node)] for node in empty}
    for found in findings:
        if found.kind == "dead end":
            yield replace(found, also=tuple(shut[found.details["node"]]))
        elif found.kind != "reply never open" or found.details["node"] not in empty:
            yield found


def _shuts(found: Finding, node: str | int) -> bool:
    return found.kind == "reply never open" and found.details["node"] == node


def _add(subject: Subject, found: Finding, diagnostics: list[Diagnostic]) -> None:
    """Put a finding to the others, or its witness to the one that says the same."""
    wording = wording_of(found)
    diagnostic = _told(subject, found, wording)
    for number, other in enumerate(diagnostics):
        if other.code in wording.said_by and _inside(other.span, diagnostic.span):
            diagnostics[number] = replace(other, witness=other.witness or diagnostic.witness)
            return
    diagnostics.append(diagnostic)


def _told(subject: Subject, found: Finding, wording: Wording) -> Diagnostic:
    way = wording.place(found.place)
    if "offset" in found.details:
        span = subject.positions.within(way, int(found.details["offset"]), int(found.details["length"]))
    else:
        span = _span(subject, wording, found.place)
    also = tuple(Secondary(_span(subject, wording, other), wording.also) for other in found.also if wording.also)
    return finding(
        wording.code,
        wording.message,
        subject.name,
        span,
        secondary=also,
        help=wording.help,
        witness=in_words(found.witness),
    )


def _span(subject: Subject, wording: Wording, place: tuple[str | int, ...]) -> Span:
    """The characters that are underlined: a key for a thing that one names, else a value, of a line its condition."""
    way = wording.place(place)
    if way[-2:-1] == ("variants",):
        way = (*way, "when")
    if wording.key and len(way) == 2:
        return subject.positions.of_key(*way)
    return subject.positions.of(*way)


def _with_play(found: Finding, graph: StateGraph) -> Finding:
    """A finding about something at a node, with the shortest talk to that node where it has no other."""
    if found.witness or found.place[0] != "nodes" or len(found.place) == 2:
        return found
    at = next((number for number, label in enumerate(graph.labels) if graph.moments[label].at == found.place[1]), 0)
    return replace(found, witness=graph.witness(at))


def _inside(span: Span, around: Span) -> bool:
    """Whether a place begins within another."""
    return span.line == around.line and around.column <= span.column < around.column + around.length
