"""Talks with a small customer over real records, in a terminal: `python -m tests.tui.talking FOLDER`."""

import sys
from pathlib import Path

from tests.tui.pilot import AT_ONCE
from tests.tui.real_house import RealHouse
from tui.app import HardcallsApp

if __name__ == "__main__":
    HardcallsApp(RealHouse(Path(sys.argv[1])), AT_ONCE).run()
