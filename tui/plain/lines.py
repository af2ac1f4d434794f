"""What line mode says during a talk, as lines of text. Pure: data in, lines out.

Control characters in anything a person wrote are made visible by whoever prints the lines.
"""

import re
import textwrap
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final

from engine.scenario import Desk, Line, Reply
from engine.session import Session
from engine.transcript import Turn
from tui.grammar import WORDS
from tui.present import evidence, glyphs
from tui.present.cards import action_cost
from tui.present.changes import Reading
from tui.present.feelings import HIDDEN, Mood
from tui.present.log import Utterance
from tui.present.rows import Piece, Row
from tui.present.words import NAMES, closed, listed, sentence, short_name, word_for
from tui.present.words import bracketed as in_brackets

WIDTH: Final = 78
Signs = Mapping[str, str]
"""What is read for a piece of a row that is a sign and nothing else."""

SIGNS: Final[Signs] = {
    glyphs.YES: "-",
    glyphs.NO: "-",
    glyphs.HELPED: "helped:",
    glyphs.HURT: "hurt:",
    glyphs.ALMOST: "almost:",
    glyphs.NEITHER: "-",
}
"""Where a heading says already what a tick or a cross would say."""


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


def aloud(rows: Iterable[Row], signs: Signs = MappingProxyType({})) -> list[str]:
    """Rows of the screens as lines: signs that are only drawn are left out, and the others become words.

    Args:
        rows: As a screen would show them.
        signs: Words that stand for signs here, in place of those of `SIGNS`.
    """
    return [
        "".join(_in_words(piece, {**SIGNS, **signs}) for piece in row.pieces if not piece.drawn).rstrip()
        for row in rows
    ]


def _in_words(piece: Piece, signs: Signs) -> str:
    bare = piece.text.strip()
    if bare in signs:
        return f"{piece.text[: len(piece.text) - len(piece.text.lstrip())]}{signs[bare]} "
    if piece.text.startswith("! "):
        return piece.text[2:]
    return piece.text.replace(f"{glyphs.RULE} ", "Rule: ") if piece.door.startswith("rule:") else piece.text


def spoken(line: Line, name: str) -> list[str]:
    """A line of the customer, of a second voice, or a stage direction."""
    lines = bracketed(line.stage) if line.stage else []
    if line.customer:
        lines += paragraph(line.customer, f"{line.speaker or short_name(name)}: ")
    return lines


def bracketed(text: str, lead: str = "") -> list[str]:
    """A stage direction; no bracket stands alone on a line."""
    return [each.replace("\u00a0", " ") for each in paragraph(in_brackets(text), lead)]


def said(turn: Turn, replies: Sequence[Reply]) -> list[str]:
    """The trainee's answer."""
    match turn.kind:
        case "hold":
            return ["You put the customer on hold."]
        case "silence":
            return ["You say nothing."]
        case "end":
            return ["You end the talk."]
        case "escalate":
            return [f"You hand over to: {turn.escalated_to}.", *(paragraph(turn.words, "You: ") if turn.words else [])]
        case _:
            return yours(turn.words, next((n for n, reply in enumerate(replies, 1) if reply.id == turn.reply), 0))


def yours(words: str, number: int) -> list[str]:
    """What the trainee says, with the number of the reply it is, 0 for none."""
    return paragraph(words, f"You, reply {number}: " if number else "You: ")


def understood(turn: Turn) -> list[str]:
    """What was recognised in the words of an answer, with the words; one harm done by the same words is told once."""
    lines: list[str] = []
    for mark in evidence.marks(turn.recognised):
        if mark.shade == "almost" or mark.counts_as:
            continue
        helped = "Helped" if mark.shade == "helped" else "Hurt"
        lines += paragraph(f"{helped}: you {mark.words}, with “{mark.quote}”.", "  ")
    return lines


def feelings(mood: Mood) -> list[str]:
    """The customer's mood in one sentence, with what changed; nothing in an exam."""
    if mood.exam:
        return []
    return paragraph(f"{mood.name} now: {'; '.join(_told(reading) for reading in mood.shown)}.", "  ")


