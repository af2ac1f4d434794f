"""Replies with what people found in them: what `hardcalls agree` reads.

Each line is what one rater says of one reply. As JSON the labels stand under `labels`; in CSV every move and signal
has a column of its own. A reply that several raters labelled stands there several times, with the same id.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, BinaryIO, Final

from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply, RowError, kind_of, reply_of, text_of
from scenarios.reading.rows import Form, Row, batches, rows
from scenarios.reading.suggest import remedy

OTHER_HEADS: Final = ("id", "conversation", "rater", "context", "reply", "customer", "facts", "asked")
"""Columns that are not labels."""

HIGHEST: Final = 100
_YES: Final = frozenset({"yes", "y", "true", "x", "1"})
_NO: Final = frozenset({"no", "n", "false", "-", "0"})


@dataclass(frozen=True, slots=True)
class Rating:
    """What one rater says of one reply.

    Attributes:
        reply: The reply; raters of the same one give it the same id.
        conversation: The talk it comes from, its own id if not given.
        rater: Who says so, "" if not given.
        labels: 0 for no, 1 for yes or a whole number up to 100, by move or signal; what was not judged is left out.
    """

    reply: Reply
    conversation: str
    rater: str
    labels: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class UnknownColumn:
    """A column of a CSV file that is no move, no signal and nothing else that is read."""

    name: str
    hint: str


def ratings(
    stream: BinaryIO, known: Sequence[str], form: Form | None = None, *, name: str = ""
) -> Iterator[Rating | UnknownColumn | BadLine]:
    """The ratings of a file, in order.

    Args:
        stream: The file, from its beginning.
        known: The names of all moves and signals.
        form: As in `rows.batches`.
        name: Of the file.
    """
    reader = _Reader(known)
    for batch in batches(stream, form, name=name, heads=("reply",)):
        for row in rows(batch):
            if isinstance(row, BadLine):
                yield row
            else:
                yield from reader.read(row)


class _Reader:
    def __init__(self, known: Sequence[str]) -> None:
        self._known = known
        self._names = frozenset(known)
        self._strange: set[str] = set()

    def read(self, row: Row) -> Iterator[Rating | UnknownColumn | BadLine]:
        try:
            reply = reply_of(row)
            if "labels" in row.values:
                labels = self._labels(row.values["labels"])
            else:
                yield from self._unknown(row)
                labels = self._cells(row)
            conversation = _name(row, "conversation") or str(reply.id)
            yield Rating(reply, conversation, _name(row, "rater"), labels)
        except RowError as fault:
            yield BadLine(row.line, str(fault))

    def _labels(self, found: Any) -> dict[str, int]:
        if not isinstance(found, dict):
            raise RowError(f'labels are {kind_of(found)}: write {{"apologises": true, "thanks": false}}')
        for name in found:
            if name not in self._names:
                hint = remedy(name, self._known)
                raise RowError(f"there is no move or signal '{name}'" + (f"; {hint}" if hint else ""))
        return {name: label for name, value in found.items() if (label := _label(name, value)) is not None}

    def _unknown(self, row: Row) -> Iterator[UnknownColumn]:
        for name in row.values:
            if name not in self._names and name not in OTHER_HEADS and name not in self._strange:
                self._strange.add(name)
                yield UnknownColumn(name, remedy(name, self._known))

    def _cells(self, row: Row) -> dict[str, int]:
        labels = ((name, _label(name, value)) for name, value in row.values.items() if name in self._names)
        return {name: label for name, label in labels if label is not None}


def _name(row: Row, key: str) -> str:
    found = row.values.get(key)
    return str(found) if isinstance(found, int) and not isinstance(found, bool) else text_of(row.values, key).strip()


def _label(name: str, value: Any) -> int | None:
    """0 for no, 1 for yes, a number for a grade, None for not judged."""
    written = value.strip().lower() if isinstance(value, str) else value
    if written is None or written == "":
        return None
    if isinstance(written, str):
        if written in _YES or written in _NO:
            return int(written in _YES)
        written = int(written) if written.isdecimal() and written.isascii() else None
    if not isinstance(written, int) or not 0 <= written <= HIGHEST:
        raise RowError(f"the label of {name} is {kind_of(value)}: write yes, no or a whole number to {HIGHEST}")
    return int(written)
