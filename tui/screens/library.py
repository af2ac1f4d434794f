"""The library: everybody to practise with."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar, cast

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input

from practice.errors import RecordsError
from tui.beside import beside
from tui.house import House
from tui.present.keys import Key, help_key
from tui.present.library import (
    DEBRIEF_KEY,
    FIND,
    LAST_DEBRIEF,
    CustomerCard,
    column_heads,
    how_far,
    items,
    matching,
    nothing_found,
    preview,
)
from tui.present.rows import Piece, Row, row
from tui.screens.page import Page
from tui.theme import drawable, look_of
from tui.widgets.choices import Choices
from tui.widgets.line import WritingLine
from tui.widgets.rows import Box, Rows
from tui.widgets.trouble import TroubleBox

if TYPE_CHECKING:
    from tui.app import HardcallsApp
    from tui.screens.closer import Wanted


class LibraryScreen(Page[None]):
    """The first screen.

    Args:
        house: Where the customers come from.
    """

    AUTO_FOCUS: ClassVar[str] = ""  # the list gets it; Textual would give it to the search first

    BINDINGS: ClassVar[list[BindingType]] = [
        # Before the list sees it: what is typed behind it is for the search already.
        Binding("slash", "find", show=False, priority=True),
        Binding("escape", "clear", show=False),
        Binding("tab", "other", show=False),
        Binding("s,S", "settings", show=False),
        Binding("d,D", "debrief", show=False),
        Binding("h,H", "app.support", show=False),
    ]

    DEFAULT_CSS = """
    LibraryScreen {
        #find { height: 1; }
        #slash { width: 2; }
        #both { height: 1fr; }
        #list { width: 62%; height: 1fr; }
        #customers { height: 1fr; }
        #nobody { display: none; }
        #preview { width: 1fr; margin: 1 0 0 4; height: 1fr; }
        &.-tall #both { margin-top: 1; }
        &.-narrow {
            #list { width: 1fr; }
            #preview { display: none; }
        }
        &.-empty { #heads, #customers { display: none; } #nobody { display: block; } }
        &.-trouble { #find, #both { display: none; } }
    }
    """

    class Chosen(Message):
        """Somebody is to be practised with, or the last talk with them to be looked at again."""

        def __init__(self, card: CustomerCard, wanted: "Wanted" = "briefing") -> None:
            super().__init__()
            self.card = card
            self.wanted = wanted

    def __init__(self, house: House) -> None:
        super().__init__()
        self._house = house
        self._cards: Sequence[CustomerCard] = ()
        self._found: list[CustomerCard] = []
        self._loaded = False
        self._greeting = ""
        self._problem: RecordsError | None = None

    @property
    def place(self) -> str:
        """Where one is."""
        return "Choose a customer"

    @property
    def context(self) -> str:
        """A greeting, with the nickname if there is one."""
        return self._greeting

    def body(self) -> ComposeResult:
        """A field to find with, the list, and a preview of the chosen customer."""
        with Horizontal(id="find"):
            yield Rows(lambda _: [row(Piece("/", "accent", bold=True, door="press:slash"))], id="slash")
            yield WritingLine(placeholder=drawable(FIND, look_of(self.app)), id="words", select_on_focus=False)
        with Horizontal(id="both"):
            with Box(id="list"):
                yield Rows(lambda width: [column_heads(width)], id="heads")
                yield Choices(id="customers")
                yield Rows(self._nobody, id="nobody")
            yield Rows(self._preview, id="preview")
        yield TroubleBox("The records cannot be read", "reads them again")

    def on_mount(self) -> None:
        """Show who there is; where that must be read first, in a thread."""
        self.query_one(Choices).focus()
        cards = self._house.customers_at_hand()
        if cards is None:
            self.load()
            self.set_timer(0.3, self._say_how_far)
        else:
            self._greeting = self._greet()
            self._show(cards)

    def on_screen_resume(self) -> None:
        """What was practised meanwhile changes the list."""
        if self._loaded:
            self.load()

    @work(exclusive=True)
    async def load(self) -> None:
        """Read the customers without holding up the screen."""
        try:
            greeting, cards = await beside(lambda: (self._greet(), self._house.customers()))
        except RecordsError as problem:
            self._failed(problem)
        else:
            self._greeting = greeting
            self._show(cards)

    def _greet(self) -> str:
        nickname, greeting = self._house.preferences().nickname, self._house.greeting()
        return f"{greeting}, {nickname}" if nickname else greeting

    def _say_how_far(self) -> None:
        """Where reading takes longer than a moment, say how far it has come, again and again."""
        if not self._loaded and self._problem is None:
            self.add_class("-empty")
            self.query_one("#nobody", Rows).redraw()
            self.set_timer(0.1, self._say_how_far)

    def _show(self, cards: Sequence[CustomerCard]) -> None:
        self._cards, self._loaded, self._problem = cards, True, None
        self.remove_class("-trouble")
        self.query_one(TroubleBox).show(None)
        self._narrow_down(self.query_one(Input).value)
        self.refresh_frame()
        self.call_after_refresh(self._act)

    def _act(self) -> None:
        """Give the keys back to the list, which lost them if it was hidden while it was read."""
        if self.focused is None and self._found:
            self.query_one(Choices).focus()

    def _failed(self, problem: RecordsError) -> None:
        self._problem = problem
        self.add_class("-trouble")
        self.query_one(TroubleBox).show(problem)
        self.refresh_frame()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        self._narrow_down(event.value)

    @on(Input.Submitted)
    def _entered(self) -> None:
        if self._found:
            self.query_one(Choices).focus()

    def _narrow_down(self, query: str) -> None:
        self._found = matching(self._cards, query)
        choices = self.query_one(Choices)
        self.set_class(self._loaded and not self._found, "-empty")
        choices.offer(list(items(self._found)))
        count = len(self._found)
        whole = {0: "Nobody", 1: "1 customer"}.get(count, f"{count} customers")
        self.query_one("#list", Box).border_title = whole if self._loaded else ""
        self.query_one("#nobody", Rows).redraw()
        self._follow()

    @on(Choices.Moved)
    def _follow(self) -> None:
        self.query_one("#preview", Rows).redraw()
        self.call_after_refresh(self._say_where)
        self.refresh_frame()

    def _say_where(self) -> None:
        first, last, count = self.query_one(Choices).span()
        more = "" if last == count else "  ↓"
        whole = first <= 1 and last == count
        told = "" if whole or not count else f"{first} to {last} of {count}{more}"
        self.query_one("#list", Box).border_subtitle = drawable(told, look_of(self.app))

    def on_resize(self) -> None:
        """Another part of the list is to be seen."""
        self.call_after_refresh(self._say_where)

    @property
    def chosen(self) -> CustomerCard | None:
        """The customer under the marker."""
        item = self.query_one(Choices).chosen
        return next((card for card in self._found if item and card.id == item.id), None)

    def _preview(self, width: int) -> list[Row]:
        return preview(self.chosen, width) if self.chosen else []

    def _nobody(self, width: int) -> list[Row]:
        if not self._loaded:
            return how_far(*self._house.customers_read())
        return nothing_found(self.query_one(Input).value, self._cards, width)

    @on(Choices.Taken)
    def _take(self, message: Choices.Taken) -> None:
        message.stop()
        card = self.chosen
        if card is None:
            return
        if self.narrow:
            from tui.screens.closer import CloserScreen  # noqa: PLC0415 - off the way to the first screen

            self.app.push_screen(CloserScreen(card), lambda wanted: self._go_on(card, wanted) if wanted else None)
        else:
            self._go_on(card, "briefing")

    def _go_on(self, card: CustomerCard, wanted: "Wanted") -> None:
        self.post_message(self.Chosen(card, wanted))

    def action_debrief(self) -> None:
        """Read what came of the last talk with the chosen customer again."""
        if self.chosen is not None and self.chosen.ended:
            self._go_on(self.chosen, "debrief")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """A stroke that is typed into the find line stands there."""
        return action != "find" or self.focused is not self.query_one(Input)

    def action_find(self) -> None:
        """Put the cursor in the find line."""
        self.set_focus(self.query_one(Input))

    def action_clear(self) -> None:
        """Clear the search and go back to the list."""
        self.query_one(Input).value = ""
        self.query_one(Choices).focus()

    def action_settings(self) -> None:
        """Open the settings."""
        from tui.screens.settings import SettingsScreen  # noqa: PLC0415 - when it is wanted

        self.app.push_screen(SettingsScreen())

    def action_other(self) -> None:
        """Change between the find line and the list."""
        (self.query_one(Choices) if self.query_one(Input).has_focus else self.query_one(Input)).focus()

    def key_enter(self) -> None:
        """Read again after trouble."""
        if self._problem is not None:
            self.load()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        typing = self.query_one(Input).has_focus
        again = self.chosen is not None and self.chosen.ended and not typing
        general = (
            *((Key("D", LAST_DEBRIEF, DEBRIEF_KEY, short="debrief", spare=True),) if again else ()),
            *(() if typing else (Key("S", "settings", "s", spare=True),)),
            Key("F1", "help", "f1"),
            Key("Ctrl+P", "all commands", "ctrl+p", short="more"),
            Key("Ctrl+Q", "leave", "ctrl+q"),
        )
        if self._problem is not None:
            return (Key("Enter", "read again", "enter"), *general)
        if typing:
            seek = (Key("Enter", "go to the list", "enter"),) if self._found else ()
            return (*seek, Key("Esc", "clear the search", "escape"), *general)
        enter, short = ("look closer", "look") if self.narrow else ("read the briefing", "briefing")
        move = (Key("↑ ↓", "choose"), Key("Enter", enter, "enter", short=short)) if self._found else ()
        found = (Key("Esc", "clear the search", "escape"),) if self.query_one(Input).value else ()
        near = help_key(near=cast("HardcallsApp", self.app).delicate)
        return (*move, near, Key("/", "find", "slash"), *found, *general)
