"""What goes wrong with records, in words for the person whose records they are.

Whatever is raised here says what happened and what is safe (`message`), and what can be done (`remedy`). A step that
raised has kept nothing and spoilt nothing: the same step can be taken again.
"""


class RecordsError(Exception):
    """The root of everything this package raises on purpose.

    Attributes:
        message: What happened, and what is safe.
        remedy: What can be done about it.
    """

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(f"{message} {remedy}")
        self.message = message
        self.remedy = remedy


class DiskFullError(RecordsError):
    """The disk took no more."""


class ReadOnlyError(RecordsError):
    """The records may be read but not written, or their folder cannot be made."""


class LockedError(RecordsError):
    """Another program holds the records and did not let go in time."""


class NewerFormatError(RecordsError):
    """The records were written by a later Hardcalls than this one."""


class GoneError(RecordsError):
    """The records were deleted, moved or replaced while they were open; the next step makes them anew if need be."""


class DamagedError(RecordsError):
    """The records cannot be read."""


class ConflictError(RecordsError):
    """Something else stands where this was to be written: the talk went on in another window."""


class NoSuchAttemptError(RecordsError):
    """There is no such attempt; it may have been deleted."""


class UnreadableFileError(RecordsError):
    """A file that was to be read as a record is none."""


class ScenarioChangedError(RecordsError):
    """A talk cannot go on because its customer would no longer have answered as recorded."""
