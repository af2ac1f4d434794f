"""Checks any number of files at once: what `hardcalls check` says.

The command's exit codes: 0 when no file has an error, 1 when one has, 2 when it was called wrongly (no path, an
unknown option). Warnings and notes do not change it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.recognition import Recogniser, hear_nothing
from scenarios.checking.checks import check, in_order
from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.checking.pack_checks import check_packs
from scenarios.checking.testplan import Judge, run_tests
from scenarios.library import scenario_files
from scenarios.reading.packs import is_pack
from scenarios.reading.reader import Reading, read_scenario

NOTHING_TO_MEND: Final = 0
ERRORS_FOUND: Final = 1


@dataclass(frozen=True, slots=True)
class Report:
    """What was found in some files.

    Attributes:
        files: How many were looked at.
        diagnostics: File by file in the order they were named, by place within a file.
        texts: The text of each file by the path its diagnostics carry, for excerpts.
    """

    files: int
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]

    @property
    def exit_code(self) -> int:
        """What the command should end with: 1 if anything is an error, 0 otherwise."""
        return ERRORS_FOUND if any(found.severity == "error" for found in self.diagnostics) else NOTHING_TO_MEND


def check_paths(paths: Iterable[Path], recognise: Recogniser | None = None, judge: Judge | None = None) -> Report:
    """Read, check and test scenario files and phrase packs; a folder stands for every such file in it.

    What a file holds, not its name, tells whether it is a pack.

    Args:
        paths: Files and folders; a path that cannot be read is a finding.
        recognise: Reads replies as in practising; without one nothing is recognised in the tests inside the files,
            and what scripted replies say is not looked at.
        judge: Gives marks to those tests.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    ids: dict[str, str] = {}
    packs: list[Path] = []
    files = [file for path in paths for file in _files(path)]
    for file in dict.fromkeys(files):
        reading = read_scenario(file)
        if is_pack(reading.positions.source.data):
            packs.append(file)
            continue
        texts[reading.name] = reading.text
        found.extend(
            in_order((*check(reading, recognise), *_tested(reading, recognise, judge), *_ids(reading, file, ids)))
        )
    phrases = check_packs(packs)
    return Report(len(texts) + len(packs), (*found, *phrases.diagnostics), {**texts, **phrases.texts})


def _files(path: Path) -> list[Path]:
    inside = list(scenario_files(path)) if path.is_dir() else []
    return inside or [path]


def _tested(reading: Reading, recognise: Recogniser | None, judge: Judge | None) -> tuple[Diagnostic, ...]:
    return run_tests(reading, recognise or hear_nothing, judge)


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
        yield finding("S406", message, reading.name, place, help=f"call the file {name}.yaml")
