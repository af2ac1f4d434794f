"""The line mode of a talk: reads lines, says lines. One line is one answer."""

from collections.abc import Callable
from typing import Final

from engine.errors import IllegalStepError
from engine.scenario import Reply
from engine.session import CustomerSpoke, Ended, NotUnderstood, Response
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent, Turn
from practice.attempt import Attempt
from practice.errors import ConflictError, NoSuchAttemptError, RecordsError
from tui import grammar
from tui.plain import lines as words
from tui.present.words import closed, counted, listed, short_name

Read = Callable[[], str | None]
"""The next line without its end, None when the input is over."""

Write = Callable[[str], None]
"""Prints one line."""


class LineTalk:
    """A talk in lines.

    Args:
        attempt: The talk, begun or resumed.
        read: Where answers come from.
        write: Where lines go.
        exam: Whether the feelings are hidden until the end.
    """

    def __init__(self, attempt: Attempt, read: Read, write: Write, *, exam: bool = False) -> None:
        self.attempt = attempt
        self.session = attempt.session
        self.scenario = attempt.session.script.scenario
        self.name = self.scenario.customer.name
        self.exam = exam
        self._read = read
        self._write = write
        self._last: Turn | None = None

    def run(self) -> str:
        """Talk until it is over.

        Returns:
            `ended`, `paused` (the input was over, or /pause) or `left` (/leave).
        """
        if self.session.transcript.turns:
            self._last = self.session.transcript.turns[-1]
        self._show_line()
        while not self.session.over:
            stopped = self._turn()
            if stopped:
                return stopped
        return "ended"

    def _turn(self) -> str:
        """Ask until the customer answers; the reason if the talk stops here, else ""."""
        replies = self.session.open_replies()
        self._say_all(words.menu(replies))
        while True:
            line = self._read()
            if line is None:
                return "paused"
            match grammar.entered(line):
                case grammar.Action(word="/pause"):
                    return "paused"
                case grammar.Action(word="/leave"):
                    self.attempt.leave()
                    return "left"
                case grammar.Action(word, rest) if look := self._looks().get(word):
                    self._say_all(look(rest))
                case meant:
                    if self._answered(meant, replies):
                        return ""

    def _answered(self, meant: grammar.Entered, replies: tuple[Reply, ...]) -> bool:
        """Give an answer; whether the customer has reacted."""
        answer = self._answer(meant, replies)
        if answer is None:
            return False
        try:
            response = self.attempt.answer(answer)
        except IllegalStepError as problem:
            self._write(closed(str(problem)[:1].upper() + str(problem)[1:]))
            return False
        except RecordsError as problem:
            response = self._keep_trying(problem)
        return self._reacted(response, replies)

    def _keep_trying(self, problem: RecordsError) -> Response:
        """Say what is the matter and try again for every line that comes; nothing said is lost meanwhile."""
        while True:
            if isinstance(problem, ConflictError | NoSuchAttemptError):
                raise problem  # trying again cannot help: the record goes on elsewhere, or was deleted
            self._write(f"{problem.message} {short_name(self.name)} waits; every turn before is safe.")
            self._write(f"{problem.remedy} Press Enter to save again.")
            if self._read() is None:
                raise problem
            try:
                response = self.attempt.save_again()
            except RecordsError as again:
                problem = again
                continue
            assert response is not None  # noqa: S101 - an answer was given, so a reaction waits; tells mypy so
            return response

    def _answer(self, meant: grammar.Entered, replies: tuple[Reply, ...]) -> Answer | None:
        match meant:
            case grammar.Number(number) if 1 <= number <= len(replies):
                return Pick(replies[number - 1].id)
            case grammar.OwnWords(text):
                return Say(text)
            case grammar.Action("/escalate", rest):
                return self._escalation(rest)
            case grammar.Action(word, _):
                return _SIMPLE[word]
        self._write(_not_an_answer(meant, len(replies)))
        return None

    def _escalation(self, rest: str) -> Answer | None:
        team, said = grammar.team_and_words(rest)
        if team:
            return Escalate(team, said)
        teams = listed(self.session.teams(), "or")
        known = f" Teams: {teams}." if teams else ""
        self._write(f"Hand over to whom? /escalate TEAM, or /escalate TEAM: your words.{known}")
        return None

    def _reacted(self, response: Response, replies: tuple[Reply, ...]) -> bool:
        match response:
            case NotUnderstood():
                name = short_name(self.name)
                self._write(f"Not recognised yet. {name} has not heard it and nothing is spent.")
                self._write("Say it another way, pick a number, or send it again to say it as it is.")
                return False
            case CustomerSpoke(_, turn):
                self._last = turn
            case Ended(_, _, turn):
                self._last = turn
        if self._last is not None:
            self._say_all(["", *words.said(self._last, replies)])
            if not self.exam:
                self._say_all(words.understood(self._last))
        self._show_line()
        return True

    def _show_line(self) -> None:
        self._say_all(["", *words.spoken(self.session.line, self.name)])
        if not self.exam:
            self._say_all(words.feelings(self.session.state, self._last, self.name))
        self._write("")

    def _looks(self) -> dict[str, Callable[[str], list[str]]]:
        """Actions that only show something."""
        return {
            "/help": lambda _: words.help_lines(
                self.session.teams(),
                hold=self.session.can_hold(),
                end=self.session.can_end(),
                escalate=self.session.can_escalate(),
            ),
            "/desk": lambda _: words.desk(self.scenario),
            "/feelings": lambda _: self._feelings(),
            "/undo": lambda _: [f"There is nothing to take back: {short_name(self.name)} has answered already."],
        }

    def _feelings(self) -> list[str]:
        if self.exam:
            return ["Hidden in the exam. You will see it all afterwards."]
        return words.reasons(self.session.state, self._last)

    def _say_all(self, told: list[str]) -> None:
        for line in told:
            self._write(line)


_SIMPLE: Final[dict[str, Answer]] = {"/hold": PutOnHold(), "/silence": StaySilent(), "/end": EndTalk()}


def _not_an_answer(meant: grammar.Entered, count: int) -> str:
    """Why a line is no answer, and what would be one."""
    match meant:
        case grammar.Number():
            return _which(count)
        case grammar.Unknown(word):
            return f"There is no {word} here. /help says what there is; /say {word} says it to the customer."
    return "Nothing was said yet. Pick a number, or type your own words; /silence says nothing."


def _which(count: int) -> str:
    if not count:
        return "There is no reply to pick here. Type your own words."
    there = f"There is {counted(count, 'reply')}." if count == 1 else f"There are {counted(count, 'reply', 'replies')}."
    return f"{there} Pick {'1' if count == 1 else f'1 to {count}'}, or type your own words."
