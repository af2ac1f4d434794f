"""What line mode says after a talk, in the order of the debrief on screen."""

from engine.recognition import Evidence
from engine.scenario import Scenario
from scoring.advice import ADVICE
from scoring.debrief import Debrief, Highlight, Moment
from scoring.escalation import Decision
from scoring.survey import FORMULAS
from tui.plain.lines import paragraph, spoken
from tui.present.after.build import in_a_line
from tui.present.words import DIMENSIONS, OUTCOMES, closed, counted, short_name, signed

_VERDICTS = {
    "right": "handed over to {team} at turn {turn}: in time",
    "late": "handed over to {team} at turn {turn}: later than turn {deadline}",
    "missed": "not handed over; {to} was called for by turn {deadline}",
    "wrong team": "handed over to {team} at turn {turn}; {to} was called for",
    "handled": "handled without handing over, as it should be",
    "decoy": "handed over to {team} at turn {turn}; it could be handled here",
    "needless": "handed over to {team} at turn {turn}; nothing called for it",
    "pending": "not decided when the talk stopped",
}


def debrief(scenario: Scenario, view: Debrief) -> list[str]:
    """The whole debrief."""
    name = scenario.customer.name
    lines = ["After the talk", ""]
    lines += [f"{OUTCOMES.get(view.outcome, 'Stopped before an ending')}. {short_name(name)}’s last words:"]
    lines += ["  " + line for line in spoken(view.last_line, name)]
    lines += _needs(view, name) + _survey(view) + _course(view)
    lines += _highlight("What helped most", view.strength) + _highlight("What hurt most", view.priority)
    lines += _next_time(view)
    lines += ["", "Turn by turn:"]
    for moment in view.moments:
        lines += _moment(moment)
    lines += _unheard(view)
    lines += _decisions(view)
    lines += _scores(view)
    lines += _compliance(view)
    lines += _formulas()
    return lines


def _needs(view: Debrief, name: str) -> list[str]:
    return paragraph(f"What {short_name(name)} needed underneath: {closed(view.needs)}") if view.needs else []


def _survey(view: Debrief) -> list[str]:
    asked = view.survey
    return paragraph(
        f"Simulated: satisfaction {asked.satisfaction} of 5, effort {asked.effort} of 7, "
        f"would recommend {asked.recommend} of 10."
    )


def _formulas() -> list[str]:
    lines = ["", "How the simulated answers are worked out:"]
    for label, name in (("satisfaction", "satisfaction"), ("effort", "effort"), ("would recommend", "recommend")):
        lines += paragraph(f"{label} = {FORMULAS[name]}", "  ")
    return lines


def _course(view: Debrief) -> list[str]:
    lines = ["", "The course of the talk, at the start and after each turn, from 0 to 100:"]
    for label, index in (("anger", 0), ("heard", 2), ("trust", 3)):
        lines += paragraph(" ".join(str(gauges[index]) for gauges in view.course), f"  {label:<6} ")
    return lines


def _highlight(label: str, highlight: Highlight | None) -> list[str]:
    if highlight is None:
        return ["", f"{label}: nothing stood out."]
    piece, turn = highlight.mark.evidence, highlight.moment.turn
    anger = f"Anger {turn.before.feelings.gauges[0]} to {turn.after.feelings.gauges[0]}."
    return [
        "",
        f"{label}: turn {turn.number}.",
        *paragraph(turn.words, "  You: "),
        *paragraph(f"You {ADVICE[piece.move].did}, with “{piece.quote}”. {highlight.why} {anger}", "  "),
        f"  Rule: {piece.rule}",
    ]


def _next_time(view: Debrief) -> list[str]:
    step = view.next_time
    lines = ["", f"Next time{f', at turn {step.turn}' if step.turn else ''}: {step.rule}"]
    if step.say:
        lines += paragraph(f"“{step.say}”", "  Say: ")
    return [*lines, f"  Rule: {step.code}"]


def _moment(moment: Moment) -> list[str]:
    turn = moment.turn
    sign = {"+": "helped", "-": "hurt", ".": "neither"}[moment.sign]
    words = turn.words or {"hold": "(on hold)", "silence": "(silence)", "end": "(ended)"}.get(turn.kind, "(no words)")
    lines = paragraph(words, f"  {turn.number}. {sign}: ")
    for mark in moment.marks:
        capped = " (counted in full already)" if mark.capped else ""
        lines += paragraph(f"{signed(mark.points)} {_quoted(mark.evidence)}{capped}", "       ")
    for miss in turn.recognised.refused:
        lines += paragraph(f"almost: “{miss.quote}” — {miss.because} Rule: {miss.rule}.", "       ")
    for remark in moment.remarks:
        lines += paragraph(in_a_line(remark), "       ")
    if moment.sign == "-" and moment.stronger:
        lines += paragraph(f"stronger: “{moment.stronger.say}”", "       ")
    return lines


def _quoted(piece: Evidence) -> str:
    possible = " (perhaps)" if piece.possible else ""
    return f"{ADVICE[piece.move].did}{possible}: “{piece.quote}”. Rule: {piece.rule}."


def _unheard(view: Debrief) -> list[str]:
    lines: list[str] = []
    for text in view.unheard:
        lines += paragraph(f"Not recognised, and heard by nobody: “{text}”", "  ")
    return lines


def _decisions(view: Debrief) -> list[str]:
    if not view.decisions:
        return ["", "Handing over: nothing called for it, and it did not happen."]
    lines = ["", "Handing over:"]
    for decision in view.decisions:
        lines += paragraph(closed(_decided(decision)), "  ")
    return lines


def _decided(decision: Decision) -> str:
    kind = decision.trigger.kind.replace("_", " ") + ": " if decision.trigger else ""
    return kind + _VERDICTS[decision.verdict].format(
        team=decision.team,
        turn=decision.turn,
        deadline=decision.deadline,
        to=decision.trigger.to if decision.trigger else "",
    )


def _scores(view: Debrief) -> list[str]:
    lines = ["", "Scores: 0 is the worst this talk allows, 100 the best picked path."]
    for dimension, name in DIMENSIONS.items():
        score = next(score for key, score in view.scorecard.scores.items() if key == dimension)
        given = [mark for moment in view.moments for mark in moment.marks if mark.dimension == dimension]
        value = "n/a" if score.value is None else str(score.value)
        reason = f", {score.missing}" if score.missing else ""
        lines.append(f"  {name:<14} {value:>4}   {counted(len(given), 'mark')}, {signed(score.points)} points{reason}")
    return lines


def _compliance(view: Debrief) -> list[str]:
    if not view.failures:
        return ["Compliance: pass. Nothing was said that you may not say."]
    lines = ["Compliance: not passed. Your other results stay."]
    for failure in view.failures:
        lines += paragraph(f"turn {failure.turn}: {closed(failure.why)} “{failure.quote}”", "  ")
    return lines
