"""Everybody to practise with, as a list needs them: read from their files once, then known by the bytes of the file.

To read a file means to check all of it, and takes longer to load than the first screen; what a list tells of a
customer is a dozen words.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import engine
import scenarios
from engine.vocabulary import CHANNELS, INDUSTRIES
from practice.cache import Cache, made_by
from practice.canonical import Plain
from scenarios.library import Found, Library

if TYPE_CHECKING:
    from engine.scenario import Scenario

_KIND: Final = "customers"
_READ: Final = 4_000_000
"""In bytes; files half as large are refused as too large."""

_READERS: Final = tuple(
    Path(folder) / part
    for package, parts in ((engine, ("",)), (scenarios, ("reading", "checking")))
    for folder in package.__path__
    for part in parts
)


class Listing(NamedTuple):
    """What a list tells of a customer.

    Attributes:
        id: The scenario's id.
        title: Of the scenario.
        summary: What happened before the talk.
        customer: The customer's name.
        industry: See `engine.vocabulary`, as of the next two.
        channel: How they talk.
        customer_type: What they are like.
        difficulty: 1..5.
        minutes: About how long it takes.
        skills: What is practised.
        delicate: Whether a content note comes first.
    """

    id: str
    title: str
    summary: str
    customer: str
    industry: str
    channel: str
    customer_type: str
    difficulty: int
    minutes: int
    skills: tuple[str, ...]
    delicate: bool


def listing_of(scenario: "Scenario") -> Listing:
    """What a list tells of a scenario that was read."""
    return Listing(
        scenario.id,
        scenario.title,
        scenario.summary,
        scenario.customer.name,
        scenario.industry,
        scenario.channel,
        scenario.customer_type,
        scenario.difficulty,
        scenario.minutes,
        tuple(scenario.skills),
        bool(scenario.content_note),
    )


class Listed(NamedTuple):
    """A customer in the list, and the file they come from."""

    listing: Listing
    path: Path


class Listings:
    """The list of a library.

    Args:
        library: Whose scenarios.
        cache: Where it is kept what was read; an unusable one makes it slower and nothing else.
    """

    def __init__(self, library: Library, cache: Cache) -> None:
        self._library = library
        self._cache = cache

    def known(self) -> Mapping[str, Listed] | None:
        """Everybody by id, if nobody's file has to be read for it; else None."""
        files = tuple(self._files())
        kept = self._kept()
        if any(key not in kept for _, key in files):
            return None
        return _by_id((found.path, kept[key]) for found, key in files)

    def read(self, told: Callable[[int, int], object] = lambda _done, _whole: None) -> Mapping[str, Listed]:
        """Everybody by id; files that cannot be played are left out.

        Args:
            told: Is told how many files were read, and of how many, before each one.
        """
        from scenarios.reading.reader import read_scenario  # noqa: PLC0415 - loads the file formats

        before, after = self._kept(), dict[str, Listing | None]()
        files = tuple(self._files())
        for number, (found, key) in enumerate(files):
            told(number, len(files))
            if key in before:
                after[key] = before[key]
            else:
                scenario = read_scenario(found.path).scenario
                after[key] = listing_of(scenario) if scenario else None
        if after != before:
            kept: dict[str, Plain] = {key: None if one is None else _plain(one) for key, one in after.items()}
            self._cache.keep(_KIND, _made_from(), kept)
        return _by_id((found.path, after[key]) for found, key in files)

    def _files(self) -> Iterator[tuple[Found, str]]:
        """Every scenario file with the sum of its name and bytes, which is what reading it depends on."""
        for found in self._library.scenarios():
            content = b""
            with suppress(OSError), found.path.open("rb") as file:
                content = file.read(_READ)
            yield (
                found,
                hashlib.sha256(found.path.name.encode("utf-8", "surrogateescape") + b"\0" + content).hexdigest(),
            )

    def _kept(self) -> dict[str, Listing | None]:
        """What was read before, by sum."""
        kept = self._cache.find(_KIND, _made_from())
        try:
            return {key: None if one is None else _listing(one) for key, one in kept.items()}  # type: ignore[union-attr]  # what it raises is caught
        except (AttributeError, TypeError, ValueError):
            return {}


def _made_from() -> dict[str, Plain]:
    return {"program": made_by(_READERS)}


def _by_id(listed: Iterator[tuple[Path, Listing | None]]) -> Mapping[str, Listed]:
    return {listing.id: Listed(listing, path) for path, listing in listed if listing is not None}


def _plain(listing: Listing) -> list[Plain]:
    return [list(value) if isinstance(value, tuple) else value for value in listing]


def _listing(data: Plain) -> Listing:
    """A listing from plain data.

    Raises:
        ValueError: If it is something else.
    """
    match data:
        case [
            str(name), str(title), str(summary), str(customer), str(industry), str(channel), str(kind),
            int(difficulty), int(minutes), [*skills], bool(delicate),
        ] if industry in INDUSTRIES and channel in CHANNELS:  # fmt: skip
            told = tuple(skill for skill in skills if isinstance(skill, str))
            return Listing(name, title, summary, customer, industry, channel, kind, difficulty, minutes, told, delicate)
    raise ValueError("not a listing")
