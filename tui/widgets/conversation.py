"""The talk so far, and the customer's words while they arrive."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from textual.message import Message

from tui.present import log
from tui.present.pace import UPDATES, arrivals, arrived
from tui.present.rows import Row
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.timer import Timer


class Conversation(Rows):
    """Utterances below each other; the latest words of the customer can arrive at reading pace.

    Attributes:
        understood: Whether what was understood stands under each of the trainee's lines.
        compact: Whether rows are to be saved.
    """

    class Heard(Message):
        """All of the customer's words are there."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(self._drawn, id=id)
        self._told: Sequence[log.Utterance] = ()
        self._steps: Sequence[tuple[int, int]] = ()
        self._ticks = 0
        self._timer: Timer | None = None
        self.understood = False
        self.compact = False

    @property
    def arriving(self) -> bool:
        """Whether the customer still speaks."""
        return self._timer is not None

    def tell(self, told: Sequence[log.Utterance], *, pace: bool = False) -> None:
        """Show a talk; with `pace` the customer's latest words come one by one, and `Heard` follows the last."""
        self._stop()
        self._told = told
        latest = told[len(told) - log.count_latest(told) :]
        if pace and latest:
            spoken = log.rows(latest, 10_000, latest=len(latest))
            self._steps = arrivals("".join(piece.text for each in spoken for piece in each.pieces))
            self._ticks = 0
            self._timer = self.set_interval(1 / UPDATES, self._tick)
        else:
            self.post_message(self.Heard())
        self.redraw()
        self.scroll_end(animate=False)

    def show_the_rest(self) -> None:
        """Show all of the customer's words at once."""
        if self._timer is not None:
            self._stop()
            self.redraw()
            self.post_message(self.Heard())

    def latest_height(self, width: int) -> int:
        """How many rows the customer's latest words take."""
        return log.latest_rows(self._told, width, compact=self.compact)

    def _tick(self) -> None:
        self._ticks += 1
        if self._ticks * 1000 // UPDATES >= self._steps[-1][0]:
            self.show_the_rest()
        else:
            self.redraw()

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _drawn(self, width: int) -> list[Row]:
        latest = log.count_latest(self._told)
        made = log.rows(self._told, width, latest=latest, understood=self.understood, compact=self.compact)
        if self._timer is None:
            return made
        whole = log.latest_rows(self._told, width, compact=self.compact)
        return log.arriving(made, whole, arrived(self._steps, self._ticks * 1000 // UPDATES))
