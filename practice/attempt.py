"""A talk and its record kept in step: the one road on which every front end answers the customer."""

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Self

from engine.errors import IllegalStepError
from engine.script import Script
from engine.session import Ended, NotUnderstood, Response, Session
from engine.transcript import Answer, Escalate, Say
from practice.canonical import keepable
from practice.entries import Entry, Finished, Header, Left, Noted, Rated, Standing, standing
from practice.errors import GoneError, NoSuchAttemptError
from practice.resume import session_of

if TYPE_CHECKING:
    from practice.records import Records


class Attempt:
    """One talk, of which nothing is lost: an answer is on disk before the customer's reaction is told.

    Made by `begin` or `resume`. Where the records cannot be written, a step raises `RecordsError`, and what was to be
    written stays `unsaved` until `save_again` has written it. Meanwhile every other step raises `IllegalStepError`.

    Attributes:
        id: The attempt's number in the records.
        session: The talk. Look at it freely; answer only through `answer`.
    """

    def __init__(
        self, records: "Records", number: int, header: Header, session: Session, entries: Iterable[Entry] = ()
    ) -> None:
        self.id = number
        self.session = session
        self._records = records
        self._header = header
        self._written = tuple(entries)
        self._standing = standing(self._written)
        self._gone = False
        self._unsaved: tuple[Entry, ...] = ()
        self._held_back: Response | None = None

    @classmethod
    def begin(cls, script: Script, records: "Records", header: Header, answers: Iterable[Answer] = ()) -> Self:
        """Begin a talk; `session.line` is what the customer opens with.

        Args:
            script: The customer.
            records: Where it is kept.
            header: How it is set up.
            answers: What is answered beforehand, as far as the talk allows it; written together with the beginning.

        Raises:
            RecordsError: If it cannot be written; then nothing of it was.
        """
        session = Session(script)
        session.begin()
        kept = replace(header, learner=keepable(header.learner), goal=keepable(header.goal))
        entries = _answered(session, answers)
        return cls(records, records.begin(kept, *entries), kept, session, entries)

    @classmethod
    def resume(cls, script: Script, records: "Records", number: int) -> Self:
        """Go on with a talk at the turn where it stopped; one that is over can still be rated and noted.

        Raises:
            ScenarioChangedError: If the customer would no longer have answered as recorded.
            RecordsError: If the attempt cannot be read.
        """
        record = records.load(number)
        entries = (stamped.entry for stamped in record.entries)
        return cls(records, number, record.header, session_of(script, record), entries)

    @property
    def standing(self) -> Standing:
        """What the attempt comes to so far, as it is on disk."""
        return self._standing

    @property
    def unsaved(self) -> bool:
        """Whether something waits for `save_again`."""
        return bool(self._unsaved)

    def answer(self, answer: Answer) -> Response:
        """Give an answer and hear what the customer makes of it, once it is on disk.

        Raises:
            IllegalStepError: If the answer is not possible now; nothing has changed.
            RecordsError: If it could not be written; it waits for `save_again`.
        """
        self._refuse_unless_free()
        if self._standing.status != "open":
            raise IllegalStepError("the talk is over")
        response = self.session.answer(_keepable(answer))
        self._write(_entries(response), response)
        return response

    def consider(self, answer: Answer) -> None:
        """Read an answer that may be given next, so that it is answered sooner; nothing changes."""
        self.session.consider(_keepable(answer))

    def leave(self) -> None:
        """Stop without a score.

        Raises:
            IllegalStepError: If the talk is over.
            RecordsError: If it could not be written; it waits for `save_again`.
        """
        self._add(Left())

    def rate(self, points: int, change: str = "") -> None:
        """Keep how the learner thinks it went, before any score is shown.

        Args:
            points: 1 (badly) to 5 (very well).
            change: What they would change, in their words.

        Raises:
            ValueError: If the points are not 1 to 5.
            RecordsError: If it could not be written; it waits for `save_again`.
        """
        self._add(Rated(points, keepable(change)))

    def note(self, text: str) -> None:
        """Keep a note of the learner to themselves, instead of an earlier one.

        Raises:
            RecordsError: If it could not be written; it waits for `save_again`.
        """
        self._add(Noted(keepable(text)))

    def save_again(self) -> Response | None:
        """Write what waits to be written.

        Returns:
            What the customer made of the answer that waited, None where it was no answer or nothing waited.

        Raises:
            RecordsError: If it still could not be written; it keeps waiting.
        """
        if not self._unsaved:
            return None
        self._put_back()
        try:
            self._records.append(self.id, len(self._written) + 1, *self._unsaved)
        except GoneError:
            self._gone = True
            raise
        self._written += self._unsaved
        for entry in self._unsaved:
            self._standing = self._standing.after(entry)
        told, self._unsaved, self._held_back = self._held_back, (), None
        return told

    def _put_back(self) -> None:
        """Write the talk anew where the records were gone, unless they are back and hold it."""
        if not self._gone:
            return
        try:
            record = self._records.load(self.id)
            known = tuple(stamped.entry for stamped in record.entries)
            ours = record.header == self._header and known == self._written[: len(known)]
        except NoSuchAttemptError:
            known, ours = (), False
        if not ours:
            self.id = self._records.begin(self._header, *self._written)
        elif missing := self._written[len(known) :]:
            self._records.append(self.id, len(known) + 1, *missing)
        self._gone = False

    def _add(self, entry: Entry) -> None:
        self._refuse_unless_free()
        if not self._standing.allows(entry):
            raise IllegalStepError("the talk is over")
        self._write((entry,), None)

    def _write(self, entries: tuple[Entry, ...], told: Response | None) -> None:
        self._unsaved, self._held_back = entries, told
        self.save_again()

    def _refuse_unless_free(self) -> None:
        if self._unsaved:
            raise IllegalStepError("the last step is not saved yet")


def _keepable(answer: Answer) -> Answer:
    match answer:
        case Say(text):
            return Say(keepable(text))
        case Escalate(team, words):
            return Escalate(keepable(team), keepable(words))
        case _:
            return answer


def _answered(session: Session, answers: Iterable[Answer]) -> tuple[Entry, ...]:
    """Answer as far as the talk allows it; what that leaves in the record."""
    entries: tuple[Entry, ...] = ()
    with suppress(IllegalStepError):
        for answer in answers:
            if session.over:
                break
            entries += _entries(session.answer(_keepable(answer)))
    return entries


def _entries(response: Response) -> tuple[Entry, ...]:
    """What a response leaves in the record."""
    match response:
        case NotUnderstood(misunderstanding):
            return (misunderstanding,)
        case Ended(ending, _, turn):
            return (turn, Finished(ending.id, ending.outcome))
        case _:
            assert response.turn is not None  # noqa: S101 - only the opening has no turn; tells mypy so
            return (response.turn,)
