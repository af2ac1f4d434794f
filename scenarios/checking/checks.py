"""Everything that can be said of a scenario file without playing it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from engine.recognition import Recogniser
from scenarios.checking.design_checks import check_design
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.graph_checks import check_graph
from scenarios.checking.guard_checks import check_guards
from scenarios.checking.recognition_checks import check_recognition
from scenarios.checking.subject import Subject, subject_of
from scenarios.checking.use_checks import check_use
from scenarios.checking.word_checks import check_words
from scenarios.reading.reader import Reading

Check = Callable[[Subject], Iterable[Diagnostic]]
"""Looks at one scenario and says what it finds."""

_GRAPH_IN_DOUBT: Final = frozenset(
    {"S006", "S007", "S011", "S013", "S014", "S101", "S102", "S104", "S107", "S108", "S109", "S110", "S111", "S113"}
    | {"S103", "S114", "S115"}
)
"""With one of these the arrows of the talk are not known, and what they seem to say would mislead."""

_ANYWAY: Final[tuple[Check, ...]] = (check_guards, check_words)
_WITH_THE_GRAPH: Final[tuple[Check, ...]] = (check_graph, check_use, check_design)


def check(reading: Reading, recognise: Recogniser | None = None) -> tuple[Diagnostic, ...]:
    """What reading and every check found, the gravest first.

    Checks that look at the whole talk wait until its parts can be read: before that they would complain of what is
    only misspelt.

    Args:
        reading: The file.
        recognise: Reads replies as in practising; without one, what scripted replies say is not looked at.
    """
    subject = subject_of(reading)
    if subject is None:
        return reading.diagnostics
    in_doubt = any(diagnostic.code in _GRAPH_IN_DOUBT for diagnostic in reading.diagnostics)
    checks = _ANYWAY if in_doubt else (*_ANYWAY, *_WITH_THE_GRAPH)
    heard = check_recognition(subject, recognise) if recognise is not None and reading.scenario is not None else ()
    return in_order(chain(reading.diagnostics, _found(subject, checks), heard))


def _found(subject: Subject, checks: Iterable[Check]) -> Iterator[Diagnostic]:
    return chain.from_iterable(look(subject) for look in checks)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics of one file, the gravest first, each kind by place."""
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))
