"""Whom to ring in a country: small files that come with the program, and those of an organisation beside the records.

A file is TOML and is called by a short name, such as `ie.toml`:

    name = "Ireland"
    emergency = "112 or 999"
    dated = "2026-11"                          # when somebody last looked
    check = "112.ie and samaritans.org"        # where to look again

    [[lines]]
    name = "Samaritans"
    number = "116 123"
    told = "free, day and night"               # may be left out

Numbers change. Every file says when it was written and where to check it, and whoever shows it says so too. Nothing of
this takes part in a talk or stands in its record.
"""

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Final

from practice import faults
from practice.errors import RecordsError, UnreadableFileError

SHIPPED: Final = Path(__file__).parent / "countries"
OWN: Final = "countries"
"""The folder beside the records whose files come before shipped ones of the same name."""

_LARGEST: Final = 20_000
_TEXTS: Final = ("name", "emergency", "dated", "check")
_LINE_TEXTS: Final = ("name", "number", "told")


@dataclass(frozen=True, slots=True)
class Helpline:
    """Somebody who listens.

    Attributes:
        name: Who they are.
        number: What to ring.
        told: When, in which languages, at what cost; "" where nothing is said.
    """

    name: str
    number: str
    told: str = ""


@dataclass(frozen=True, slots=True)
class Country:
    """Whom to ring in a country, or in an organisation in it.

    Attributes:
        code: The name of its file without the ending; "" for no country in particular.
        name: As people call it.
        emergency: The number for a danger now, "" where no country is chosen.
        lines: Who listens, the first to ring first.
        dated: When somebody last looked, such as `2026-11`.
        check: Where to look again.
    """

    code: str = ""
    name: str = ""
    emergency: str = ""
    lines: tuple[Helpline, ...] = ()
    dated: str = ""
    check: str = ""


NEUTRAL: Final = Country()
"""Where no country was chosen."""


@dataclass(frozen=True, slots=True)
class Countries:
    """The countries to choose from.

    Attributes:
        found: By code, in the order of their names.
        problems: What is the matter with files that cannot be used, a sentence for each.
    """

    found: Mapping[str, Country]
    problems: tuple[str, ...] = ()

    def named(self, code: str) -> Country:
        """The country of a code, `NEUTRAL` where there is none."""
        return self.found.get(code, NEUTRAL)


def countries(home: Path) -> Countries:
    """Every country: the shipped ones, and the files of an organisation in the folder `countries` beside the records.

    A file that cannot be used is told as a problem and leaves the shipped one of its name in force, because somebody
    who looks for help must find it.

    Args:
        home: Where the records are; see `practice.places.home`.
    """
    found = dict(_shipped())
    problems: list[str] = []
    for path in _files(home / OWN):
        try:
            country = read_country(path)
        except RecordsError as fault:
            problems.append(f"{fault.message} {fault.remedy}")
        else:
            found[country.code] = country
    ordered = sorted(found.values(), key=lambda one: (one.code == "eu", one.name.lower(), one.code))
    return Countries({one.code: one for one in ordered}, tuple(problems))


def read_country(path: Path) -> Country:
    """The country in a file.

    Raises:
        UnreadableFileError: If it is not what such a file should be; the message names the place.
        RecordsError: If it cannot be read at all.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except OSError as fault:
        raise faults.from_os(fault, str(path)) from fault
    if len(raw) > _LARGEST:
        raise _unusable(path, f"it is longer than {_LARGEST} bytes")
    try:
        data = tomllib.loads(raw.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise _unusable(path, str(fault)) from fault
    return _country(path, data)


def guessed(locale: str, codes: Iterable[str]) -> str:
    """The code that a locale such as `en_IE.UTF-8` speaks of, "" if none of them."""
    _, _, rest = locale.partition("_")
    wanted = rest[:2].lower()
    return wanted if len(wanted) == 2 and wanted in set(codes) else ""


@cache
def _shipped() -> Mapping[str, Country]:
    return {country.code: country for country in map(read_country, _files(SHIPPED))}


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("*.toml") if not path.name.startswith(".")) if folder.is_dir() else []


def _country(path: Path, data: Mapping[str, Any]) -> Country:
    _refuse_unknown(path, data, (*_TEXTS, "lines"), "")
    texts = {key: _text(path, data, key, "") for key in _TEXTS}
    listed = data.get("lines", [])
    if not isinstance(listed, list) or not all(isinstance(one, dict) for one in listed):
        raise _unusable(path, "`lines` is written as [[lines]], once for each line")
    lines = []
    for number, one in enumerate(listed, 1):
        place = f" of line {number}"
        _refuse_unknown(path, one, _LINE_TEXTS, place)
        told = _text(path, one, "told", place) if "told" in one else ""
        lines.append(Helpline(_text(path, one, "name", place), _text(path, one, "number", place), told))
    return Country(code=path.stem, lines=tuple(lines), **texts)


def _text(path: Path, data: Mapping[str, Any], key: str, place: str) -> str:
    found = data.get(key)
    if not isinstance(found, str) or not found.strip():
        raise _unusable(path, f"`{key}`{place} must be there, a text in quotation marks")
    return " ".join(found.split())


def _refuse_unknown(path: Path, data: Mapping[str, Any], known: tuple[str, ...], place: str) -> None:
    for key in data:
        if key not in known:
            raise _unusable(path, f"`{key}`{place} is not known here; known are {', '.join(known)}")


def _unusable(path: Path, why: str) -> UnreadableFileError:
    return UnreadableFileError(f"{path} cannot be used: {why}.", "Mend it, or move it away.")
