"""How the customer feels, as a page of its own."""

from typing import TYPE_CHECKING

from tui.present import feelings
from tui.present.rule import Lookup
from tui.screens.reading import ReadingScreen
from tui.screens.rule import rules_screen

if TYPE_CHECKING:
    from tui.screens.talk import TalkScreen


def open_feelings(talk: "TalkScreen", rule: Lookup) -> None:
    """Open the page over a talk."""
    talk.app.push_screen(feelings_screen(talk.place, talk.context, talk.mood, rule))


def open_rules(talk: "TalkScreen", rule: Lookup) -> None:
    """Open the rules of the last words over a talk."""
    talk.app.push_screen(rules_screen(rule, feelings.rules(talk.mood)))


def feelings_screen(place: str, context: str, told: feelings.Mood, rule: Lookup) -> ReadingScreen:
    """The side column at full width; Enter opens the rules behind what was understood."""
    rules = feelings.rules(told)
    page: ReadingScreen

    def show_rules() -> None:
        page.app.push_screen(rules_screen(rule, rules))

    further = ("all about these rules", show_rules) if rules else None
    page = ReadingScreen(place, context, lambda width: feelings.page(told, width), also="f4", further=further)
    return page
