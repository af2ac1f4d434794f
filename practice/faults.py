"""What an operating system or SQLite reports, as one of our own errors with a remedy."""

import errno
import sqlite3
from typing import Final

from practice.errors import (
    ConflictError,
    DamagedError,
    DiskFullError,
    GoneError,
    LockedError,
    ReadOnlyError,
    RecordsError,
)

SAFE: Final = "Everything saved before is safe."
ELSEWHERE: Final = "Make it writable, or set HARDCALLS_HOME to a folder that is, then try again."

_FULL: Final = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}

_FULL_CODES: Final = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR_WRITE,  # a quota or a file size limit; a full disk itself is SQLITE_FULL
    sqlite3.SQLITE_IOERR_FSYNC,
    sqlite3.SQLITE_IOERR_DIR_FSYNC,
    sqlite3.SQLITE_IOERR_TRUNCATE,
    sqlite3.SQLITE_IOERR_SHMSIZE,
}


def from_os(fault: OSError, where: str) -> RecordsError:
    """The error for something the operating system refused at a place."""
    if fault.errno in _FULL:
        return _full()
    return ReadOnlyError(f"{where} cannot be used ({fault.strerror}). {SAFE}", ELSEWHERE)


def from_database(fault: BaseException, where: str) -> RecordsError:
    """The error for something the database at a place reported.

    The codes are those of https://www.sqlite.org/rescode.html; the lower eight bits are the primary code.
    """
    code = getattr(fault, "sqlite_errorcode", sqlite3.SQLITE_ERROR if isinstance(fault, sqlite3.Error) else 0)
    if code in _FULL_CODES:
        return _full()
    match code & 0xFF:
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return LockedError(
                f"Another program is holding {where}. {SAFE}",
                "Close other windows of Hardcalls, and any program that copies or backs up the file, then try again.",
            )
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_CANTOPEN | sqlite3.SQLITE_PERM | sqlite3.SQLITE_AUTH:
            return ReadOnlyError(f"{where} cannot be written. {SAFE}", ELSEWHERE)
        case sqlite3.SQLITE_CONSTRAINT:
            return went_on_elsewhere()
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB | sqlite3.SQLITE_ERROR:
            return damaged(where)
        case _:
            return RecordsError(f"{where} did not answer ({fault}). {SAFE}", "Check the disk, then try again.")


def damaged(where: str, detail: str = "") -> DamagedError:
    """The error for a file of ours that is there and cannot be read."""
    why = f" ({detail})" if detail else ""
    return DamagedError(
        f"{where} is damaged, or was not written by Hardcalls{why}.",
        "Keep a copy of it and move it away; the next start makes an empty one.",
    )


def gone(where: str) -> GoneError:
    """The error for records that were deleted, moved or replaced while they were open."""
    return GoneError(
        f"{where} was deleted, moved or replaced while Hardcalls was open.",
        "Put it back, then try again; without it a fresh one is made, and a talk that is open is kept whole in it.",
    )


def went_on_elsewhere() -> ConflictError:
    """The error for a step that another window has taken already."""
    return ConflictError(
        "This talk went on in another window. Everything said there is kept.",
        "Go on there, or close it and resume the talk here.",
    )


def _full() -> DiskFullError:
    return DiskFullError(f"The disk is full, or takes no more from you. {SAFE}", "Free some space, then save again.")
