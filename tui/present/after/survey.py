"""How the simulated answers come about: the formula, and the sum with the numbers of this talk."""

from scoring.debrief import Debrief
from scoring.survey import FORMULAS
from tui.present.rows import EMPTY, Row, bold, hang, prose, row, soft

NOBODY_WAS_ASKED = (
    "Nobody was asked. The answers are worked out from the feelings at the end of the talk, so that you can check "
    "every one of them. The formulas are a judgement; their use is to compare one attempt with the next."
)


def survey_page(view: Debrief, width: int) -> list[Row]:
    """Every formula with the numbers it was given."""
    asked, lost = view.survey, view.outcome == "lost"
    anger, _, heard, trust, patience = view.course[-1]
    begun = view.course[0][4]
    spent = max(0, begun - patience)
    calm = f"{heard} + 100 − {anger}"
    rows = [row(bold("Simulated answers to three survey questions")), EMPTY, *prose(NOBODY_WAS_ASKED, width)]
    for name, value, formula, worked in (
        ("Satisfaction (CSAT)", f"{asked.satisfaction} of 5", "satisfaction", f"1 + ({trust} + {calm}) x 4 / 300"),
        (
            "Effort (CES)",
            f"{asked.effort} of 7",
            "effort",
            f"1 + {spent} x 6 / {begun}" if begun else "no patience to lose",
        ),
        ("Would recommend (NPS)", f"{asked.recommend} of 10", "recommend", f"(2 x {trust} + {calm}) / 40"),
    ):
        capped = ", and the customer was lost" if lost and formula != "effort" else ""
        rows += [
            EMPTY,
            row(bold(f"{name}  {value}")),
            *hang([soft("Formula    ")], [soft(FORMULAS[formula])], min(66, width)),
            *hang(
                [soft("Here       ")], [soft(f"{worked}{capped}; rounded, that is {value.split()[0]}")], min(66, width)
            ),
        ]
    return rows
