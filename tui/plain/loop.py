"""The line mode of a talk: reads lines, says lines. One line is one answer."""

from typing import Final, Literal

from engine.errors import IllegalStepError
from engine.scenario import Reply
from engine.session import CustomerSpoke, Ended, NotUnderstood, Response
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent, Turn
from practice.country import NEUTRAL, Country
from tui import grammar
from tui.house import Held
from tui.plain import lines as words
from tui.plain.asking import yes
from tui.plain.console import Console
from tui.plain.handing import HandingOver
from tui.plain.keeping import Keeping
from tui.plain.looks import Looks
from tui.plain.staging import Staging
from tui.present import cards, feelings
from tui.present.coach import hint
from tui.present.rule import Lookup
from tui.present.words import closed, sentence, short_name

Stopped = Literal["ended", "paused", "left"]
PROMPT: Final = "> "


class LineTalk:
    """A talk in lines.

    Attributes:
        unsent: What was written and not sent; it stands on the next line, and is left over where the talk pauses.

    Args:
        held: The talk, begun or resumed.
        console: Where it is held.
        rule: Looks up a rule by its code.
        country: Whose numbers are named in a delicate talk.
    """

    def __init__(self, held: Held, console: Console, rule: Lookup, country: Country = NEUTRAL) -> None:
        self.session = held.session
        self.name = short_name(held.scenario.customer.name)
        self._held = held
        self._console = console
        self._staging = Staging(held.attempt, console)
        self._keeping = Keeping(held.attempt, console, self.name)
        self._looks = Looks(held, console, rule, country)
        self._handing = HandingOver(self.session, console)
        self.unsent = held.unsent

    def run(self) -> Stopped:
        """Talk until it is over.

        Raises:
            RecordsError: If an answer could not be kept and nobody is there to try again.
        """
        self._show_line()
        while not self.session.over:
            stopped = self._turn()
            if stopped:
                return stopped
        return "ended"

    def _turn(self) -> Stopped | None:
        """Ask until the customer answers; the reason if the talk stops here."""
        replies = self.session.open_replies()
        self._offer(replies)
        while True:
            line = self._console.read(PROMPT, self.unsent)
            if line is None:
                return "paused"
            self.unsent = ""
            match grammar.entered(line):
                case grammar.Action(word="/pause"):
                    return "paused"
                case grammar.Action(word="/leave"):
                    if self._left():
                        return "left"
                case grammar.Action(word="/repeat"):
                    self._show_line()
                    self._offer(replies)
                case grammar.Action(word="/note", rest=rest) if rest:
                    self._keeping.keep(lambda rest=rest: self._held.attempt.note(rest))  # type: ignore[misc]  # mypy cannot read a default here
                    self._console.write("Noted.")
                case grammar.Action(word, rest) if self._looks.knows(word):
                    self._console.tell(self._looks.at(word, rest))
                case meant:
                    became = self._answered(meant, line, replies)
                    if became != "again":
                        return "paused" if became == "over" else None

    def _left(self) -> bool:
        """Whether the talk was left; somebody who is there is asked once."""
        if self._console.asks and not yes(
            self._console, "This stops the talk without a score. Press Enter to stop, or n to go on: "
        ):
            return False
        self._keeping.keep(self._held.attempt.leave)
        return True

    def _answered(
        self, meant: grammar.Entered, line: str, replies: tuple[Reply, ...]
    ) -> Literal["heard", "again", "over"]:
        """Give an answer, if that is what was meant; whether the customer has reacted."""
        answer = self._answer(meant, replies)
        if answer is None:
            return "again"
        staged = self._staging.stage(answer)
        if staged != "said":
            self.unsent = line.strip() if isinstance(meant, grammar.OwnWords) else _words_of(answer)
            return "again" if staged == "taken back" else "over"
        self.unsent, self._staging.unsent = self._staging.unsent, ""
        try:
            response = self._keeping.answer(answer)
        except IllegalStepError as problem:
            self._console.write(sentence(closed(str(problem))))
            return "again"
        return "heard" if self._reacted(response, line, replies) else "again"

    def _answer(self, meant: grammar.Entered, replies: tuple[Reply, ...]) -> Answer | None:
        match meant:
            case grammar.Number(number) if 1 <= number <= len(replies):
                return Pick(replies[number - 1].id)
            case grammar.OwnWords(text):
                return Say(text)
            case grammar.Action(word, _) if word in cards.ACTIONS and word not in cards.possible_actions(self.session):
                self._console.write(cards.not_now(word, self.session))
                return None
            case grammar.Action("/escalate", rest):
                return self._handing.answer(rest)
            case grammar.Action(word, _) if word in _SIMPLE:
                return _SIMPLE[word]
        lists_all = meant == grammar.Unknown("/")  # as on the screens
        told = self._looks.at("/help", "") if lists_all else _not_an_answer(meant, len(replies), self.name)
        self._console.tell(told)
        return None

    def _reacted(self, response: Response, line: str, replies: tuple[Reply, ...]) -> bool:
        turn: Turn | None = None
        match response:
            case NotUnderstood():
                self._console.tell(
                    not_recognised(self.name, cards.sounds_like_action(self.session), stands=self._console.asks)
                )
                self.unsent = self.unsent or line.strip()
                return False
            case CustomerSpoke(_, turn) | Ended(_, _, turn):
                pass
        if turn is not None:
            if not self._console.asks:
                self._console.tell(["", *words.said(turn, replies)])
            if not self._held.setup.exam:
                self._console.tell(words.understood(turn))
        self._show_line()
        return True

    def _show_line(self) -> None:
        mood = feelings.mood(self.session, exam=self._held.setup.exam)
        self._console.tell(["", *words.spoken(self.session.line, self._held.scenario.customer.name)])
        self._console.tell([*words.feelings(mood), ""])

    def _offer(self, replies: tuple[Reply, ...]) -> None:
        setup = self._held.setup
        told = "" if setup.exam else hint(self.session, setup.coach)
        if told:
            self._console.tell(words.paragraph(told, "Coach: "))
        self._console.tell(words.menu(replies))


_SIMPLE: Final[dict[str, Answer]] = {"/hold": PutOnHold(), "/silence": StaySilent(), "/end": EndTalk()}


def _words_of(answer: Answer) -> str:
    """The words to the customer in a hand-over; a command does not stand on the line again, in front of other words."""
    return answer.words if isinstance(answer, Escalate) else ""


def not_recognised(name: str, action: str, *, stands: bool) -> list[str]:
    """When nothing was recognised; `stands` where the words stand on the line again."""
    told = [f"Not recognised yet. {name} has not heard it and nothing is spent.", *filter(None, [action])]
    if stands:
        how = "Your words stand on the line: change them, pick a number, or press Enter to say them as they are."
        return [*told, *words.paragraph(how)]
    return [*told, "Say it another way, pick a number, or send it again to say it as it is."]


def _not_an_answer(meant: grammar.Entered, count: int, name: str) -> list[str]:
    """Why a line is no answer, and what would be one."""
    match meant:
        case grammar.Number():
            return [cards.no_such_number(count)]
        case grammar.Action("/undo"):
            return [f"There is nothing to take back: {name} has answered already."]
        case grammar.Action("/note"):
            return ["/note and your words keeps a note to yourself; /desk reads it."]
        case grammar.Unknown(word):
            told = f"There is no {word} here. /help says what there is; /say {word} says it to the customer."
            return words.paragraph(told)
    return words.paragraph("Nothing was said yet. Pick a number, or type your own words; /silence says nothing.")
