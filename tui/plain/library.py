"""The library in lines: everybody to practise with, found by words, chosen by number."""

from typing import TYPE_CHECKING, Final

from tui import grammar
from tui.commands.exits import ExitCode
from tui.house import House
from tui.plain.asking import yes
from tui.plain.console import Console
from tui.plain.lines import WIDTH, aloud, paragraph
from tui.plain.way import LineWay
from tui.present.library import GROUPS, LAST_DEBRIEF, CustomerCard, matching, nothing_found, ordered, preview, spoken
from tui.present.settings import COACH
from tui.present.support import support
from tui.present.words import CHANNELS, counted

if TYPE_CHECKING:
    from collections.abc import Sequence

WORDS: Final = {
    "/debrief": f"{LAST_DEBRIEF} with a customer again: /debrief 1 for the first one listed",
    "/coach": "how much help the next talk gives: /coach 0 for none, up to /coach 3",
    "/exam": "hide the feelings until the end of the next talk, or show them again",
    "/name": "how you want to be called",
    "/country": "whose numbers stand where you look for help",
    "/support": "where to find help for yourself",
    "/all": "everybody again, after you looked for words",
    "/help": "what can be done here",
}
"""Every word of the library in lines."""


class LineLibrary:
    """Lists customers and lets somebody practise, until they have enough.

    Args:
        house: Everything behind it.
        console: Where it is held.
    """

    def __init__(self, house: House, console: Console) -> None:
        self._house = house
        self._console = console
        self._way = LineWay(house, console, home="the library")
        self._shown: Sequence[CustomerCard] = ()

    def run(self) -> ExitCode:
        """Choose and practise; where nobody is there to answer, once.

        Raises:
            RecordsError: If something could not be read, or kept with nobody there to try again.
        """
        if self._console.asks:
            waiting = self._house.unfinished()
            if waiting is not None:
                self._way.from_a_pause(waiting)
        self._list("")
        while True:
            line = self._console.read("A number, words to find, or Enter to leave: ")
            if line is None or not line.strip():
                return ExitCode.OK
            ended = self._entered(line)
            if ended is not None:
                return ended

    def _entered(self, line: str) -> ExitCode | None:
        match grammar.entered(line, WORDS):
            case grammar.Number(number):
                return self._chosen(number)
            case grammar.OwnWords(text):
                self._list(text)
            case grammar.Action(word, rest):
                self._act(word, rest)
            case grammar.Unknown(word):
                self._console.write(f"There is no {word} here. /help says what there is.")
        return None

    def _act(self, word: str, rest: str) -> None:
        match word:
            case "/name":
                self._way.choose_name()
            case "/country":
                self._way.choose_country()
            case "/exam":
                self._way.exam = not self._way.exam
                told = "hidden until the end" if self._way.exam else "shown"
                self._console.write(f"From the next talk on the feelings are {told}.")
            case "/debrief":
                self._debrief(rest)
            case "/coach":
                self._coach(rest)
            case "/support":
                self._console.tell(aloud(support(WIDTH, self._house.country(), over=True)))
            case "/all":
                self._list("")
            case _:
                self._help()

    def _debrief(self, rest: str) -> None:
        card = self._numbered(int(rest)) if rest.isdecimal() else None
        if not rest.isdecimal():
            self._console.write("Whose? /debrief 1 reads the last one with the first customer listed.")
        elif card is not None and not self._way.from_the_end(card.id):
            self._console.write(f"No talk with {card.customer} has come to its end yet.")

    def _coach(self, rest: str) -> None:
        if rest in {"0", "1", "2", "3"}:
            self._way.coach = int(rest)
        self._console.write(f"Coach {self._way.coach}, from the next talk on: {COACH[self._way.coach][0]}.")

    def _help(self) -> None:
        self._console.write("A number looks closer at a customer. Words find customers. And:")
        for word, what in WORDS.items():
            self._console.tell(paragraph(what, f"  {word:<9} "))

    def _list(self, wanted: str) -> None:
        everybody = self._house.customers()
        found = ordered(matching(everybody, wanted))
        if not found:
            self._console.tell(aloud(nothing_found(wanted, everybody, WIDTH)[:1]))
            return
        self._shown = found
        self._console.write(self._greeting())
        for group, title in GROUPS:
            members = [(number, card) for number, card in enumerate(found, 1) if card.due == group]
            if members:
                self._console.tell(["", f"{title}:"])
            for number, card in members:
                self._console.tell(_entry(number, card, command=not self._console.asks))

    def _greeting(self) -> str:
        if not self._console.asks:
            return "Choose a customer."
        name = self._house.preferences().nickname
        return f"{self._house.greeting()}{f', {name}' if name else ''}. Choose a customer."

    def _numbered(self, number: int) -> CustomerCard | None:
        if 1 <= number <= len(self._shown):
            return self._shown[number - 1]
        self._console.write(f"There are {counted(len(self._shown), 'customer')}. Pick 1 to {len(self._shown)}.")
        return None

    def _chosen(self, number: int) -> ExitCode | None:
        card = self._numbered(number)
        if card is None:
            return None
        if not self._console.asks:
            return self._way.from_the_start(card.id)
        self._console.tell(["", *aloud(preview(card, WIDTH)), ""])
        if yes(self._console, "Enter reads the briefing, n goes back: "):
            self._console.write("")
            self._way.from_the_start(card.id)
        near = " /support says where to find help for yourself." if card.delicate else ""
        self._console.tell(paragraph(f"Back in the library. /all lists everybody.{near}"))
        return None


def _entry(number: int, card: CustomerCard, *, command: bool) -> list[str]:
    """A customer in the list, with the command that leads there where nobody can be asked for a number."""
    minutes = f"about {counted(card.minutes, 'minute')}"
    told = f"{card.title}. {card.customer}, {spoken(card.customer_type)}, {CHANNELS[card.channel]}, {minutes}."
    best = f" Best so far: {card.best}." if card.best else ""
    due = f" Due {card.due_in}." if card.due_in else ""
    note = " A content note comes first." if card.delicate else ""
    more = f"Difficulty {card.difficulty} of 5.{best}{due}{note}{f' hardcalls play {card.id}' if command else ''}"
    return [*paragraph(told, f"{number}. "), *paragraph(more, "   ")]
