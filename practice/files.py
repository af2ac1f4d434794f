"""A record as a file of its own: to keep, to hand to somebody, and to replay elsewhere."""

from pathlib import Path
from typing import Final

from practice.codec import UNREADABLE, decode_record, encode_record
from practice.entries import Record
from practice.errors import UnreadableFileError
from practice.replacing import replace_file

LARGEST_FILE: Final = 20_000_000
"""More bytes than any talk needs: 10,000 turns take about 15 million."""

REMEDY: Final = "Export the record again."


def write_record(record: Record, path: Path) -> None:
    """Write a record to a file, whole or not at all.

    Raises:
        RecordsError: If it cannot be written.
    """
    replace_file(path, encode_record(record))


def read_record(path: Path) -> Record:
    """Read a record from a file.

    Raises:
        NewerFormatError: If it was written in a later format.
        UnreadableFileError: If there is no such file, or it holds no record.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST_FILE + 1)
    except OSError as fault:
        raise UnreadableFileError(f"{path} cannot be read ({fault.strerror}).", "Check its name and place.") from fault
    if len(raw) > LARGEST_FILE:
        raise UnreadableFileError(f"{path} is too large for the record of a talk.", REMEDY)
    try:
        return decode_record(raw)
    except UNREADABLE as fault:
        raise UnreadableFileError(f"{path} is not the record of a talk ({fault}).", REMEDY) from fault
