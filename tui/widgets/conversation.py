"""The talk so far, and the customer's words while they arrive."""

from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import TYPE_CHECKING

from textual.events import MouseScrollDown, MouseScrollUp, Resize
from textual.message import Message

from tui.present import log
from tui.present.pace import UPDATES, arrivals, arrived
from tui.present.rows import Row
from tui.widgets.rows import Rows

if TYPE_CHECKING:
    from textual.timer import Timer


class Conversation(Rows):
    """Utterances below each other, the latest at the bottom; the customer's can arrive at reading pace.

    A short talk stands at the bottom too, so that the words to be answered are always right above the answers. Whoever
    has scrolled up to earlier words stays there until something else is said, also when the terminal changes its size.

    Attributes:
        understood: Whether what was understood stands under each of the trainee's lines.
        compact: Whether rows are to be saved.
    """

    class Heard(Message):
        """All of the customer's words are there."""

    class Scrolled(Message):
        """Another part of the talk is to be seen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(self._drawn, id=id)
        self._told: Sequence[log.Utterance] = ()
        self._steps: Sequence[tuple[int, int]] = ()
        self._ticks = 0
        self._timer: Timer | None = None
        self._starts: list[int] = []
        self._top: tuple[int, int] | None = None
        self.understood = False
        self.compact = False

    @property
    def arriving(self) -> bool:
        """Whether the customer still speaks."""
        return self._timer is not None

    @property
    def earlier(self) -> bool:
        """Whether there is something above what is to be seen."""
        return len(self.rows) > self.size.height and (not self.later or self.scroll_offset.y > 0)

    @property
    def later(self) -> bool:
        """Whether somebody has scrolled up, so that the latest words may not be seen."""
        return self._top is not None

    def tell(self, told: Sequence[log.Utterance], *, pace: bool = False) -> None:
        """Show a talk; with `pace` the customer's latest words come one by one, and `Heard` follows the last."""
        self._stop()
        self._told, self._top = told, None
        latest = told[len(told) - log.count_latest(told) :]
        if pace and latest:
            spoken = log.rows(latest, 10_000, latest=len(latest))
            self._steps = arrivals("".join(piece.text for each in spoken for piece in each.pieces))
            self._ticks = 0
            self._timer = self.set_interval(1 / UPDATES, self._tick)
        else:
            self.post_message(self.Heard())
        self.redraw()
        self.settle()

    def show_the_rest(self) -> None:
        """Show all of the customer's words at once."""
        if self._timer is not None:
            self._stop()
            self.redraw()
            self.post_message(self.Heard())

    def latest_height(self, width: int) -> int:
        """How many rows the customer's latest words take."""
        return log.latest_rows(self._told, width, compact=self.compact)

    def page(self, direction: int) -> None:
        """Scroll by about a page."""
        (self.scroll_page_down if direction > 0 else self.scroll_page_up)(animate=False)
        self._remember()

    def settle(self) -> None:
        """Show the latest words, or those that somebody scrolled to."""
        if self._top is None or not self._starts:
            self.scroll_end(animate=False)
        else:
            utterance, row = self._top
            self.scroll_to(y=self._starts[utterance] + row, animate=False)

    def index_at(self, y: int) -> int:
        """The last row stands at the bottom, unless somebody has scrolled up."""
        return super().index_at(y) if self.later else y + len(self.rows) - self.size.height

    def on_resize(self, event: Resize) -> None:
        """Keep the words to be seen that were."""
        super().on_resize(event)
        self.call_after_refresh(self.settle)

    def on_mouse_scroll_up(self, event: MouseScrollUp) -> None:  # noqa: ARG002 - Textual's signature
        """Stay where the wheel has come to."""
        self.call_after_refresh(self._remember)

    def on_mouse_scroll_down(self, event: MouseScrollDown) -> None:  # noqa: ARG002 - Textual's signature
        """As above."""
        self.call_after_refresh(self._remember)

    def _remember(self) -> None:
        y = self.scroll_target_y
        number = max(0, bisect_right(self._starts, y) - 1)
        self._top = None if y >= self.max_scroll_y or not self._starts else (number, int(y) - self._starts[number])
        self.refresh()
        self.post_message(self.Scrolled())

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
        parts = list(log.parts(self._told, width, latest=latest, understood=self.understood, compact=self.compact))
        self._starts = list(accumulate((len(part) for part in parts[:-1]), initial=0)) if parts else []
        made = [each for part in parts for each in part]
        if self._timer is None:
            return made
        whole = log.latest_rows(self._told, width, compact=self.compact)
        return log.arriving(made, whole, arrived(self._steps, self._ticks * 1000 // UPDATES))
