"""Where the customers are: those that ship with the program, and the learner's own."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rapidfuzz import process

SHIPPED: Final = Path(__file__).parent
"""The folder whose sub-folders, one an industry, hold the customers that ship."""

_FARTHEST: Final = 60
"""How alike two ids must be, of 100, for one to be suggested instead of the other."""


@dataclass(frozen=True, slots=True)
class Missing:
    """No customer of that name.

    Attributes:
        name: What was asked for.
        similar: Ids that look like it, the likeliest first.
    """

    name: str
    similar: tuple[str, ...]


def shipped() -> tuple[Path, ...]:
    """The files that ship with the program, by industry and id."""
    return tuple(sorted(SHIPPED.glob("*/*.yaml")))


def in_folder(folder: Path | None) -> tuple[Path, ...]:
    """The learner's own files; none where there is no such folder."""
    return tuple(sorted(folder.glob("*.yaml"))) if folder is not None and folder.is_dir() else ()


def every(folder: Path | None = None) -> dict[str, Path]:
    """All files by id, which is the file's name; the learner's own stand before those that ship."""
    return {path.stem: path for path in (*shipped(), *in_folder(folder))}


def find(name: str, folder: Path | None = None) -> Path | Missing:
    """The file of a customer, by id or by path.

    Args:
        name: An id such as `late-wedding-gift`, or the path of a file: anything with a slash or an ending.
        folder: The learner's own customers.
    """
    if "/" in name or "\\" in name or Path(name).suffix in {".yaml", ".yml"}:
        return Path(name)
    known = every(folder)
    return known.get(name) or Missing(name, similar(name, known))


def similar(name: str, known: Iterable[str]) -> tuple[str, ...]:
    """The known ids that look like a name, at most three."""
    found = process.extract(name, sorted(known), limit=3, score_cutoff=_FARTHEST)
    return tuple(match for match, _, _ in found)
