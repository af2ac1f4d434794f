"""After the talk: five pages, one question each."""

from collections.abc import Callable
from functools import lru_cache
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from practice.errors import RecordsError
from scoring.debrief import Debrief
from tui.house import Held, House
from tui.present.after import hurt, scores, turns
from tui.present.after.topics import after_topics
from tui.present.keys import Key
from tui.present.rows import Piece, Row, row
from tui.present.trouble import SAFE_AFTER_A_TALK
from tui.screens.doors import Doors
from tui.screens.page import Page
from tui.widgets.choices import Choices
from tui.widgets.pages.handing import HandingPage
from tui.widgets.pages.note import NotePage
from tui.widgets.pages.page import DebriefPage
from tui.widgets.pages.scores import ScoresPage
from tui.widgets.pages.short import ShortPage
from tui.widgets.pages.turns import TurnsPage
from tui.widgets.rows import Rows
from tui.widgets.trouble import TroubleBox

PAGES: tuple[type[DebriefPage], ...] = (ShortPage, TurnsPage, HandingPage, ScoresPage, NotePage)

TIGHT_TABS = 60
"""Cells below which the names of the pages stand close together."""


class DebriefScreen(Page[int | None]):
    """What came of a talk; returns the turn to try again, None for the library.

    Args:
        house: Knows the rules, and writes copies.
        held: The talk.
        view: Its debrief.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(str(number), f"page({number - 1})", show=False) for number in range(1, 6)),
        Binding("tab", "turn_page(1)", show=False, priority=True),
        Binding("shift+tab", "turn_page(-1)", show=False, priority=True),
        Binding("pagedown", "read(1)", show=False, priority=True),
        Binding("pageup", "read(-1)", show=False, priority=True),
        Binding("r,R", "again", show=False),
        Binding("e,E", "copy", show=False),
        Binding("c,C", "behind('course')", show=False),
        Binding("s,S", "behind('worked_out')", show=False),
        Binding("b,B", "behind('best')", show=False),
        Binding("slash", "behind('find')", show=False),
        Binding("enter", "save", show=False),
        Binding("escape", "leave", show=False),
    ]

    DEFAULT_CSS = """
    DebriefScreen {
        #tabs { height: 1; margin-bottom: 1; }
        DebriefPage { display: none; }
        DebriefPage.-open { display: block; }
        &.-narrow #tabs, &.-low #tabs { margin: 0; }
    }
    """

    def __init__(self, house: House, held: Held, view: Debrief) -> None:
        super().__init__()
        self._house, self._held, self.view = house, held, view
        self._open = 0
        self._again: Callable[[], object] | None = None
        self._doors = Doors(self, house, held)

    @property
    def place(self) -> str:
        """Where one is."""
        return "After the talk"

    @property
    def context(self) -> str:
        """Which attempt it was."""
        attempt = f"attempt {self._held.number}{' · exam' if self._held.setup.exam else ''}"
        return attempt if self.narrow else f"{self._held.scenario.title} · {attempt}"

    def body(self) -> ComposeResult:
        """The names of the pages, and the pages."""
        best = lru_cache(lambda dimension: self._house.best_path(self._held, dimension))
        yield Rows(self._tabs, id="tabs")
        for kind in PAGES:
            yield kind(self.view, self._held, best)
        yield TroubleBox("Not saved yet", "saves again")

    def on_mount(self) -> None:
        """The first page."""
        self.action_page(0)
        if self._held.attempt.unsaved:  # the self-rating could not be kept
            self.keep_note()

    @property
    def page(self) -> DebriefPage:
        """The open page."""
        return self.query(DebriefPage)[self._open]

    def _tabs(self, width: int) -> list[Row]:
        pieces: list[Piece] = []
        gap = 2 if width < TIGHT_TABS else 3 if self.narrow else 5
        for number, kind in enumerate(PAGES):
            name = kind.short_title if self.narrow else kind.title
            door = f"page:{number}"
            here = number == self._open
            pieces += [
                Piece(f"{number + 1} ", "accent", bold=True, door=door),
                Piece(name, "text" if here else "soft", bold=here, underline=here, door=door),
                Piece(" " * gap),
            ]
        return [row(*pieces[:-1])] if width else []

    def action_page(self, number: int) -> None:
        """Open a page."""
        self.keep_note()
        self._open = number
        for place, page in enumerate(self.query(DebriefPage)):
            page.set_class(place == number, "-open")
        self.query_one("#tabs", Rows).redraw()
        self.call_after_refresh(self._act)

    def _act(self) -> None:
        if self._again:  # Enter saves again
            self.set_focus(None)
        else:
            self.page.act()
        self.refresh_frame()

    def action_turn_page(self, step: int) -> None:
        """The next page, or the one before."""
        self.action_page((self._open + step) % len(PAGES))

    def action_read(self, direction: int) -> None:
        """Read on, where a page is longer than the screen."""
        for part in self.page.scrolled():
            (part.scroll_page_down if direction > 0 else part.scroll_page_up)(animate=False)

    def go_to_turn(self, turn: int) -> None:
        """Page 2 at a turn."""
        self.action_page(PAGES.index(TurnsPage))
        self.query_one(TurnsPage).query_one(Choices).choose(str(turn))

    @on(Choices.Moved)
    def _moved(self) -> None:
        for part in self.page.scrolled():
            part.scroll_home(animate=False)
        self.call_after_refresh(self.refresh_frame)

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        match self.page:
            case ShortPage():
                self._open_door(message.item.id)
            case TurnsPage(moment=moment) if moment is not None:
                self._doors.rules(turns.rules_of(moment))
            case HandingPage(turn=turn) if turn is not None:
                self.go_to_turn(turn)
            case ScoresPage(chosen=chosen):
                turn = scores.first_turn(self.view, chosen)
                if turn is not None:
                    self.go_to_turn(turn)

    def _open_door(self, door: str) -> None:
        view = self.view
        if door == "support":
            self._doors.support()
            return
        helped = view.strength.moment.turn.number if view.strength else None
        turn = {"helped": helped, "hurt": hurt.turn(view)}.get(door) or view.next_time.turn
        if turn is not None:
            self.go_to_turn(turn)

    def action_behind(self, what: str) -> None:
        """Open what lies behind the page: `course`, `worked_out`, `best` or `find`."""
        self.keep_note()
        getattr(self._doors, what)()

    def topics(self, width: int) -> list[Row]:
        """What the numbers mean."""
        return after_topics(self._held.number, width)

    def on_rows_door_opened(self, message: Rows.DoorOpened) -> None:
        """A click on a page's name or a rule opens it, one on the name of a key presses it."""
        super().on_rows_door_opened(message)
        kind, _, name = message.door.partition(":")
        if kind == "page":
            self.action_page(int(name))
        elif kind == "rule":
            self._doors.rules((name,))

    @property
    def turn_to_try(self) -> int | None:
        """The turn that R tries again: the chosen one on page 2, else the one to learn from."""
        if isinstance(self.page, TurnsPage) and self.page.moment is not None:
            return self.page.moment.turn.number
        return self.view.next_time.turn

    def action_again(self) -> None:
        """Try a turn again."""
        if self.turn_to_try is not None and self.keep_note():
            self.dismiss(self.turn_to_try)

    def action_copy(self) -> None:
        """Keep a copy in a file."""
        try:
            name = self._house.copy(self._held)
        except RecordsError as problem:
            self._tell(problem, "The talk itself is kept.", self.action_copy)
        else:
            self._tell(None)
            self.notify(f"Kept as {name}", markup=False)

    def action_leave(self) -> None:
        """Back to the library; where something cannot be kept, only at the second time of asking."""
        if self._again or self.keep_note():
            self.dismiss(None)

    def action_save(self) -> None:
        """Try again to keep what could not be kept."""
        if self._again:
            self._again()

    def keep_note(self) -> bool:
        """Keep the note if it has changed; whether everything is kept. What is not stands in a box until it is."""
        text = self.query_one(NotePage).text
        attempt = self._held.attempt
        try:
            if attempt.unsaved:
                attempt.save_again()
            if text != attempt.standing.note:
                attempt.note(text)
        except RecordsError as problem:
            self._tell(problem, SAFE_AFTER_A_TALK, self.keep_note)
            return False
        self._tell(None)
        return True

    def _tell(self, problem: RecordsError | None, safe: str = "", again: Callable[[], object] | None = None) -> None:
        """Show what could not be kept, and let Enter try again; None for nothing."""
        self._again = again
        self.query_one(TroubleBox).show(problem, safe)
        if again:
            self.set_focus(None)
        elif self.focused is None:
            self.page.act()
        self.refresh_frame()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        if self._again:
            leave = Key("Esc", "leave without it", "escape")
            return (Key("Enter", "save again", "enter"), Key("1–5", "pages"), Key("F1", "help", "f1"), leave)
        writing = isinstance(self.page, NotePage)
        pages = (Key("Tab", "next page", "tab"),) if writing else (Key("1–5", "pages", spare=True),)
        turn = self.turn_to_try
        what = "this turn" if isinstance(self.page, TurnsPage) else f"turn {turn}"
        again = (Key("R", f"try {what} again", "r", short="try again"),) if turn is not None and not writing else ()
        copy = (Key("/", "find", "slash"), Key("E", "keep a copy", "e", spare=True)) if not writing else ()
        more = (Key("PgDn", "read on", "pagedown"),) if self.page.scrolled() else ()
        rest = (Key("F1", "help", "f1"), Key("Esc", "library", "escape"))
        return (*self.page.keys(), *more, *pages, *again, *copy, *rest)
