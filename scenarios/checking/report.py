"""Checks any number of files at once: what `hardcalls check` says.

The command's exit codes: 0 when no file has an error, 1 when one has, 2 when it was called wrongly (no path, an
unknown option). Warnings and notes do not change it.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import Final

from engine.analysis import Budget
from engine.recognition import Recogniser, hear_nothing
from engine.script import Script
from scenarios.checking.chances import check_chances
from scenarios.checking.checks import check, in_order
from scenarios.checking.diagnostics import Diagnostic, Secondary, finding
from scenarios.checking.pack_checks import check_packs
from scenarios.checking.proof import prove
from scenarios.checking.testplan import Judge, run_tests
from scenarios.library import SHIPPED, Library, scenario_files
from scenarios.reading.packs import is_pack
from scenarios.reading.reader import Reading, read_scenario

NOTHING_TO_MEND: Final = 0
ERRORS_FOUND: Final = 1


@dataclass(frozen=True, slots=True)
class Searched:
    """How far one scenario was searched.

    Attributes:
        states: How many states were come to.
        proved: Whether they are all that picked play can come to.
    """

    states: int
    proved: bool


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some files.

    Attributes:
        files: How many were looked at.
        diagnostics: File by file in the order they were named; within a file errors, warnings, notes, each by place.
        texts: The text of each file by the path its diagnostics carry, for excerpts.
        searched: How far each file was searched, by path; one that has errors, or was not to be proved, is left out.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]
    searched: dict[str, Searched] = field(default_factory=dict)

    @property
    def exit_code(self) -> int:
        """What the command should end with: 1 if anything is an error, 0 otherwise."""
        return ERRORS_FOUND if any(found.severity == "error" for found in self.diagnostics) else NOTHING_TO_MEND


def check_paths(
    paths: Iterable[Path],
    recognise: Recogniser | None = None,
    judge: Judge | None = None,
    budget: Callable[[], Budget] | None = None,
) -> Report:
    """Read, check, test and prove scenario files, and try phrase packs; a folder stands for every such file in it.

    What a file holds, not its name, tells whether it is a pack.

    Args:
        paths: Files and folders; a path that cannot be read is a finding.
        recognise: Reads replies as in practising; without one nothing is recognised in the tests inside the files and
            in the search, and what scripted replies say is not looked at.
        judge: Gives marks to those tests.
        budget: How far to search a scenario, asked once a file; without it nothing is proved.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    hears = None if recognise is None else cache(recognise)
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    ids: dict[str, str] = {}
    searched: dict[str, Searched] = {}
    packs: list[Path] = []
    files = [file for path in paths for file in _files(path)]
    for file in dict.fromkeys(files):
        reading = read_scenario(file)
        if is_pack(reading.positions.source.data):
            packs.append(file)
            continue
        texts[reading.name] = reading.text
        checked = check(reading, hears)
        missed = _with_causes(run_tests(reading, hears or hear_nothing, judge), checked)
        told = [*checked, *missed, *_ids(reading, file, ids)]
        found.extend(_proved(reading, hears, told, budget() if budget else None, searched))
    phrases = check_packs(packs)
    return Report(len(texts) + len(packs), (*found, *phrases.diagnostics), {**texts, **phrases.texts}, searched)


def _with_causes(missed: Iterable[Diagnostic], checked: Iterable[Diagnostic]) -> Iterator[Diagnostic]:
    """Tests that came out otherwise, each with the conditions of the file that never hold: they may be why."""
    never = tuple(Secondary(found.span, "this never holds; it may be why") for found in checked if found.code == "S205")
    for found in missed:
        yield replace(found, secondary=(*found.secondary, *never)) if found.code == "S504" else found


def _proved(
    reading: Reading,
    hears: Recogniser | None,
    told: list[Diagnostic],
    budget: Budget | None,
    searched: dict[str, Searched],
) -> tuple[Diagnostic, ...]:
    """What was told of a file, and what its states and chances show besides; the gravest first."""
    if budget is None or reading.scenario is None:
        return in_order((*told, *check_chances(reading, None, None)))
    script = Script(reading.scenario, hears or hear_nothing)
    proof = prove(reading, script, told, budget, hears=hears is not None)
    searched[reading.name] = Searched(len(proof.graph), proof.graph.proved)
    return in_order((*proof.diagnostics, *check_chances(reading, proof.graph, budget)))


def _files(path: Path) -> list[Path]:
    inside = list(scenario_files(path)) if path.is_dir() else []
    return inside or [path]


@cache
def _shipped_ids() -> frozenset[str]:
    return frozenset(found.id for found in Library().scenarios())


def _ids(reading: Reading, file: Path, ids: dict[str, str]) -> Iterator[Diagnostic]:
    """Whether a file can be found by the id of its scenario, and no other has that id."""
    if reading.scenario is None:
        return
    name, place = reading.scenario.id, reading.positions.of("id")
    first = ids.setdefault(name, reading.name)
    if first != reading.name:
        message = f"the scenario in {first} has the id '{name}' too"
        yield finding("S405", message, reading.name, place, help="records are kept by id: choose another")
    elif file.stem != name:
        message = f"the file is called '{file.name}' and the scenario '{name}': `play {name}` will not find it"
        yield finding("S406", message, reading.name, place, help=f"call the file {name}.yaml, or write id: {file.stem}")
    if name in _shipped_ids() and not file.resolve().is_relative_to(SHIPPED):
        message = f"a customer that comes with Hardcalls has the id '{name}' too"
        yield finding("S412", message, reading.name, place, help="in your own folder yours is played: choose another")
