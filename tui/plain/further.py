"""What can be done after a talk in lines: the pages of the debrief and their keys, as words."""

from typing import TYPE_CHECKING, Final

from practice.country import Country
from practice.errors import RecordsError
from scoring.debrief import Debrief
from tui import grammar
from tui.house import Held, House
from tui.plain import after
from tui.plain.after_turns import in_full
from tui.plain.console import Console
from tui.plain.lines import WIDTH, aloud, heard, paragraph
from tui.plain.looks import about_rule, find
from tui.present import glyphs, log
from tui.present.after import best, course, scores
from tui.present.support import support
from tui.present.words import DIMENSIONS, listed, short_name

if TYPE_CHECKING:
    from collections.abc import Callable

NOTE: Final = "A note to yourself, or Enter to skip: "


class Further:
    """Answers questions about a talk until somebody has enough.

    Args:
        house: Knows the rules and the best paths, and writes copies.
        console: Where it is asked.
        held: The talk.
        view: Its debrief.
        country: Whose numbers are shown where somebody looks for help.
    """

    def __init__(self, house: House, console: Console, held: Held, view: Debrief, country: Country) -> None:
        self._house, self._console, self._held, self._view = house, console, held, view
        self._known: dict[str, Callable[[str], list[str]]] = {
            "/turn": lambda rest: in_full(held, view, rest),
            "/course": lambda _: aloud(course.in_words(view, WIDTH), {glyphs.NEITHER: "neither:"}),
            "/score": self._score,
            "/best": self._best,
            "/rule": lambda rest: about_rule(house.rule, rest),
            "/talk": lambda _: heard(log.utterances(held.session)),
            "/find": lambda rest: find(held, rest),
            "/note": self._note,
            "/copy": self._copy,
            "/debrief": lambda _: after.debrief(held.scenario, view, held.setup.goal, held.attempt.standing),
            "/support": lambda _: aloud(support(WIDTH, country, over=True)),
            "/help": lambda _: _help(),
        }

    def run(self, home: str) -> int | None:
        """Ask for a note, then what next; the turn to try again, None to go.

        Args:
            home: Where Enter leads, in words: `the library`, "" for out of the program.
        """
        line = self._console.read(NOTE, self._held.attempt.standing.note)
        if line is None:
            return None
        if isinstance(grammar.entered(line, grammar.AFTERWARDS), grammar.Action | grammar.Unknown):
            return self._go_on(line)  # it acts, as at every other line
        self._keep(line)
        turn = self._view.next_time.turn
        again = f"/again tries turn {turn} again. " if turn else ""
        where = f"Enter goes back to {home}." if home else "Enter leaves."
        self._console.tell(["", *paragraph(f"What next? {again}/help says what else there is. {where}")])
        return self._go_on(self._console.read("> "))

    def _go_on(self, line: str | None) -> int | None:
        """Do what a line and those after it want; the turn to try again, None to go."""
        while True:
            match grammar.entered(line, grammar.AFTERWARDS) if line is not None else grammar.Nothing():
                case grammar.Nothing():
                    return None
                case grammar.Action("/again", rest):
                    if (chosen := self._turn(rest)) is not None:
                        return chosen
                case grammar.Action(word, rest):
                    self._console.tell(self._known[word](rest))
                case grammar.Number(number):
                    self._console.tell(self._known["/turn"](str(number)))
                case grammar.Unknown(word):
                    self._console.write(f"There is no {word} here. /help says what there is.")
                case _:
                    name = short_name(self._held.scenario.customer.name)
                    self._console.write(f"The talk is over, and {name} does not hear you. /help says what there is.")
            line = self._console.read("> ")

    def _keep(self, line: str) -> None:
        note = line.strip()
        if note and note != self._held.attempt.standing.note:
            self._console.tell(self._note(note))

    def _turn(self, rest: str) -> int | None:
        """The turn to try again: the one named, else the one to learn from."""
        count = len(self._view.moments)
        if not rest and self._view.next_time.turn is not None:
            return self._view.next_time.turn
        if rest.isdecimal() and len(rest) <= 4 and 1 <= int(rest) <= count:
            return int(rest)
        self._console.write(f"/again and a number from 1 to {count} tries that turn again.")
        return None

    def _score(self, rest: str) -> list[str]:
        if not rest:
            return aloud(scores.worked_out(self._view, WIDTH))
        known = (*DIMENSIONS, scores.COMPLIANCE)
        wanted = rest.lower()
        if wanted not in known:
            return [f"/score and one of: {listed(known, 'or')}."]
        name = short_name(self._held.scenario.customer.name)
        return aloud(scores.words_behind(self._view, name, wanted, WIDTH))

    def _best(self, rest: str) -> list[str]:
        if self._held.number < best.FROM_ATTEMPT:
            return aloud(best.too_early(WIDTH))
        wanted = rest.lower() or "empathy"
        play = self._house.best_path(self._held, wanted) if wanted in DIMENSIONS else None
        if play is None:
            return paragraph(
                f"There is no best path for that here. /best and one of: {listed(tuple(DIMENSIONS), 'or')}."
            )
        return aloud(best.path(play, wanted, WIDTH))

    def _note(self, rest: str) -> list[str]:
        attempt = self._held.attempt
        if not rest:
            return [f"Your note: {attempt.standing.note}" if attempt.standing.note else "No note yet."]
        try:
            if attempt.unsaved:
                attempt.save_again()
            attempt.note(rest)
        except RecordsError as problem:
            return [f"{problem.message} {problem.remedy}"]
        return ["Noted."]

    def _copy(self, _rest: str) -> list[str]:
        try:
            return [f"Kept as {self._house.copy(self._held)}"]
        except RecordsError as problem:
            return [f"{problem.message} {problem.remedy}"]


def _help() -> list[str]:
    lines = ["A number tells all about that turn. And:"]
    for word, what in grammar.AFTERWARDS.items():
        lines += paragraph(what, f"  {word:<9} ")
    return lines
