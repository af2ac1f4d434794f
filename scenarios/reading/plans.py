"""The tests inside a scenario file: a play, answer by answer, and what it should come to."""

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, Final, Literal, cast

from engine.guard import COMPARISONS
from engine.moves import MOVES
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from engine.vocabulary import DIMENSIONS, GAUGES, OUTCOMES
from scenarios.reading.findings import Findings, Path
from scenarios.reading.kinds import shown
from scenarios.reading.names import Names
from scenarios.reading.schema import StepShape, TestShape
from scenarios.reading.suggest import remedy

_ACTIONS: Final[Mapping[str, Answer]] = {"hold": PutOnHold(), "silence": StaySilent(), "end": EndTalk()}
_COMPARISON: Final = re.compile(r"\s*(?P<sign><=|>=|==|!=|<|>)?\s*(?P<number>-?\d{1,9})\s*")
_COUNTS: Final = ("turns", "not_understood")

Topic = Literal["ending", "outcome", "node", "moves", "no_moves", "escalated_to", "passed", "number", "dimension"]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One thing that a play should come to.

    Attributes:
        topic: What is looked at; `number` is a gauge, a variable, `turns` or `not_understood`.
        name: The key it was written under.
        words: The ids, moves or words expected; empty for comparisons.
        sign: How a number is compared, one of `engine.guard.COMPARISONS`.
        number: With what.
    """

    topic: Topic
    name: str
    words: tuple[str, ...] = ()
    sign: str = "=="
    number: int = 0

    @property
    def wanted(self) -> str:
        """What is expected, in words."""
        if self.topic in {"number", "dimension"}:
            return f"{self.sign} {self.number}"
        words = ", ".join(self.words)
        return f"none of {words}" if self.topic == "no_moves" else words

    def holds_for(self, value: int) -> bool:
        """Whether a number is as expected."""
        return COMPARISONS[self.sign](value, self.number)


@dataclass(frozen=True, slots=True)
class Plan:
    """One test of a scenario file.

    Attributes:
        name: What it shows, a sentence.
        answers: In their order; without those that could not be understood.
        complete: Whether all could, so that the play is worth playing.
        expect: What it should come to.
        path: Where it stands.
    """

    name: str
    answers: tuple[Answer, ...]
    complete: bool
    expect: tuple[Expectation, ...]
    path: Path


def read_plans(tests: tuple[TestShape, ...], names: Names, findings: Findings) -> tuple[Plan, ...]:
    """The tests of a file; what cannot be understood is reported and left out."""
    reader = _PlanReader(names, findings)
    return tuple(reader.plan(("tests", number), test) for number, test in enumerate(tests))


def read_step(path: Path, step: StepShape, replies: Collection[str], findings: Findings) -> Answer | None:
    """One answer of a play; None, and a finding, if it cannot be understood.

    Args:
        path: Where it stands.
        step: As it was written.
        replies: Every reply of the scenario.
        findings: Takes what is wrong.
    """
    match (step.pick, step.type, step.escalate, step.say):
        case (pick, "", "", "") if pick:
            return _picked(path, pick, replies, findings)
        case ("", typed, "", "") if typed:
            return Say(typed)
        case ("", "", team, words) if team:
            return Escalate(team, words)
    message = "this is not one answer"
    help_text = 'write the id of a reply, hold, silence, end, {type: "…"} or {escalate: team, say: "…"}'
    findings.at(path, "S502", message, help_text)
    return None


def _picked(path: Path, pick: str, replies: Collection[str], findings: Findings) -> Answer | None:
    if pick in _ACTIONS:
        return _ACTIONS[pick]
    if pick in replies:
        return Pick(pick)
    if findings.all_sound_below(("nodes",)) and not findings.names_lost:
        help_text = remedy(pick, (*replies, *_ACTIONS)) or f'what is typed is written {{type: "{pick}"}}'
        findings.at(path, "S501", f"no reply is called '{pick}'", help_text)
    return None


class _PlanReader:
    def __init__(self, names: Names, findings: Findings) -> None:
        self._names = names
        self._findings = findings
        self._titles: set[str] = set()
        self._words: Mapping[str, Collection[str]] = {
            "ending": names.endings,
            "outcome": OUTCOMES,
            "node": names.nodes,
            "escalated_to": names.teams,
            "passed": ("true", "false"),
        }

    def plan(self, path: Path, shape: TestShape) -> Plan:
        if shape.name in self._titles:
            self._findings.at((*path, "name"), "S509", "another test has this name", "say what this one shows")
        self._titles.add(shape.name)
        if not shape.expect and self._findings.sound((*path, "expect")):
            message = "this test expects nothing, so it can show nothing"
            self._findings.at((*path, "expect"), "S503", message, "write expect: {ending: …}")
        steps = [
            read_step((*path, "play", number), step, self._names.replies, self._findings)
            for number, step in enumerate(shape.play)
        ]
        answers = tuple(step for step in steps if step is not None)
        expect = (self._expectation((*path, "expect", key), key, value) for key, value in shape.expect.items())
        return Plan(
            shape.name,
            answers,
            len(answers) == len(steps) and self._findings.all_sound_below(path),
            tuple(expectation for expectation in expect if expectation is not None),
            path,
        )

    def _expectation(self, path: Path, key: str, value: Any) -> Expectation | None:
        if key in self._words:
            return self._named(path, key, value)
        if key == "moves":
            return self._moves(path, "moves", value)
        if key == "no_moves":
            return self._moves(path, "no_moves", value)
        if key in DIMENSIONS:
            return self._number(path, "dimension", key, value)
        if key in _COUNTS or (key in self._names.ranges and key != "turn"):
            return self._number(path, "number", key, value)
        self._unknown(path, key)
        return None

    def _unknown(self, path: Path, key: str) -> None:
        variables = [name for name in self._names.ranges if name not in GAUGES and name != "turn"]
        known = (*self._words, "moves", "no_moves", *_COUNTS, *GAUGES, *variables, *DIMENSIONS)
        help_text = remedy(key, known)
        self._findings.at_key(path, "S503", f"nothing called '{key}' can be expected", help_text)

    def _named(self, path: Path, topic: str, value: Any) -> Expectation | None:
        known = self._words[topic]
        if isinstance(value, str) and value in known:
            return Expectation(cast("Topic", topic), topic, (value,))
        help_text = remedy(value, known) if isinstance(value, str) else f"one of: {', '.join(known)}"
        self._findings.at(path, "S503", f"'{topic}' cannot be {shown(value)}", help_text)
        return None

    def _moves(self, path: Path, topic: Literal["moves", "no_moves"], value: Any) -> Expectation | None:
        moves = [value] if isinstance(value, str) else value
        if not isinstance(moves, list):
            self._findings.at(
                path, "S503", f"'{topic}' is a list of moves, not {shown(value)}", "write [ ] around them"
            )
            return None
        for number, move in enumerate(moves):
            if not isinstance(move, str) or move not in MOVES:
                word = move if isinstance(move, str) else ""
                self._findings.at((*path, number), "S116", f"no move is called {shown(move)}", remedy(word, MOVES))
        return Expectation(topic, topic, tuple(move for move in moves if isinstance(move, str) and move in MOVES))

    def _number(self, path: Path, topic: Topic, key: str, value: Any) -> Expectation | None:
        match = _COMPARISON.fullmatch(value) if isinstance(value, str) else None
        if match is None:
            message = f"{shown(value)} is not a number to compare '{key}' with"
            self._findings.at(path, "S503", message, f'as in {key}: "<= 30"')
            return None
        return Expectation(topic, key, (), match["sign"] or "==", int(match["number"]))
