"""Everybody to practise with, quickly: a list from what is known of their files, a scenario when it is asked for."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from threading import Lock
from typing import TYPE_CHECKING

from practice.cache import Cache
from practice.errors import UnreadableFileError
from practice.glance import Glimpse
from practice.listing import Listed, Listing, Listings, listing_of
from scenarios.library import Library
from tui.past import card

if TYPE_CHECKING:
    from engine.scenario import Scenario
    from tui.present.library import CustomerCard


class Customers:
    """Everybody to practise with.

    Args:
        library: Whose scenarios.
        cache: Where it is kept what their files were found to hold.
        extra: A customer that is not in the library, such as a file named on the command line.
    """

    def __init__(self, library: Library, cache: Cache, extra: "Scenario | None" = None) -> None:
        self._listings = Listings(library, cache)
        self._extra = extra
        self._listed: Mapping[str, Listed] | None = None
        self._scenarios: dict[str, Scenario] = {extra.id: extra} if extra is not None else {}
        self._reading = Lock()  # the list is read in a thread while the first screen is up
        self.so_far = (0, 0)
        """How many files were read for the list, and of how many; both 0 before it is known."""

    def known(self) -> bool:
        """Whether the list is there without reading anybody's file."""
        if self._listed is None and self._reading.acquire(blocking=False):
            try:
                self._listed = self._listings.known()
            finally:
                self._reading.release()
        return self._listed is not None

    def cards(self, attempts: Sequence[Glimpse]) -> "Sequence[CustomerCard]":
        """The list, with what became of earlier attempts (latest first); may read everybody's file."""
        today = datetime.now().astimezone().date()
        earlier: dict[str, list[Glimpse]] = {}
        for attempt in attempts:
            earlier.setdefault(attempt.scenario, []).append(attempt)
        return [card(one, earlier.get(one.id, ()), today, fresh=not attempts) for one in self._list()]

    def listing(self, scenario_id: str) -> Listing | None:
        """What the list tells of a customer, None if there is no such customer."""
        return next((one for one in self._list() if one.id == scenario_id), None)

    def scenario(self, scenario_id: str) -> "Scenario":
        """A customer, read when it is first asked for.

        Raises:
            KeyError: If there is no such customer.
            UnreadableFileError: If their file was changed meanwhile and cannot be played as it is.
        """
        if scenario_id not in self._scenarios:
            from scenarios.reading.reader import read_scenario  # noqa: PLC0415 - loads the file formats

            path = self._read()[scenario_id].path
            scenario = read_scenario(path).scenario
            if scenario is None or scenario.id != scenario_id:
                raise UnreadableFileError(
                    f"{path} was changed and cannot be played as it is written.", f"`hardcalls check {path}` tells all."
                )
            self._scenarios[scenario_id] = scenario
        return self._scenarios[scenario_id]

    def _list(self) -> Sequence[Listing]:
        """Everybody, the extra customer last and only once."""
        extra = [listing_of(self._extra)] if self._extra is not None else []
        taken = {listing.id for listing in extra}
        return [*(one.listing for name, one in self._read().items() if name not in taken), *extra]

    def _read(self) -> Mapping[str, Listed]:
        with self._reading:
            if self._listed is None:
                self._listed = self._listings.read(self._count)
            return self._listed

    def _count(self, done: int, whole: int) -> None:
        self.so_far = (done, whole)
