"""Output that cannot be written is said in a line, with what to do, and an exit code of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")
"""A device that takes nothing, as a full disk does; only Linux has one."""
CALL = [sys.executable, "-c", "from tui.commands import main; main()"]


@pytest.mark.skipif(not FULL.exists(), reason="this system has no device that is always full")
@pytest.mark.parametrize("command", [["--help"], ["odds", "reading-lamp", "--json"], ["doctor"]])
def test_a_full_disk_behind_the_output_ends_in_a_line_and_no_traceback(command, own_home):
    with FULL.open("w") as full:
        ended = subprocess.run([*CALL, *command], stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    said = "The output cannot be written: No space left on device.\nWhat arrived is not whole. Make room or write it "
    assert (4, f"{said}somewhere else, and call again.\n") == (ended.returncode, ended.stderr)
