"""Where scenarios are found: the ones that come with the program, and the learner's own folder."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

SHIPPED: Final = Path(__file__).parent
"""The folder of the shipped scenarios, one folder an industry and one for the tutorial."""

TUTORIAL: Final = "reading-lamp"
"""The talk in which somebody tries out the program itself. It is kept like any other and counts in no statistics."""

_CODE_FOLDERS: Final = frozenset({"reading", "checking"})

Origin = Literal["shipped", "own", "file"]


@dataclass(frozen=True, slots=True)
class Found:
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


def scenario_files(folder: Path) -> Iterator[Path]:
    """Every scenario file in a folder and its folders, by name; hidden ones and the program's own code are left out."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder).parts
        hidden = any(part.startswith((".", "_")) for part in inside)
        if path.suffix in {".yaml", ".yml"} and not hidden and path.is_file():
            yield path


def _files(folder: Path, origin: Origin) -> Iterator[Found]:
    for path in scenario_files(folder):
        if origin != "shipped" or path.relative_to(folder).parts[0] not in _CODE_FOLDERS:
            yield Found(path.stem, path, origin)
