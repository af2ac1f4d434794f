"""A program in a terminal of 120x40 that a benchmark plays: it sees bytes as a terminal does, and presses keys."""

import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import termios
import time
from types import TracebackType
from typing import Self

CODE = "from tui.commands import main; main()"


class Terminal:
    """Hardcalls in a pseudo-terminal, ended when the block is left.

    It may keep its compiled modules, as `make` and pip keep them: where Python is told not to, every start would
    compile the program anew, which takes an eighth of the way to the first screen.

    Args:
        home: Where its records are.
        arguments: Of the command line.
    """

    def __init__(self, home: str, *arguments: str) -> None:
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        surroundings = {"COLUMNS": "120", "LINES": "40", "TERM": "xterm-256color", "COLORTERM": "truecolor"}
        inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        self.begun = time.perf_counter()
        self._process = subprocess.Popen(
            [sys.executable, "-c", CODE, *arguments],
            stdin=slave, stdout=slave, stderr=slave,
            env={**inherited, **surroundings, "HARDCALLS_HOME": home},
            start_new_session=True,
        )  # fmt: skip
        os.close(slave)
        self.seen = b""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, fault: BaseException | None, at: TracebackType | None) -> None:
        self._process.kill()
        self._process.wait()
        os.close(self._master)

    def until(self, *wanted: bytes, seconds: float = 60) -> float:
        """Read until one of some texts is painted; the moment it was."""
        deadline = time.perf_counter() + seconds
        while not any(text in self.seen for text in wanted):
            if time.perf_counter() > deadline:
                raise TimeoutError(f"{wanted!r} was not shown; the last that was: {self.seen[-2000:]!r}")
            self._read(0.05)
        return time.perf_counter()

    def quiet(self, seconds: float = 0.15) -> None:
        """Wait until nothing is painted for some time, and forget what was."""
        while self._read(seconds):
            pass
        self.seen = b""

    def press(self, keys: bytes) -> float:
        """Forget what was painted, press keys, and say when."""
        while self._read(0):
            pass
        self.seen = b""
        pressed = time.perf_counter()
        os.write(self._master, keys)
        return pressed

    def _read(self, seconds: float) -> bool:
        if not select.select([self._master], [], [], seconds)[0]:
            return False
        self.seen += os.read(self._master, 65536)
        return True
