"""The lines of a long file, one at a time, none longer than memory can hold."""

from dataclasses import dataclass
from typing import BinaryIO, Final

LONGEST_LINE: Final = 8_000_000
"""In bytes; a line that is longer is no reply."""

_BOM: Final = b"\xef\xbb\xbf"


@dataclass(frozen=True, slots=True)
class BadLine:
    """Something in a file that could not be read.

    Attributes:
        line: Its line, counted from 1.
        because: What is wrong, a sentence without a full stop.
        last: Its last line where it is more than one, else 0.
        fatal: Whether nothing after it can be read either.
    """

    line: int
    because: str
    last: int = 0
    fatal: bool = False


class LongLines:
    """The lines of a stream, none longer than allowed.

    Attributes:
        first: The first one, without a byte order mark.
        number: Of the line given last, counted from 1.
        read: How many bytes were given so far.
    """

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.first = stream.readline(LONGEST_LINE + 1).removeprefix(_BOM)
        self.number = 0
        self.read = 0

    def next(self) -> bytes | BadLine | None:
        """The next line with its end, None where there is no more."""
        line = self._stream.readline(LONGEST_LINE + 1) if self.number else self.first
        if not line:
            return None
        self.number += 1
        self.read += len(line)
        if len(line) <= LONGEST_LINE:
            return line
        while not line.endswith(b"\n") and (line := self._stream.readline(LONGEST_LINE)):
            self.read += len(line)
        return BadLine(self.number, f"the line is longer than {LONGEST_LINE // 1_000_000} million bytes")
