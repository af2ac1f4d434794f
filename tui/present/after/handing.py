"""Page 3: every decision whether to hand over, as a card, and how the handing over was done."""

from collections.abc import Mapping, Sequence
from typing import Final

from engine.scenario import Line
from scoring.debrief import Debrief
from scoring.escalation import Decision
from scoring.handover import Quality, shown_in
from tui.present import glyphs
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, hang, indent, prose, row, soft, wrap
from tui.present.words import bracketed, counted, quoted, sentence

NOTHING_CALLED: Final = "Nothing in this talk called for handing over, and you did not."

KINDS: Final[Mapping[str, str]] = {
    "abuse": "{name} became abusive",
    "beyond_authority": "what was needed went beyond what you may do",
    "data_breach": "somebody’s data were in danger",
    "discrimination": "discrimination came up",
    "just_angry": "{name} was only angry",
    "legal_threat": "{name} spoke of lawyers or the press",
    "manager_request": "{name} asked for a manager",
    "repeated_failure": "it had gone wrong more than once",
    "safeguarding": "somebody who needs protection came up",
    "safety_hazard": "somebody’s safety was in danger",
    "second_opinion": "{name} wanted a second opinion",
    "self_harm": "{name} hinted at self-harm",
    "violence": "violence was threatened",
    "vulnerability": "{name} told you of a hard situation",
}
"""What called for a decision, by `engine.vocabulary.TRIGGER_KINDS`."""

DONE: Final[Mapping[str, str]] = {
    "right": "handed over to: {team}, at turn {turn}, in time",
    "late": "handed over to: {team}, at turn {turn}, late",
    "missed": "did not hand over",
    "wrong team": "handed over to: {team}, at turn {turn}",
    "handled": "handled it yourself",
    "decoy": "handed over to: {team}, at turn {turn}",
    "needless": "handed over to: {team}, at turn {turn}",
    "pending": "the talk stopped before it was decided",
}
"""What was done, by `scoring.escalation.Verdict`."""
_GOOD: Final = frozenset({"right", "handled"})

QUALITIES: Final[Mapping[Quality, str]] = {
    "reason": "said why",
    "who": "said who",
    "permission": "asked if that is all right",
    "briefing": "briefed, so that nobody need repeat it",
    "when": "said when, or gave a reference",
    "fallback": "gave a way back if cut off",
}
"""The six qualities of a hand-over (see `scoring.handover`)."""


def title(view: Debrief) -> str:
    """Of the box with the cards."""
    return f"{sentence(counted(len(view.decisions), 'decision'))} whether to hand over"


def items(view: Debrief, name: str) -> tuple[Item, ...]:
    """One card for every decision, which leads to its turn; `name` is the customer's."""
    return tuple(
        Item(str(number), _card(view, decision, name, after_another=number > 0))
        for number, decision in enumerate(view.decisions)
    )


def turn_of(view: Debrief, number: int) -> int:
    """The turn a card leads to: where it was handed over, else the first that could have."""
    decision = view.decisions[number]
    return decision.turn or min((decision.opened or 0) + 1, len(view.moments))


def page(view: Debrief, name: str, width: int) -> list[Row]:
    """Everything about handing over, to be read."""
    rows = [row(bold("Handing over"))]
    if not view.decisions:
        return [*rows, *prose(NOTHING_CALLED, width)]
    for decision in view.decisions:
        rows += [EMPTY, *_told(view, decision, name, width)]
    return [*rows, *([EMPTY] * handed_over(view)), *qualities(view)]


def unmet(view: Debrief, name: str) -> str:
    """Why the customer left, where it was a wish for a manager that nobody met; "" for any other end of a talk."""
    decision = next((decision for decision in view.decisions if _left_over(view, decision)), None)
    if decision is None:
        return ""
    since = f"after turn {decision.opened}" if decision.opened else "at the start"
    return f"{name} left here. {name} had asked for a manager {since} and nobody was fetched: that ended the talk."


def _left_over(view: Debrief, decision: Decision) -> bool:
    """Whether the talk was lost in an answer to a wish for a manager, and not by an exit or by hanging up."""
    if view.outcome != "lost" or decision.verdict != "missed" or decision.trigger is None:
        return False
    last = view.moments[-1].turn
    return decision.trigger.kind == "manager_request" and not last.shortcut and last.kind != "end"


def handed_over(view: Debrief) -> bool:
    """Whether somebody was handed over to."""
    return any(decision.turn is not None for decision in view.decisions)


def qualities(view: Debrief) -> list[Row]:
    """The six qualities, and the turn whose words showed each; nothing without a hand-over."""
    if not handed_over(view):
        return []
    made = min(decision.turn for decision in view.decisions if decision.turn is not None)
    since = [moment.turn for moment in view.moments if moment.turn.number >= made - 1]
    rows = [row(bold("How you handed over"))]
    for quality, words in QUALITIES.items():
        shown = next((turn.number for turn in since if quality in shown_in([turn.words])), None)
        shown = shown if quality in view.scorecard.qualities else None
        sign = bold(f"{glyphs.YES if shown else glyphs.NO}  ", "helped" if shown else "hurt")
        rows.append(row(sign, Piece(f"{words:<40}" if shown else words), soft(f"turn {shown}" if shown else "")))
    return rows


def _card(view: Debrief, decision: Decision, name: str, *, after_another: bool) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        first, *rest = _told(view, decision, name, width - 2)
        return [*([EMPTY] * after_another), Row((marker(state), *first.pieces)), *indent(rest, 2)]

    return draw


def _told(view: Debrief, decision: Decision, name: str, width: int) -> list[Row]:
    """What called for it, in the customer's words; what would have been right; what was done."""
    good = decision.verdict in _GOOD
    sign = bold(f"{glyphs.YES if good else glyphs.NO}  ", "helped" if good else "hurt")
    if decision.verdict == "pending":
        sign = bold(f"{glyphs.NEITHER}  ", "soft")
    rows = hang([sign], [bold(_called(decision, name))], width)
    spoken = _words(view, decision)
    if spoken is not None:
        said = Piece(quoted(spoken.customer), "customer") if spoken.customer else soft(bracketed(spoken.stage))
        rows += indent(wrap([said], min(66, width - 3)), 3)
    done = DONE[decision.verdict].format(team=decision.team, turn=decision.turn)
    if _left_over(view, decision):
        done += f", and {name} left over it"
    rows += hang([soft("   Right was  ")], [Piece(_right(decision))], width)
    return rows + hang([soft("   You        ")], [Piece(done)], width)


def _called(decision: Decision, name: str) -> str:
    if decision.trigger is None:
        return "A hand-over that nothing had called for"
    what = sentence(KINDS[decision.trigger.kind].format(name=name))
    return f"{what} {f'after turn {decision.opened}' if decision.opened else 'at the start'}"


def _right(decision: Decision) -> str:
    if decision.trigger is None or decision.trigger.decision == "handle":
        return "to handle it yourself"
    return f"to hand over to: {decision.trigger.to}, by turn {decision.deadline}"


def _words(view: Debrief, decision: Decision) -> Line | None:
    """What the customer said when it called for a decision."""
    if decision.trigger is None or decision.opened is None or not view.moments:
        return None
    return view.moments[decision.opened - 1].turn.line if decision.opened else view.moments[0].turn.heard_line
