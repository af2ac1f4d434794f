"""What a record is made of: a header that says how the talk was set up, and a list that only grows.

Everything else about an attempt (how it stands, its ending, the learner's own rating and note) is worked out from
that list. Nothing in it tells whether a talk was held on the screens or in line mode.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from engine.transcript import Answer, Misunderstanding, Turn
from engine.vocabulary import Outcome
from practice.form import FORMAT, Mode, Status

__all__ = [
    "FORMAT", "Entry", "Finished", "Header", "Left", "Mode", "Noted", "Rated", "Record", "Stamped", "Standing",
    "Status", "standing",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """How a talk was set up: with the answers, everything that its outcome depends on.

    Attributes:
        format: Of the record; `FORMAT` when it is written.
        program: The version of Hardcalls.
        scenario: The scenario's id.
        scenario_sha256: Of the bytes of its file.
        pack_sha256: Of the phrase packs it was read with.
        weights: The version of the weight table.
        learner: The nickname, "" for none.
        goal: What the learner chose to try, in words, "" for nothing.
        mode: In an exam the feelings are hidden until the end.
        coach: 0 (silent) to 3 (most help).
        start: The node it began at, "" for the scenario's own start.
        seed: What chance was drawn from, where the scenario wants any.
    """

    format: int
    program: str
    scenario: str
    scenario_sha256: str
    pack_sha256: str
    weights: int
    learner: str = ""
    goal: str = ""
    mode: Mode = "practice"
    coach: int = 0
    start: str = ""
    seed: int = 0

    def __post_init__(self) -> None:
        if self.format < 1:
            raise ValueError(f"a format is 1 or more, not {self.format}")
        if not 0 <= self.coach <= 3:
            raise ValueError(f"the coach level is 0 to 3, not {self.coach}")


@dataclass(frozen=True, slots=True)
class Finished:
    """The talk came to an ending."""

    ending: str
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Left:
    """The learner stopped without a score."""


@dataclass(frozen=True, slots=True)
class Rated:
    """How the learner thinks it went, given before any score is shown: 1 (badly) to 5 (very well).

    Attributes:
        points: 1 to 5.
        change: What the learner would change, in their words, "" if they did not say.
    """

    points: int
    change: str = ""

    def __post_init__(self) -> None:
        if not 1 <= self.points <= 5:
            raise ValueError(f"a rating is 1 to 5, not {self.points}")


@dataclass(frozen=True, slots=True)
class Noted:
    """A note of the learner to themselves; the last one stands."""

    text: str


Entry = Turn | Misunderstanding | Finished | Left | Rated | Noted


@dataclass(frozen=True, slots=True)
class Standing:
    """What a list of entries comes to.

    Attributes:
        status: `open` while the talk can go on.
        ending: The ending's id, "" if it came to none.
        outcome: The ending's outcome, one of `vocabulary.OUTCOMES`, "" if it came to none.
        rating: The learner's own rating 1..5, None if not given.
        change: What the learner would change, said with the rating, "" if they did not say.
        note: The learner's note, "" if none.
    """

    status: Status = "open"
    ending: str = ""
    outcome: str = ""
    rating: int | None = None
    note: str = ""
    change: str = ""

    def after(self, entry: Entry) -> "Standing":
        """What it comes to with one entry more."""
        match entry:
            case Finished(ending, outcome):
                return replace(self, status="ended", ending=ending, outcome=outcome)
            case Left():
                return replace(self, status="left")
            case Rated(points, change):
                return replace(self, rating=points, change=change)
            case Noted(text):
                return replace(self, note=text)
            case _:
                return self

    def allows(self, entry: Entry) -> bool:
        """Whether an entry may follow: once a talk is over only a rating and a note may."""
        return self.status == "open" or isinstance(entry, Rated | Noted)


def standing(entries: Iterable[Entry]) -> Standing:
    """What entries come to, from the first on."""
    result = Standing()
    for entry in entries:
        result = result.after(entry)
    return result


@dataclass(frozen=True, slots=True)
class Stamped:
    """An entry and when it was written, in microseconds since 1970 UTC."""

    at: int
    entry: Entry


@dataclass(frozen=True, slots=True)
class Record:
    """One whole attempt.

    Attributes:
        header: How it was set up.
        started: When it began, in microseconds since 1970 UTC.
        entries: Everything that happened, in order.
    """

    header: Header
    started: int
    entries: tuple[Stamped, ...] = ()

    @property
    def standing(self) -> Standing:
        """How it stands after the last entry."""
        return standing(stamped.entry for stamped in self.entries)

    @property
    def turns(self) -> tuple[Turn, ...]:
        """The answers that the customer heard."""
        return tuple(stamped.entry for stamped in self.entries if isinstance(stamped.entry, Turn))

    @property
    def misunderstandings(self) -> tuple[Misunderstanding, ...]:
        """The answers that nobody heard."""
        return tuple(stamped.entry for stamped in self.entries if isinstance(stamped.entry, Misunderstanding))

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every answer that was given, heard or not, in order."""
        said = (stamped.entry for stamped in self.entries)
        return tuple(entry.answer for entry in said if isinstance(entry, Turn | Misunderstanding))
