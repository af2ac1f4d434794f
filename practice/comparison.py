"""Whether a recorded talk would come out the same, and where it first would not."""

from dataclasses import dataclass, replace

from engine.errors import IllegalStepError
from engine.script import Script
from engine.session import NotUnderstood, Session
from engine.transcript import Answer, EndTalk, Escalate, Misunderstanding, Pick, PutOnHold, Say, StaySilent, Turn
from practice.canonical import visible
from practice.codec import encode_entry
from practice.entries import Record
from practice.facets import facets, quoted


@dataclass(frozen=True, slots=True)
class Same:
    """Every recorded turn comes out as recorded.

    Attributes:
        session: The talk, at the turn where the record stops.
    """

    session: Session


@dataclass(frozen=True, slots=True)
class FirstDifference:
    """The first thing that does not come out as recorded; nothing in its words is obeyed by a terminal.

    Attributes:
        turn: The number of the turn, 1 for the first.
        answer: What the trainee did there, in words.
        what: What differs, in words.
        recorded: What the record says, in words.
        now: What comes out instead, in words.
    """

    turn: int
    answer: str
    what: str
    recorded: str
    now: str

    def __str__(self) -> str:
        return f"Turn {self.turn} ({self.answer}): {self.what}. Recorded: {self.recorded}. Now: {self.now}."


def compare(script: Script, recorded: Record) -> Same | FirstDifference:
    """Play a recorded talk again and hold every turn against the record.

    Args:
        script: The customer, as the scenario stands.
        recorded: Any attempt at that scenario, finished or not.
    """
    start = recorded.header.start
    if start and start not in script.scenario.nodes:
        return _difference(1, "the opening", "where the talk began", repr(start), "no such node")
    session = Session(_starting_at(start, script))
    session.begin()
    for stamped in recorded.entries:
        if isinstance(stamped.entry, Turn | Misunderstanding):
            difference = _again(session, stamped.entry)
            if difference is not None:
                return difference
    return Same(session)


def _starting_at(start: str, script: Script) -> Script:
    if start in ("", script.scenario.start):
        return script
    return Script(replace(script.scenario, start=start), script.recognise)


def _again(session: Session, before: Turn | Misunderstanding) -> FirstDifference | None:
    variables = session.script.layout.variables
    seen = dict(facets(before, variables))
    number = before.number if isinstance(before, Turn) else before.at_turn
    try:
        response = session.answer(before.answer)
    except IllegalStepError as fault:
        what = "how the answer was understood"
        return _difference(number, in_words(before.answer), what, seen[what], str(fault))
    after = response.misunderstanding if isinstance(response, NotUnderstood) else response.turn
    assert after is not None  # noqa: S101 - only the opening has no turn; tells mypy so
    if encode_entry(after) == encode_entry(before):
        return None
    what, now = next((what, now) for what, now in facets(after, variables) if seen.get(what, now) != now)
    return _difference(number, in_words(before.answer), what, seen[what], now)


def _difference(turn: int, answer: str, what: str, recorded: str, now: str) -> FirstDifference:
    return FirstDifference(turn, visible(answer), what, visible(recorded), visible(now))


def in_words(answer: Answer) -> str:
    """What the trainee did, in words."""
    match answer:
        case Pick(reply):
            return f"picked {reply!r}"
        case Say(text):
            return f"typed {quoted(text)}"
        case Escalate(team, words):
            return f"handed over to {team!r}, saying {quoted(words)}"
        case PutOnHold():
            return "put the customer on hold"
        case StaySilent():
            return "said nothing"
        case EndTalk():
            return "ended the talk"
