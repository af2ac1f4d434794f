"""What the library tells of earlier attempts. Pure: summaries in, words out."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Final

from scenarios.library import TUTORIAL
from tui.present.library import CustomerCard, PastAttempt
from tui.present.words import OUTCOMES

if TYPE_CHECKING:
    from practice.glance import Glimpse
    from practice.listing import Listing

_RANK: Final = {"resolved": 4, "escalated": 3, "unresolved": 2, "lost": 1}
_SHOWN: Final = 5
"""How many earlier attempts the library tells of."""


def card(listing: "Listing", earlier: Sequence["Glimpse"], today: date, *, fresh: bool = False) -> CustomerCard:
    """What the library shows of a customer.

    Args:
        listing: The customer.
        earlier: Attempts at them, latest first.
        today: The date here.
        fresh: Whether nobody was practised with here yet; then the tutorial is offered before everybody else.
    """
    held = [attempt for attempt in earlier if attempt.status != "open"]
    best = max((attempt.outcome for attempt in held), key=lambda outcome: _RANK.get(outcome, 0), default="")
    return CustomerCard(
        id=listing.id,
        title=listing.title,
        summary=listing.summary,
        customer=listing.customer,
        industry=listing.industry,
        channel=listing.channel,
        customer_type=listing.customer_type,
        difficulty=listing.difficulty,
        minutes=listing.minutes,
        skills=listing.skills,
        delicate=listing.delicate,
        due="start" if fresh and listing.id == TUTORIAL else "later" if held else "new",
        best=best,
        ended=any(attempt.status == "ended" for attempt in held),
        attempts=tuple(past(attempt, best, today) for attempt in reversed(held[:_SHOWN])),
    )


def past(attempt: "Glimpse", best: str, today: date) -> PastAttempt:
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
