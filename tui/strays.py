"""The inbox of this machine: its records, and the scenarios they speak of as they are."""

from collections.abc import Mapping
from pathlib import Path

from engine.scenario import Scenario
from engine.script import Script
from practice.entries import Record
from practice.inbox import Group, inbox
from practice.places import RECORDS_FILE
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from tui.loading import script_of


def records_in(folder: Path, scenario: str | None = None) -> list[Record]:
    """The attempts kept in a folder, or those at one scenario; nothing is made where nothing is.

    Raises:
        RecordsError: If they cannot be read.
    """
    if not (folder / RECORDS_FILE).exists():
        return []
    from practice.records import Records  # noqa: PLC0415 - loads the database library

    with Records.open(folder) as records:
        return [records.load(one.id) for one in records.attempts(scenario=scenario)]


def scripts_of(records: list[Record], folder: Path, extra: Scenario | None = None) -> dict[str, Script]:
    """The scenarios that some attempts were at, by id, as far as they are still there and can be played."""
    library = Library(folder / "scenarios")
    scripts: dict[str, Script] = {}
    for name in sorted({record.header.scenario for record in records}):
        found = extra if extra is not None and extra.id == name else _scenario(library, name)
        if found is not None:
            scripts[name] = script_of(found)
    return scripts


def _scenario(library: Library, name: str) -> Scenario | None:
    found = library.find(name)
    return read_scenario(found.path).scenario if found is not None else None


def groups_in(folder: Path, extra: Scenario | None = None) -> tuple[tuple[Group, ...], Mapping[str, str]]:
    """The inbox of a folder, or what is in it of one scenario, and the customers' names by scenario.

    Args:
        folder: Where records and own scenarios are.
        extra: The scenario to look at alone; it may come from a file that is not in the library.

    Raises:
        RecordsError: If the records, or the learner's own phrases, cannot be read.
    """
    records = records_in(folder, extra.id if extra is not None else None)
    scripts = scripts_of(records, folder, extra)
    names = {name: script.scenario.customer.name for name, script in scripts.items()}
    return inbox(records, scripts), names
