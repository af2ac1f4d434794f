"""Calls the command line in this process: quick, because the rules are compiled once."""

import io
import sys
from dataclasses import dataclass

import pytest

from tui.commands import main

AHOY = """phrases: 1
rules:
  - rule: own-ahoy
    move: greets
    about: "Greets as sailors do."
    source: "our own talks"
    say: ["ahoy (you|there) matey"]
    unless: ["avast"]
    examples:
      matches: ["<<Ahoy there matey>>."]
"""
"""A rule that does not depend on what is shipped."""


@dataclass(frozen=True)
class Called:
    """How a command ended and what it printed."""

    code: int
    out: str
    err: str


def home_with_ahoy(folder):
    """A learner's home whose own phrases are `AHOY`."""
    (folder / "phrases").mkdir(parents=True)
    (folder / "phrases" / "own.yaml").write_text(AHOY)
    return folder


def call(patch, *words, entered=b""):
    """Run `hardcalls …` with bytes on standard input; neither end is a terminal."""
    out, err = io.BytesIO(), io.BytesIO()
    with patch.context() as changed:
        changed.setattr(sys, "argv", ["hardcalls", *map(str, words)])
        changed.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(entered), encoding="utf-8"))
        for name, stream in (("stdout", out), ("stderr", err)):
            changed.setattr(sys, name, io.TextIOWrapper(stream, encoding="utf-8", write_through=True))
        with pytest.raises(SystemExit) as ended:
            main()
        return Called(int(ended.value.code or 0), out.getvalue().decode(), err.getvalue().decode())
