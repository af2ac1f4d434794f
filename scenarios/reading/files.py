"""From a path to text: everything that can be wrong with a file before its first word is read."""

import re
import stat
from pathlib import Path
from typing import Final

from scenarios.checking.diagnostics import Diagnostic, Span, finding
from scenarios.reading.lines import Lines

MAX_BYTES: Final = 2_000_000
_START: Final = Span(1, 1, 1)
_MOST_CONTROLS: Final = 20
_SAMPLE: Final = 4096
_BOM: Final = b"\xef\xbb\xbf"

CONTROL: Final = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\ufeff\ufffe\uffff\ud800-\udfff]"
)
"""Characters that are not shown, move the cursor or turn the direction of text; not tab and line ends."""


_IN_A_FOLDER: Final = "name a file in it; where `check` looks through a folder, it looks for files that end with .yaml"


def read_bytes(path: Path, name: str) -> bytes | Diagnostic:
    """Read a whole file, or say why not. Never reads more than one byte beyond `MAX_BYTES`."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return finding("S001", "this is a folder, not a file", name, _START, help=_IN_A_FOLDER)
        if not stat.S_ISREG(mode):
            return finding("S001", "this is not an ordinary file", name, _START, help="name a text file")
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as fault:
        return finding("S001", _reason(fault), name, _START, help="look at the spelling of the path and its rights")
    return data


def _reason(fault: OSError | ValueError) -> str:
    if isinstance(fault, FileNotFoundError):
        return "there is no such file"
    if isinstance(fault, PermissionError):
        return "this file may not be opened"
    if isinstance(fault, OSError) and fault.strerror:
        return f"this file cannot be read: {fault.strerror.lower()}"
    return "this is not the name of a file"


def decode(data: bytes, name: str) -> tuple[str, Diagnostic | None]:
    """Give the text of a file's bytes, without a byte order mark.

    Where something is wrong the text is only good for showing the place.
    """
    if len(data) > MAX_BYTES:
        limit = f"{MAX_BYTES // 1_000_000} MB"
        return "", finding(
            "S003", f"the file is larger than {limit}", name, _START, help="a scenario has a few dozen kilobytes"
        )
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "", _not_utf8("the file is saved as UTF-16", name, _START)
    try:
        text = data.removeprefix(_BOM).decode("utf-8")
    except UnicodeDecodeError as fault:
        return _wrongly_encoded(data.removeprefix(_BOM), fault.start, name)
    if not text.strip(" \t\r\n"):
        return text, empty_file(name)
    return text, None


def empty_file(name: str) -> Diagnostic:
    """What to say of a file that holds nothing but blanks and remarks."""
    remedy = "it may not have been saved; a scenario begins with `hardcalls: 1`, a file of phrases with `phrases: 1`"
    return finding("S002", "the file is empty", name, _START, help=remedy)


def _wrongly_encoded(data: bytes, offset: int, name: str) -> tuple[str, Diagnostic]:
    sample = data[:_SAMPLE]
    if b"\0" in sample or len(CONTROL.findall(sample.decode("ascii", "ignore"))) * 10 > len(sample):
        return "", _not_utf8("this is not a text file", name, _START)
    before = data[:offset].decode("utf-8")
    text = before + data[offset:].decode("latin-1")
    span = Lines(text).span(len(before), len(before) + 1)
    return text, _not_utf8("the file is not saved as UTF-8: this character cannot be read", name, span)


def _not_utf8(message: str, name: str, span: Span) -> Diagnostic:
    return finding("S004", message, name, span, help='save it again with the encoding "UTF-8"')


def control_characters(text: str, name: str, lines: Lines) -> list[Diagnostic]:
    """One diagnostic for each control character in the text, for the first twenty."""
    found: list[Diagnostic] = []
    for match in CONTROL.finditer(text):
        if len(found) == _MOST_CONTROLS:
            break
        found.append(
            finding("S005", control_message(match[0]), name, lines.span(*match.span()), help="delete the character")
        )
    return found


def control_message(character: str) -> str:
    """What to say of a control character."""
    return f"the invisible character U+{ord(character):04X} may not stand in a scenario"
