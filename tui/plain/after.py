"""What line mode says after a talk, in the order of the debrief on screen."""

from typing import Final

from engine.scenario import Scenario
from practice.entries import Standing
from scoring.advice import ADVICE
from scoring.debrief import Debrief, Highlight
from scoring.scorecard import Score
from tui.plain.after_turns import turn_by_turn
from tui.plain.lines import WIDTH, aloud, paragraph, spoken
from tui.present import glyphs
from tui.present.after import handing, hurt, note, scores
from tui.present.after.build import in_counts
from tui.present.after.survey import survey_page
from tui.present.words import (
    DIMENSIONS,
    NAMES,
    OUTCOMES,
    closed,
    counted,
    quoted,
    sentence,
    short_name,
    signed,
    word_for,
)

_SCALE: Final = "0 is the worst this talk allows, 100 the best picked path. There is no overall number."
NOT_RATED: Final = Standing()
"""Where nothing was said before the scores."""

_COURSE: Final = (("anger", 0), ("distress", 1), ("heard", 2), ("trust", 3))


def debrief(scenario: Scenario, view: Debrief, goal: str = "", own: Standing = NOT_RATED) -> list[str]:
    """The whole debrief; what it says of a talk does not depend on earlier ones.

    Args:
        scenario: The customer.
        view: What came of the talk.
        goal: What the trainee wanted to try, "" for nothing.
        own: What they said before any score.
    """
    name = short_name(scenario.customer.name)
    return [
        "After the talk",
        "",
        f"{OUTCOMES.get(view.outcome, 'Stopped before an ending')}. {name}’s last words:",
        *("  " + line for line in spoken(view.last_line, scenario.customer.name)),
        *_compliance(view),
        *_survey(view),
        *_course(view, name),
        *_highlight("What helped most", view.strength, "No line stood out as helping."),
        *_hurt(view),
        *_next_time(view),
        *turn_by_turn(view, name),
        "",
        *_handing(view, name),
        *_scores(view),
        "",
        *aloud(survey_page(view, WIDTH)),
        "",
        *aloud(note.above(view, scenario, goal, WIDTH, own)),
    ]


def _survey(view: Debrief) -> list[str]:
    asked = view.survey
    return paragraph(
        f"Simulated: satisfaction {asked.satisfaction} of 5, effort {asked.effort} of 7, "
        f"would recommend {asked.recommend} of 10."
    )


def _compliance(view: Debrief) -> list[str]:
    lines: list[str] = []
    for failure in view.failures:
        words = f"Not passed, at turn {failure.turn}: {closed(failure.why)} {quoted(failure.quote)}"
        lines += paragraph(f"{words} Your other results stay.")
    return lines


def _course(view: Debrief, name: str) -> list[str]:
    """Where each feeling began, where it stood after every turn, and where it ended, with words for the ends."""
    lines = ["", f"The course of the talk: how {name} felt, each from 0 to 100."]
    for gauge, place in _COURSE:
        values = [gauges[place] for gauges in view.course]
        if gauge == "distress" and max(values) < 30:
            continue
        first, *others = values
        begun = f"{NAMES[gauge]} began at {first}, {word_for(gauge, first)}"
        if not others:
            lines += paragraph(f"{begun}.", "  ")
            continue
        after = "After turn 1" if len(others) == 1 else f"After turns 1 to {len(others)}"
        told = ", ".join(map(str, others))
        lines += paragraph(f"{begun}, and ended at {others[-1]}, {word_for(gauge, others[-1])}. {after}: {told}.", "  ")
    return lines


def _highlight(label: str, highlight: Highlight | None, nothing: str) -> list[str]:
    if highlight is None:
        return ["", nothing]
    piece, turn = highlight.mark.evidence, highlight.moment.turn
    anger = f"Anger {turn.before.feelings.gauges[0]} to {turn.after.feelings.gauges[0]}."
    return [
        "",
        f"{label}: turn {turn.number}.",
        *paragraph(turn.words, "  You: "),
        *paragraph(f"You {ADVICE[piece.move].did}, with “{piece.quote}”. {closed(highlight.why)} {anger}", "  "),
        f"  Rule: {piece.rule}",
    ]


def _hurt(view: Debrief) -> list[str]:
    """What hurt most: what may not be said goes before what only costs."""
    failed = hurt.failure(view)
    if failed is None:
        return _highlight("What hurt most", view.priority, "Nothing you said made it worse.")
    return [
        "",
        f"What hurt most: turn {hurt.turn(view)}.",
        *(paragraph(quoted(failed.quote), "  ") if failed.quote else []),
        *paragraph(closed(sentence(failed.why)), "  "),
    ]


def _next_time(view: Debrief) -> list[str]:
    step = view.next_time
    lines = ["", *paragraph(f"Next time{f', at turn {step.turn}' if step.turn else ''}: {step.rule}")]
    if step.say:
        lines += paragraph(quoted(step.say), "  Say: ")
    return [*lines, f"  Rule: {step.code}"]


def _handing(view: Debrief, name: str) -> list[str]:
    """Every decision whether to hand over, and how it was done."""
    how = handing.qualities(view)
    decided = handing.page(view, name, WIDTH)
    cards = decided[: len(decided) - len(how)]
    done = aloud(how, {glyphs.YES: "done:", glyphs.NO: "missing:"})
    return [*aloud(cards, {glyphs.YES: "well decided:", glyphs.NO: "better otherwise:"}), *done]


def _scores(view: Debrief) -> list[str]:
    lines = [
        "",
        "Scores",
        *paragraph(_SCALE),
    ]
    for dimension, name in DIMENSIONS.items():
        score = scores.score_of(view, dimension)
        value = "n/a" if score.value is None else f"{score.value} of 100"
        lines += paragraph(f"{name}: {value}. {_marks(view, dimension, score)}".rstrip(), "  ")
    passed = "not passed; your other results stay" if view.failures else "pass; nothing was said that you may not say"
    return [*lines, *paragraph(f"Compliance: {passed}.", "  "), *paragraph(in_counts(view), "  ")]


def _marks(view: Debrief, dimension: str, score: Score) -> str:
    """How a score comes about, in one sentence; that of handing over stands above it."""
    if dimension == scores.ESCALATION:
        return ""
    if score.missing == "nothing could show it":
        return "No line in this talk could show it."
    count = len(scores.marks_of(view, dimension))
    given = f"{counted(count, 'thing')} counted" if count else "no line of yours showed it"
    told = f"{given}: {signed(score.points)} {'point' if abs(score.points) == 1 else 'points'}"
    if score.worst is None or score.best is None:
        return sentence(f"{told}; not every path of this talk was looked at, so there is no scale.")
    return sentence(f"{told}; this talk gives from {signed(score.worst)} to {signed(score.best)}.")
