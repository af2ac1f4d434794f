"""Everything that can be said of a scenario file without playing it."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from typing import Final

from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.graph_checks import check_graph
from scenarios.checking.guard_checks import check_guards
from scenarios.checking.subject import Subject, subject_of
from scenarios.checking.use_checks import check_use
from scenarios.checking.word_checks import check_words
from scenarios.reading.reader import Reading

Check = Callable[[Subject], Iterable[Diagnostic]]
"""Looks at one scenario and says what it finds."""

_GRAPH_IN_DOUBT: Final = frozenset(
    {"S006", "S007", "S011", "S013", "S014", "S101", "S102", "S104", "S107", "S108", "S109", "S110", "S111", "S113"}
    | {"S114", "S115"}
)
"""With one of these the arrows of the talk are not known, and what they seem to say would mislead."""

_ANYWAY: Final[tuple[Check, ...]] = (check_guards, check_words)
_WITH_THE_GRAPH: Final[tuple[Check, ...]] = (check_graph, check_use)


def check(reading: Reading) -> tuple[Diagnostic, ...]:
    """What reading and every check found, by place.

    Checks that look at the whole talk wait until its parts can be read; then they would speak of what is only
    misspelt.
    """
    subject = subject_of(reading)
    if subject is None:
        return reading.diagnostics
    in_doubt = any(diagnostic.code in _GRAPH_IN_DOUBT for diagnostic in reading.diagnostics)
    checks = _ANYWAY if in_doubt else (*_ANYWAY, *_WITH_THE_GRAPH)
    return in_order(chain(reading.diagnostics, _found(subject, checks)))


def _found(subject: Subject, checks: Iterable[Check]) -> Iterator[Diagnostic]:
    return chain.from_iterable(look(subject) for look in checks)


def in_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Diagnostics of one file by place."""
    return tuple(sorted(diagnostics, key=lambda diagnostic: diagnostic.order))
