"""A program in a terminal of its own (a pty), and hands that type there."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

_STEERING = re.compile(r"\x1b(?:\[[0-9;?<>=]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_].*?\x1b\\|.)", re.DOTALL)
_LONGEST = 60.0
"""Seconds to wait for some words on a busy machine."""


class Teletype:
    """What a program wrote to its terminal since the last time somebody waited, and keys for it.

    Args:
        process: The program.
        master: Our end of its terminal.
    """

    def __init__(self, process: subprocess.Popen[bytes], master: int) -> None:
        self.process, self._master = process, master
        self._unread = ""

    def until(self, words: str) -> str:
        """Read until some words were written; everything up to there, without escape sequences."""
        give_up = time.monotonic() + _LONGEST
        while words not in (told := _STEERING.sub("", self._unread)):
            ready, _, _ = select.select([self._master], [], [], 0.2)
            if ready:
                self._unread += os.read(self._master, 65536).decode(errors="replace")
            assert time.monotonic() < give_up, f"{words!r} was not written:\n{told[-3000:]}"
        self._unread = ""
        return told

    def type(self, keys: str) -> None:
        """Press keys."""
        os.write(self._master, keys.encode())

    def hang_up(self) -> None:
        """Close the terminal under it."""
        os.close(self._master)

    def kill(self) -> None:
        """Kill it, so that it can do nothing about it."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()


@contextmanager
def teletype(arguments: Sequence[str], size: tuple[int, int] = (80, 24)) -> Iterator[Teletype]:
    """Python with some arguments, in a terminal of that many columns and rows."""
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
    root = Path(__file__).parents[2]
    process = subprocess.Popen(
        [sys.executable, *arguments], stdin=slave, stdout=slave, stderr=slave, cwd=root, start_new_session=True
    )
    os.close(slave)
    try:
        yield Teletype(process, master)
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()
        with suppress(OSError):  # hung up before
            os.close(master)
