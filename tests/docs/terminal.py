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
    r"^(?:> |.*\bEnter to skip:(?: |$)|Enter goes on, .*?: |.*Enter goes on with it, .*?: )(?P<typed>.*)$"
)
"""A line on which the program waits, and what a person wrote behind the prompt."""


class Screen(io.TextIOWrapper):
    """Standard output and standard error at once, taken for a terminal."""

    def __init__(self) -> None:
        self.printed = io.BytesIO()
        super().__init__(self.printed, encoding="utf-8", write_through=True, newline="")

    def isatty(self) -> bool:
        return True


@dataclass
class Keyboard(io.TextIOBase):
    """Standard input: gives one typed line after the other, and shows each as a terminal would."""

    typed: list[str]
    screen: Screen
    given: int = field(default=0)

    def isatty(self) -> bool:
        return True

    def readline(self, size: int = -1, /) -> str:
        if self.given == len(self.typed):
            self.screen.write("\n")
            return ""
        line = self.typed[self.given]
        self.given += 1
        self.screen.write(f"{line}\n")
        return f"{line}\n"


@dataclass(frozen=True)
class Ran:
    """How a command ended and what was on the screen."""

    code: int
    screen: str


def run(command: str, typed: Iterable[str], patch) -> Ran:
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


def typed_in(shown: str) -> list[str]:
    """What a person typed, in a picture of a terminal."""
    found = (PROMPT.match(line) for line in shown.splitlines())
    return [match["typed"] or "" for match in found if match]


def matches(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown; `…` stands for anything in a line, alone on a line for any lines."""
    pattern = "".join(
        r"(?:[^\n]*\n)*?" if line.strip() == "…" else r"[^\n]*".join(map(re.escape, line.rstrip().split("…"))) + r" *\n"
        for line in shown.splitlines()
    )
    return re.fullmatch(pattern, printed) is not None
