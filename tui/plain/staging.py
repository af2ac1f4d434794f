"""The moment between Enter and the customer's reaction, where somebody is there to take a line back."""

from typing import Literal

from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from practice.attempt import Attempt
from tui import grammar
from tui.plain import lines as words
from tui.plain.console import Console
from tui.present.cards import action_cost
from tui.present.words import short_name

Staged = Literal["said", "taken back", "over"]


class Staging:
    """Lets an answer be taken back until Enter is pressed once more; a script's answers are said at once.

    Attributes:
        unsent: What was typed meanwhile and is to stand on the next line.

    Args:
        attempt: The talk.
        console: Where it is held.
    """

    def __init__(self, attempt: Attempt, console: Console) -> None:
        self._session = attempt.session
        self._console = console
        self.unsent = ""

    def stage(self, answer: Answer) -> Staged:
        """Say what is about to be said, and wait; `over` where the input ends instead."""
        if not self._console.asks:
            return "said"
        self._console.tell(self._told(answer))
        line = self._console.read(self._prompt(answer))
        if line is None:
            return "over"
        match grammar.entered(line):
            case grammar.Action("/undo"):
                self._console.write(f"Taken back. {self._name} has not heard it.")
                return "taken back"
            case grammar.Nothing():
                return "said"
        self.unsent = line.strip()
        return "said"

    @property
    def _name(self) -> str:
        return short_name(self._session.script.scenario.customer.name)

    def _prompt(self, answer: Answer) -> str:
        if isinstance(answer, EndTalk):
            return f"This ends the talk with {self._name}. Press Enter to end it, or type /undo: "
        return f"{self._name} is listening. Press Enter, or type /undo: "

    def _told(self, answer: Answer) -> list[str]:
        match answer:
            case Pick(reply):
                replies = enumerate(self._session.open_replies(), 1)
                number, said = next((number, each.say) for number, each in replies if each.id == reply)
                return words.yours(said, number)
            case PutOnHold():
                return [self._deed(f"You put {self._name} on hold", "/hold")]
            case StaySilent():
                return [self._deed("You say nothing", "/silence")]
            case Escalate(team, _):
                return [f"You hand over to: {team}."]
            case Say() | EndTalk():  # what was typed stands above; the prompt says what ending means
                return []

    def _deed(self, told: str, word: str) -> str:
        cost = action_cost(word, self._session)
        return f"{told}: {cost}." if cost else f"{told}."
