"""Where scenarios are found: the ones that come with the program, and the learner's own folder."""

import os
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Final, Literal, NamedTuple

SHIPPED: Final = Path(__file__).parent
"""The folder of the shipped scenarios, one folder an industry and one for the tutorial."""

TUTORIAL: Final = "reading-lamp"
"""The talk in which somebody tries out the program itself. It is kept like any other and counts in no statistics."""

_CODE_FOLDERS: Final = frozenset({"reading", "checking"})

Origin = Literal["shipped", "own", "file"]


class Found(NamedTuple):
    """A scenario file.

    Attributes:
        id: The name of the file without its ending, which is the id of the scenario in it.
        path: Where it is.
        origin: `shipped` with the program, in the learner's `own` folder, or a `file` named by its path.
    """

    id: str
    path: Path
    origin: Origin


class Library:
    """The scenarios that can be practised.

    Args:
        own: The learner's folder, None for none; it need not exist. Its files come before shipped ones of the same id.
    """

    def __init__(self, own: Path | None = None) -> None:
        self._own = own

    def scenarios(self) -> tuple[Found, ...]:
        """Every scenario file, by id; a learner's own file hides a shipped one of the same id."""
        shipped = {found.id: found for found in _files(SHIPPED, "shipped")}
        own = {found.id: found for found in _files(self._own, "own")} if self._own is not None else {}
        return tuple(found for _, found in sorted({**shipped, **own}.items()))

    def find(self, wanted: str) -> Found | None:
        """A scenario by its id or by the path of its file, None if there is none."""
        by_id = {found.id: found for found in self.scenarios()}
        if wanted in by_id:
            return by_id[wanted]
        path = Path(wanted)
        if path.suffix in {".yaml", ".yml"} or len(path.parts) > 1:
            return Found(path.stem, path, "file")
        return None

    def nearest(self, wanted: str) -> str:
        """The id that looks most like a misspelt one, "" if none does."""
        from scenarios.reading.suggest import nearest  # noqa: PLC0415 - not for the first screen

        return nearest(wanted, [found.id for found in self.scenarios()])


def scenario_files(folder: Path, but: Collection[str] = ()) -> Iterator[Path]:
    """Every scenario file in a folder and its folders, by name; hidden ones are left out, and whole folders `but`."""
    found: list[Path] = []
    for inside, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not _hidden(name) and name not in but]
        found += (Path(inside, name) for name in files if name.endswith((".yaml", ".yml")) and not _hidden(name))
        but = ()
    yield from (path for path in sorted(found) if path.is_file())


def _hidden(name: str) -> bool:
    return name.startswith((".", "_"))


def _files(folder: Path, origin: Origin) -> Iterator[Found]:
    for path in scenario_files(folder, but=_CODE_FOLDERS if origin == "shipped" else ()):
        yield Found(path.stem, path, origin)
