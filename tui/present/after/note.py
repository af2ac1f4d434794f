"""Page 5: what the customer needed underneath, the goal that was set, and a note to oneself."""

from engine.scenario import Scenario
from scoring.debrief import Debrief
from tui.present.rows import EMPTY, Piece, Row, bold, prose, row, wrap
from tui.present.words import closed, quoted, short_name

EMPTY_NOTE = "What do you want to remember? One sentence is enough."


def above(view: Debrief, scenario: Scenario, goal: str, width: int) -> list[Row]:
    """What stands above the note."""
    rows: list[Row] = []
    if view.needs:
        rows += [row(bold(f"What {short_name(scenario.customer.name)} needed underneath"))]
        rows += [*prose(closed(view.needs), width), EMPTY]
    if goal:
        rows += [row(bold("You wanted to try")), *prose(closed(goal), width), EMPTY]
    if view.unheard:
        rows += [row(bold("Not recognised, and heard by nobody"))]
        for text in view.unheard:
            rows += wrap([Piece(quoted(text), italic=True)], min(66, width))
        rows.append(EMPTY)
    return rows
