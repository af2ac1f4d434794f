"""What every screen has: the first row, the row of keys, help, and a word for windows that are too small."""

from typing import Any, ClassVar, TypeVar

from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.events import DescendantBlur, DescendantFocus
from textual.events import Key as KeyPressed
from textual.screen import Screen

from tui.present.keys import Key, key_row, top_row
from tui.present.rows import Piece, Row, wrap
from tui.widgets.rows import Rows

Result = TypeVar("Result")

TOO_SMALL = (
    "This window is too small for the screens. Make it at least 60 columns wide and 18 rows high, or leave with "
    "Ctrl+Q and start hardcalls --plain."
)
NARROW = 100
LOW = 32


class Page(Screen[Result]):
    """A whole screen.

    Subclasses say where one is (`place`, `context`), which keys work (`keys`), what help adds (`topics`), and compose
    their `body`.
    """

    HORIZONTAL_BREAKPOINTS = [(0, "-tight"), (60, "-narrow"), (NARROW, "-wide")]  # noqa: RUF012 - Textual's name and type
    VERTICAL_BREAKPOINTS = [(0, "-flat"), (18, "-low"), (LOW, "-tall")]  # noqa: RUF012 - as above

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("f1", "help", show=False),
    ]

    DEFAULT_CSS = """
    Page {
        background: $background;
        padding: 0 2;
        layout: vertical;
        overflow: hidden;
        #top, #keys { height: 1; }
        #body { height: 1fr; layout: vertical; }
        &.-tall #body, &.-airy #body { margin-top: 1; }
        layers: screen above;
        #too-small { display: none; layer: above; width: 100%; height: 100%; background: $background; }
        &.-tight #too-small, &.-flat #too-small { display: block; }
    }
    """

    _frame_due = False

    def compose(self) -> ComposeResult:
        """The frame around a screen's own body."""
        width, height = self.app.size
        sizes = (_class_for(width, self.HORIZONTAL_BREAKPOINTS), _class_for(height, self.VERTICAL_BREAKPOINTS))
        self.add_class(*sizes, update=False)  # nothing has a style yet
        yield Rows(lambda width: [top_row(self.place, self.context, width)], id="top")
        with Container(id="body"):
            yield from self.body()
        yield Rows(lambda width: [key_row(self.keys(), width)], id="keys")
        yield Rows(lambda width: wrap([Piece(TOO_SMALL)], width), id="too-small")

    @property
    def place(self) -> str:
        """Where one is."""
        return ""

    @property
    def context(self) -> str:
        """What belongs to it, at the right of the first row."""
        return ""

    @property
    def narrow(self) -> bool:
        """Whether columns become lines or pages."""
        return self.size.width < NARROW

    @property
    def low(self) -> bool:
        """Whether rows are to be saved."""
        return self.size.height < LOW

    def body(self) -> ComposeResult:
        """The widgets between the first row and the keys."""
        yield from ()

    def keys(self) -> tuple[Key, ...]:
        """The keys that work at this moment, most likely first."""
        return ()

    def topics(self, width: int) -> list[Row]:  # noqa: ARG002 - for subclasses
        """What help says besides the keys."""
        return []

    def refresh_frame(self) -> None:
        """Show where one is and which keys work now; once, however often it is asked for before the next paint."""
        if self.is_mounted and not self._frame_due:
            self._frame_due = True
            self.call_later(self._draw_frame)

    def _draw_frame(self) -> None:
        self._frame_due = False
        self.query_one("#top", Rows).redraw()
        self.query_one("#keys", Rows).redraw()

    def on_descendant_focus(self, event: DescendantFocus) -> None:  # noqa: ARG002 - Textual's signature
        """Other keys work with another focus."""
        self.refresh_frame()

    def on_descendant_blur(self, event: DescendantBlur) -> None:  # noqa: ARG002 - Textual's signature
        """As above."""
        self.refresh_frame()

    def on_key(self, event: KeyPressed) -> None:
        """A question mark outside a field asks for help."""
        if event.character == "?":  # a field takes its own; it comes here from everywhere else
            event.stop()
            self.action_help()

    def action_help(self) -> None:
        """Say what works here."""
        from tui.screens.help import HelpScreen  # noqa: PLC0415 - off the way to the first screen

        self.app.push_screen(HelpScreen(self.place, self.keys(), self.topics))

    def on_rows_door_opened(self, message: Rows.DoorOpened) -> None:
        """A click on the name of a key presses it."""
        kind, _, name = message.door.partition(":")
        if kind == "press":
            message.stop()
            self.app.call_later(press, self.app, name)


def press(app: App[Any], name: str) -> None:
    """Press a key for somebody who clicked on its name or chose it from a list, with the letter it writes if any.

    The app sends it: a key that a screen sends does not reach that screen.
    """
    app.post_message(KeyPressed(name, {"slash": "/"}.get(name, name if len(name) == 1 else None)))


def _class_for(size: int, breakpoints: list[tuple[int, str]]) -> str:
    """The class that Textual will give at this size; set before the first paint, so that nothing jumps."""
    return next(name for least, name in reversed(breakpoints) if size >= least)
