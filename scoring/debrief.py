"""What a trainee reads after a talk: what happened, what helped, what hurt, and one thing to do next time.

Everything here is worked out from the scenario and the transcript, and every point names the words behind it.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from engine.affect import Points
from engine.moves import MOVES
from engine.recognition import Refused
from engine.scenario import Line
from engine.script import Script
from engine.transcript import Transcript, Turn
from engine.vocabulary import Dimension
from scoring.advice import ADVICE
from scoring.alternatives import Alternative, alternatives
from scoring.attainable import Attainable
from scoring.escalation import Decision, decisions
from scoring.marks import Mark, marks, sums
from scoring.scorecard import Scorecard, scorecard
from scoring.structure import Remark
from scoring.structure_talk import remarks_of
from scoring.survey import Survey, survey


@dataclass(frozen=True, slots=True)
class Moment:
    """One answer, as the debrief shows it.

    Attributes:
        turn: The answer.
        marks: Its points.
        sign: `+` helped, `-` hurt, `.` neither.
        weaker: A reply that was open and is worth less, None if there is none.
        stronger: A reply that was open, is worth more and would have helped, None if there is none.
        remarks: What shows in the build of the reply; it carries no points.
    """

    turn: Turn
    marks: tuple[Mark, ...]
    sign: str
    weaker: Alternative | None
    stronger: Alternative | None
    remarks: tuple[Remark, ...] = ()

    @property
    def points(self) -> int:
        """The sum of its marks."""
        return sum(mark.points for mark in self.marks)


@dataclass(frozen=True, slots=True)
class Highlight:
    """The one strength or the one priority.

    Attributes:
        moment: The answer it is about.
        mark: The mark it is about.
        why: Why it helps or hurts.
    """

    moment: Moment
    mark: Mark
    why: str


@dataclass(frozen=True, slots=True)
class NextTime:
    """One thing to do next time.

    Attributes:
        turn: The answer to try again, None if it is about the whole talk.
        say: A line to say, "" if there is none.
        rule: The rule to take along, as a sentence.
        code: The id of the rule or the name of the move behind it.
    """

    turn: int | None
    say: str
    rule: str
    code: str


@dataclass(frozen=True, slots=True)
class Failure:
    """Something that fails compliance: the answer, the reason, the words."""

    turn: int
    why: str
    quote: str


@dataclass(frozen=True, slots=True)
class Debrief:
    """Everything said after a talk.

    Attributes:
        outcome: `resolved`, `escalated`, `unresolved` or `lost`; "" while the talk goes on.
        last_line: The customer's last words.
        needs: What the customer needed underneath.
        survey: Simulated answers to three survey questions.
        course: The five gauges at the start and after every answer.
        moments: Every answer.
        sums: Points by dimension.
        refused: Near-misses with the answer they stand in.
        unheard: Typed replies in which nothing was recognised.
        failures: What fails compliance; none means it passed.
        decisions: Hand-overs, asked for and made.
        strength: The best moment, None if nothing helped.
        priority: The worst moment, None if nothing hurt.
        next_time: One thing to do next time.
        scorecard: Every dimension from 0 to 100, as far as the scenario was searched.
    """

    outcome: str
    last_line: Line
    needs: str
    survey: Survey
    course: tuple[Points, ...]
    moments: tuple[Moment, ...]
    sums: Mapping[Dimension, int]
    refused: tuple[tuple[int, Refused], ...]
    unheard: tuple[str, ...]
    failures: tuple[Failure, ...]
    decisions: tuple[Decision, ...]
    strength: Highlight | None
    priority: Highlight | None
    next_time: NextTime
    scorecard: Scorecard


# What a talk in which nothing hurt most often still lacks, the weightiest first.
_MISSING = (
    "paraphrases", "takes_responsibility", "asks_wanted_outcome", "acts_now", "gives_time", "validates_feeling",
    "asks_open_question", "offers_options", "summarises", "checks_satisfied", "thanks",
)  # fmt: skip


NOT_SEARCHED: Final = Attainable({})
"""Of a scenario that was not searched: there are marks, and no scale."""


def debrief(script: Script, transcript: Transcript, allowed: Attainable = NOT_SEARCHED) -> Debrief:
    """Work out the debrief of a talk, finished or stopped.

    Args:
        script: The customer.
        transcript: The talk.
        allowed: What picked play allows, for the scorecard.
    """
    scenario = script.scenario
    given = marks(transcript)
    said = {turn.reply for turn in transcript.turns}
    built = remarks_of(script, transcript)
    moments = tuple(_moment(script, turn, given, said, built) for turn in transcript.turns)
    strength, priority = _strength(moments), _priority(moments)
    final = transcript.turns[-1].after.feelings if transcript.turns else transcript.begun.feelings
    ending = scenario.endings.get(transcript.ending)
    made = decisions(scenario, transcript)
    return Debrief(
        outcome=ending.outcome if ending else "",
        last_line=transcript.turns[-1].line if transcript.turns else transcript.opening,
        needs=scenario.customer.needs,
        survey=survey(transcript.begun.feelings, final, ending.outcome if ending else ""),
        course=(transcript.begun.feelings.gauges, *(turn.after.feelings.gauges for turn in transcript.turns)),
        moments=moments,
        sums=sums(given),
        refused=tuple((turn.number, miss) for turn in transcript.turns for miss in turn.recognised.refused),
        unheard=_unheard(transcript),
        failures=_failures(transcript, made),
        decisions=made,
        strength=strength,
        priority=priority,
        next_time=_next_time(moments, priority),
        scorecard=scorecard(scenario, transcript, allowed),
    )


def _unheard(transcript: Transcript) -> tuple[str, ...]:
    """Typed replies that nobody heard in the end; what was said again as it was is left out."""
    said = {turn.words for turn in transcript.turns}
    return tuple(missed.answer.text for missed in transcript.misunderstandings if missed.answer.text not in said)


def _moment(
    script: Script, turn: Turn, given: Sequence[Mark], said: Collection[str], built: Sequence[Remark]
) -> Moment:
    own = tuple(mark for mark in given if mark.turn == turn.number)
    worst = min((mark.worth for mark in own), default=0)
    points = sum(mark.points for mark in own)
    sign = "-" if worst < 0 or turn.fatal else "+" if points > 0 else "."
    remarks = tuple(remark for remark in built if remark.turn == turn.number)
    return Moment(turn, own, sign, *alternatives(script, turn, own, said), remarks)


def _strength(moments: Sequence[Moment]) -> Highlight | None:
    """The best mark; between equals the one after which anger fell most, then the first."""
    found = [(mark, moment) for moment in moments for mark in moment.marks if mark.points > 0]
    if not found:
        return None
    mark, moment = max(found, key=lambda pair: (pair[0].points, -_anger_change(pair[1].turn), -pair[0].turn))
    return Highlight(moment, mark, ADVICE[mark.evidence.move].why)


def _priority(moments: Sequence[Moment]) -> Highlight | None:
    """The worst mark; between equals the one after which anger rose most, then the first."""
    found = [(mark, moment) for moment in moments for mark in moment.marks if mark.worth < 0]
    if not found:
        return None
    mark, moment = min(found, key=lambda pair: (pair[0].worth, -_anger_change(pair[1].turn), pair[0].turn))
    return Highlight(moment, mark, ADVICE[mark.evidence.move].why)


def _anger_change(turn: Turn) -> int:
    return turn.after.feelings.gauges[0] - turn.before.feelings.gauges[0]


def _next_time(moments: Sequence[Moment], priority: Highlight | None) -> NextTime:
    if priority is not None:
        moment, move = priority.moment, priority.mark.evidence.move
        better = moment.stronger
        return NextTime(
            moment.turn.number,
            better.say if better else "",
            ADVICE[move].rule,
            better.rule if better and better.rule else priority.mark.evidence.rule,
        )
    gains = [moment for moment in moments if moment.stronger]
    if gains:
        moment = max(gains, key=lambda one: (_gain(one), -one.turn.number))
        better = moment.stronger
        if better is not None and better.move:
            return NextTime(moment.turn.number, better.say, ADVICE[better.move].rule, better.rule)
    performed = {mark.evidence.move for moment in moments for mark in moment.marks}
    missing = next((move for move in _MISSING if move not in performed), _MISSING[0])
    return NextTime(None, "", ADVICE[missing].rule, missing)


def _gain(moment: Moment) -> int:
    stronger = moment.stronger.points if moment.stronger else 0
    return stronger - sum(mark.worth for mark in moment.marks)


_SAFETY: Final = frozenset({"self_harm", "violence", "safety_hazard", "safeguarding"})
"""Triggers that must not be missed, whatever else went well."""


def _failures(transcript: Transcript, made: Sequence[Decision]) -> tuple[Failure, ...]:
    found = []
    for turn in transcript.turns:
        if turn.fatal:
            found.append(Failure(turn.number, turn.fatal, turn.words))
        found += [
            Failure(turn.number, f"you {ADVICE[piece.move].did}", piece.quote)
            for piece in turn.recognised.evidence
            if MOVES[piece.move].fatal
        ]
    for decision in made:
        trigger = decision.trigger
        missed = decision.verdict in {"missed", "wrong team"}
        if missed and trigger is not None and trigger.kind in _SAFETY and decision.opened is not None:
            words = transcript.turns[decision.opened - 1].line if decision.opened else transcript.opening
            found.append(
                Failure(decision.opened, f"somebody was in danger, and {trigger.to} did not hear", words.customer)
            )
    return tuple(found)
