"""Words that were written in a talk and not sent when it was paused.

They are no answer, so they stand in no record; one small file beside the records keeps those of the latest pause.
"""

from pathlib import Path

from practice import faults
from practice.canonical import NotPlainError, Plain, from_bytes, keepable, to_bytes
from practice.places import UNSENT_FILE
from practice.replacing import replace_file


def unsent(folder: Path, attempt: int, turns: int) -> str:
    """What was written and not sent in an attempt when it had so many turns, "" for nothing.

    A file that cannot be read counts as none: it is a help, and must not keep anybody from going on.
    """
    try:
        kept = from_bytes((folder / UNSENT_FILE).read_bytes())
    except (OSError, NotPlainError):
        return ""
    if not isinstance(kept, dict) or (kept.get("attempt"), kept.get("turns")) != (attempt, turns):
        return ""
    text = kept.get("text")
    return text if isinstance(text, str) else ""


def keep_unsent(folder: Path, attempt: int, turns: int, text: str) -> None:
    """Keep what was written and not sent; nothing to keep takes away what was kept of this attempt before.

    Raises:
        RecordsError: If it cannot be written; what was kept before stays.
    """
    if text.strip():
        kept: dict[str, Plain] = {"attempt": attempt, "turns": turns, "text": keepable(text)}
        replace_file(folder / UNSENT_FILE, to_bytes(kept) + b"\n")
    elif unsent(folder, attempt, turns):
        forget_unsent(folder)


def forget_unsent(folder: Path) -> None:
    """Take away what was kept.

    Raises:
        RecordsError: If it cannot be deleted.
    """
    file = folder / UNSENT_FILE
    try:
        file.unlink(missing_ok=True)
    except OSError as fault:
        raise faults.from_os(fault, str(file)) from fault
