"""One line to write on."""

from textual.widgets import Input


class WritingLine(Input):
    """An input without a frame; it is raised while it takes the keys, so that one sees where one writes."""

    DEFAULT_CSS = """
    WritingLine, WritingLine:focus {
        border: none; padding: 0; height: 1; color: $foreground; background: $background;
        background-tint: $background 0%;
        .input--placeholder { color: $soft; }
    }
    WritingLine:focus { background: $raised; }
    """
