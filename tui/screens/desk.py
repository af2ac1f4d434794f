"""The desk as a page of its own, before the talk and on narrow screens."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from engine.scenario import Scenario
from practice.country import Country
from tui.present.keys import Key
from tui.present.support import desk_for
from tui.screens.page import Page
from tui.widgets.desk import DeskBox


class DeskScreen(Page[None]):
    """Record and articles.

    Args:
        scenario: The customer.
        country: Whose numbers stand there in a delicate talk.
    """

    BINDINGS: ClassVar[list[BindingType]] = [Binding("f2", "close", show=False)]

    DEFAULT_CSS = """
    DeskScreen DeskBox { height: 1fr; }
    """

    def __init__(self, scenario: Scenario, country: Country) -> None:
        super().__init__()
        self._scenario = scenario
        self._country = country

    @property
    def place(self) -> str:
        """Where one is."""
        return self._scenario.title

    def body(self) -> ComposeResult:
        """The desk."""
        yield DeskBox(desk_for(self._scenario, self._country))

    def on_mount(self) -> None:
        """The desk acts."""
        self.query_one(DeskBox).open()

    def on_desk_box_closed(self) -> None:
        """Back to where one came from."""
        self.dismiss()

    def on_desk_box_turned(self) -> None:
        """Other keys work."""
        self.refresh_frame()

    def action_close(self) -> None:
        """As above."""
        self.dismiss()

    def keys(self) -> tuple[Key, ...]:
        """What works here."""
        return (*self.query_one(DeskBox).keys(), Key("F2", "back", "f2"), Key("F1", "help", "f1"))
