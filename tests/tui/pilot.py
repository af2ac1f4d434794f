"""Hands on the screens: they press only what is named there at that moment, and see what a person sees."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from textual.pilot import Pilot
from textual.widgets import Input, TextArea

from tests.tui.house import PaperHouse
from tui.app import HardcallsApp, Start
from tui.screens.curtain import Curtain
from tui.screens.library import LibraryScreen
from tui.screens.page import Page
from tui.widgets.choices import Choices
from tui.widgets.rows import Box, Rows

PRESSES = {
    "Enter": "enter",
    "Esc": "escape",
    "F1": "f1",
    "F2": "f2",
    "F4": "f4",
    "Tab": "tab",
    "Ctrl+P": "ctrl+p",
    "Backspace": "backspace",
    "↑": "up",
    "↓": "down",
    "←": "left",
    "→": "right",
    "PgDn": "pagedown",
    "PgUp": "pageup",
    "/": "slash",
    "R": "r",
    "E": "e",
    "C": "c",
    "S": "s",
    "D": "d",
    "H": "h",
    "B": "b",
}
AT_ONCE = Start(beat=0, pace=False)
"""Answers are sent at once and the customer's words are there at once, so that no test waits."""


def grid(app: HardcallsApp) -> str:
    """The screen as text, without trailing spaces."""
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip).rstrip() for strip in strips) + "\n"


class Hands:
    """What a person can do at the screens.

    Args:
        pilot: Textual's pilot.
        house: What stands behind the screens.
    """

    def __init__(self, pilot: Pilot[None], house: PaperHouse) -> None:
        self.pilot = pilot
        self.app: HardcallsApp = pilot.app
        self.house = house

    @property
    def seen(self) -> str:
        """Everything on the screen."""
        return grid(self.app)

    async def settle(self) -> None:
        """Wait until everything that is under way is on the screen."""
        loading = [worker for worker in self.app.workers if worker.group != "way" and not worker.is_finished]
        if loading:
            await self.app.workers.wait_for_complete(loading)
        await self.pilot.pause()
        while self.app.waiting or self._on_the_way or self._unfinished:
            await self.pilot.pause()

    @property
    def _unfinished(self) -> bool:
        """Whether anything of the screen is still to be made, told or painted.

        Textual's pilot takes a process that gets no time on a busy machine for one that has nothing to do.
        """
        screen = self.app.screen
        if not screen.is_mounted or (isinstance(screen, Page) and not self.keys.strip()):
            return True
        parts = [self.app, *screen.walk_children(with_self=True)]
        told = any(not part._message_queue.empty() or part._next_callbacks for part in parts)
        return told or bool(screen._callbacks or screen._layout_required or screen._dirty_widgets)

    @property
    def _on_the_way(self) -> bool:
        """Whether the way from a customer to the debrief is between two of its screens."""
        under_way = any(worker.group == "way" and not worker.is_finished for worker in self.app.workers)
        return under_way and isinstance(self.app.screen, LibraryScreen | Curtain)

    async def press(self, *labels: str) -> None:
        """Press keys by the names they have on the screen; one that is not named there now is a mistake."""
        for label in labels:
            named = label in self.named if len(label) == 1 else label in self.keys
            assert named, f"{label!r} is not named on this screen, only {sorted(self.named)}:\n{self.seen}"
            await self.pilot.press(PRESSES.get(label, label.lower()))
            await self.settle()

    @property
    def named(self) -> set[str]:
        """Every key of one sign that is drawn as the name of a key somewhere on the screen."""
        found: set[str] = set()
        for rows in self.app.screen.query(Rows):
            seen = rows.rows[rows.scroll_offset.y : rows.scroll_offset.y + rows.size.height] if rows.region else ()
            for piece in (piece for each in seen for piece in each.pieces if piece.role == "accent" and piece.bold):
                first, _, last = piece.text.strip().partition("–")
                found |= {str(number) for number in range(int(first), int(last) + 1)} if last else set(first.split())
            if isinstance(rows, Choices):  # a numbered answer is picked by its number
                found |= {word for each in seen for word in each.text.strip("▸ ").split()[:1] if word.isdigit()}
        for box in self.app.screen.query(Box):  # a hint in the frame
            found |= set(str(box.border_subtitle or "").split()) & set(PRESSES)
        return found

    @property
    def keys(self) -> str:
        """The last row of the screen, or of a help box."""
        shown = self.app.screen
        if not isinstance(shown, Page):
            return self.seen
        return self.seen.rstrip("\n").rsplit("\n", 1)[-1]

    async def write(self, text: str) -> None:
        """Write into the field that has the focus; in one go, because a pilot types slowly."""
        field = self.app.focused
        assert isinstance(field, Input | TextArea), f"no field has the focus:\n{self.seen}"
        if isinstance(field, Input):
            field.value = text
        else:
            field.text = text
            field.move_cursor(field.document.end)
        await self.settle()

    async def say(self, text: str) -> None:
        """Write and send."""
        await self.write(text)
        await self.press("Enter")

    async def resize(self, width: int, height: int) -> None:
        """Another size of the terminal."""
        await self.pilot.resize_terminal(width, height)
        await self.settle()


@asynccontextmanager
async def hands(
    size: tuple[int, int] = (120, 40), house: PaperHouse | None = None, start: Start = AT_ONCE
) -> AsyncIterator[Hands]:
    """The program, running."""
    house = house or PaperHouse()
    app = HardcallsApp(house, start)
    async with app.run_test(size=size, notifications=True) as pilot:
        held = Hands(pilot, house)
        await held.settle()
        yield held
