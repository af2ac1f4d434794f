"""Rows of pieces on the screen: the one widget that paints what the presenter made."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import ClassVar

from rich.segment import Segment
from textual.containers import Container
from textual.events import Click, Leave, MouseMove, Resize
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

from tui.present import glyphs
from tui.present.rows import Piece, Row
from tui.theme import Palette, behind, look_of, painted

Draw = Callable[[int], Sequence[Row]]
"""Lays something out for a width in cells."""

_DRAWN = "\ue000"  # holds the place of a drawn sign while a selection is cut out; written text cannot contain it


class Rows(ScrollView, can_focus=False):
    """Shows rows, scrolls them, and says which door was clicked.

    Args:
        draw: Lays the rows out for the width there is; called again whenever that changes.
        id: The widget's id.
        classes: The widget's classes.
    """

    ALLOW_SELECT: ClassVar[bool] = True
    FREE: ClassVar[int] = 0
    """Cells at the right that stay empty."""

    DEFAULT_CSS = """
    Rows {
        height: auto;
        scrollbar-size: 0 0;
    }
    """

    class DoorOpened(Message):
        """A piece that leads somewhere was clicked."""

        def __init__(self, rows: "Rows", door: str) -> None:
            super().__init__()
            self.rows = rows
            self.door = door

        @property
        def control(self) -> "Rows":
            """The widget it was clicked in."""
            return self.rows

    def __init__(self, draw: Draw | None = None, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self._draw: Draw = draw or (lambda _: ())
        self._rows: tuple[Row, ...] = ()
        self._laid_out = -1
        self._under_mouse = ""

    @property
    def rows(self) -> tuple[Row, ...]:
        """What is laid out now."""
        return self._rows

    def show(self, draw: Draw) -> None:
        """Show something else."""
        self._draw = draw
        self.redraw()

    def redraw(self) -> None:
        """Lay out again what is shown, because what it shows has changed."""
        before, self._laid_out = len(self._rows), -1
        if self.size.width:
            self.lay_out(self.size.width)
        if before != len(self._rows) or not self.size.width:
            self.refresh(layout=True)
        else:
            self.refresh()

    def lay_out(self, width: int) -> tuple[Row, ...]:
        """The rows for a width."""
        if width != self._laid_out:
            self._laid_out = width
            self._rows = tuple(self._draw(width - self.FREE))
            self.virtual_size = Size(width, len(self._rows))
        return self._rows

    def get_content_width(self, container: Size, viewport: Size) -> int:  # noqa: ARG002 - Textual's signature
        """As wide as there is room."""
        return container.width

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:  # noqa: ARG002 - Textual's signature
        """One cell for each row."""
        return len(self.lay_out(width))

    def on_resize(self, event: Resize) -> None:
        """Lay out for the new width."""
        self.lay_out(event.size.width)

    def notify_style_update(self) -> None:
        """Paint in the colours of another theme."""
        super().notify_style_update()
        self.refresh()

    def index_at(self, y: int) -> int:
        """Which row stands so many cells below the top; there may be none of that number."""
        return y + self.scroll_offset.y

    def render_line(self, y: int) -> Strip:
        """Paint one row."""
        look = look_of(self.app)
        index = self.index_at(y)
        width = self.size.width
        if not 0 <= index < len(self._rows):
            return Strip.blank(width, behind(look.colours))
        row = raised(self._rows[index], self._under_mouse) if self._under_mouse else self._rows[index]
        strip = paint(row, width, look.colours, plain=look.plain)
        return self._selected(strip, index).apply_offsets(0, index)

    def _selected(self, strip: Strip, index: int) -> Strip:
        selection = self.text_selection
        span = selection.get_span(index) if selection else None
        if span is None:
            return strip
        start, end = span[0], strip.cell_length if span[1] == -1 else span[1]
        chosen = self.screen.get_component_rich_style("screen--selection")
        parts = strip.divide([max(0, start), max(0, end), strip.cell_length])
        styled = [part.apply_style(chosen) if number == 1 else part for number, part in enumerate(parts)]
        return Strip.join(styled)

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected text without the signs that are only drawn."""
        lines = ["".join(_held(piece) for piece in row.pieces).rstrip() for row in self._rows]
        return selection.extract("\n".join(lines)).replace(_DRAWN, ""), "\n"

    def selection_updated(self, selection: Selection | None) -> None:  # noqa: ARG002 - Textual's signature
        """Paint the selection."""
        self.refresh()

    def on_mouse_move(self, event: MouseMove) -> None:
        """Show that what is under the mouse can be clicked."""
        self._point_at(event.style.meta.get("door", ""))

    def on_leave(self, event: Leave) -> None:  # noqa: ARG002 - Textual's signature
        """The mouse is elsewhere."""
        self._point_at("")

    def _point_at(self, door: str) -> None:
        if door != self._under_mouse:
            self._under_mouse = door
            self.refresh()

    def on_click(self, event: Click) -> None:
        """Open the door that was clicked, if there is one there."""
        door = event.style.meta.get("door", "")
        if door:
            event.stop()
            self.post_message(self.DoorOpened(self, door))


class Box(Container):
    """A frame: here you can act. The one with the focus is drawn in the accent colour."""

    SCOPED_CSS: ClassVar[bool] = False  # the style asks what the terminal can draw

    DEFAULT_CSS = """
    Box {
        height: auto;
        border: round $line;
        border-title-color: $soft;
        border-subtitle-color: $soft;
        padding: 0 1;
        &:focus-within {
            border: round $accent;
            border-title-color: $accent;
            border-title-style: bold;
        }
        &.error {
            border: heavy $hurt;
            border-title-color: $hurt;
            border-title-style: bold;
        }
    }
    .-plain Box, .-plain Box:focus-within, .-plain Box.error {
        border: ascii $accent;
    }
    """


def paint(row: Row, width: int, colours: Palette, *, plain: bool = False) -> Strip:
    """A row as a strip of exactly `width` cells."""
    segments = [
        Segment(
            glyphs.plain(piece.text) if plain else piece.text.replace("\n", " "),
            painted(colours, piece, chosen=row.chosen),
        )
        for piece in row.pieces
    ]
    return Strip(segments).adjust_cell_length(width, behind(colours, chosen=row.chosen))


def raised(row: Row, door: str) -> Row:
    """A row in which the pieces that lead somewhere stand out."""
    pieces = (replace(piece, tint="raised") if piece.door == door and not piece.tint else piece for piece in row.pieces)
    return row._replace(pieces=tuple(pieces))


def _held(piece: Piece) -> str:
    return _DRAWN * len(piece.text) if piece.drawn else piece.text
