"""Where on this machine records and settings live, and what can be worked out again."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "HARDCALLS_HOME"
RECORDS_FILE: Final = "records.sqlite3"
SETTINGS_FILE: Final = "settings.json"
UNSENT_FILE: Final = "unsent.json"
COPIES_FOLDER: Final = "copies"


def home(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of everything that stays on this machine; it need not exist yet.

    `HARDCALLS_HOME` where it is set and not empty, else the platform's folder for a user's data.
    """
    chosen = _chosen(environment)
    if chosen is not None:
        return chosen
    import platformdirs  # noqa: PLC0415 - only needed where no folder was chosen

    return Path(platformdirs.user_data_dir("hardcalls", appauthor=False))


def cache_folder(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of what may be deleted at any time; it need not exist.

    In `HARDCALLS_HOME` where that is set and not empty, else the platform's folder for a user's caches.
    """
    chosen = _chosen(environment)
    if chosen is not None:
        return chosen / "cache"
    import platformdirs  # noqa: PLC0415 - as above

    return Path(platformdirs.user_cache_dir("hardcalls", appauthor=False))


def _chosen(environment: Mapping[str, str]) -> Path | None:
    chosen = environment.get(HOME_VARIABLE, "")
    return Path(os.path.expanduser(chosen)).absolute() if chosen else None  # noqa: PTH111 - Path's own refuses `~name`
