"""Reads the lines of a talk before somebody says one of them.

What the rules for words need to find something, they make when they need it for the first time, so the first replies
of a talk would take many times longer than the later ones. The lines of the script are much like what people type.
"""

from threading import Event, Thread
from time import monotonic
from typing import Final

from engine.script import Script
from tui.lasting import lasting

GIVES_WAY: Final = 0.5
"""Seconds without a key after which it goes on."""


class ReadingAhead:
    """Reads every line of a script once, in a thread beside the briefing.

    Args:
        script: The talk.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._stopped = Event()
        self._waits_until = 0.0
        # Python waits for it at its end: a thread that is ended inside the matching library takes the process down.
        self._thread = Thread(target=self._read, daemon=False)
        self._thread.start()

    def close(self) -> None:
        """Stop after the line that is being read."""
        self._stopped.set()

    def give_way(self) -> None:
        """Wait for a moment after the line that is being read: somebody presses keys and wants to see what they do."""
        self._waits_until = monotonic() + GIVES_WAY

    def _read(self) -> None:
        with lasting():
            self._read_all()

    def _read_all(self) -> None:
        for node, place in self._script.places.items():
            for line in place.lines:
                for entry in place.replies:
                    while not self._stopped.is_set() and (left := self._waits_until - monotonic()) > 0:
                        self._stopped.wait(left)
                    if self._stopped.is_set():
                        return
                    self._script.read(node, line, entry.reply)
