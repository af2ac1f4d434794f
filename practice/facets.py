"""A turn as a table of things that people can compare: each with its name and its value in words.

The order is the order of causes, so that the first facet in which two turns differ is where they begin to differ.
"""

from collections.abc import Iterator
from typing import Final

from engine.recognition import Evidence, Recognised, Refused
from engine.scenario import Line
from engine.state import State
from engine.transcript import Misunderstanding, Turn
from engine.vocabulary import GAUGES
from practice.codec import encode_entry

Facet = tuple[str, str]
"""What is looked at, and what is seen there, in words."""

NOTHING: Final = "nothing"


def facets(entry: Turn | Misunderstanding, variables: tuple[str, ...]) -> Iterator[Facet]:
    """Everything in a turn, or in words that nobody heard; equal facets mean equal records.

    Args:
        entry: What is looked at.
        variables: The names of the scenario's variables, in the order of `State.variables`.
    """
    if isinstance(entry, Turn):
        yield "what the customer had said", spoken(entry.heard_line)
        yield from _state("before it", entry.before, variables)
        yield "how the answer was understood", _understood(entry)
        yield "the words that were said", quoted(entry.words)
        yield from _recognised(entry.recognised)
        yield "the team handed over to", entry.escalated_to or NOTHING
        yield "why it fails compliance", entry.fatal or NOTHING
        yield "what moved the customer", _listed(f"{c.gauge} {c.cause} {_points(c.hundredths)}" for c in entry.changes)
        yield from _state("after it", entry.after, variables)
        yield "the ending", entry.ended or NOTHING
        yield "what the customer said then", spoken(entry.line)
    else:
        yield "how the answer was understood", "nothing was recognised in it"
        yield from _recognised(entry.recognised)
    yield "a detail of the record", encode_entry(entry).decode()


def spoken(line: Line) -> str:
    """A line of the customer in words, with its stage direction in brackets."""
    stage = f"[{line.stage}]" if line.stage else ""
    words = quoted(line.customer) if line.customer else ""
    speaker = f"{line.speaker}:" if line.speaker else ""
    return " ".join(part for part in (stage, speaker, words) if part) or NOTHING


def quoted(text: str) -> str:
    """Somebody's words between quotation marks."""
    return f"“{text}”" if text else NOTHING


def _understood(turn: Turn) -> str:
    match turn.kind:
        case "reply":
            return f"the reply {turn.reply!r}"
        case "typed":
            return f"typed, route {0 if turn.route is None else turn.route + 1} of {turn.node!r}"
        case _:
            return turn.kind


def _recognised(found: Recognised) -> Iterator[Facet]:
    yield "the moves recognised", _listed(piece.move for piece in found.evidence)
    yield "the words behind the moves", _listed(_cited(piece) for piece in found.evidence)
    yield "what almost counted", _listed(f"{_cited(piece)}, {piece.because}" for piece in found.refused)
    yield "the signals", _listed(f"{name} {value}" for name, value in sorted(found.signals.items()))


def _cited(piece: Evidence | Refused) -> str:
    return f"{piece.rule} {quoted(piece.quote)} ({piece.start} to {piece.end})"


def _state(when: str, state: State, variables: tuple[str, ...]) -> Iterator[Facet]:
    yield f"where the talk stood {when}", repr(state.at)
    for gauge, value in zip(GAUGES, state.feelings.gauges, strict=True):
        yield f"{gauge} {when}", str(value)
    yield f"the scenario's own numbers {when}", _listed(_named(variables, state.variables))
    yield f"what is counted {when}", _listed(_counts(state))


def _named(names: tuple[str, ...], values: tuple[int, ...]) -> Iterator[str]:
    for index, value in enumerate(values):
        yield f"{names[index] if index < len(names) else f'number {index + 1}'} {value}"


def _counts(state: State) -> Iterator[str]:
    feelings = state.feelings
    yield f"turn {state.turn}, holds {state.holds}, misses {state.misses}"
    yield f"helping moves {feelings.uses}, apologies {feelings.apologies}, warm turns {feelings.run}"
    yield f"broken promise {feelings.broken}, visits {state.visits}"
    yield f"spent {sorted(state.spent)}, said {sorted(state.said)}"


def _points(hundredths: int) -> str:
    whole, part = divmod(abs(hundredths), 100)
    return f"{'−' if hundredths < 0 else '+'}{whole}.{part:02}"


def _listed(parts: Iterator[str]) -> str:
    return ", ".join(parts) or NOTHING
