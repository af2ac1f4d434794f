"""CSV as spreadsheets write it: commas, semicolons or tabs, quoted cells that may hold lines, a line of heads."""

import csv
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from scenarios.reading.long_lines import LONGEST_LINE, BadLine, LongLines
from scenarios.reading.suggest import remedy

_DELIMITERS: Final = {",": "a comma", ";": "a semicolon", "\t": "a tab"}


def csv_rows(lines: LongLines, wanted: Sequence[str]) -> Iterator[tuple[int, Mapping[str, str] | BadLine]]:
    """Every row as cells by head, or what is wrong with it, with its first line; blank rows are left out.

    Args:
        lines: Of the file; the first names the columns.
        wanted: Columns that must be there; without them nothing can be read.
    """
    heads: list[str] | None = None
    for first, last, row in _rows(lines):
        if isinstance(row, str):
            yield first, BadLine(first, row, last)
        elif heads is None:
            heads = [head.strip() for head in row]
            if problem := _wrong_heads(heads, wanted):
                yield first, BadLine(first, problem, fatal=True)
                return
        elif len(row) > len(heads):
            mark = _DELIMITERS[_delimiter(lines)]
            because = f"the row has {len(row)} cells, and there are {len(heads)} heads; put text with {mark} in quotes"
            yield first, BadLine(first, because, last)
        else:
            yield first, dict(zip(heads, row, strict=False))


def _wrong_heads(heads: Sequence[str], wanted: Sequence[str]) -> str:
    for head in wanted:
        if head not in heads:
            near = remedy(head, [one for one in heads if one])
            hint = f" ({near})" if near.startswith("did you mean") else ""
            return f"there is no column '{head}'{hint}; the first line must name the columns"
    twice = [head for head in heads if head and heads.count(head) > 1]
    return f"two columns are called '{twice[0]}'" if twice else ""


def _delimiter(lines: LongLines) -> str:
    """What parts the cells: of the three, what stands most often in the first line."""
    return max(_DELIMITERS, key=lines.first.decode(errors="replace").count)


def _rows(lines: LongLines) -> Iterator[tuple[int, int, list[str] | str]]:
    """The cells of every row, or what is wrong with it, with its first line and its last if that is another."""
    text = _Text(lines)
    csv.field_size_limit(LONGEST_LINE)
    reader = csv.reader(text, delimiter=_delimiter(lines), strict=True)
    while True:
        text.begin()
        try:
            row: list[str] | str = next(reader)
        except StopIteration:
            return
        except csv.Error as fault:
            row = _fault(str(fault))
        last = lines.number if lines.number > text.first else 0
        if text.because or isinstance(row, str) or any(cell.strip() for cell in row):
            yield text.first, last, text.because or row


def _fault(message: str) -> str:
    if "end of data" in message or "larger than" in message:
        return "a quotation mark is opened here and never closed"
    return "the row is not CSV: a quotation mark inside a quoted cell is written twice"


class _Text:
    """Lines as text; what is wrong with the bytes of a row is kept in `because`.

    Attributes:
        first: The first line of the row.
        because: What is wrong with it, "" if nothing.
    """

    def __init__(self, lines: LongLines) -> None:
        self._lines = lines
        self.first = 1
        self.because = ""

    def __iter__(self) -> "_Text":
        return self

    def __next__(self) -> str:
        line = self._lines.next()
        if line is None:
            raise StopIteration
        if isinstance(line, BadLine):
            self.because = line.because
            return "\n"
        try:
            return line.decode()
        except UnicodeDecodeError:
            self.because = "the row is not saved as UTF-8: save the table again, as “CSV UTF-8”"
            return line.decode(errors="replace")

    def begin(self) -> None:
        """A row begins."""
        self.first, self.because = self._lines.number + 1, ""
