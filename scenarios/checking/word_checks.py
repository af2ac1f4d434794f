"""Lines that read badly, look unfinished, or call for a word of warning."""

import re
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import Final

from engine.scenario import Line
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.subject import Subject, Way
from scenarios.reading.prose import quoted

MOST_WORDS: Final = 40
"""A line that is spoken or sent in a chat is shorter than this."""

MOST_WORDS_WRITTEN: Final = 150
"""A line of an e-mail is shorter than this."""

_UNFILLED: Final = re.compile(r"\{[^{}]*\}|<[A-Za-z][\w .-]*>|\b(?:TODO|TBD|XXX)\b|lorem ipsum", re.IGNORECASE)
_NAMED: Final = re.compile(r"(?P<name>[^\W\d][\w'. -]{0,40}?):\s")
_DELICATE_KINDS: Final = frozenset({"self_harm", "violence", "abuse", "safeguarding", "discrimination"})
_DELICATE_TYPES: Final = frozenset({"abusive", "grieving", "in-distress"})


def check_words(subject: Subject) -> Iterator[Diagnostic]:
    """Long lines, single replies, placeholders, and delicate talks without a content note."""
    longest = MOST_WORDS_WRITTEN if subject.scenario.channel == "email" else MOST_WORDS
    for way, text in _everything_said(subject):
        if found := _UNFILLED.search(text):
            place = (found.start(), len(found[0]))
            message = f"{found[0]} is said as it stands: nothing fills it in"
            yield subject.within(way, place, "S403", message, "write the words themselves")
        count = len(text.split())
        if count > longest:
            yield subject.at(way, "S401", f"this line has {count} words", f"up to {longest} can be taken in at once")
        yield from _twice_marked(subject, way, text)
    yield from _single_replies(subject)
    yield from _content_note(subject)
    yield from _language(subject)


def _twice_marked(subject: Subject, way: Way, text: str) -> Iterator[Diagnostic]:
    """What a screen adds by itself: brackets around a stage direction, the name before the words."""
    if way[-1] == "stage" and text.startswith("(") and text.endswith(")"):
        message = "a stage direction is shown in brackets by itself"
        yield subject.at(way, "S408", message, f"write stage: {quoted(text[1:-1])}")
    named = _NAMED.match(text)
    names = {*subject.scenario.customer.name.casefold().split(), "customer", "trainee", "agent", "you"}
    if named is not None and way[-1] != "stage" and set(named["name"].casefold().split()) <= names:
        message = f"'{named['name']}:' is said aloud: who speaks is shown by itself"
        yield subject.within(
            way, (0, named.end()), "S409", message, "write the words alone; a second voice has speaker:"
        )


def _language(subject: Subject) -> Iterator[Diagnostic]:
    language = subject.scenario.language
    if language not in languages():
        message = f"there are no phrases for the language '{language}', so nothing that is typed is recognised"
        yield subject.at(("language",), "S407", message, f"there are phrases for: {', '.join(languages())}")


@cache
def languages() -> tuple[str, ...]:
    """The languages in which typed replies are recognised."""
    return tuple(sorted(folder.name for folder in (files("scoring") / "phrases").iterdir() if folder.is_dir()))


def _everything_said(subject: Subject) -> Iterator[tuple[Way, str]]:
    for node in subject.scenario.nodes.values():
        way: Way = ("nodes", node.id)
        yield from _line(way, node.line)
        for number, variant in enumerate(node.variants):
            yield from _line((*way, "variants", number), variant.line)
        for number, reply in enumerate(node.replies):
            yield (*way, "replies", number, "say"), reply.say
    for ending in subject.scenario.endings.values():
        yield from _line(("endings", ending.id), ending.line)


def _line(way: Way, line: Line) -> Iterator[tuple[Way, str]]:
    if line.customer:
        yield (*way, "customer"), line.customer
    if line.stage:
        yield (*way, "stage"), line.stage


def _single_replies(subject: Subject) -> Iterator[Diagnostic]:
    for node in subject.scenario.nodes.values():
        if len(node.replies) == 1:
            message = f"the node '{node.id}' has one reply, so there is nothing to choose"
            yield subject.at_key(("nodes", node.id, "replies"), "S402", message, "three or four are usual")


def _content_note(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    if scenario.content_note:
        return
    help_text = 'write content_note: "…" and say what comes, so that nobody meets it unprepared'
    for number, trigger in enumerate(scenario.triggers):
        if trigger.kind in _DELICATE_KINDS and subject.positions.text("triggers", number, "kind") == trigger.kind:
            message = f"this talk is about {trigger.kind.replace('_', ' ')} and has no content note"
            yield subject.at(("triggers", number, "kind"), "S404", message, help_text)
            return
    if scenario.customer_type in _DELICATE_TYPES and subject.positions.text("customer_type") == scenario.customer_type:
        message = f"the customer is {scenario.customer_type} and the talk has no content note"
        yield subject.at(("customer_type",), "S404", message, help_text)
