"""Where findings of the exact analysis enter: checks that ask every state that picked play can come to.

A check of this kind looks at a `Subject` and its `StateGraph` and gives findings with a witness, the shortest play
that shows them: `subject.at(way, code, message, witness=in_words(graph.witness(number)))`.
"""

from collections.abc import Callable, Iterable
from itertools import chain

from engine.graph import StateGraph
from engine.transcript import Answer
from scenarios.checking.checks import in_order
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.subject import Subject, subject_of
from scenarios.checking.testplan import worded
from scenarios.reading.reader import Reading

ExactCheck = Callable[[Subject, StateGraph], Iterable[Diagnostic]]
"""Looks at one scenario and all its states. Where `graph.proved` is false, what is not found may still be there."""


def check_exactly(reading: Reading, graph: StateGraph, looks: Iterable[ExactCheck]) -> tuple[Diagnostic, ...]:
    """What some exact checks find in a file, the gravest first; nothing where an error stands in the file.

    Args:
        reading: The file.
        graph: The states of the scenario in it.
        looks: The checks.
    """
    subject = subject_of(reading)
    if subject is None or reading.scenario is None:
        return ()
    return in_order(chain.from_iterable(look(subject, graph) for look in looks))


def in_words(answers: Iterable[Answer]) -> tuple[str, ...]:
    """A play as a witness: each answer as it is written in a test."""
    return tuple(worded(answer) for answer in answers)
