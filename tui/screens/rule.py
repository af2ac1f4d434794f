"""All about a rule: what it matches, what it does not, and its source."""

from collections.abc import Sequence

from tui.house import House
from tui.present.rows import EMPTY, Row
from tui.present.rule import rule_rows
from tui.screens.reading import ReadingScreen


def rules_screen(house: House, rules: Sequence[str]) -> ReadingScreen:
    """A page about some rules."""
    found = [(rule_id, house.rule(rule_id)) for rule_id in rules]

    def draw(width: int) -> list[Row]:
        rows: list[Row] = []
        for rule_id, rule in found:
            rows += [*rule_rows(rule_id, rule, width), EMPTY, EMPTY]
        return rows[:-2]

    return ReadingScreen("All about this rule" if len(found) == 1 else "All about these rules", "", draw)
