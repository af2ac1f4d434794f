"""Steps of a talk that must be on disk before it goes on: tried again for every line that comes."""

from collections.abc import Callable

from engine.session import Response
from engine.transcript import Answer
from practice.attempt import Attempt
from practice.errors import ConflictError, NoSuchAttemptError, RecordsError
from tui.plain.console import Console


class Keeping:
    """Keeps answers and notes; where that is not possible now, says so and waits.

    Args:
        attempt: The talk with its record.
        console: Where it is held.
        name: The customer's short name.
    """

    def __init__(self, attempt: Attempt, console: Console, name: str) -> None:
        self._attempt = attempt
        self._console = console
        self._name = name

    def answer(self, answer: Answer) -> Response:
        """Give an answer, and hear what the customer makes of it once it is on disk.

        Raises:
            IllegalStepError: If it is not possible now.
            RecordsError: If it could not be kept and trying again cannot help, or nobody is there to try.
        """
        response = self._try(lambda: self._attempt.answer(answer))
        assert response is not None  # noqa: S101 - an answer was given, so a reaction waits; tells mypy so
        return response

    def keep(self, step: Callable[[], None]) -> None:
        """Keep something that is no answer; raises as `answer`."""
        self._try(step)

    def _try(self, step: Callable[[], Response | None]) -> Response | None:
        while True:
            try:
                return step()
            except (ConflictError, NoSuchAttemptError):
                raise  # trying again cannot help: the record goes on elsewhere, or was deleted
            except RecordsError as problem:
                self._console.write(f"{problem.message} {self._name} waits; every turn before is safe.")
                self._console.write(f"{problem.remedy} Press Enter to save again.")
                if self._console.read("") is None:
                    raise
                step = self._attempt.save_again