def _told(reading: Reading) -> str:
    words = f"{NAMES[reading.gauge].lower()} {reading.value}, {word_for(reading.gauge, reading.value)}"
    if not reading.delta:
        return words
    direction = "up" if reading.delta > 0 else "down"
    meaning = {"better": ", better", "worse": ", worse", "time": ", time", "same": ""}[reading.meaning]
    return f"{words} ({direction} {abs(reading.delta)}{meaning})"


def reasons(mood: Mood) -> list[str]:
    """The mood gauge by gauge, with the strongest reason of each change, and what was understood with its rules."""
    if mood.exam:
        return [HIDDEN]
    lines = [f"How {mood.name} feels: {mood.face[1]}."]
    for reading in mood.shown:
        because = f", because {reading.reason}" if reading.reason and reading.delta else ""
        lines += paragraph(sentence(f"{_told(reading)}{because}."), "  ")
    return lines + _understood_by_rules(mood.last)


def _understood_by_rules(turn: Turn | None) -> list[str]:
    if turn is None or not turn.words:
        return []
    lines = ["What was understood of your last words:"]
    for mark in evidence.marks(turn.recognised):
        if mark.shade != "almost":
            lines += paragraph(f"{sentence(mark.words)}: “{mark.quote}”. Rule: {mark.rule}.", "  ")
    return lines if len(lines) > 1 else ["Nothing in your last words counts, for or against you."]


def menu(replies: Iterable[Reply]) -> list[str]:
    """The replies to pick from, numbered."""
    lines: list[str] = []
    for number, reply in enumerate(replies, 1):
        lines += paragraph(reply.say, f"  {number}. ")
    return lines or ["  Your own words, or /help."]


def desk(contents: Desk, which: str, notes: str | None) -> list[str]:
    """The record with the titles of the articles and the trainee's notes, or one article by its number.

    Args:
        contents: What is at the desk.
        which: The number of an article, "" for all that is there.
        notes: What the trainee has written, None where there is no talk to write notes for.
    """
    if which.isdecimal() and len(which) <= 3 and 1 <= int(which) <= len(contents.articles):
        article = contents.articles[int(which) - 1]
        return [f"{article.title}.", *paragraph(_unbroken(article.text), "  ")]
    lines = ["Record:", *paragraph(contents.record.strip() or "Nothing is on record.", "  ")]
    if contents.articles:
        lines += ["", "Articles; /desk and a number reads one:"]
        for number, article in enumerate(contents.articles, 1):
            lines += paragraph(article.title, f"  {number}. ")
    return [*lines, "", *([] if notes is None else _notes(notes))]


def _unbroken(text: str) -> str:
    """Text whose single line breaks are no more than its author's margin."""
    return "\n".join(" ".join(part.split()) for part in re.split(r"\n\s*\n", text.strip()))


def _notes(notes: str) -> list[str]:
    return ["Your notes:", *paragraph(notes, "  ")] if notes else ["No notes yet; /note and your words keeps one."]


def heard(told: Iterable[Utterance]) -> list[str]:
    """Everything said, one after the other, with the turn it belongs to."""
    lines: list[str] = []
    for each in told:
        turn = f"{each.turn}. " if each.turn else ""
        match each.voice:
            case "stage":
                lines += bracketed(each.words, turn)
            case "deed":
                lines += paragraph(each.words, turn)
            case _:
                lines += paragraph(each.words, f"{turn}{each.name}: ")
    return lines


def help_lines(session: Session, possible: Iterable[str]) -> list[str]:
    """What can be done now, with what it costs."""
    lines = ["A number picks a reply. Anything else is said as you write it. And:"]
    for word in possible:
        cost = action_cost(word, session) if word in {"/hold", "/silence"} else ""
        lines += paragraph(f"{WORDS[word]}{f' ({cost})' if cost else ''}", f"  {word:<10} ")
    if "/escalate" in set(possible) and session.teams():
        lines.append(closed(f"Teams: {listed(session.teams())}"))
    return lines
