"""What every test gets: a records folder of its own, and a terminal that looks the same everywhere."""

import gc
import os

import pytest
from hypothesis import settings

# A busy machine is no fault of the code; and where everybody waits for one answer it must be the same every time.
settings.register_profile("steady", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("steady")


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    """No test reads or writes the records of the person who runs it."""
    home = tmp_path / "home"
    monkeypatch.setenv("HARDCALLS_HOME", str(home))
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS", "LINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.setenv("COLORTERM", "truecolor")
    return home


@pytest.fixture(autouse=True)
def _nothing_lasts():
    """What a program keeps as long as it runs (see `tui.lasting`) is garbage when a test has played it to its end."""
    yield
    gc.unfreeze()
