"""What every page of the debrief has."""

from collections.abc import Callable
from typing import ClassVar

from textual.containers import Container, ScrollableContainer
from textual.events import Resize

from engine.transcript import Transcript
from scoring.debrief import Debrief
from tui.house import Held
from tui.present.keys import Key
from tui.theme import drawable, look_of
from tui.widgets.choices import Choices
from tui.widgets.rows import Box, Rows

Best = Callable[[str], Transcript | None]
"""Finds a best path for a dimension."""

CHOOSE = "↑ ↓ choose"
NARROW = 100
LOW = 32


class DebriefPage(Container):
    """One page; subclasses say what acts on it and what Enter does."""

    SCOPED_CSS: ClassVar[bool] = False  # the style asks how large the screen is

    DEFAULT_CSS = """
    DebriefPage {
        height: 1fr;
        .halves { height: 1fr; }
        .left { width: 60; margin-right: 2; }
        .right { width: 1fr; border-left: solid $line; padding-left: 3; }
        .scroll { height: 1fr; scrollbar-size: 0 0; }
    }
    .-plain DebriefPage .right { border-left: ascii $line; }
    Screen.-narrow DebriefPage {
        .halves { layout: vertical; }
        .left { width: 1fr; margin: 0; }
        .right { width: 1fr; border: none; padding: 0; }
    }
    """
    title: ClassVar = ""
    short_title: ClassVar = ""
    hint: ClassVar = ""
    """What stands at the lower edge of its box."""

    def __init__(self, view: Debrief, held: Held, best: Best) -> None:
        super().__init__()
        self.view = view
        self.held = held
        self.best = best

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's signature
        """Where the row of keys has no room for it, the box says how to choose."""
        for choices in self.query(Choices):
            several = sum(item.choosable for item in choices.items) > 1
            hints = (CHOOSE if self.low and several else "", self.hint)
            told = drawable(" · ".join(filter(None, hints)), look_of(self.app))
            self.query(Box).first().border_subtitle = told

    @property
    def low(self) -> bool:
        """Whether rows are to be saved."""
        return self.screen.size.height < LOW or self.screen.size.width < NARROW

    def act(self) -> None:
        """Take the focus."""
        self.query_one(Choices).focus()

    def keys(self) -> tuple[Key, ...]:
        """The keys of this page."""
        return ()

    def scrolled(self) -> list[ScrollableContainer]:
        """What Page up and Page down scroll: everything here with more in it than fits."""
        found = self.query(ScrollableContainer).results(ScrollableContainer)
        return [part for part in found if not isinstance(part, Rows) and part.max_scroll_y > 0]
