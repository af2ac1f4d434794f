"""Things that last as long as the program, kept out of the search for garbage."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def lasting() -> Iterator[None]:
    """Make what lasts: nobody looks for garbage among it, neither while it is made nor later.

    The rules for words are a third of a million objects. To look through them all takes as long as somebody needs to
    type a letter, which would have to wait; and while they are made, it would be done again and again.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if collecting:
            gc.enable()
