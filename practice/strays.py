"""Typed replies that nobody understood, one by one, from the record of an attempt."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from engine.recognition import Recognised
from engine.scenario import Line
from engine.script import Script
from engine.state import State
from engine.transcript import Answer, Misunderstanding, Say, Turn
from practice.entries import Record

Reason = Literal["nothing", "otherwise"]
"""Nothing was recognised, or no route of the node asks for what was."""


@dataclass(frozen=True, slots=True)
class Stray:
    """One typed reply that nobody understood.

    Attributes:
        scenario: The scenario's id.
        node: Where the talk stood.
        line: What the customer had said, empty where the record does not tell and the scenario is gone.
        text: The words.
        at: When it was typed, in microseconds since 1970 UTC.
        play: The answers that lead there from the scenario's start; None if the talk was begun at another node.
        found: What the rules, as they are, see in it; what they saw then where the scenario is gone.
        settled: Whether a route of its own would take it by now.
    """

    scenario: str
    node: str
    line: Line
    text: str
    at: int
    play: tuple[Answer, ...] | None
    found: Recognised
    settled: bool

    @property
    def reason(self) -> Reason:
        """Why it is a stray, by the rules as they are."""
        return "otherwise" if self.found.evidence else "nothing"


@dataclass(frozen=True, slots=True)
class _Typed:
    """A stray as it was recorded, the turns before it, and the answers that lead there.

    What nobody heard is left out of the answers, unless the talk only went on because it was said twice.
    """

    node: str
    line: Line | None
    text: str
    at: int
    recognised: Recognised
    heard: tuple[Turn, ...]
    answers: tuple[Answer, ...]


def strays(record: Record, script: Script | None = None) -> Iterator[Stray]:
    """What nobody understood in one attempt, in order.

    Args:
        record: The attempt.
        script: Its scenario as it is, with the rules as they are; None if it is gone.
    """
    for typed in _recorded(record, script):
        found, settled = _read_again(typed, record, script)
        yield Stray(
            scenario=record.header.scenario,
            node=typed.node,
            line=typed.line or _opening(record, script),
            text=typed.text,
            at=typed.at,
            play=None if record.header.start else typed.answers,
            found=found,
            settled=settled,
        )


def _recorded(record: Record, script: Script | None) -> Iterator[_Typed]:
    heard: tuple[Turn, ...] = ()
    answers: tuple[Answer, ...] = ()
    unheard: tuple[Answer, ...] = ()
    for number, stamped in enumerate(record.entries):
        match stamped.entry:
            case Misunderstanding(answer=Say(text) as answer, recognised=recognised, node=node):
                line = heard[-1].line if heard else _heard_first(record, number)
                yield _Typed(node, line, text, stamped.at, recognised, heard, answers)
                unheard = (*unheard, answer)
            case Turn() as turn:
                if turn.kind == "typed" and _went_astray(turn, script):
                    yield _Typed(turn.node, turn.heard_line, turn.words, stamped.at, turn.recognised, heard, answers)
                needed = unheard if turn.kind == "typed" and not turn.recognised.evidence else ()
                heard, answers, unheard = (*heard, turn), (*answers, *needed, turn.answer), ()


def _heard_first(record: Record, number: int) -> Line | None:
    """What the customer opened with, as the first turn after an entry tells it."""
    later = (stamped.entry for stamped in record.entries[number:])
    return next((entry.heard_line for entry in later if isinstance(entry, Turn)), None)


def _opening(record: Record, script: Script | None) -> Line:
    """What the customer opens with, as the scenario tells it."""
    return script.begin()[1] if script is not None and not record.header.start else Line()


def _went_astray(turn: Turn, script: Script | None) -> bool:
    """Whether a typed turn took the otherwise route; where nobody can tell, whether nothing was recognised in it."""
    node = script.scenario.nodes.get(turn.node) if script is not None else None
    if node is None or turn.route is None or turn.route >= len(node.typed):
        return not turn.recognised.evidence
    return node.typed[turn.route].when is None


def _read_again(typed: _Typed, record: Record, script: Script | None) -> tuple[Recognised, bool]:
    """What the rules see by now, and whether a route with a guard takes it.

    Guards are asked in the state the talk was in; in that of its beginning where the scenario was changed since.
    """
    if script is None or typed.node not in script.places:
        return typed.recognised, False
    line = typed.line or _opening(record, script)
    asked = tuple(turn.words for turn in typed.heard if "?" in turn.words)
    found = script.recognise(typed.text, script.context(typed.node, line, asked))
    taken = script.route(replace(_state(typed, record, script), at=typed.node, misses=0), found.moves)
    return found, taken is not None and script.scenario.nodes[typed.node].typed[taken[0]].when is not None


def _state(typed: _Typed, record: Record, script: Script) -> State:
    same = script.scenario.sha256 == record.header.scenario_sha256
    return typed.heard[-1].after if typed.heard and same else script.begin()[0]
