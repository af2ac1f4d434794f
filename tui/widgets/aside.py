"""What stands beside the talk: the customer's feelings, and the desk when it is open."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.containers import Vertical

from engine.scenario import Desk
from tui.present import feelings
from tui.present.rows import Row
from tui.widgets.desk import DeskBox
from tui.widgets.rows import Rows


class Aside(Vertical):
    """The side column; on a narrow screen it takes the whole width while the desk is open.

    Args:
        mood: The customer's feelings at the start.
        desk: The scenario's desk.
        notes: What the trainee has written so far.
        id: The widget's id.
    """

    SCOPED_CSS: ClassVar[bool] = False  # the style asks how wide the screen is

    DEFAULT_CSS = """
    Aside {
        width: 43; height: 1fr; margin-left: 2; border-left: solid $line; padding-left: 3;
        #feelings { height: 1fr; }
        DeskBox { display: none; height: 1fr; margin-top: 1; }
        &.-desk { #feelings { height: auto; } DeskBox { display: block; } }
    }
    .-plain Aside { border-left: ascii $line; }
    Screen.-narrow Aside {
        display: none;
        &.-desk {
            display: block; width: 1fr; margin: 0; border: none; padding: 0;
            #feelings { display: none; }
            DeskBox { margin: 0; }
        }
    }
    """

    def __init__(self, mood: feelings.Mood, desk: Desk, notes: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._mood = mood
        self._contents, self._notes = desk, notes

    def compose(self) -> ComposeResult:
        """Feelings above, desk below."""
        yield Rows(self._column, id="feelings")
        yield DeskBox(self._contents, self._notes)

    @property
    def desk(self) -> DeskBox:
        """The desk."""
        return self.query_one(DeskBox)

    @property
    def desk_open(self) -> bool:
        """Whether the desk acts."""
        return self.has_class("-desk")

    def show(self, mood: feelings.Mood) -> None:
        """Show other feelings."""
        self._mood = mood
        self.query_one("#feelings", Rows).redraw()

    def open_desk(self) -> None:
        """Let the desk act."""
        self.add_class("-desk")
        self.query_one("#feelings", Rows).redraw()
        self.desk.open()

    def close_desk(self) -> None:
        """Put the desk away."""
        self.desk.save()
        self.remove_class("-desk")
        self.query_one("#feelings", Rows).redraw()

    def _column(self, width: int) -> list[Row]:
        if self.desk_open:
            return feelings.in_numbers(self._mood, width)
        return feelings.column(self._mood, width, self.size.height)

    @property
    def cut(self) -> bool:
        """Whether there is more to tell of the feelings than fits."""
        shown = self.query_one("#feelings", Rows)
        return not self.desk_open and self.size.height > 0 and len(shown.rows) > shown.size.height
