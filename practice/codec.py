"""Records as bytes and back."""

from collections.abc import Mapping
from typing import Final

from engine.transcript import EndTalk, Escalate, Misunderstanding, Pick, PutOnHold, Say, StaySilent, Turn
from practice.canonical import NotPlainError, Plain, from_bytes, to_bytes
from practice.entries import FORMAT, Entry, Finished, Header, Left, Noted, Rated, Record
from practice.errors import NewerFormatError
from practice.shapes import ShapeError, Shapes

TAGS: Final[Mapping[type, str]] = {
    Pick: "pick",
    Say: "say",
    Escalate: "escalate",
    PutOnHold: "hold",
    StaySilent: "silence",
    EndTalk: "end",
    Turn: "turn",
    Misunderstanding: "misunderstanding",
    Finished: "finished",
    Left: "left",
    Rated: "rated",
    Noted: "noted",
}
SHAPES: Final = Shapes(TAGS)

UNREADABLE: Final = (NotPlainError, ShapeError)
"""What decoding raises when the bytes are not what they should be."""


def encode_entry(entry: Entry) -> bytes:
    """The canonical bytes of an entry.

    Raises:
        NotPlainError: If a text in it cannot be kept; see `canonical.keepable`.
    """
    return to_bytes(SHAPES.to_plain(entry))


def decode_entry(raw: bytes) -> Entry:
    """An entry from its bytes.

    Raises:
        NotPlainError: If they are not JSON.
        ShapeError: If they are no entry.
    """
    return SHAPES.from_plain(Entry, from_bytes(raw))  # type: ignore[arg-type]  # a union is a form, not a class


def encode_header(header: Header) -> bytes:
    """The canonical bytes of a header.

    Raises:
        NotPlainError: If a text in it cannot be kept.
    """
    return to_bytes(SHAPES.to_plain(header))


def decode_header(raw: bytes) -> Header:
    """A header from its bytes.

    Raises:
        NewerFormatError: If it was written in a later format.
        NotPlainError: If they are not JSON.
        ShapeError: If they are no header.
    """
    data = from_bytes(raw)
    _refuse_newer(data)
    return SHAPES.from_plain(Header, data)


def encode_record(record: Record) -> bytes:
    """The canonical bytes of a whole record: one line of JSON.

    Raises:
        NotPlainError: If a text in it cannot be kept.
    """
    return to_bytes(SHAPES.to_plain(record)) + b"\n"


def decode_record(raw: bytes) -> Record:
    """A whole record from its bytes.

    Raises:
        NewerFormatError: If it was written in a later format.
        NotPlainError: If they are not JSON.
        ShapeError: If they are no record.
    """
    data = from_bytes(raw)
    if isinstance(data, dict):
        _refuse_newer(data.get("header"))
    return SHAPES.from_plain(Record, data)


def _refuse_newer(header: Plain) -> None:
    found = header.get("format") if isinstance(header, dict) else None
    if isinstance(found, int) and found > FORMAT:
        raise NewerFormatError(
            f"This record has format {found}; this Hardcalls reads formats up to {FORMAT}.", "Update Hardcalls."
        )
