"""What stands between the library and everything that is opened from it."""

from time import monotonic
from typing import TYPE_CHECKING

from textual.app import ComposeResult

from tui.present.keys import Key
from tui.present.rows import EMPTY, Row, prose, soft, wrap
from tui.present.words import counted
from tui.screens.page import Page
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.timer import Timer

PATIENCE = 0.3
"""Seconds of waiting during which nothing is said."""

LONG = 2
"""Seconds of waiting from which they are told."""

COUNTED = 1.0
"""Seconds from one look at the clock to the next, so that somebody who waits sees that the program works."""


class Curtain(Page[None]):
    """An empty page; where something takes longer, it says what."""

    DEFAULT_CSS = """
    Curtain #words { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = self._why = ""
        self._said = False
        self._since = 0.0
        self._clock: Timer | None = None

    def body(self) -> ComposeResult:
        """The words, if there are any."""
        yield Rows(self._rows, id="words")

    def wait_for(self, words: str, why: str = "") -> None:
        """Say what is under way, unless it is over soon; "" when it is over.

        Args:
            words: What is under way.
            why: What for, and how long it may take, where that is more than a moment.
        """
        self._words, self._why, self._said = words, why, False
        if self._clock is not None:
            self._clock.stop()
            self._clock = None
        if words:
            self._since = monotonic()
            self.set_timer(PATIENCE, self._say)
        else:
            self._redraw()

    def _say(self) -> None:
        self._said = bool(self._words)
        if self._said and self._clock is None:
            self._clock = self.set_interval(COUNTED, self._redraw)
        self._redraw()

    def _redraw(self) -> None:
        for words in self.query("#words").results(Rows):  # an answer may be there before they are
            words.redraw()

    def _rows(self, width: int) -> list[Row]:
        if not self._said or not width:
            return []
        seconds = int(monotonic() - self._since)
        told = f"{self._words}, {counted(seconds, 'second')} so far" if seconds >= LONG else self._words
        return [*wrap([soft(told)], width), *([EMPTY, *prose(self._why, width, "soft")] if self._why else [])]

    def keys(self) -> tuple[Key, ...]:
        """Nothing can be done here but leave."""
        return (Key("Ctrl+Q", "leave", "ctrl+q"),)
