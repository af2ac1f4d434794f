"""Actions of a talk in lines that only show something: they cost nothing and leave no trace."""

from typing import TYPE_CHECKING

from practice.country import Country
from tui.grammar import WORDS
from tui.house import Held
from tui.plain import lines as words
from tui.plain.console import Console
from tui.present import cards, feelings, log
from tui.present.finding import found
from tui.present.rule import Lookup, rule_rows
from tui.present.support import desk_for, support
from tui.present.words import quoted

if TYPE_CHECKING:
    from collections.abc import Callable


class Looks:
    """What can be looked at.

    Args:
        held: The talk.
        console: Where it is held.
        rule: Looks up a rule by its code.
        country: Whose numbers are shown.
    """

    def __init__(self, held: Held, console: Console, rule: Lookup, country: Country) -> None:
        self._held = held
        self._asks = console.asks
        self._rule = rule
        self._country = country
        self._known: dict[str, Callable[[str], list[str]]] = {
            "/help": lambda _: self._help(),
            "/desk": lambda rest: words.desk(desk_for(held.scenario, country), rest, held.attempt.standing.note),
            "/feelings": lambda _: words.reasons(feelings.mood(held.session, exam=held.setup.exam)),
            "/talk": lambda _: words.heard(log.utterances(held.session)),
            "/find": lambda rest: find(held, rest),
            "/rule": lambda rest: about_rule(rule, rest),
            "/support": lambda _: words.aloud(support(words.WIDTH, country)),
        }

    def knows(self, word: str) -> bool:
        """Whether a word only shows something."""
        return word in self._known

    def at(self, word: str, rest: str) -> list[str]:
        """What it shows; `rest` is what stood behind the word."""
        return self._known[word](rest)

    def _help(self) -> list[str]:
        possible = set(cards.possible_actions(self._held.session))
        hidden = {word for word in cards.ACTIONS if word not in possible}
        hidden |= {"/undo"} if not self._asks else set()
        hidden |= {"/support"} if not self._held.scenario.content_note else set()
        return words.help_lines(self._held.session, [word for word in WORDS if word not in hidden])


def find(held: Held, wanted: str) -> list[str]:
    """Where something was said in a talk."""
    if not wanted:
        return ["/find and the words finds where they were said."]
    return words.heard(found(log.utterances(held.session), wanted)) or [f"Nobody said {quoted(wanted)}."]


def about_rule(rule: Lookup, code: str) -> list[str]:
    """Everything about a rule."""
    name = code.removeprefix("§").strip()
    if not name:
        return ["/rule and its name tells all about a rule; the names stand behind the word Rule."]
    return words.aloud(rule_rows(name, rule(name), words.WIDTH))
