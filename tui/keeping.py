"""Between a talk and the records: the header of an attempt, and every entry committed under its number."""

from importlib.metadata import version
from typing import TYPE_CHECKING

from engine import weights
from engine.scenario import Scenario
from practice.entries import FORMAT, Entry, Header, Mode

if TYPE_CHECKING:
    from practice.records import Records


def header(  # noqa: PLR0913 - everything that an outcome depends on, each said once
    scenario: Scenario, pack_sha256: str, *, learner: str = "", goal: str = "", mode: Mode = "practice", coach: int = 0
) -> Header:
    """How a talk is set up now."""
    return Header(
        format=FORMAT,
        program=version("hardcalls"),
        scenario=scenario.id,
        scenario_sha256=scenario.sha256,
        pack_sha256=pack_sha256,
        weights=weights.VERSION,
        learner=learner,
        goal=goal,
        mode=mode,
        coach=coach,
    )


class Keeper:
    """Commits the entries of one attempt; begins the attempt with the first of them.

    Args:
        records: Where they are kept.
        setup: The header of an attempt that has not begun.
        attempt: The attempt to go on with, None to begin one.
        kept: How many entries it has already.
    """

    def __init__(self, records: "Records", setup: Header, attempt: int | None = None, kept: int = 0) -> None:
        self._records = records
        self._setup = setup
        self._kept = kept
        self.attempt = attempt

    def __call__(self, entry: Entry) -> None:
        """Commit an entry; returns when it is safe.

        Raises:
            RecordsError: If it could not be kept; it may be tried again.
        """
        if self.attempt is None:
            self.attempt = self._records.begin(self._setup)
        self._records.append(self.attempt, self._kept + 1, entry)
        self._kept += 1
