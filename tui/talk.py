"""A talk as both front ends hold it: an answer can be taken back until it is sent, and is kept before anybody reacts.

Knows neither screens nor files: `keep` is whatever commits an entry and raises if it could not.
"""

from collections.abc import Callable

from engine.errors import IllegalStepError
from engine.session import CustomerSpoke, Ended, NotUnderstood, Response, Session
from engine.transcript import Answer
from practice.entries import Entry, Finished, Left

Keep = Callable[[Entry], None]
"""Commits an entry of the record; returns only when it is safe, and raises otherwise, when it may be called again."""


class Talk:
    """A session whose every answer is committed before the customer's reaction is given out.

    Args:
        session: A session, begun or not.
        keep: Commits an entry.
    """

    def __init__(self, session: Session, keep: Keep) -> None:
        self.session = session
        self._keep = keep
        self._staged: Answer | None = None
        self._unkept: list[Entry] = []
        self._response: Response | None = None

    @property
    def staged(self) -> Answer | None:
        """The answer that can still be taken back."""
        return self._staged

    @property
    def waiting(self) -> bool:
        """Whether an answer is said but could not be kept yet; `retry` tries again."""
        return self._response is not None

    def begin(self) -> CustomerSpoke:
        """The customer's opening line."""
        return self.session.begin()

    def stage(self, answer: Answer) -> None:
        """Say an answer in such a way that it can still be taken back."""
        self._must_not_wait()
        self._staged = answer

    def take_back(self) -> Answer | None:
        """Take the staged answer back; None if there is none."""
        answer, self._staged = self._staged, None
        return answer

    def send(self) -> Response:
        """Send the staged answer.

        Raises:
            IllegalStepError: If nothing is staged, or the answer is not possible; nothing has changed.
            Exception: Whatever `keep` raises; the reaction is withheld and `retry` tries to keep the answer again.
        """
        answer = self.take_back()
        if answer is None:
            raise IllegalStepError("nothing was said that could be sent")
        return self.answer(answer)

    def answer(self, answer: Answer) -> Response:
        """Give an answer at once; raises as `send` does."""
        self._must_not_wait()
        response = self.session.answer(answer)
        match response:
            case NotUnderstood(misunderstanding):
                self._unkept = [misunderstanding]
            case Ended(ending, _, turn):
                self._unkept = [turn, Finished(ending.id, ending.outcome)]
            case CustomerSpoke(_, turn):
                self._unkept = [turn] if turn else []
        self._response = response
        return self.retry()

    def retry(self) -> Response:
        """Keep what could not be kept before, and give out the reaction to it.

        Raises:
            IllegalStepError: If nothing waits.
            Exception: Whatever `keep` raises; nothing is lost and it can be tried again.
        """
        if self._response is None:
            raise IllegalStepError("nothing waits to be kept")
        while self._unkept:
            self._keep(self._unkept[0])
            del self._unkept[0]
        response, self._response = self._response, None
        return response

    def leave(self) -> None:
        """Stop without a score; raises whatever `keep` raises."""
        self._keep(Left())

    def _must_not_wait(self) -> None:
        if self._response is not None:
            raise IllegalStepError("the last answer is not kept yet")
