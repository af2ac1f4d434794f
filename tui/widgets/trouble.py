"""The box that says what could not be kept or read, until it is."""

from textual.app import ComposeResult

from practice.errors import RecordsError
from tui.present.rows import Row
from tui.present.trouble import trouble_rows
from tui.widgets.rows import Box, Rows


class TroubleBox(Box):
    """Shown while there is trouble, above everything it would otherwise cover.

    Args:
        title: What could not be done.
        purpose: What Enter does about it: `saves again`.
        id: The widget's id.
    """

    DEFAULT_CSS = """
    TroubleBox { display: none; }
    TroubleBox.-shown { display: block; }
    """

    def __init__(self, title: str, purpose: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes="error")
        self.border_title = f"! {title}"
        self._purpose = purpose
        self._problem: RecordsError | None = None
        self._safe = ""

    def compose(self) -> ComposeResult:
        """The words."""
        yield Rows(self._rows)

    def show(self, problem: RecordsError | None, safe: str = "") -> None:
        """Show a problem and what is safe although the problem cannot know it; None for none."""
        self._problem, self._safe = problem, safe
        self.set_class(problem is not None, "-shown")
        self.query_one(Rows).redraw()

    def _rows(self, width: int) -> list[Row]:
        return trouble_rows(self._problem, self._purpose, width, safe=self._safe) if self._problem else []
