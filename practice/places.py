"""Where on this machine records and settings live."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

HOME_VARIABLE: Final = "HARDCALLS_HOME"
RECORDS_FILE: Final = "records.sqlite3"
SETTINGS_FILE: Final = "settings.json"


def home(environment: Mapping[str, str] = os.environ) -> Path:
    """The folder of everything that stays on this machine; it need not exist yet.

    `HARDCALLS_HOME` where it is set and not empty, else the platform's folder for a user's data.
    """
    chosen = environment.get(HOME_VARIABLE, "")
    if chosen:
        return Path(os.path.expanduser(chosen)).absolute()  # noqa: PTH111 - Path's own refuses an unknown `~name`
    import platformdirs  # noqa: PLC0415 - only needed where no folder was chosen

    return Path(platformdirs.user_data_dir("hardcalls", appauthor=False))
