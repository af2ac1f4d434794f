"""Long inputs of commands: a file, or standard input where `-` is given."""

import sys
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import BinaryIO, Final

from practice.errors import UnreadableFileError
from scenarios.checking.excerpt import visible
from scenarios.reading.long_lines import BadLine

STDIN: Final = "-"


def opened(file: str) -> AbstractContextManager[BinaryIO]:
    """The bytes of a file.

    Raises:
        UnreadableFileError: If it cannot be opened.
    """
    if file == STDIN:
        return nullcontext(sys.stdin.buffer)
    try:
        return Path(file).open("rb")
    except (OSError, ValueError) as fault:
        why = fault.strerror if isinstance(fault, OSError) else "this is not the name of a file"
        raise UnreadableFileError(f"{visible(file)} cannot be read ({why}).", "Check its name and place.") from fault


def named(file: str) -> str:
    """What to call it in messages."""
    return "standard input" if file == STDIN else file


def size_of(file: str) -> int:
    """How many bytes there are to read, 0 where nobody knows."""
    return 0 if file == STDIN else Path(file).stat().st_size


def place(bad: BadLine) -> str:
    """The lines of something that could not be read: `17` or `17-20`."""
    return f"{bad.line}-{bad.last}" if bad.last else f"{bad.line}"
