"""What was worked out before and can be worked out again: small files that may be lost, spoilt or forged at any time.

An entry is found by everything it was made from. Whatever is not exactly what was asked for counts as not there, and
what cannot be kept is not kept: a cache changes how long something takes and nothing else, so nothing here raises.
"""

import hashlib
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from operator import attrgetter
from pathlib import Path
from typing import Final

from practice.canonical import NotPlainError, Plain, from_bytes, to_bytes
from practice.errors import RecordsError

LARGEST: Final = 2_000_000
"""The most bytes of one entry: what 2,000 customers in the list take, about."""

MOST: Final = 8_000_000
"""The most bytes of all entries; the oldest make room."""

_ENDING: Final = ".kept.json"


class Cache:
    """Entries in a folder of their own.

    Args:
        folder: Where they are; it need not exist, and need not be usable.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def find(self, kind: str, made_from: Mapping[str, Plain]) -> Plain:
        """What was kept of a kind, made from exactly this; None if that is not there."""
        wanted = dict(made_from)
        try:
            with self._file(kind, wanted).open("rb") as file:
                raw = file.read(LARGEST + 1)
            entry = from_bytes(raw) if len(raw) <= LARGEST else None
        except (OSError, NotPlainError):
            return None
        if not isinstance(entry, dict) or entry.get("from") != wanted:
            return None
        found = entry.get("found")
        return found if entry.get("sum") == _sum(to_bytes(found)) else None

    def keep(self, kind: str, made_from: Mapping[str, Plain], found: Plain) -> None:
        """Keep something of a kind, instead of what was made from the same before."""
        from practice.replacing import replace_file  # noqa: PLC0415 - not for the first screen

        wanted = dict(made_from)
        with suppress(RecordsError, NotPlainError):
            content = to_bytes({"from": wanted, "found": found, "sum": _sum(to_bytes(found))})
            if len(content) <= LARGEST:
                replace_file(self._file(kind, wanted), content)
                self._make_room()

    def _file(self, kind: str, made_from: dict[str, Plain]) -> Path:
        return self._folder / f"{kind}-{_sum(to_bytes(made_from))[:32]}{_ENDING}"

    def _make_room(self) -> None:
        with suppress(OSError):
            kept = [(file.stat(), file) for file in self._folder.glob(f"*{_ENDING}")]
            room = MOST
            for state, file in sorted(kept, key=lambda one: one[0].st_mtime_ns, reverse=True):
                room -= state.st_size
                if room < 0:
                    file.unlink(missing_ok=True)


def made_by(folders: Iterable[Path]) -> str:
    """A name for the program text in some folders: another after an update or an edit, where sizes or times differ.

    Cheaper than asking the installation for its version, and exact while somebody changes the program.
    """
    seen = []
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in sorted(entries, key=attrgetter("name")):
                if entry.name.endswith(".py"):
                    state = entry.stat()
                    seen.append(f"{folder.name}/{entry.name} {state.st_size} {state.st_mtime_ns}")
    return _sum("\n".join(seen).encode("utf-8", "backslashreplace"))


def _sum(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
