"""Checks any number of files at once: what `hardcalls check` says.

The command's exit codes: 0 when no file has an error, 1 when one has, 2 when it was called wrongly (no path, an
unknown option). Warnings and notes do not change it.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from engine.recognition import Recogniser
from scenarios.checking.checks import check, in_order
from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.checking.testplan import Judge, run_tests
from scenarios.library import scenario_files
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


def check_paths(paths: Iterable[Path], recognise: Recogniser, judge: Judge | None = None) -> Report:
    """Read, check and test scenario files; a folder stands for every scenario file in it.

    Args:
        paths: Files and folders; a path that cannot be read is a finding.
        recognise: Reads the replies of the tests inside the files.
        judge: Gives marks to those tests.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    found: list[Diagnostic] = []
    texts: dict[str, str] = {}
    ids: dict[str, str] = {}
    files = [file for path in paths for file in _files(path)]
    for file in dict.fromkeys(files):
        reading = read_scenario(file)
        texts[reading.name] = reading.text
        tested = run_tests(reading, recognise, judge)
        found.extend(in_order((*check(reading), *tested, *_same_id(reading, ids))))
    return Report(len(texts), tuple(found), texts)


def _files(path: Path) -> list[Path]:
    inside = list(scenario_files(path)) if path.is_dir() else []
    return inside or [path]


def _same_id(reading: Reading, ids: dict[str, str]) -> tuple[Diagnostic, ...]:
    if reading.scenario is None:
        return ()
    name = reading.scenario.id
    first = ids.setdefault(name, reading.name)
    if first == reading.name:
        return ()
    message = f"the scenario in {first} has the id '{name}' too"
    help_text = "records are kept by id: choose another"
    return (finding("S405", message, reading.name, reading.positions.of("id"), help=help_text),)
