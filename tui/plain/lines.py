"""What line mode says before and during a talk, as lines of text. Pure: data in, lines out.

Control characters in anything a person wrote are made visible by whoever prints the lines.
"""

import textwrap
from collections.abc import Iterable, Sequence
from typing import Final

from engine.scenario import Line, Reply, Scenario
from engine.state import State
from engine.transcript import Turn
from tui.grammar import WORDS
from tui.present import evidence
from tui.present.changes import Reading, readings
from tui.present.words import CHANNELS, NAMES, closed, counted, listed, sentence, short_name, word_for

WIDTH: Final = 78


def paragraph(text: str, lead: str = "", width: int = WIDTH) -> list[str]:
    """Text in lines of at most `width` characters; the lines that follow hang under the first word after `lead`."""
    lines: list[str] = []
    for part in text.split("\n"):
        first = lead if not lines else " " * len(lead)
        lines += textwrap.wrap(
            part, width, initial_indent=first, subsequent_indent=" " * len(lead), break_on_hyphens=False
        ) or [first.rstrip()]
    while lines and not lines[-1].strip():
        lines.pop()
    return lines


def briefing(scenario: Scenario) -> list[str]:
    """Everything to know before the talk."""
    customer, part = scenario.customer, scenario.trainee
    minutes = f"about {counted(scenario.minutes, 'minute')}"
    lines = [scenario.title, f"{customer.name}, {CHANNELS[scenario.channel]}, {minutes}.", ""]
    lines += paragraph(f"Your part: {closed(part.role)} {closed(part.task)}")
    for label, entries in (("You may", part.may), ("You may not", part.may_not)):
        if entries:
            lines += ["", f"{label}:"]
            for entry in entries:
                lines += paragraph(closed(entry), "  - ")
    lines += ["", *paragraph(closed(scenario.summary))]
    lines += paragraph(f"{short_name(customer.name)} asks for: {closed(customer.wants)}")
    lines += ["", *paragraph("Answer with a number, or in your own words: both count the same. /help says what else.")]
    return lines


def spoken(line: Line, name: str) -> list[str]:
    """A line of the customer, of a second voice, or a stage direction."""
    lines = paragraph(f"[ {line.stage} ]") if line.stage else []
    if line.customer:
        lines += paragraph(line.customer, f"{line.speaker or short_name(name)}: ")
    return lines


def said(turn: Turn, replies: Sequence[Reply]) -> list[str]:
    """The trainee's answer, and what was understood of it."""
    match turn.kind:
        case "hold":
            return ["You put the customer on hold."]
        case "silence":
            return ["You say nothing."]
        case "end":
            return ["You end the talk."]
        case "escalate":
            lines = [f"You hand over to: {turn.escalated_to}."]
            return lines + (paragraph(turn.words, "You: ") if turn.words else [])
        case _:
            number = next((n for n, reply in enumerate(replies, 1) if reply.id == turn.reply), None)
            lead = f"You, reply {number}: " if number else "You: "
            return paragraph(turn.words, lead)


def understood(turn: Turn) -> list[str]:
    """What was recognised in the words of an answer, with the words."""
    lines: list[str] = []
    for mark in evidence.marks(turn.recognised):
        if mark.shade == "almost":
            continue
        helped = "Helped" if mark.shade == "helped" else "Hurt"
        lines += paragraph(f"{helped}: you {mark.words}, with “{mark.quote}”.", "  ")
    return lines


def feelings(state: State, turn: Turn | None, name: str) -> list[str]:
    """The customer's mood in one sentence, with what changed."""
    told = [_told(reading) for reading in readings(state, turn)]
    return paragraph(f"{short_name(name)} now: {'; '.join(told)}.", "  ")


def _told(reading: Reading) -> str:
    words = f"{NAMES[reading.gauge].lower()} {reading.value}, {word_for(reading.gauge, reading.value)}"
    if not reading.delta:
        return words
    direction = "up" if reading.delta > 0 else "down"
    meaning = {"better": ", better", "worse": ", worse", "time": ", time", "same": ""}[reading.meaning]
    return f"{words} ({direction} {abs(reading.delta)}{meaning})"


def reasons(state: State, turn: Turn | None) -> list[str]:
    """The customer's mood, gauge by gauge, with the strongest reason of each change."""
    lines = []
    for reading in readings(state, turn, distress=True):
        because = f", because {reading.reason}" if reading.reason else ""
        lines += paragraph(sentence(f"{_told(reading)}{because}."), "  ")
    return lines


def menu(replies: Iterable[Reply]) -> list[str]:
    """The replies to pick from, numbered."""
    lines: list[str] = []
    for number, reply in enumerate(replies, 1):
        lines += paragraph(reply.say, f"  {number}. ")
    return lines or ["  Your own words, or /help."]


def desk(scenario: Scenario) -> list[str]:
    """What can be looked up."""
    lines = ["Record:", *paragraph(scenario.desk.record or "Nothing is on record.", "  ")]
    for article in scenario.desk.articles:
        lines += ["", f"{article.title}:", *paragraph(article.text, "  ")]
    return lines


def help_lines(teams: Sequence[str], *, hold: bool, end: bool, escalate: bool) -> list[str]:
    """What can be done now."""
    impossible = {word for word, possible in (("/hold", hold), ("/end", end), ("/escalate", escalate)) if not possible}
    lines = ["A number picks a reply. Anything else is said as you write it. And:"]
    lines += [f"  {word:<10} {what}" for word, what in WORDS.items() if word not in impossible]
    if teams and escalate:
        lines.append(f"Teams: {listed(teams)}.")
    return lines
