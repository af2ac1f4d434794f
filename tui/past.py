"""What the library tells of earlier attempts. Pure: summaries in, words out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from engine.scenario import Scenario
from tui.present.library import CustomerCard, PastAttempt
from tui.present.words import OUTCOMES

if TYPE_CHECKING:
    from practice.rows import Summary

_RANK: Final = {"resolved": 4, "escalated": 3, "unresolved": 2, "lost": 1}
_SHOWN: Final = 5
"""How many earlier attempts the library tells of."""


def card(scenario: Scenario, earlier: Sequence["Summary"], today: date) -> CustomerCard:
    """What the library shows of a customer.

    Args:
        scenario: The customer.
        earlier: Attempts at them, latest first.
        today: The date here.
    """
    held = [attempt for attempt in earlier if attempt.status != "open"]
    best = max((attempt.outcome for attempt in held), key=lambda outcome: _RANK.get(outcome, 0), default="")
    return CustomerCard(
        id=scenario.id,
        title=scenario.title,
        summary=scenario.summary,
        customer=scenario.customer.name,
        industry=scenario.industry,
        channel=scenario.channel,
        customer_type=scenario.customer_type,
        difficulty=scenario.difficulty,
        minutes=scenario.minutes,
        skills=scenario.skills,
        delicate=bool(scenario.content_note),
        due="later" if held else "new",
        best=best,
        attempts=tuple(past(attempt, best, today) for attempt in reversed(held[:_SHOWN])),
    )


def past(attempt: "Summary", best: str, today: date) -> PastAttempt:
    """One earlier attempt."""
    told = "Stopped without a score" if attempt.status == "left" else OUTCOMES.get(attempt.outcome, "")
    return PastAttempt(day(attempt.started, today), told, best=bool(best) and attempt.outcome == best)


def day(microseconds: int, today: date) -> str:
    """`today`, `yesterday` or `14 Nov`, by the clock of this machine."""
    there = datetime.fromtimestamp(microseconds / 1_000_000, UTC).astimezone().date()
    ago = (today - there).days
    if ago in {0, 1}:
        return ("today", "yesterday")[ago]
    return f"{there.day} {_MONTHS[there.month - 1]}" + (f" {there.year}" if there.year != today.year else "")


_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
