"""Writing a file that a person writes too."""

from contextlib import suppress
from pathlib import Path
from typing import Final

from practice.replacing import replace_file

_BOM: Final = b"\xef\xbb\xbf"


def write_text(path: Path, text: str) -> None:
    """Put a text in place in one step, with the rights and the byte order mark that the file had before.

    Raises:
        RecordsError: If it cannot be written; what was there is still there.
    """
    mark, mode = b"", None
    with suppress(FileNotFoundError):
        mode = path.stat().st_mode & 0o777
        with path.open("rb") as file:
            mark = _BOM if file.read(len(_BOM)) == _BOM else b""
    replace_file(path, mark + text.encode())
    if mode is not None:
        path.chmod(mode)
