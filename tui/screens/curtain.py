"""What stands between the library and everything that is opened from it."""

from textual.app import ComposeResult

from tui.present.keys import Key
from tui.present.rows import Row, row, soft
from tui.screens.page import Page
from tui.widgets.rows import Rows

PATIENCE = 0.3
"""Seconds of waiting during which nothing is said."""


class Curtain(Page[None]):
    """An empty page; where something takes longer, it says what."""

    DEFAULT_CSS = """
    Curtain #words { margin-top: 1; }
    """

    def __init__(self) -> None:
        super().__init__()
        self._words = ""
        self._said = False

    def body(self) -> ComposeResult:
        """The words, if there are any."""
        yield Rows(self._rows, id="words")

    def wait_for(self, words: str) -> None:
        """Say what is under way, unless it is over soon; "" when it is over."""
        self._words, self._said = words, False
        if words:
            self.set_timer(PATIENCE, self._say)
        else:
            self._redraw()

    def _say(self) -> None:
        self._said = bool(self._words)
        self._redraw()

    def _redraw(self) -> None:
        for words in self.query("#words").results(Rows):  # an answer may be there before they are
            words.redraw()

    def _rows(self, width: int) -> list[Row]:
        return [row(soft(self._words))] if self._said and width else []

    def keys(self) -> tuple[Key, ...]:
        """Nothing can be done here but leave."""
        return (Key("Ctrl+Q", "leave", "ctrl+q"),)
