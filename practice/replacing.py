"""A small file that is there whole or not at all."""

import os
import tempfile
from pathlib import Path

from practice import faults


def replace_file(path: Path, content: bytes) -> None:
    """Put a file in place in one step, on disk before this returns; a failure leaves what was there.

    Raises:
        RecordsError: If it cannot be written.
    """
    draft = None
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)  # readable by its owner only
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(draft).replace(path)
    except OSError as fault:
        if draft is not None:
            Path(draft).unlink(missing_ok=True)
        raise faults.from_os(fault, str(path)) from fault
