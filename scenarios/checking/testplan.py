"""Plays the tests inside a scenario file and reports, at their place, the ones that come to something else.

The engine plays; this module only compares. What needs marks (dimensions, passing) is asked of a `Judge`, which the
caller brings; without one such an expectation is reported as not judged, never taken for met.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from engine.errors import IllegalStepError
from engine.recognition import Recogniser
from engine.scenario import Scenario
from engine.script import Script
from engine.session import NotUnderstood, Session
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent, Transcript
from engine.vocabulary import GAUGES
from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.reading.plans import Expectation, Plan
from scenarios.reading.reader import Reading
from scenarios.reading.suggest import remedy


@dataclass(frozen=True, slots=True)
class Verdict:
    """What marks say of a play.

    Attributes:
        dimensions: 0..100 by name, None where a dimension cannot be judged; a name that is not in it is not judged.
        passed: Whether compliance is kept; None where that is not judged.
    """

    dimensions: Mapping[str, int | None] = field(default_factory=dict)
    passed: bool | None = None


Judge = Callable[[Script, Transcript], Verdict]
"""Gives marks to a play."""


def run_tests(reading: Reading, recognise: Recogniser, judge: Judge | None = None) -> tuple[Diagnostic, ...]:
    """Play every test of a file; nothing is played while an error stands in the file.

    Args:
        reading: The file.
        recognise: Reads the replies, as in practising.
        judge: Gives the marks that some expectations ask for.
    """
    if reading.scenario is None:
        return ()
    if not reading.tests:
        span = reading.positions.of_key("nodes")
        return (finding("S508", "the file has no tests", reading.name, span, help="write tests: with a play or two"),)
    script = Script(reading.scenario, recognise)
    found: list[Diagnostic] = []
    for plan in reading.tests:
        if plan.complete:
            found.extend(_Run(reading, plan, script).report(judge))
    return tuple(found)


@dataclass(slots=True)
class _Run:
    """One play of one test."""

    reading: Reading
    plan: Plan
    script: Script
    session: Session = field(init=False)
    played: list[str] = field(default_factory=list)

    def report(self, judge: Judge | None) -> Iterator[Diagnostic]:
        self.session = Session(self.script)
        self.session.begin()
        for number, answer in enumerate(self.plan.answers):
            fault = self._answer(number, answer)
            if fault is not None:
                yield fault
                if fault.severity == "error":
                    return
        if any(expectation.topic in {"dimension", "passed"} for expectation in self.plan.expect) and judge is not None:
            verdict = judge(self.script, self.session.transcript)
        else:
            verdict = Verdict()
        for expectation in self.plan.expect:
            missed = self._compared(expectation, verdict)
            if missed is not None:
                yield missed

    def _answer(self, number: int, answer: Answer) -> Diagnostic | None:
        """Give one answer; what cannot be done is an error, what is not recognised a warning."""
        if self.session.over:
            message = f"the talk ended before this answer, at '{self.session.state.at}'"
            return self._step(number, "S506", message, "delete the answers after the end")
        self.played.append(worded(answer))
        try:
            response = self.session.answer(answer)
        except IllegalStepError:
            return self._step(
                number, "S505", f"{_doing(answer)} is not possible at '{self._at}'", self._instead(answer)
            )
        if isinstance(response, NotUnderstood) and not self._counts_misses():
            message = "nothing is recognised in these words, so the customer does not react to them"
            return self._step(number, "S510", message, "say it so that a rule knows it, or expect not_understood: 1")
        return None

    @property
    def _at(self) -> str:
        return self.session.state.at

    def _counts_misses(self) -> bool:
        return any(expectation.name == "not_understood" for expectation in self.plan.expect)

    def _instead(self, answer: Answer) -> str:
        place = self.script.places[self._at]
        if isinstance(answer, Escalate):
            return remedy(answer.team, tuple(place.escalate)) or "nobody can be handed over to here"
        if isinstance(answer, Pick):
            open_now = [reply.id for reply in self.session.open_replies()]
            return f"open here: {', '.join(open_now)}" if open_now else "nothing can be picked here"
        return ""

    def _step(self, number: int, code: str, message: str, help_text: str) -> Diagnostic:
        span = self.reading.positions.of(*self.plan.path, "play", number)
        return finding(code, message, self.reading.name, span, help=help_text, witness=tuple(self.played))

    def _compared(self, expectation: Expectation, verdict: Verdict) -> Diagnostic | None:
        if expectation.topic in {"dimension", "passed"}:
            return self._judged(expectation, verdict)
        found = _found(expectation, self.session.transcript, self._at, self.script.scenario)
        return None if found is None else self._missed(expectation, found)

    def _judged(self, expectation: Expectation, verdict: Verdict) -> Diagnostic | None:
        if expectation.topic == "passed":
            if verdict.passed is None:
                return self._not_judged(expectation)
            met = verdict.passed == (expectation.words == ("true",))
            return None if met else self._missed(expectation, "passed" if verdict.passed else "not passed")
        if expectation.name not in verdict.dimensions:
            return self._not_judged(expectation)
        value = verdict.dimensions[expectation.name]
        if value is None:
            return self._missed(expectation, "nothing in this talk can show it")
        return None if expectation.holds_for(value) else self._missed(expectation, str(value))

    def _not_judged(self, expectation: Expectation) -> Diagnostic:
        message = f"'{expectation.name}' was not judged in this run, so this is neither met nor missed"
        return self._expected(expectation, "S507", message)

    def _missed(self, expectation: Expectation, found: str) -> Diagnostic:
        wanted = expectation.wanted
        if expectation.topic in {"moves", "no_moves"}:
            help_text = "change what is said in this play, or what is expected here"
            return self._expected(expectation, "S504", f"expected {wanted}; heard {found}", help_text)
        message = f"{expectation.name}: expected {wanted}, but it is {found}"
        return self._expected(expectation, "S504", message, self._remedy(expectation))

    def _remedy(self, expectation: Expectation) -> str:
        """Which of the two to change: the talk along the play, or the test."""
        if expectation.topic not in {"ending", "node", "outcome"}:
            return "if the play is right, correct the number here; if not, change what leads to it along the play"
        where = "ending" if self._at in self.script.scenario.endings else "node"
        leads = f"change the goto, or the condition, that led this play to '{self._at}'"
        return f"{leads}; if that is right, expect {where}: {self._at}"

    def _expected(self, expectation: Expectation, code: str, message: str, help_text: str = "") -> Diagnostic:
        span = self.reading.positions.of(*self.plan.path, "expect", expectation.name)
        return finding(code, message, self.reading.name, span, help=help_text, witness=tuple(self.played))


def _found(expectation: Expectation, transcript: Transcript, at: str, scenario: Scenario) -> str | None:
    """What a play came to where it is not what was expected, None where it is."""
    words = expectation.words
    match expectation.topic:
        case "ending" | "node":
            return None if at == words[0] else f"at '{at}'"
        case "outcome":
            outcome = scenario.endings[at].outcome if at in scenario.endings else f"no ending, but at '{at}'"
            return None if outcome == words[0] else outcome
        case "escalated_to":
            teams = [turn.escalated_to for turn in transcript.turns if turn.escalated_to]
            return None if words[0] in teams else ", ".join(teams) or "nobody"
        case "moves" | "no_moves":
            return _moves(expectation, transcript)
        case _:
            value = _number(expectation.name, transcript, scenario)
            return None if expectation.holds_for(value) else str(value)


def _moves(expectation: Expectation, transcript: Transcript) -> str | None:
    heard = sorted({move for turn in transcript.turns for move in turn.recognised.moves})
    wanted = expectation.topic == "moves"
    met = all((move in heard) is wanted for move in expectation.words)
    return None if met else ", ".join(heard) or "no move"


def _number(name: str, transcript: Transcript, scenario: Scenario) -> int:
    state = transcript.turns[-1].after if transcript.turns else transcript.begun
    if name == "turns":
        return len(transcript.turns)
    if name == "not_understood":
        return len(transcript.misunderstandings)
    if name in GAUGES:
        return state.feelings.gauges[GAUGES.index(name)]
    return state.variables[[variable.name for variable in scenario.variables].index(name)]


def worded(answer: Answer) -> str:
    """An answer as it is written in a test."""
    match answer:
        case Pick(reply):
            return reply
        case Say(text):
            return f"{{type: {in_quotes(text)}}}"
        case Escalate(team, words):
            name = team if _PLAIN.fullmatch(team) else in_quotes(team)
            return f"{{escalate: {name}, say: {in_quotes(words)}}}" if words else f"{{escalate: {name}}}"
        case PutOnHold():
            return "hold"
        case StaySilent():
            return "silence"
        case EndTalk():
            return "end"


_PLAIN: Final = re.compile(r"[^\W\d_](?:[\w -]*\w)?")
"""What YAML takes for text without quotes."""


def in_quotes(text: str) -> str:
    """A text as YAML and JSON write it between double quotes."""
    return json.dumps(text, ensure_ascii=False)


def _doing(answer: Answer) -> str:
    match answer:
        case Pick(reply):
            return f"picking '{reply}'"
        case Escalate(team, _):
            return f"handing over to '{team}'"
        case Say():
            return "typing this"
        case _:
            return f"'{worded(answer)}'"
