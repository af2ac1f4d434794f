"""What becomes of an answer on the talk screen."""

from typing import TYPE_CHECKING

from engine.session import Response
from engine.transcript import Answer
from practice.errors import RecordsError
from tui.present import cards, log
from tui.present.words import closed, sentence

if TYPE_CHECKING:
    from tui.screens.talk import TalkScreen


class Answers:
    """Shows what `tui.sending` tells (see `tui.sending.Listener`).

    Args:
        screen: The talk.
    """

    def __init__(self, screen: "TalkScreen") -> None:
        self._screen = screen

    def said(self, answer: Answer) -> None:
        """The customer listens; what was said is read meanwhile."""
        screen = self._screen
        screen.conversation.tell(screen.so_far)
        screen.say.tell("…", cards.listening(screen.customer))
        screen.redraw()
        screen.call_after_refresh(self._consider, answer)

    def _consider(self, answer: Answer) -> None:
        if self._screen.listening:
            self._screen.held.attempt.consider(answer)

    def reacted(self, response: Response) -> None:  # noqa: ARG002 - the session knows it
        """The customer answers."""
        screen = self._screen
        screen.show_problem(None)
        screen.say.busy = False
        screen.say.tell("", "")
        screen.hear()

    def unheard(self, text: str) -> None:
        """The words stand in the field again."""
        screen = self._screen
        screen.show_problem(None)
        self._back(text, "?", cards.not_recognised(screen.customer, cards.sounds_like_action(screen.session)))

    def taken_back(self, text: str) -> None:
        """As above."""
        self._back(text, "", "")

    def refused(self, text: str, why: str) -> None:
        """As above, with the reason."""
        self._back(text, "?", sentence(closed(why)))

    def unkept(self, problem: RecordsError) -> None:
        """Say so and wait; what was said stays."""
        screen = self._screen
        screen.say.tell("", "")
        screen.show_problem(problem)
        screen.conversation.tell(screen.so_far)
        screen.redraw()

    def kept(self) -> None:
        """A note or a goodbye is safe: go on where that leads."""
        self._screen.show_problem(None)
        self._screen.say.busy = False
        self._screen.stopping.go_on()

    def _back(self, text: str, sign: str, note: str) -> None:
        screen = self._screen
        screen.say.busy = False
        screen.conversation.tell(log.utterances(screen.session))
        since = screen.say.field.text
        screen.say.put(f"{text} {since}".rstrip() if since else text)
        screen.say.tell(sign, note)
        screen.redraw()
