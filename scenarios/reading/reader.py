"""Reads a scenario file: one call from a path or a text to a scenario or to everything that is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from engine.collector import without_collector
from engine.scenario import Scenario
from scenarios.checking.diagnostics import Diagnostic, Span
from scenarios.reading.build import build
from scenarios.reading.chances import Expected, read_chances
from scenarios.reading.findings import Findings
from scenarios.reading.marks import Step
from scenarios.reading.names import Names
from scenarios.reading.plans import Plan, read_plans
from scenarios.reading.schema import PROSE, ScenarioShape
from scenarios.reading.source import LibyamlMissingError, Source, read_source, source_of_text
from scenarios.reading.validation import fitted

__all__ = ["LibyamlMissingError", "Positions", "Reading", "read_scenario", "read_text"]


@dataclass(frozen=True, slots=True)
class Positions:
    """Where everything in a file stands.

    A way leads through keys and entry numbers, as in `of("nodes", "opening", "replies", 0, "say")`; where it leads
    beyond the file, the innermost thing that does stand in the file is the place.
    """

    source: Source

    def of(self, *way: Step) -> Span:
        """Where a value stands."""
        return self.source.span(*way)

    def of_key(self, *way: Step) -> Span:
        """Where the key of a value stands."""
        return self.source.key_span(*way)

    def within(self, way: tuple[Step, ...], offset: int, length: int) -> Span:
        """Where some characters of a text stand, such as a part of a guard."""
        return self.source.within(way, offset, length)

    def text(self, *way: Step) -> str:
        """The text that stands at a way, "" where the file has none there."""
        value: object = self.source.data
        for step in way:
            if isinstance(value, dict):
                value = value.get(step)
            elif isinstance(value, list) and isinstance(step, int) and step < len(value):
                value = value[step]
        return value if isinstance(value, str) else ""

    def reply(self, node: str, number: int, *way: Step) -> Span:
        """Where a reply stands, counted from 0, or something in it."""
        return self.source.span("nodes", node, "replies", number, *way)


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading one file.

    Attributes:
        name: How the file is called in diagnostics.
        text: The text of the file, for excerpts.
        scenario: None if an error stands in the way of playing it.
        draft: As much as could be made out, with harmless stand-ins; None if it is not even the shape of a scenario.
        diagnostics: What reading found, by place.
        tests: The plays inside the file and what they should come to.
        positions: Where everything stands.
        odds: What should come of declared ways of playing.
    """

    name: str
    text: str
    scenario: Scenario | None
    draft: Scenario | None
    diagnostics: tuple[Diagnostic, ...]
    tests: tuple[Plan, ...]
    positions: Positions
    odds: tuple[Expected, ...] = ()


def read_scenario(path: Path, name: str | None = None) -> Reading:
    """Read a scenario file; whatever is wrong with it is in the diagnostics.

    Args:
        path: Where it is.
        name: How to call it in diagnostics, `path` if not given.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    return _reading(read_source(path, PROSE, name))


def read_text(text: str, name: str = "<text>") -> Reading:
    """Read a text as if it stood in a file; as `read_scenario`."""
    return _reading(source_of_text(text, name, PROSE))


def _reading(source: Source) -> Reading:
    findings = Findings(source)
    draft: Scenario | None = None
    plans: tuple[Plan, ...] = ()
    odds: tuple[Expected, ...] = ()
    with without_collector():
        shape = fitted(ScenarioShape, source.data, findings) if source.readable else None
        if shape is not None:
            names = Names(shape, findings)
            draft = build(shape, names, findings, source.sha256)
            plans = read_plans(shape.tests, names, findings)
            odds = read_chances(shape.odds, names, findings)
    diagnostics = findings.in_order()
    playable = draft is not None and not any(_in_the_way(diagnostic) for diagnostic in diagnostics)
    scenario = draft if playable else None
    return Reading(source.name, source.text, scenario, draft, diagnostics, plans, Positions(source), odds)


def _in_the_way(diagnostic: Diagnostic) -> bool:
    """Whether a scenario cannot be played with this finding; a test that cannot be understood does not matter then."""
    return diagnostic.severity == "error" and not diagnostic.code.startswith("S5")
