"""A list to choose from: one key chooses, Enter commits."""

from collections.abc import Sequence
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click, Leave, MouseMove
from textual.message import Message

from tui.present.items import Item, State
from tui.present.rows import Row, choose
from tui.widgets.rows import Rows


class Choices(Rows, can_focus=True):
    """Entries below each other, one of them chosen.

    Args:
        items: What can be chosen, and headings between.
        id: The widget's id.
        relayed: True where another widget has the focus and passes the keys on; then the entries always look open.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("home", "end(-1)", show=False),
        Binding("end", "end(1)", show=False),
        Binding("enter", "take", show=False),
    ]

    class Moved(Message):
        """Another entry is chosen."""

        def __init__(self, choices: "Choices", item: Item) -> None:
            super().__init__()
            self.choices = choices
            self.item = item

        @property
        def control(self) -> "Choices":
            """The list."""
            return self.choices

    class Taken(Message):
        """The chosen entry was committed with Enter or a second click."""

        def __init__(self, choices: "Choices", item: Item) -> None:
            super().__init__()
            self.choices = choices
            self.item = item

        @property
        def control(self) -> "Choices":
            """The list."""
            return self.choices

    def __init__(self, items: Sequence[Item] = (), *, id: str | None = None, relayed: bool = False) -> None:  # noqa: A002 - Textual's name
        super().__init__(self._drawn, id=id)
        self._items: tuple[Item, ...] = ()
        self._places: list[tuple[int, int]] = []
        self._relayed = relayed
        self.acting = True
        self.index: int | None = None
        self._set(items, "")

    @property
    def items(self) -> tuple[Item, ...]:
        """Everything listed."""
        return self._items

    @property
    def chosen(self) -> Item | None:
        """The chosen entry, None in a list without any."""
        return None if self.index is None else self._items[self.index]

    def offer(self, items: Sequence[Item], chosen: str | None = None) -> None:
        """List other entries; keep the chosen one if it is still there, unless another is named ("" for none)."""
        kept = self.chosen.id if self.chosen and chosen is None else chosen or ""
        self._set(items, kept, none=chosen == "")
        self.redraw()
        self._into_view()

    def _set(self, items: Sequence[Item], kept: str, *, none: bool = False) -> None:
        self._items = tuple(items)
        self._pointed: int | None = None
        able = [number for number, item in enumerate(self._items) if item.choosable]
        found = [number for number in able if self._items[number].id == kept]
        self.index = None if none else next(iter(found or able), None)

    def choose(self, item_id: str | None) -> bool:
        """Choose the entry of that id (None for no entry); False if there is none."""
        if item_id is None:
            self.index = None
            self.redraw()
            return True
        for number, item in enumerate(self._items):
            if item.id == item_id and item.choosable:
                self._choose(number)
                return True
        return False

    def action_move(self, step: int) -> None:
        """Choose the entry above or below; the ends hold."""
        able = [number for number, item in enumerate(self._items) if item.choosable]
        if not able:
            return
        if self.index is None:
            self._choose(able[0] if step > 0 else able[-1])
            return
        place = able.index(self.index) + step
        self._choose(able[max(0, min(place, len(able) - 1))])

    def action_page(self, direction: int) -> None:
        """Choose the entry about one page further."""
        tall = max((end - start for start, end in self._places), default=1)
        self.action_move(direction * max(1, self.size.height // max(1, tall) - 1))

    def action_end(self, direction: int) -> None:
        """Choose the first or the last entry."""
        self.action_move(direction * len(self._items))

    def action_take(self) -> None:
        """Commit the chosen entry."""
        if self.chosen is not None:
            self.post_message(self.Taken(self, self.chosen))

    def span(self) -> tuple[int, int, int]:
        """The first and the last entry to be seen whole, counted from 1 among the choosable, and how many there are."""
        top, bottom = self.scroll_offset.y, self.scroll_offset.y + self.size.height
        # Before the first layout there are no places.
        able = [place for place, item in zip(self._places, self._items, strict=False) if item.choosable]
        seen = [number for number, (start, end) in enumerate(able, 1) if top <= start and end <= bottom]
        return (seen[0], seen[-1], len(able)) if seen else (0, 0, len(able))

    def on_click(self, event: Click) -> None:
        """A click chooses, a click on what is chosen commits; one on a door opens that instead."""
        if event.style.meta.get("door"):
            return
        number = self._entry_at(event.y)
        if number is None:
            return
        event.stop()
        if number == self.index:
            self.action_take()
        else:
            self._choose(number)

    def on_mouse_move(self, event: MouseMove) -> None:
        """Raise the entry under the mouse: it can be clicked."""
        self._point_to(self._entry_at(event.y))

    def on_leave(self, event: Leave) -> None:  # noqa: ARG002 - Textual's signature
        """The mouse is elsewhere."""
        self._point_to(None)

    def _point_to(self, number: int | None) -> None:
        if number != self._pointed:
            self._pointed = number
            self.redraw()

    def _entry_at(self, y: int) -> int | None:
        row = y + self.scroll_offset.y
        for number, (start, end) in enumerate(self._places):
            if start <= row < end and number < len(self._items) and self._items[number].choosable:
                return number
        return None

    def watch_has_focus(self, has_focus: bool) -> None:  # noqa: FBT001 - Textual's signature
        """Show whether it acts."""
        super().watch_has_focus(has_focus)
        self.redraw()

    def _choose(self, number: int) -> None:
        if number != self.index:
            self.index = number
            self.redraw()
            self.post_message(self.Moved(self, self._items[number]))
        self._into_view()

    def _into_view(self) -> None:
        if self.index is None or not self.size.height or self.index >= len(self._places):
            return
        start, end = self._places[self.index]
        headed = self.index > 0 and not self._items[self.index - 1].choosable
        first = self._places[self.index - 1][0] if headed else start
        top, height = self.scroll_offset.y, self.size.height
        if first < top:
            self.scroll_to(y=first, animate=False)
        elif end > top + height:
            self.scroll_to(y=end - height, animate=False)

    def _drawn(self, width: int) -> Sequence[Row]:
        rows: list[Row] = []
        self._places = []
        for number, item in enumerate(self._items):
            drawn = item.draw(width, self._state(number))
            if number == self._pointed and item.choosable:
                drawn = choose(drawn)
            self._places.append((len(rows), len(rows) + len(drawn)))
            rows.extend(drawn)
        return rows

    def _state(self, number: int) -> State:
        if not (self.acting if self._relayed else self.has_focus):
            return "idle"
        return "chosen" if number == self.index else "open"


class LongChoices(Choices):
    """Entries that may be more than fit: a bar shows where one is among them."""

    FREE: ClassVar[int] = 1  # between the words and the bar
    DEFAULT_CSS = """
    LongChoices { overflow-y: auto; overflow-x: hidden; scrollbar-size: 0 1; }
    """
