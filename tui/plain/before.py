"""What line mode says before a talk: the briefing, who can see it, and one thing to try."""

from engine.scenario import Scenario
from practice.country import Country
from tui.plain.lines import WIDTH, aloud, paragraph
from tui.present.briefing import NO_GOAL, goals_offered, who_sees_this
from tui.present.questions import Question
from tui.present.support import numbers
from tui.present.words import CHANNELS, closed, counted, short_name


def briefing(scenario: Scenario, country: Country) -> list[str]:
    """Everything to know before the talk; in a delicate one with the numbers of a country."""
    customer, part = scenario.customer, scenario.trainee
    kind = scenario.customer_type.replace("-", " ")
    minutes = f"about {counted(scenario.minutes, 'minute')}"
    lines = [scenario.title, f"{customer.name}, {kind}, {CHANNELS[scenario.channel]}, {minutes}.", ""]
    lines += paragraph(f"Your part: {closed(part.role)} {closed(part.task)}")
    for label, entries in (("You may", part.may), ("You may not", part.may_not)):
        if entries:
            lines += ["", f"{label}:"]
            for entry in entries:
                lines += paragraph(closed(entry), "  - ")
    lines += ["", *paragraph(closed(scenario.summary))]
    if customer.wants:
        lines += paragraph(f"{short_name(customer.name)} asks for: {closed(customer.wants)}")
    if scenario.content_note and (told := numbers(country)):
        lines += ["", *paragraph(told)]
    lines += ["", *paragraph("Answer with a number, or in your own words: both count the same. /help says what else.")]
    return lines


def privacy() -> list[str]:
    """Who can see a talk, and how to delete it."""
    return aloud(who_sees_this(WIDTH))


def goal_question(scenario: Scenario, suggested: str) -> Question:
    """One thing to try; `suggested` is what the last talk suggested, "" for nothing."""
    return Question(
        place=scenario.title,
        context="",
        title="Pick one thing to try",
        told=lambda _: (),
        answers=[(text, text, why) for text, why in goals_offered(scenario.skills, suggested)]
        + [(NO_GOAL, "No goal this time", "")],
        escape="/back",
        escape_words="back",
    )
