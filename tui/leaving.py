"""The end of the program."""

import os
import sys
import threading
from contextlib import suppress
from typing import Final, NoReturn

BESIDE: Final = "beside"
"""The name of every thread that nobody waits for (see `tui.beside`)."""


def leave(code: int) -> NoReturn:
    """End the program; everything that has to be kept is on disk by now.

    Where work goes on beside, Python would wait for it, or end it inside a library that takes the process down with a
    complaint. Then the process ends as a whole.
    """
    if not any(thread.name == BESIDE for thread in threading.enumerate()):
        sys.exit(code)
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):  # whoever read it has gone, or it is closed
            stream.flush()
    os._exit(code)
