"""Pausing a talk, stopping it without a score, and keeping what is no answer."""

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

from practice.errors import RecordsError

if TYPE_CHECKING:
    from tui.app import HardcallsApp
    from tui.screens.talk import TalkScreen


class Stopping:
    """Asks how to stop, and carries it out.

    Args:
        screen: The talk.
    """

    def __init__(self, screen: "TalkScreen") -> None:
        self._screen = screen
        self.keep_unsent: Callable[[str], None] = lambda _: None
        """Keeps what was written and not sent; set by whoever shows the talk."""

    def ask(self, *, leaving: bool = False) -> None:
        """Ask whether to go on, to stop for now, or to stop without a score, which is chosen for who is `leaving`."""
        from tui.present.questions import pause_question  # noqa: PLC0415 - off the way to the first answer
        from tui.screens.question import QuestionScreen  # noqa: PLC0415 - as above

        self._screen.app.push_screen(QuestionScreen(pause_question(self._screen.held, leaving=leaving)), self._answered)

    def _answered(self, answer: str | None) -> None:
        screen = self._screen
        if answer == "stop":
            self._pause()
        elif answer == "leave":
            self.keep(screen.held.attempt.leave)
        elif answer == "help":
            from tui.screens.pause import support_screen  # noqa: PLC0415 - as above

            screen.app.push_screen(support_screen(cast("HardcallsApp", screen.app).house.country))

    def _pause(self) -> None:
        """Stop for now; what was written and not sent is there again when the talk goes on."""
        screen = self._screen
        try:
            self.keep_unsent(screen.say.field.text)
        except RecordsError as problem:
            screen.say.tell("!", f"Not paused: what you wrote cannot be kept. {problem.message} {problem.remedy}")
        else:
            screen.dismiss("paused")

    def keep(self, step: Callable[[], None]) -> None:
        """Keep something that is no answer; where that is not possible now, say so and wait."""
        screen = self._screen
        try:
            step()
        except RecordsError as problem:
            screen.say.busy = True
            screen.show_problem(problem)
            screen.redraw()
        else:
            self.go_on()

    def go_on(self) -> None:
        """After something that is no answer was kept."""
        screen = self._screen
        if screen.held.attempt.standing.status == "left":
            screen.dismiss("left")
        else:
            screen.redraw()
