"""What somebody at the keyboard waits for: the first screen, a key, the customer's answer to a typed reply.

Starts the program itself in a terminal of 120x40 that this script plays. Times are wall clock, medians of several
runs; a bare Python start is measured beside them, because that is the part nobody can take away.
"""

import fcntl
import os
import pty
import select
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import time
from pathlib import Path

from engine.transcript import Say
from practice.attempt import Attempt
from practice.records import Records
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from tui.loading import pack, script_of
from tui.setup import header

RUNS = 9
TYPED = (
    "We let you down twice: the gift missed the wedding and nobody rang you back.",
    "I can hear how embarrassing that was in front of everyone. What would put it right for you?",
    "So you stood there with your card and nothing underneath it?",
    "I am refunding the delivery now and you will have it by Monday.",
)


def program(home: str, *arguments: str) -> tuple[subprocess.Popen[bytes], int]:
    master, slave = pty.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    os.environ.update(COLUMNS="120", LINES="40", TERM="xterm-256color", COLORTERM="truecolor", HARDCALLS_HOME=home)
    code = "from tui.commands import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", code, *arguments], stdin=slave, stdout=slave, stderr=slave, close_fds=True
    )
    os.close(slave)
    return process, master


def until(master: int, wanted: bytes, seconds: float = 20) -> float:
    """Read until something is shown; the moment it was."""
    seen, deadline = b"", time.perf_counter() + seconds
    while time.perf_counter() < deadline:
        if select.select([master], [], [], 0.05)[0]:
            seen += os.read(master, 65536)
            if wanted in seen:
                return time.perf_counter()
    raise TimeoutError(f"{wanted!r} was not shown")


def first_screen(home: str) -> tuple[float, float]:
    """Seconds from process start to the frame of the library, and to the customers in it."""
    begun = time.perf_counter()
    process, master = program(home)
    try:
        frame = until(master, b"Choose a customer")
        customers = until(master, b"wedding")
        return frame - begun, customers - begun
    finally:
        process.kill()
        process.wait()
        os.close(master)


def key_shown(home: str) -> float:
    """Seconds from a key to its letter in the field of the library."""
    process, master = program(home)
    try:
        until(master, b"wedding")
        os.write(master, b"/")
        time.sleep(0.5)
        while select.select([master], [], [], 0.1)[0]:
            os.read(master, 65536)
        begun = time.perf_counter()
        os.write(master, b"q")
        return until(master, b"q") - begun
    finally:
        process.kill()
        process.wait()
        os.close(master)


def bare_python() -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", "pass"], check=True)
    return time.perf_counter() - begun


def answers(home: str) -> list[float]:
    """Seconds from a typed reply to the customer's reaction, committed to the records in between."""
    found = Library().find("late-wedding-gift")
    assert found is not None
    scenario = read_scenario(found.path).scenario
    assert scenario is not None
    script = script_of(scenario)
    taken = []
    with Records.open(Path(home)) as records:
        for _ in range(40):
            attempt = Attempt.begin(script, records, header(scenario, pack().sha256))
            for words in TYPED:
                if attempt.session.over:
                    break
                begun = time.perf_counter()
                attempt.answer(Say(words))
                taken.append(time.perf_counter() - begun)
    return taken


def told(name: str, seconds: list[float]) -> None:
    ordered = sorted(seconds)
    last = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    print(
        f"{name:<46} median {statistics.median(ordered) * 1000:7.1f} ms   95 % {last * 1000:7.1f} ms   n {len(ordered)}"
    )


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        told("bare Python process", [bare_python() for _ in range(RUNS)])
        first_screen(home)
        both = [first_screen(home) for _ in range(RUNS)]
        told("process start to the first screen", [frame for frame, _ in both])
        told("process start to the customers in it", [customers for _, customers in both])
        told("a key to its letter", [key_shown(home) for _ in range(RUNS)])
        told("typed reply to the customer's answer, kept", answers(home))


if __name__ == "__main__":
    main()
