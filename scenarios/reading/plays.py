"""Reads a play that stands alone: a witness as `check` prints it, copied from the screen or kept in a file.

    own, {escalate: team lead, say: "One moment."}, {type: "I'm sorry."}, hold

The word `play:` may stand before it, and it may be written as any list of YAML or JSON.
"""

import json
import re
from collections.abc import Collection
from dataclasses import dataclass
from typing import Final

from engine.transcript import Answer
from scenarios.checking.diagnostics import Diagnostic
from scenarios.reading.findings import Findings
from scenarios.reading.plans import read_step
from scenarios.reading.schema import PROSE, PlayShape
from scenarios.reading.source import Source, source_of_text
from scenarios.reading.validation import fitted

_WORD: Final = re.compile(r"\s*play:\s*")
_BLOCK: Final = re.compile(r"\s*play:[ \t]*\r?\n[ \t]*- ")
_NAME: Final = "play"


@dataclass(frozen=True, slots=True)
class Play:
    """What came of reading a play.

    Attributes:
        answers: In their order; empty if something is wrong.
        diagnostics: What is wrong, by place.
        text: What was read, for excerpts, under the path of the diagnostics.
    """

    answers: tuple[Answer, ...]
    diagnostics: tuple[Diagnostic, ...]
    text: str


def read_play(text: str, replies: Collection[str]) -> Play:
    """Read a play.

    Args:
        text: As it was printed or written.
        replies: Every reply of the scenario it is of.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    source = _source(text)
    findings = Findings(source)
    shape = fitted(PlayShape, source.data, findings) if source.readable else None
    steps = shape.play if shape is not None else ()
    answers = [read_step(("play", number), step, replies, findings) for number, step in enumerate(steps)]
    diagnostics = findings.in_order()
    if any(diagnostic.severity == "error" for diagnostic in diagnostics):
        return Play((), diagnostics, source.text)
    return Play(tuple(answer for answer in answers if answer is not None), diagnostics, source.text)


def _source(text: str) -> Source:
    if _BLOCK.match(text):
        return source_of_text(text, _NAME, PROSE)
    body = (_WORD.sub("", text, count=1) if _WORD.match(text) else text).strip()
    if body.startswith("- "):
        return source_of_text(f"play:\n{body}\n", _NAME, PROSE)
    if body.startswith("["):
        return source_of_text(f"play: {_unpacked(body)}\n", _NAME, PROSE)
    return source_of_text(f"play: [{body}]\n", _NAME, PROSE)


def _unpacked(body: str) -> str:
    """A list as `check --format json` gives it, where each answer is a text of its own, as a list of answers."""
    try:
        entries = json.loads(body)
    except (ValueError, RecursionError):
        return body
    texts = [entry for entry in entries if isinstance(entry, str)]
    return f"[{', '.join(texts)}]" if len(texts) == len(entries) else body
