"""Standard input and output as line mode uses them: whatever arrives is text, and nothing printed steers a terminal."""

import sys
from collections.abc import Callable
from dataclasses import dataclass

import click

from tui.present.glyphs import plain
from tui.present.rows import visible


@dataclass(frozen=True, slots=True)
class Console:
    """Where line mode reads and writes.

    Attributes:
        read: The next line without its end after a prompt, None when the input is over.
        write: Prints one line; control characters are made visible.
        remark: Prints one line that is not part of the talk, on standard error.
        asks: Whether somebody is there to answer questions.
    """

    read: Callable[[str], str | None]
    write: Callable[[str], None]
    remark: Callable[[str], None]
    asks: bool


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
        read=_from_terminal if asks else _from_pipe,
        write=lambda line: click.echo(shown(line)),
        remark=lambda line: click.echo(shown(line), err=True),
        asks=asks,
    )


def _from_terminal(prompt: str) -> str | None:
    """A line with the terminal's own editing."""
    try:
        return input(prompt)
    except EOFError:
        return None


def _from_pipe(prompt: str) -> str | None:  # noqa: ARG001 - nobody is there to read it
    line = sys.stdin.readline()
    return line.rstrip("\r\n") if line else None
