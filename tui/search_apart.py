"""The search of one customer as a program of its own, started by `tui.search` and by nobody else.

Reads a scenario from standard input, writes what picked play of it allows to standard output, and ends as soon as its
input is closed: whoever asked has gone, however they went.
"""

import os
import pickle
import sys
from contextlib import suppress
from threading import Thread

from engine.scenario import Scenario
from practice import allowed
from tui.loading import script_of
from tui.search import made_from_now, searched

POLITE = 10
"""How far the search steps back behind everything else, in steps of `nice`."""


def main() -> None:
    """Search, and say what was found."""
    with suppress(OSError, AttributeError):
        os.nice(POLITE)
    scenario = pickle.load(sys.stdin.buffer)  # noqa: S301 - comes from our own process, over a pipe of its own
    assert isinstance(scenario, Scenario)  # noqa: S101 - tells mypy so
    Thread(target=_end_with_whoever_asked, daemon=True).start()
    script = script_of(scenario)
    made_from = made_from_now(script)
    assert made_from is not None  # noqa: S101 - the script is our own
    sys.stdout.buffer.write(allowed.encode(made_from, searched(script)))
    sys.stdout.flush()
    os._exit(0)  # the thread is still reading


def _end_with_whoever_asked() -> None:
    with suppress(OSError):
        while os.read(sys.stdin.fileno(), 1024):
            pass
    os._exit(1)


if __name__ == "__main__":
    main()
