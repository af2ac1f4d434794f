"""Facts about this installation that help when something does not work; looked up, never printed or repaired."""

import importlib.util
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Final

from practice import faults
from practice.entries import FORMAT
from practice.errors import RecordsError
from practice.places import RECORDS_FILE

DISTRIBUTION: Final = "hardcalls"
PACKAGES: Final = ("engine", "scoring", "scenarios", "practice", "tui")

DOCTORS_PATIENCE: Final = 1.0
"""How long to wait for a program that holds the records, in seconds."""


@dataclass(frozen=True, slots=True)
class RecordsHealth:
    """How the records are.

    Attributes:
        folder: Where they live, or would.
        file: The file of the records.
        size: Its bytes, with those of its write-ahead log; 0 while there is none.
        format: The format that this version writes.
        attempts: How many there are, None where they cannot be read.
        problem: What is wrong, None if everything works: they can be read, and their folder written to.
    """

    folder: Path
    file: Path
    size: int
    format: int
    attempts: int | None
    problem: RecordsError | None


@dataclass(frozen=True, slots=True)
class Collision:
    """Another distribution that brought a package of the same name; whichever was installed last has won.

    Attributes:
        package: The name, such as `scoring`.
        distributions: Who brought it, ours left out.
    """

    package: str
    distributions: tuple[str, ...]


def try_records(folder: Path) -> None:
    """See that records can be kept in a folder. Nothing is made that was not there.

    Raises:
        RecordsError: If nothing can be written there.
    """
    try:
        _try_to_write(folder)
    except OSError as fault:
        raise faults.from_os(fault, str(folder)) from fault


def look_at_records(folder: Path) -> RecordsHealth:
    """How the records in a folder are. Nothing is made that was not there."""
    file = folder / RECORDS_FILE
    attempts: int | None = None
    problem: RecordsError | None = None
    try:
        try_records(folder)
        attempts = _count(folder) if file.exists() else 0
    except RecordsError as fault:
        problem = fault
    return RecordsHealth(folder, file, _size(file), FORMAT, attempts, problem)


def collisions(found: Mapping[str, list[str]] | None = None) -> tuple[Collision, ...]:
    """Packages of ours that another installed distribution has, too; none in an environment of our own.

    Args:
        found: Distributions by package name, those of this environment if left out. A package that is not listed
            (as in an editable install) collides with nothing.
    """
    installed = packages_distributions() if found is None else found
    others = {name: sorted(set(installed.get(name, ())) - {DISTRIBUTION}) for name in PACKAGES}
    return tuple(Collision(name, tuple(who)) for name, who in others.items() if who)


def has_libyaml() -> bool:
    """Whether PyYAML came with its C parser, without which scenarios are not read."""
    return importlib.util.find_spec("yaml._yaml") is not None


def _size(file: Path) -> int:
    """The bytes of the records; a part that is not there, or that nobody may look at, counts nothing."""
    size = 0
    for part in (file, file.with_name(f"{file.name}-wal")):
        with suppress(OSError):
            size += part.stat().st_size
    return size


def _try_to_write(folder: Path) -> None:
    """Make an unnamed file in the folder, or, where there is none yet, in the one it would be made in."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    with tempfile.TemporaryFile(dir=there) as file:
        file.write(b"hardcalls")


def _count(folder: Path) -> int:
    from practice.records import Records  # noqa: PLC0415 - loads the database library

    with Records.open(folder, patience=DOCTORS_PATIENCE) as records:
        records.try_writing()
        return len(records.attempts())
