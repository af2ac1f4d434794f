"""The turns of a talk that is over, one after the other, and one of them in full."""

from engine.recognition import Evidence
from scoring.advice import ADVICE
from scoring.debrief import Debrief, Moment
from tui.house import Held
from tui.plain.lines import WIDTH, aloud, paragraph
from tui.present import acts, evidence
from tui.present.after import handing, turns
from tui.present.after.build import in_a_line
from tui.present.words import closed, quoted, sentence, short_name, signed

_SIGNS = {"+": "helped", "-": "hurt", ".": "neither"}
_DEEDS = {"hold": "(on hold)", "silence": "(silence)", "end": "(ended the talk)", "escalate": "(handed over)"}
_CHARTED = (("anger", 0), ("heard", 2), ("trust", 3))
_MARGIN = "     "


def turn_by_turn(view: Debrief, name: str) -> list[str]:
    """Every answer: its words, what they moved, what counted, what almost did, and what would have been stronger."""
    lines = ["", "Turn by turn:"]
    for moment in view.moments:
        lines += _moment(moment)
    end = handing.unmet(view, name)
    return [*lines, *paragraph(end, _MARGIN)] if end else lines


def _moment(moment: Moment) -> list[str]:
    turn = moment.turn
    words = turn.words or _DEEDS.get(turn.kind, "(no words)")
    lines = paragraph(words, f"  {turn.number}. {_SIGNS[moment.sign]}: ")
    if turn.escalated_to:
        lines += paragraph(f"You handed over to: {turn.escalated_to}.", _MARGIN)
    lines += paragraph(_moved(moment), _MARGIN)
    for mark in moment.marks:
        capped = f" ({told})" if (told := acts.why_not_more(mark)) else ""
        lines += paragraph(f"{signed(mark.points)} {_quoted(mark.evidence)}{capped}", _MARGIN)
    for miss in evidence.near_misses(turn.recognised):
        lines += paragraph(
            f"almost: “{miss.quote}”. Not counted: {miss.because.rstrip('.')}. Rule: {miss.rule}.", _MARGIN
        )
    for remark in moment.remarks:
        lines += paragraph(in_a_line(remark), _MARGIN)
    if turn.fatal:
        lines += paragraph(f"not allowed: {closed(turn.fatal)}", _MARGIN)
    if moment.sign != "+" and moment.stronger:
        lines += paragraph(f"a stronger line: {quoted(moment.stronger.say)}", _MARGIN)
    return lines


def _quoted(piece: Evidence) -> str:
    possible = " (perhaps)" if piece.possible else ""
    return f"{ADVICE[piece.move].did}{possible}: “{piece.quote}”. Rule: {piece.rule}."


def _moved(moment: Moment) -> str:
    """Where an answer moved the three feelings: `Anger 65 to 52, heard 10 to 34.`."""
    before, after = moment.turn.before.feelings.gauges, moment.turn.after.feelings.gauges
    told = [f"{name} {before[place]} to {after[place]}" for name, place in _CHARTED if before[place] != after[place]]
    return sentence(f"{', '.join(told)}.") if told else "Anger, heard and trust stay as they are."


def in_full(held: Held, view: Debrief, which: str) -> list[str]:
    """All about one turn: what had been said, each thing that was recognised, and weaker and stronger lines."""
    count = len(view.moments)
    if not (which.isdecimal() and len(which) <= 4 and 1 <= int(which) <= count):
        return [f"/turn and a number from 1 to {count} tells all about that turn."]
    moment, name = view.moments[int(which) - 1], short_name(held.scenario.customer.name)
    return [
        f"Turn {moment.turn.number}",
        *aloud(turns.detail(moment, held.scenario, WIDTH, turns.end(view, moment, name))),
        "",
        *aloud(turns.alternatives(moment, WIDTH)),
    ]
