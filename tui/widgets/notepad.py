"""Where one writes more than a line."""

from textual.widgets import TextArea


class Notepad(TextArea):
    """A place to write in, without a frame of its own.

    Args:
        text: What stands in it already.
        invitation: What it says while it is empty.
    """

    DEFAULT_CSS = """
    Notepad { height: 1fr; }
    Notepad, Notepad:focus {
        border: none; padding: 0; background: $background; color: $foreground;
        .text-area--placeholder { color: $soft; }
        .text-area--cursor { background: $accent; color: $background; }
    }
    """

    def __init__(self, text: str, invitation: str) -> None:
        super().__init__(text, soft_wrap=True, compact=True, highlight_cursor_line=False, placeholder=invitation)
