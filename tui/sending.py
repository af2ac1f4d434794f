"""Saying an answer on screen: it can be taken back for a moment, then it is sent, and kept before anybody reacts."""

from collections.abc import Callable
from typing import Protocol

from engine.errors import IllegalStepError
from engine.session import NotUnderstood, Response
from engine.transcript import Answer
from practice.errors import RecordsError


class Answering(Protocol):
    """The talk with its record (see `practice.attempt.Attempt`)."""

    @property
    def unsaved(self) -> bool:
        """Whether something waits for `save_again`."""

    def answer(self, answer: Answer) -> Response:
        """Give an answer and hear what the customer makes of it, once it is on disk."""

    def save_again(self) -> Response | None:
        """Write what waits to be written, and hear what the customer makes of it."""


class Listener(Protocol):
    """Who is told what became of an answer; exactly one of these follows each `say`, `hurry` or `take_back`."""

    def said(self, answer: Answer) -> None:
        """It is said and can still be taken back."""

    def reacted(self, response: Response) -> None:
        """The customer reacts."""

    def unheard(self, text: str) -> None:
        """Nothing was recognised: nobody has heard it."""

    def taken_back(self, text: str) -> None:
        """The trainee took it back."""

    def refused(self, text: str, why: str) -> None:
        """It is not possible now."""

    def unkept(self, problem: RecordsError) -> None:
        """It could not be kept, so the customer waits."""

    def kept(self) -> None:
        """What could not be kept before is kept, and it was no answer."""


class Stoppable(Protocol):
    """A running timer."""

    def stop(self) -> None:
        """Let it run out without effect."""


class Sending:
    """The moment between Enter and the customer's reaction.

    Args:
        attempt: The talk with its record.
        listener: Who is told.
        beat: Seconds in which an answer can be taken back; 0 sends at once, None waits until hurried.
        timer: Calls a function after some seconds.
    """

    def __init__(
        self,
        attempt: Answering,
        listener: Listener,
        beat: float | None,
        timer: Callable[[float, Callable[[], None]], Stoppable],
    ) -> None:
        self._attempt = attempt
        self._staged: Answer | None = None
        self._listener = listener
        self._beat = beat
        self._start_timer = timer
        self._timer: Stoppable | None = None
        self._text = ""

    @property
    def listening(self) -> bool:
        """Whether an answer can still be taken back."""
        return self._staged is not None

    @property
    def busy(self) -> bool:
        """Whether an answer is under way."""
        return self.listening or self._attempt.unsaved

    def say(self, answer: Answer, text: str) -> None:
        """Say an answer; `text` is what goes back into the field if nobody hears it."""
        self._text = text
        self._staged = answer
        if self._beat == 0:
            self._send()
            return
        if self._beat is not None:
            self._timer = self._start_timer(self._beat, self._send)
        self._listener.said(answer)

    def hurry(self) -> None:
        """Send what is said without waiting longer, or try again to keep it."""
        if self._attempt.unsaved:
            self._try(self._attempt.save_again)
        else:
            self._send()

    def take_back(self) -> bool:
        """Take back what is said; False if there is nothing to take back."""
        self._stop_timer()
        if self._staged is None:
            return False
        self._staged = None
        self._listener.taken_back(self._text)
        return True

    def _send(self) -> None:
        self._stop_timer()
        answer, self._staged = self._staged, None
        if answer is not None:
            self._try(lambda: self._attempt.answer(answer))

    def _try(self, step: Callable[[], Response | None]) -> None:
        try:
            response = step()
        except IllegalStepError as problem:
            self._listener.refused(self._text, str(problem))
        except RecordsError as problem:
            self._listener.unkept(problem)
        else:
            if isinstance(response, NotUnderstood):
                self._listener.unheard(self._text)
            elif response is None:
                self._listener.kept()
            else:
                self._listener.reacted(response)

    def _stop_timer(self) -> None:
        if self._timer is not None:
            self._timer.stop()
            self._timer = None
