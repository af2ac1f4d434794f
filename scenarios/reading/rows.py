"""Long files of replies, read as a stream: JSON objects, one a line, or CSV with a line of heads.

A file is cut into batches, which may be taken apart elsewhere (in another process) and stay in order. However long a
file is, only one batch of it is held at a time. A line that cannot be read is a `BadLine`, never a gap.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final, Literal

from scenarios.reading.csv_rows import csv_rows
from scenarios.reading.long_lines import BadLine, LongLines

Form = Literal["jsonl", "csv"]

Part = bytes | Mapping[str, str] | BadLine
"""A line of JSON, the cells of a row of CSV, or what is wrong."""

BATCH_LINES: Final = 256
BATCH_BYTES: Final = 1_000_000
_ONE_LINE: Final = 'write {"id": …, "reply": …} on one line'


@dataclass(frozen=True, slots=True)
class Row:
    """One object or one row of cells, by key or head."""

    line: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Batch:
    """Some neighbouring lines of a file.

    Attributes:
        parts: Each with the number of its line.
        size: How many bytes of the file they took.
    """

    parts: tuple[tuple[int, Part], ...]
    size: int


def batches(
    stream: BinaryIO, form: Form | None = None, *, name: str = "", heads: Sequence[str] = (), most: int = BATCH_LINES
) -> Iterator[Batch]:
    """Cut a stream into batches.

    Args:
        stream: The file, from its beginning.
        form: How it is written; if not given, its name tells, else its first character.
        name: Of the file.
        heads: Those that a CSV file must have.
        most: How many lines a batch has at most; 1 gives every line as soon as it is there.
    """
    lines = LongLines(stream)
    batcher = _Batcher(lines, most)
    form = form or _form_of(name, lines.first)
    for line, part in csv_rows(lines, heads) if form == "csv" else _json_lines(lines):
        yield from batcher.add(line, part)
    yield from batcher.rest()


def rows(batch: Batch) -> Iterator[Row | BadLine]:
    """What the lines of a batch hold."""
    for line, part in batch.parts:
        if isinstance(part, bytes):
            yield _object(line, part)
        elif isinstance(part, BadLine):
            yield part
        else:
            yield Row(line, part)


def _form_of(name: str, first: bytes) -> Form:
    ending = name.lower().rpartition(".")[2]
    if ending in {"csv", "tsv"}:
        return "csv"
    if ending in {"jsonl", "json", "ndjson"}:
        return "jsonl"
    return "jsonl" if not first.strip() or first.lstrip().startswith((b"{", b"[")) else "csv"


class _Batcher:
    """Gathers parts until a batch is full."""

    def __init__(self, lines: LongLines, most: int) -> None:
        self._lines = lines
        self._most = most
        self._parts: list[tuple[int, Part]] = []
        self._from = 0

    def add(self, line: int, part: Part) -> Iterator[Batch]:
        """Take a part, and give a batch if it is full."""
        self._parts.append((line, part))
        if len(self._parts) >= self._most or self._lines.read - self._from >= BATCH_BYTES:
            yield from self.rest()

    def rest(self) -> Iterator[Batch]:
        """Give what was gathered, if anything."""
        if self._parts:
            yield Batch(tuple(self._parts), self._lines.read - self._from)
        self._parts, self._from = [], self._lines.read


def _json_lines(lines: LongLines) -> Iterator[tuple[int, bytes | BadLine]]:
    while (line := lines.next()) is not None:
        if isinstance(line, BadLine) or line.strip():
            yield lines.number, line


def _object(number: int, line: bytes) -> Row | BadLine:
    try:
        found = json.loads(line)
    except UnicodeDecodeError:
        return BadLine(number, "the line is not saved as UTF-8")
    except json.JSONDecodeError as fault:
        return BadLine(number, f"the line is not JSON, {_fault(fault)}: {_ONE_LINE}")
    except (ValueError, RecursionError):
        return BadLine(number, "the line is not JSON that can be read: a number is too long, or brackets go too deep")
    if not isinstance(found, dict):
        return BadLine(number, f"the line is not an object: {_ONE_LINE}")
    return Row(number, found)


def _fault(fault: json.JSONDecodeError) -> str:
    """What is wrong and where; after the last character something is missing, such as the closing brace."""
    at = fault.pos + 1
    if not fault.doc[fault.pos :].strip() and not fault.msg.startswith("Invalid"):
        return "it ends too early, a } may be missing" if fault.doc.strip().startswith("{") else "it ends too early"
    return f"{fault.msg[:1].lower()}{fault.msg[1:].removesuffix(' at')} at character {at}"
