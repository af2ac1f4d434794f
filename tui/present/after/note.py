"""Page 5: what the customer needed underneath, the goal that was set, and a note to oneself."""

from typing import Final

from engine.scenario import Scenario
from practice.entries import Standing
from scoring.debrief import Debrief
from tui.present.questions import RATINGS
from tui.present.rows import EMPTY, Piece, Row, bold, prose, row, soft, wrap
from tui.present.words import closed, quoted, short_name

_UNRATED: Final = Standing()
EMPTY_NOTE: Final = "What do you want to remember? One sentence is enough."


def above(view: Debrief, scenario: Scenario, goal: str, width: int, own: Standing = _UNRATED) -> list[Row]:
    """What stands above the note; `own` holds what the trainee said before any score."""
    rows: list[Row] = []
    if view.needs:
        rows += [row(bold(f"What {short_name(scenario.customer.name)} needed underneath"))]
        rows += [*prose(closed(view.needs), width), EMPTY]
    if goal:
        rows += [row(bold("You wanted to try")), *prose(closed(goal), width), EMPTY]
    if own.rating is not None:
        told = f"You thought it went {RATINGS[own.rating - 1]}."
        rows += [row(bold("Before any score")), *prose(told, width)]
        if own.change:
            change = [soft("You would change: "), Piece(quoted(own.change), italic=True)]
            rows += wrap(change, min(66, width))
        rows.append(EMPTY)
    if view.unheard:
        rows += [row(bold("Not recognised, so nobody heard it"))]
        for text in view.unheard:
            rows += wrap([Piece(quoted(text), italic=True)], min(66, width))
        rows.append(EMPTY)
    return rows
