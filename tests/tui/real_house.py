"""A small customer over real records on disk, for what happens when the disk does not play along."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from engine.analysis import explore
from engine.scenario import Scenario
from engine.script import Script
from engine.transcript import Transcript
from practice.records import Records
from scoring.attainable import attainable
from scoring.debrief import Debrief, debrief
from tests.tui.customers import WEDDING, recognise
from tests.tui.house import card
from tui.house import Held, Preferences, Unfinished
from tui.household import Household
from tui.present.library import CustomerCard

SMALL = replace(WEDDING, id="late-wedding-gift")


class RealHouse(Household):
    """Everything on disk is real; the customer and what recognises words are those of the tests.

    Args:
        folder: Where records and settings are.
        patience: How long to wait for another program that holds the records, in seconds.
        scenario: The customer.
    """

    def __init__(self, folder: Path, patience: float = 0.05, scenario: Scenario = SMALL) -> None:
        super().__init__(folder, extra=scenario)
        self.__dict__["_records"] = Records.open(folder, patience=patience)
        self._small = Script(scenario, recognise)
        if not self.preferences().asked:
            self.prefer(Preferences("Robin", pace=False))

    def customers(self) -> Sequence[CustomerCard]:
        return [card(self._small.scenario)]

    def customers_at_hand(self) -> Sequence[CustomerCard]:
        return self.customers()

    def scenario(self, scenario_id: str) -> Scenario:
        return self._small.scenario

    def unfinished(self, scenario_id: str = "") -> Unfinished | None:
        open_ones = [one for one in self._records.open_attempts() if self._records.load(one.id).turns]
        if not open_ones:
            return None
        turns, small = self._records.load(open_ones[0].id).turns, self._small.scenario
        return Unfinished(open_ones[0].id, small.title, small.customer.name, len(turns) + 1, turns[-1].line.customer)

    def prepare(self, scenario_id: str) -> None:
        pass

    def debrief(self, held: Held) -> Debrief:
        return debrief(held.session.script, held.session.transcript, attainable(explore(self._small)))

    def best_path(self, held: Held, dimension: str) -> Transcript | None:
        return None

    def _script(self, scenario_id: str) -> Script:
        return self._small
