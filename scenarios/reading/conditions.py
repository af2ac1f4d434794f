"""The guards of a scenario file: parsed with the names of their place, complained of at the character."""

import re
from typing import Final

from engine.errors import GuardError
from engine.guard import Guard
from engine.guard_parser import Names as GuardNames
from engine.guard_parser import parse
from engine.moves import MOVES
from scenarios.reading.findings import Findings, Path
from scenarios.reading.names import Names
from scenarios.reading.suggest import remedy

_MEANT: Final = (
    *(("=>", ">="), ("=<", "<="), ("\u2265", ">="), ("\u2264", "<="), ("\u2260", "!="), ("<>", "!=")),
    *(("&", "and"), ("|", "or"), ("!", "not")),
)
"""What is written elsewhere, and what it is here."""

_ONE_SIGN: Final = re.compile(r"([\w-]+(?:\([\w-]*\))?)\s*(?P<sign>=)\s*(-?\w+)")
_CURLY: Final = frozenset("\u201c\u201d\u201e\u2018\u2019")


class Conditions:
    """Reads every `when:` of one file; equal texts are read once."""

    def __init__(self, names: Names, findings: Findings) -> None:
        self._names = names
        self._findings = findings
        self._read: dict[tuple[str, bool], Guard | GuardError] = {}

    def optional(self, path: Path, text: str | None, *, moves: bool = False) -> Guard | None:
        """The guard of a text that may be absent; None also where it cannot be read, which is reported.

        Args:
            path: Where it stands.
            text: The text.
            moves: Whether the moves of a typed reply may stand in it.
        """
        if text is None or not self._findings.sound(path):
            return None
        key = (text, moves)
        if key not in self._read:
            self._read[key] = _parsed(text, self._names.in_routes if moves else self._names.in_guards)
        guard = self._read[key]
        if isinstance(guard, GuardError):
            self._report(path, text, guard)
            return None
        return guard

    def _report(self, path: Path, text: str, error: GuardError) -> None:
        place = (error.offset, error.length)
        if error.word in MOVES and not error.known:
            remedy_text = f"write said({error.word}), or move the condition to a typed route"
            self._findings.within(path, place, "S203", error.message, remedy_text)
        elif error.known:
            if self._findings.names_lost:
                return
            self._findings.within(path, place, "S202", error.message, remedy(error.word, error.known))
        else:
            help_text = _compared(text, error.offset) or _meant(text[error.offset : error.offset + 2])
            self._findings.within(path, place, "S201", error.message, help_text)


def _compared(text: str, offset: int) -> str:
    """The comparison that one = was meant to be, as it is written; "" where it is something else."""
    parts = _ONE_SIGN.search(text)
    return f"write {parts[1]} == {parts[3]}" if parts is not None and parts.start("sign") == offset else ""


def _meant(written: str) -> str:
    """What to write instead of two characters that a condition cannot hold."""
    if written[:1] in _CURLY:
        return "a condition stands in straight quotes"
    instead = next((here for elsewhere, here in _MEANT if written.startswith(elsewhere)), "")
    return f"write {instead}" if instead else "as in: anger >= 80 and not said(apologises)"


def _parsed(text: str, names: GuardNames) -> Guard | GuardError:
    try:
        return parse(text, names)
    except GuardError as error:
        return error
