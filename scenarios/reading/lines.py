"""From offsets in a text to lines and columns."""

import re
from bisect import bisect_right
from typing import Final

from scenarios.checking.diagnostics import Span

_LINE_END: Final = re.compile(r"\r\n|\n|\r")


class Lines:
    """The lines of a text, as an editor counts them.

    Columns are characters, both counts begin at 1.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._starts = [0]
        self._ends: list[int] = []
        for match in _LINE_END.finditer(text):
            self._ends.append(match.start())
            self._starts.append(match.end())
        self._ends.append(len(text))

    def __len__(self) -> int:
        return len(self._starts)

    def span(self, start: int, end: int) -> Span:
        """The place of `text[start:end]`, cut at the end of its first line.

        Offsets beyond the text stand for its end, and an end of the text in an empty last line for the end of the
        line before, so that there is always a line to show.
        """
        start = max(0, min(start, len(self._text)))
        line = bisect_right(self._starts, start) - 1
        if start == len(self._text):
            while line and self._starts[line] == self._ends[line]:
                line -= 1
            start = end = self._ends[line]
        length = min(end, self._ends[line]) - start
        return Span(line + 1, min(start, self._ends[line]) - self._starts[line] + 1, max(1, length))

    def start(self, number: int) -> int:
        """The offset where a line counted from 1 begins; the last line for a number beyond it."""
        return self._starts[max(1, min(number, len(self._starts))) - 1]

    def line(self, number: int) -> str:
        """The text of a line counted from 1, "" if there is none."""
        if not 1 <= number <= len(self._starts):
            return ""
        return self._text[self._starts[number - 1] : self._ends[number - 1]]
