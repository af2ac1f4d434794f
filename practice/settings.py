"""What the learner told the program about themselves. It stays in one small file on this machine."""

from pathlib import Path
from typing import Final, NamedTuple

from practice import faults
from practice.canonical import NotPlainError, Plain, from_bytes, keepable, to_bytes
from practice.places import SETTINGS_FILE
from practice.replacing import replace_file

LONGEST_NICKNAME: Final = 40
"""In characters; enough for a first and a last name."""


class Settings(NamedTuple):
    """The learner's settings.

    Attributes:
        nickname: How they want to be called, "" until they say.
        theme: The look of the screens by its name, "" until they choose.
        pace: Whether the customer's words come at reading pace.
        country: Whose numbers are shown where somebody looks for help, a code of `practice.country`; "" for none.
    """

    nickname: str = ""
    theme: str = ""
    pace: bool = True
    country: str = ""


def nickname_from(text: str) -> str:
    """A nickname as it is kept: on one line, without spaces around it, cut at `LONGEST_NICKNAME`."""
    printable = "".join(letter if letter.isprintable() else " " for letter in keepable(text))
    return " ".join(printable.split())[:LONGEST_NICKNAME].rstrip()


def read_settings(folder: Path) -> Settings:
    """The settings in a folder; those of a first start where there are none.

    Raises:
        RecordsError: If the file is there and cannot be read.
    """
    found = _read(folder)
    nickname, theme, pace, country = (found.get(name) for name in ("nickname", "theme", "pace", "country"))
    return Settings(
        nickname=nickname if isinstance(nickname, str) else "",
        theme=theme if isinstance(theme, str) else "",
        pace=pace if isinstance(pace, bool) else True,
        country=country if isinstance(country, str) else "",
    )


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep settings in a folder. Entries of the file that this version does not know stay in it.

    Raises:
        RecordsError: If they cannot be written; those from before are kept.
    """
    told: dict[str, Plain] = {**settings._asdict(), "nickname": nickname_from(settings.nickname)}
    replace_file(folder / SETTINGS_FILE, to_bytes({**_read(folder), **told}) + b"\n")


def forget_nickname(folder: Path, nickname: str) -> None:
    """Remove a nickname from the settings, if it is the one that stands there.

    Raises:
        RecordsError: If the settings cannot be written.
    """
    settings = read_settings(folder)
    if settings.nickname and settings.nickname == nickname:
        write_settings(folder, settings._replace(nickname=""))


def _read(folder: Path) -> dict[str, Plain]:
    file = folder / SETTINGS_FILE
    try:
        data = from_bytes(file.read_bytes())
    except FileNotFoundError:
        return {}
    except OSError as fault:
        raise faults.from_os(fault, str(file)) from fault
    except NotPlainError as fault:
        raise faults.damaged(str(file), str(fault)) from fault
    if not isinstance(data, dict):
        raise faults.damaged(str(file), "an object is needed")
    return data
