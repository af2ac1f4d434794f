"""Runs a command of a documentation page as if somebody sat at a terminal: what is typed is seen."""

import io
import re
import shlex
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field

import pytest

from tui import loading
from tui.commands import main

PROMPT = re.compile(
    r"^(?P<prompt>> |.*(?:Enter to (?:skip|leave|stop)|Enter for (?:\d+|none)|Enter (?:goes|reads)|type /undo)"
    r"[^:]*:(?: |$))(?P<typed>.*)$"
)
"""A line on which the program waits, and what a person wrote behind the prompt."""

Typed = tuple[str, str]
"""A prompt, and what was typed behind it."""


class Screen(io.TextIOWrapper):
    """Standard output and standard error at once, taken for a terminal."""

    def __init__(self) -> None:
        self.printed = io.BytesIO()
        super().__init__(self.printed, encoding="utf-8", write_through=True, newline="")

    def isatty(self) -> bool:
        return True


@dataclass
class Keyboard(io.TextIOBase):
    """Standard input: types what a page shows behind each prompt, and shows it as a terminal would.

    A question that the page leaves out is answered with Enter; where the talk itself waits, the input ends.
    """

    typed: list[Typed]
    screen: Screen
    given: int = field(default=0)

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:
        asked = self.screen.printed.getvalue().decode().rsplit("\n", 1)[-1].strip()
        if self.given < len(self.typed) and self.typed[self.given][0].strip() == asked:
            line = self.typed[self.given][1]
            self.given += 1
            self.screen.write(f"{line}\n")
            return f"{line}\n"
        self.screen.write("\n")
        return "" if asked == ">" else "\n"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what was on the screen."""

    code: int
    screen: str


def run(command: str, typed: Iterable[Typed], patch) -> Ran:
    """Run `hardcalls …` in this process, with lines of text instead of screens."""
    words = shlex.split(command)
    assert "hardcalls" == words[0]
    if loading.own_phrases().is_dir():  # every command is a process of its own, and reads them anew
        loading._pack.cache_clear()
        loading._recogniser.cache_clear()
    screen = Screen()
    with patch.context() as changed:
        changed.setattr(sys, "argv", words)
        for name, stream in (("stdin", Keyboard(list(typed), screen)), ("stdout", screen), ("stderr", screen)):
            changed.setattr(sys, name, stream)
        with pytest.raises(SystemExit) as ended:
            main()
    return Ran(int(ended.value.code or 0), screen.printed.getvalue().decode())


def typed_in(shown: str) -> list[Typed]:
    """What a person typed, in a picture of a terminal, each with the prompt before it."""
    found = (PROMPT.match(line) for line in shown.splitlines())
    return [(match["prompt"], match["typed"] or "") for match in found if match]


def matches(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown; `…` stands for anything in a line, alone on a line for any lines."""
    pattern = "".join(
        r"(?:[^\n]*\n)*?" if line.strip() == "…" else r"[^\n]*".join(map(re.escape, line.rstrip().split("…"))) + r" *\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, printed) is not None
