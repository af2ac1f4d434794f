"""The command line: `hardcalls` alone opens the library, `hardcalls COMMAND` does one thing.

Each command lives in a module of its own that is imported when it is called, so that `hardcalls --help` stays quick
and Textual is loaded only where screens are shown. The library itself is opened without reading a command line.
"""

import sys
from typing import Final

from practice.errors import RecordsError
from tui.commands.exits import ExitCode
from tui.leaving import leave

COMMANDS: Final = {
    "play": "practise with one customer",
    "check": "look through scenario files for mistakes",
    "score": "what the rules find in real replies",
    "agree": "the rules against your own labelled replies",
    "inbox": "what nobody understood, and how to teach it",
    "odds": "what comes of a scenario under declared ways of playing",
    "replay": "play a recorded talk again and compare",
    "doctor": "what this installation looks like from inside",
}
"""Every command with the line that `--help` shows; the module of the same name holds a click command `command`."""


_NOT_WHOLE: Final = "What arrived is not whole. Make room or write it somewhere else, and call again."


def main() -> None:
    """Run the command line; every fault ends in a message and a documented exit code, never in a traceback."""
    try:
        code = _command() if len(sys.argv) > 1 else _library()
        if sys.stdout is not None:
            sys.stdout.flush()  # a full disk is told here, where it can be said in words
    except RecordsError as problem:
        print(problem.message, problem.remedy, sep="\n", file=sys.stderr)  # noqa: T201 - this is what is shown
        code = ExitCode.UNREADABLE
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more while closing it.
        sys.stdout = None
        code = ExitCode.OK
    except OSError as problem:
        if problem.filename is not None:
            raise  # a file: whoever opens one says what is wrong with it
        sys.stdout = None
        print(f"The output cannot be written: {problem.strerror}.", _NOT_WHOLE, sep="\n", file=sys.stderr)  # noqa: T201 - as above
        code = ExitCode.UNREADABLE
    leave(int(code))


def _command() -> int:
    from tui.commands.group import run  # noqa: PLC0415 - loads click; not for the first screen

    return run()


def _library() -> int:
    from tui.commands.library import open_library  # noqa: PLC0415 - `--help` shows no customers

    try:
        return open_library(plain=False)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)  # noqa: T201 - as above
        return ExitCode.PAUSED
