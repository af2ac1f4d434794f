"""The five pages of the debrief."""

from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.containers import Container, Horizontal, ScrollableContainer, VerticalScroll
from textual.events import Resize
from textual.widgets import TextArea

from scoring.debrief import Debrief, Moment
from tui.house import Held
from tui.present.after import handing, note, scores, short, turns
from tui.present.keys import Key
from tui.present.rows import Row
from tui.widgets.choices import Choices
from tui.widgets.rows import Box, Rows

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

    def __init__(self, view: Debrief, held: Held) -> None:
        super().__init__()
        self.view = view
        self.held = held

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


class ShortPage(DebriefPage):
    """What happened, what helped, what hurt, what to say next time."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "In short"
    short_title = "In short"

    DEFAULT_CSS = """
    ShortPage {
        layout: vertical;
        #outcome { margin-bottom: 1; }
        #along { width: 1fr; height: auto; max-height: 100%; margin-left: 2; padding: 1 1 0 1; }
        Choices { height: auto; max-height: 100%; }
    }
    Screen.-narrow ShortPage, Screen.-low ShortPage { #outcome { margin: 0; } }
    Screen.-narrow ShortPage { .left { height: auto; } #along { margin: 0; padding: 0 1; } }
    """

    def compose(self) -> ComposeResult:
        """The outcome, the chart, and the doors."""
        yield Rows(lambda width: short.outcome(self.view, self.held.scenario, width, low=self.low), id="outcome")
        with Horizontal(classes="halves"):
            yield Rows(lambda width: short.talk_course(self.view, width, low=self.low), id="course", classes="left")
            with Box(id="along") as box:
                box.border_title = "What to take along"
                yield Choices(short.doors(self.view, low=False), id="doors")

    def on_resize(self, event: Resize) -> None:  # noqa: ARG002 - Textual's signature
        """Rows are to be saved, or not."""
        self.query_one(Choices).offer(short.doors(self.view, low=self.low))
        for name in ("#outcome", "#course"):
            self.query_one(name, Rows).redraw()

    def on_mount(self) -> None:
        """What hurt comes first, else what helped."""
        self.query_one(Choices).choose("hurt" if self.view.priority else "helped")

    def keys(self) -> tuple[Key, ...]:
        """Enter opens what is chosen."""
        return (Key("↑ ↓", "choose", spare=True), Key("Enter", "the words behind it", "enter", short="the words"))


class TurnsPage(DebriefPage):
    """Every turn."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "Turn by turn"
    short_title = "Turns"

    DEFAULT_CSS = """
    TurnsPage {
        layout: vertical;
        Box { max-height: 40%; margin-bottom: 1; }
        Choices { height: auto; max-height: 100%; }
        .halves { layout: horizontal; overflow: hidden hidden; scrollbar-size: 0 0; }
        .left { width: 60%; height: 1fr; padding-left: 2; }
        .right { height: 1fr; }
    }
    Screen.-narrow TurnsPage {
        Box { margin: 0; }
        .halves { layout: vertical; overflow: hidden auto; }
        .left { width: 1fr; height: auto; padding: 0; margin-bottom: 1; }
        .right { height: auto; }
    }
    """

    def compose(self) -> ComposeResult:
        """The table, and below it the chosen turn."""
        with Box() as box:
            box.border_title = turns.title(self.view)
            box.border_subtitle = "underlined: got worse"
            yield Rows(lambda width: [turns.heads(width)])
            yield Choices(turns.items(self.view))
        with ScrollableContainer(classes="halves", can_focus=False):
            with VerticalScroll(classes="left scroll", can_focus=False):
                yield Rows(self._detail, id="detail")
            with VerticalScroll(classes="right scroll", can_focus=False):
                yield Rows(self._alternatives, id="alternatives")

    @property
    def moment(self) -> Moment | None:
        """The chosen turn."""
        item = self.query_one(Choices).chosen
        return self.view.moments[int(item.id) - 1] if item else None

    def _detail(self, width: int) -> list[Row]:
        return turns.detail(self.moment, self.held.scenario, width) if self.moment else []

    def _alternatives(self, width: int) -> list[Row]:
        return turns.alternatives(self.moment, width) if self.moment else []

    @on(Choices.Moved)
    def _follow(self) -> None:
        for name in ("#detail", "#alternatives"):
            self.query_one(name, Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter opens the rules of the turn."""
        rules = turns.rules_of(self.moment) if self.moment else ()
        about = (
            Key("Enter", "all about this rule" if len(rules) == 1 else "all about these rules", "enter", short="rules"),
        )
        return (Key("↑ ↓", "turn", spare=True), *(about if rules else ()))


class HandingPage(DebriefPage):
    """Handing over."""

    title = "Handing over"
    short_title = "Handing over"

    def compose(self) -> ComposeResult:
        """Every decision."""
        with VerticalScroll(classes="scroll"):
            yield Rows(lambda width: handing.page(self.view, self.held.scenario, width))

    def act(self) -> None:
        """The arrow keys scroll."""
        self.query_one(VerticalScroll).focus()


class ScoresPage(DebriefPage):
    """Points, and the words behind them."""

    SCOPED_CSS: ClassVar[bool] = False  # as above

    title = "Scores"
    short_title = "Scores"

    DEFAULT_CSS = """
    ScoresPage {
        layout: vertical;
        Box { margin-bottom: 1; }
        Choices { height: auto; }
        .left { width: 60%; height: 1fr; padding-left: 2; }
        .right { height: 1fr; }
    }
    Screen.-narrow ScoresPage { .right { display: none; } .left { padding: 0; } Box { margin: 0; } }
    """

    def compose(self) -> ComposeResult:
        """The table, the words behind the chosen entry, and handing over beside them."""
        with Box() as box:
            box.border_title = scores.title(self.view)
            yield Choices(scores.items(self.view))
        with Horizontal(classes="halves"):
            with VerticalScroll(classes="left scroll", can_focus=False):
                yield Rows(self._words, id="words")
            with VerticalScroll(classes="right scroll", can_focus=False):
                yield Rows(lambda width: handing.page(self.view, self.held.scenario, width))

    @property
    def chosen(self) -> str:
        """The chosen entry."""
        item = self.query_one(Choices).chosen
        return item.id if item else scores.COMPLIANCE

    def _words(self, width: int) -> list[Row]:
        return scores.words_behind(self.view, self.held.scenario, self.chosen, width)

    @on(Choices.Moved)
    def _follow(self) -> None:
        self.query_one("#words", Rows).redraw()

    def keys(self) -> tuple[Key, ...]:
        """Enter goes to the turn."""
        turn = scores.first_turn(self.view, self.chosen)
        go = (Key("Enter", f"go to turn {turn}", "enter", short=f"turn {turn}"),) if turn else ()
        return (Key("↑ ↓", "choose", spare=True), *go)


class NotePage(DebriefPage):
    """A note to oneself."""

    title = "My note"
    short_title = "My note"

    DEFAULT_CSS = """
    NotePage {
        layout: vertical;
        Box { height: 1fr; max-height: 12; }
        TextArea, TextArea:focus {
            height: 1fr; border: none; padding: 0; background: $background; color: $foreground;
            .text-area--placeholder { color: $soft; }
        }
    }
    """

    def compose(self) -> ComposeResult:
        """What was underneath, and the note."""
        yield Rows(lambda width: note.above(self.view, self.held.scenario, self.held.setup.goal, width))
        with Box() as box:
            box.border_title = "A note to yourself"
            box.border_subtitle = "kept when you leave the page"
            written = TextArea(self.held.attempt.standing.note, soft_wrap=True, compact=True)
            written.highlight_cursor_line = False
            written.placeholder = note.EMPTY_NOTE
            yield written

    def act(self) -> None:
        """The note takes the keys."""
        self.query_one(TextArea).focus()

    @property
    def text(self) -> str:
        """What is written."""
        return self.query_one(TextArea).text.strip()
