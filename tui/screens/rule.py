"""All about a rule: what it matches, what it does not, and its source."""

from collections.abc import Sequence

from tui.present.rows import EMPTY, Row
from tui.present.rule import Lookup, rule_rows
from tui.screens.reading import ReadingScreen


def rules_screen(rule: Lookup, rules: Sequence[str]) -> ReadingScreen:
    """A page about some rules."""
    found = [(rule_id, rule(rule_id)) for rule_id in rules]

    def draw(width: int) -> list[Row]:
        rows: list[Row] = []
        for rule_id, known in found:
            rows += [*rule_rows(rule_id, known, width), EMPTY, EMPTY]
        return rows[:-2]

    return ReadingScreen("All about this rule" if len(found) == 1 else "All about these rules", "", draw)
