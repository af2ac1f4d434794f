"""How every command ends: the codes a script may rely on."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes, the same for every command."""

    OK = 0
    """Everything was done."""

    FOUND = 1
    """Done, and something was found: an error in a file, a record that differs, a figure below the bar."""

    USAGE = 2
    """The call itself was off: an unknown command, option or scenario."""

    PAUSED = 3
    """The input ended in mid-talk. The record is kept and the talk can be taken up again."""

    UNREADABLE = 4
    """A file or the records could not be read or written; the message says what is safe and what to do."""
