"""The desk: record, articles and the trainee's own notes, a key away."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.message import Message

from engine.scenario import Desk
from tui.present import desk
from tui.present.keys import Key
from tui.present.rows import Row, visible
from tui.widgets.notepad import Notepad
from tui.widgets.rows import Box, Rows


class Reader(Rows, can_focus=True, inherit_bindings=False):
    """Rows to read: the arrow keys scroll, and a bar shows where one is where there is more than fits."""

    FREE: ClassVar[int] = 1  # between the words and the bar
    DEFAULT_CSS = """
    Reader { overflow-y: auto; overflow-x: hidden; scrollbar-size: 0 1; }
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "scroll_up", show=False),
        Binding("down", "scroll_down", show=False),
        Binding("pageup", "page_up", show=False),
        Binding("pagedown", "page_down", show=False),
        Binding("home", "scroll_home", show=False),
        Binding("end", "scroll_end", show=False),
    ]


class DeskBox(Box):
    """Three parts in one box.

    Args:
        contents: The scenario's desk.
        notes: What the trainee has written so far; None where there is no talk to write notes for.
        id: The widget's id.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "turn(-1)", show=False),
        Binding("right", "turn(1)", show=False),
        Binding("tab", "turn(1)", show=False),
        Binding("shift+tab", "turn(-1)", show=False),
        Binding("escape", "back", show=False),
        *(Binding(str(number), f"article({number})", show=False) for number in range(1, 10)),
    ]

    DEFAULT_CSS = """
    DeskBox {
        layout: vertical;
        #tabs { height: 1; margin-bottom: 1; }
        Reader { height: 1fr; }
        Notepad { display: none; }
        &.-notes { Notepad { display: block; } Reader { display: none; } }
    }
    """

    class Closed(Message):
        """Back to the talk."""

    class Turned(Message):
        """Something else is to be read, so other keys work."""

    class Noted(Message):
        """The trainee's notes have changed."""

        def __init__(self, text: str) -> None:
            super().__init__()
            self.text = text

    def __init__(self, contents: Desk, notes: str | None = None, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._contents = contents
        self._notes = notes
        self._tab = 0
        self._article: int | None = None
        self.border_title = "Desk"
        self.border_subtitle = "F2 closes"

    def compose(self) -> ComposeResult:
        """The names of the parts, and the open one."""
        yield Rows(lambda _: desk.tabs(self._tab, acting=self.has_focus_within, parts=self._parts), id="tabs")
        yield Reader(self._page)
        yield Notepad(self._notes or "", desk.NO_NOTES)

    @property
    def _parts(self) -> int:
        """How many parts there are: without a talk there are no notes."""
        return len(desk.TABS) if self._notes is not None else len(desk.TABS) - 1

    def open(self) -> None:
        """Act: take the focus."""
        (self.query_one(Notepad) if self._tab == 2 else self.query_one(Reader)).focus()
        self.call_after_refresh(self.query_one("#tabs", Rows).redraw)
        self.call_after_refresh(self.post_message, self.Turned())

    def _page(self, width: int) -> list[Row]:
        if self._tab == 0:
            return desk.overview(self._contents, width)
        return desk.articles(self._contents.articles, self._article, width)

    def action_turn(self, step: int) -> None:
        """Open the next part, or the one before."""
        self._show((self._tab + step) % self._parts)

    def action_article(self, number: int) -> None:
        """Open an article by its number."""
        if number <= len(self._contents.articles):
            self._show(1, number - 1)

    def action_back(self) -> None:
        """From an article to the list of articles, else back to the talk."""
        if self._tab == 1 and self._article is not None:
            self._show(1)
        else:
            self.post_message(self.Closed())

    def _show(self, tab: int, article: int | None = None) -> None:
        self.save()
        self._tab, self._article = tab, article
        self.set_class(tab == 2, "-notes")
        self.query_one(Reader).redraw()
        self.query_one(Reader).scroll_home(animate=False)
        self.open()

    def save(self) -> None:
        """Give out the notes if they have changed."""
        text = visible(self.query_one(Notepad).text).strip()
        if self._notes is not None and text != self._notes.strip():
            self._notes = text
            self.post_message(self.Noted(text))

    def on_rows_door_opened(self, message: Rows.DoorOpened) -> None:
        """A click on the name of a part or of an article opens it."""
        kind, _, which = message.door.partition(":")
        if kind == "tab":
            message.stop()
            self._show(int(which))
        elif kind == "article":
            message.stop()
            self.action_article(int(which))

    def keys(self) -> tuple[Key, ...]:
        """What works while the desk acts."""
        if self._tab == 2:
            return (Key("Tab", "record, articles", "tab"),)
        parts = "record, articles, notes" if self._notes is not None else "record, articles"
        scrolls = (Key("↑ ↓", "read", spare=True),) if self.query_one(Reader).max_scroll_y else ()
        if self._tab == 1 and self._article is not None:
            return (Key("Esc", "all articles", "escape"), Key("← →", parts, short="turn"), *scrolls)
        count = len(self._contents.articles)
        read = (Key(f"1 to {count}" if count > 1 else "1", "read an article", "1", short="article"),) if count else ()
        return (*read, Key("← →", parts, short="turn"), *scrolls)
