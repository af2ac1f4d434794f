"""Standard input and output as line mode uses them: whatever arrives is text, and nothing printed steers a terminal."""

import io
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import click

from tui.present.glyphs import plain
from tui.present.rows import visible

if TYPE_CHECKING:
    from collections.abc import Iterable


class Read(Protocol):
    """Reads a line."""

    def __call__(self, prompt: str, unsent: str = "", /) -> str | None:
        """The next line without its end after a prompt, None when the input is over.

        Args:
            prompt: What is asked.
            unsent: Words that already stand on the line, where there is a terminal to edit them.
        """


@dataclass(frozen=True, slots=True)
class Console:
    """Where line mode reads and writes.

    Attributes:
        read: See `Read`.
        write: Prints one line; control characters are made visible.
        remark: Prints one line that is not part of the talk, on standard error.
        asks: Whether somebody is there to answer questions.
    """

    read: Read
    write: Callable[[str], None]
    remark: Callable[[str], None]
    asks: bool

    def tell(self, lines: "Iterable[str]") -> None:
        """Print lines."""
        for line in lines:
            self.write(line)


def console() -> Console:
    """The console of this process. Bytes that are no text are read as replacement characters, never as an error."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    unicode = (sys.stdout.encoding or "").lower().replace("-", "").startswith("utf")

    def shown(line: str) -> str:
        return visible(line) if unicode else plain(visible(line))

    return Console(
        read=(lambda prompt, unsent="": _from_terminal(shown(prompt), unsent)) if asks else _from_pipe,
        write=lambda line: click.echo(shown(line)),
        remark=lambda line: click.echo(shown(line), err=True),
        asks=asks,
    )


def _from_terminal(prompt: str, unsent: str) -> str | None:
    """A line with the terminal's own editing, which begins with the unsent words."""
    try:
        if unsent and _is_the_terminal():
            return _edited(prompt, visible(unsent))
        return input(prompt)
    except EOFError:
        return None


def _is_the_terminal() -> bool:
    with suppress(io.UnsupportedOperation):
        return sys.stdin.fileno() == 0 and sys.stdout.fileno() == 1
    return False


def _edited(prompt: str, unsent: str) -> str:
    try:
        import readline  # noqa: PLC0415 - not every Python was built with it
    except ImportError:
        return input(prompt)
    readline.set_startup_hook(lambda: readline.insert_text(unsent))
    try:
        return input(prompt)
    finally:
        readline.set_startup_hook()


def _from_pipe(prompt: str, unsent: str = "", /) -> str | None:  # noqa: ARG001 - nobody is there to read it
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
