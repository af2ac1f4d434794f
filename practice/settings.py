"""What the learner told the program about themselves. It stays in one small file on this machine."""

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from practice import faults
from practice.canonical import NotPlainError, Plain, from_bytes, keepable, to_bytes
from practice.files import replace_file
from practice.places import SETTINGS_FILE

LONGEST_NICKNAME: Final = 40
"""In characters; enough for a first and a last name."""


@dataclass(frozen=True, slots=True)
class Settings:
    """The learner's settings.

    Attributes:
        nickname: How they want to be called, "" until they say.
    """

    nickname: str = ""


def nickname_from(text: str) -> str:
    """A nickname as it is kept: on one line, without spaces around it, cut at `LONGEST_NICKNAME`."""
    printable = "".join(letter if letter.isprintable() else " " for letter in keepable(text))
    return " ".join(printable.split())[:LONGEST_NICKNAME].rstrip()


def read_settings(folder: Path) -> Settings:
    """The settings in a folder; those of a first start where there are none.

    Raises:
        RecordsError: If the file is there and cannot be read.
    """
    return Settings(nickname=_text(_read(folder), "nickname"))


def write_settings(folder: Path, settings: Settings) -> None:
    """Keep settings in a folder. Entries of the file that this version does not know stay in it.

    Raises:
        RecordsError: If they cannot be written; those from before are kept.
    """
    nickname = nickname_from(settings.nickname)
    replace_file(folder / SETTINGS_FILE, to_bytes({**_read(folder), "nickname": nickname}) + b"\n")


def forget_nickname(folder: Path, nickname: str) -> None:
    """Remove a nickname from the settings, if it is the one that stands there.

    Raises:
        RecordsError: If the settings cannot be written.
    """
    settings = read_settings(folder)
    if settings.nickname and settings.nickname == nickname:
        write_settings(folder, replace(settings, nickname=""))


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


def _text(data: dict[str, Plain], name: str) -> str:
    found = data.get(name, "")
    return found if isinstance(found, str) else ""
