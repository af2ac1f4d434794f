"""The field for a number or own words: it grows from one to four rows and keeps what was not sent."""

from rich.segment import Segment
from textual.events import Key, Paste
from textual.message import Message
from textual.strip import Strip
from textual.widgets import TextArea

from tui.present.cards import HINT
from tui.present.rows import Piece, one_line, visible
from tui.theme import behind, look_of, painted

_HINT_AT = 8
_STEPS = {"up": -1, "down": 1}


class Field(TextArea):
    """One line of any length; Enter sends it."""

    DEFAULT_CSS = """
    Field, Field:focus {
        border: none; padding: 0; height: auto; min-height: 1; max-height: 4; width: 1fr;
        background: $background; color: $foreground; scrollbar-size: 0 0;
        .text-area--cursor { background: $accent; color: $background; }
    }
    """

    class Entered(Message):
        """Enter was pressed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    class Stepped(Message):
        """Up or down was pressed while the field holds nothing or a number."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    class Pressed(Message):
        """Some key was pressed."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, soft_wrap=True, compact=True, highlight_cursor_line=False)

    def put(self, text: str) -> None:
        """Replace what stands in the field; the cursor goes behind it."""
        self.text = visible(one_line(text)) if "\n" in text else visible(text)
        self.move_cursor(self.document.end)

    @property
    def steps(self) -> bool:
        """Whether up and down choose a card instead of moving the cursor."""
        return not self.text.strip() or self.text.strip().isdecimal() or self.text.startswith("/")

    async def _on_key(self, event: Key) -> None:
        """Take Enter and the arrows here and not as bindings, which would overtake letters typed just before."""
        self.post_message(self.Pressed())
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Entered(self.text))
        elif event.key in _STEPS and self.steps:
            event.stop()
            event.prevent_default()
            self.post_message(self.Stepped(_STEPS[event.key]))
        else:
            await super()._on_key(event)

    async def _on_paste(self, event: Paste) -> None:
        """Paste on one line, with control characters made visible."""
        event.prevent_default()
        event.stop()
        self.replace(visible(one_line(event.text)), *self.selection)

    def render_line(self, y: int) -> Strip:
        """The text, and behind a short one the hint what can stand here."""
        strip = super().render_line(y)
        if y or len(self.text) > _HINT_AT - 3 or not self.has_focus or self.text.startswith("/"):
            return strip
        look = look_of(self.app)
        hint = Piece(HINT, "soft")
        shown = Strip([Segment(hint.text, painted(look.colours, hint))])
        rest = strip.crop(0, _HINT_AT).adjust_cell_length(_HINT_AT, behind(look.colours))
        return Strip.join([rest, shown]).adjust_cell_length(self.size.width, behind(look.colours))
