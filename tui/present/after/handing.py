"""Page 3: every decision whether to hand over."""

from collections.abc import Mapping

from engine.scenario import Scenario
from scoring.debrief import Debrief
from scoring.escalation import Decision
from scoring.handover import Quality
from tui.present import glyphs
from tui.present.rows import EMPTY, Piece, Row, bold, hang, prose, row, soft
from tui.present.words import short_name

KINDS = {
    "abuse": "{name} became abusive",
    "beyond_authority": "what was needed went beyond what you may do",
    "data_breach": "somebody's data were in danger",
    "discrimination": "discrimination came up",
    "just_angry": "{name} was only angry",
    "legal_threat": "{name} spoke of lawyers or the press",
    "manager_request": "{name} asked for a manager",
    "repeated_failure": "it had gone wrong more than once",
    "safeguarding": "somebody who needs protection came up",
    "safety_hazard": "somebody's safety was in danger",
    "second_opinion": "{name} wanted a second opinion",
    "self_harm": "{name} hinted at self-harm",
    "violence": "violence was threatened",
    "vulnerability": "{name} told you of a hard situation",
}
"""What called for a decision, by `engine.vocabulary.TRIGGER_KINDS`."""

VERDICTS = {
    "right": "You handed over to {team} at turn {turn}: in time.",
    "late": "You handed over to {team} at turn {turn}; turn {deadline} would have been in time.",
    "missed": "It called for {to} by turn {deadline}. You did not hand over.",
    "wrong team": "You handed over to {team} at turn {turn}; {to} was the right place.",
    "handled": "You handled it yourself, and that was right.",
    "decoy": "You handed over to {team} at turn {turn}; you could have handled it yourself.",
    "needless": "You handed over to {team} at turn {turn}; nothing had called for it.",
    "pending": "The talk stopped before it was decided.",
}
_GOOD = {"right", "handled"}

QUALITIES: Mapping[Quality, str] = {
    "reason": "said why",
    "who": "said who",
    "permission": "asked if that is all right",
    "briefing": "briefed, so that nobody need repeat it",
    "when": "said when, or gave a reference",
    "fallback": "gave a way back if cut off",
}
"""The six qualities of a hand-over (see `scoring.handover`)."""


def page(view: Debrief, scenario: Scenario, width: int) -> list[Row]:
    """Everything about handing over."""
    rows = [row(bold("Handing over"))]
    if not view.decisions:
        return [*rows, *prose("Nothing in this talk called for handing over, and you did not.", width)]
    for decision in view.decisions:
        rows += [EMPTY, *_decision(decision, short_name(scenario.customer.name), width)]
    return rows + _qualities(view)


def handed_over(view: Debrief) -> bool:
    """Whether somebody was handed over to."""
    return any(decision.turn is not None for decision in view.decisions)


def _qualities(view: Debrief) -> list[Row]:
    if not handed_over(view):
        return []
    rows = [EMPTY, row(soft("How you handed over"))]
    for quality, words in QUALITIES.items():
        shown = quality in view.scorecard.qualities
        sign = bold(f"{glyphs.YES if shown else glyphs.NO}  ", "helped" if shown else "hurt")
        rows.append(row(sign, Piece(words)))
    return rows


def _decision(decision: Decision, name: str, width: int) -> list[Row]:
    good = decision.verdict in _GOOD
    lead = bold(f"{glyphs.YES if good else glyphs.NO}  ", "helped" if good else "hurt")
    if decision.verdict == "pending":
        lead = bold(f"{glyphs.NEITHER}  ", "soft")
    told = VERDICTS[decision.verdict].format(
        team=decision.team,
        turn=decision.turn,
        deadline=decision.deadline,
        to=decision.trigger.to if decision.trigger else "",
    )
    if decision.trigger is not None:
        when = f"after turn {decision.opened}" if decision.opened else "at the start"
        what = KINDS[decision.trigger.kind].format(name=name)
        told = f"{what[:1].upper()}{what[1:]} {when}. {told}"
    return hang([lead], [Piece(told)], min(66, width))
