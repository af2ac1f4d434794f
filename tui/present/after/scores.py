"""Page 4: every dimension from 0 to 100, and the words behind each."""

from collections.abc import Sequence
from typing import Final, Literal

from scoring.debrief import Debrief
from scoring.marks import Mark
from scoring.scorecard import Score
from tui.present import acts, glyphs
from tui.present.after import handing
from tui.present.after.build import in_counts
from tui.present.gauges import bar
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, choose, clip, hang, prose, row, soft, wrap
from tui.present.words import DIMENSIONS as NAMES
from tui.present.words import closed, listed, number_word, quoted, sentence, signed

COMPLIANCE = "compliance"
COMMUNICATION = "communication"
ESCALATION = "escalation"


def marks_of(view: Debrief, dimension: str) -> list[Mark]:
    """The marks of a dimension, in the order of the talk."""
    return [mark for moment in view.moments for mark in moment.marks if mark.dimension == dimension]


def title(view: Debrief) -> str:
    """Of the table; without a scale it has only points."""
    if any(score.value is not None for name, score in view.scorecard.scores.items() if name != ESCALATION):
        return "0 is the worst this talk allows, 100 its best path"
    return "Points, and the words behind them"


def items(view: Debrief) -> tuple[Item, ...]:
    """One entry for every dimension, then compliance."""
    found = [Item(name, _dimension(view, name)) for name in NAMES]
    return (
        *found,
        Item("air", lambda _width, _state: (EMPTY,), choosable=False),
        Item(COMPLIANCE, _compliance(view)),
    )


def score_of(view: Debrief, name: str) -> Score:
    """The score of a dimension."""
    return next(score for dimension, score in view.scorecard.scores.items() if dimension == name)


def _dimension(view: Debrief, name: str) -> DrawEntry:
    score = score_of(view, name)

    def draw(width: int, state: State) -> Sequence[Row]:
        label = Piece(f"{NAMES[name]:<16}", bold=state == "chosen")
        if score.value is not None:
            shown = [bold(f"{score.value:>4} "), *bar(score.value, cells=_cells(width))]
        else:
            shown = [bold(f"{_without_value(score):<{_cells(width) + 5}}")]
        return _entry((marker(state), label, *shown, Piece("   "), soft(_told(view, name))), width, state)

    return draw


def _cells(width: int) -> int:
    """How long the bars are; where the words beside them would be cut, the numbers stand alone."""
    return 20 if width >= 90 else 10 if width >= 64 else 0


def _without_value(score: Score) -> str:
    return " n/a" if score.missing == "nothing could show it" else f"{signed(score.points):>4} points"


def _told(view: Debrief, name: str) -> str:
    if name == ESCALATION:
        return _told_of_escalation(view)
    if score_of(view, name).missing == "nothing could show it":
        return "no line in this talk could show it"
    given = marks_of(view, name)
    if not given:
        return _not_shown(score_of(view, name))
    helped = sum(1 for mark in given if mark.worth > 0)
    hurt = sum(1 for mark in given if mark.worth < 0)
    beside = len(given) - helped - hurt
    parts = ((helped, "that helped"), (hurt, "that hurt"), (beside, "counted as another"))
    return ", ".join(f"{number_word(count)} {what}" for count, what in parts if count)


def _not_shown(score: Score) -> str:
    """Why a dimension that no line showed is where it is: 0 points may be the worst, the best, or between the two."""
    if score.worst is None or score.best is None:
        return "no line of yours showed it"
    lead = "none needed" if score.best == 0 else "not shown"
    return f"{lead}: 0 of {signed(score.worst)} to {signed(score.best)} points"


def _told_of_escalation(view: Debrief) -> str:
    if not view.decisions:
        return "nothing called for it"
    told = listed(list(dict.fromkeys(_IN_SHORT[decision.verdict] for decision in view.decisions)))
    many = f", {len(view.scorecard.qualities)} of {len(handing.QUALITIES)} qualities"
    return told + many * handing.handed_over(view)


_IN_SHORT = {
    "right": "right team in time",
    "late": "right team, late",
    "missed": "not handed over",
    "wrong team": "another team than was called for",
    "handled": "rightly handled",
    "decoy": "handed over without need",
    "needless": "handed over without need",
    "pending": "not decided yet",
}
"""The verdicts of `scoring.escalation` in a few words."""


def _compliance(view: Debrief) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        label = Piece(f"{'Compliance':<16}", bold=state == "chosen")
        value = bold(f"{' pass' if not view.failures else ' not passed':<{_cells(width) + 5}}")
        told = "nothing said that you may not say" if not view.failures else "your other results stay"
        return _entry((marker(state), label, value, Piece("   "), soft(told)), width, state)

    return draw


def _entry(pieces: Sequence[Piece], width: int, state: State) -> Sequence[Row]:
    drawn = row(*clip(pieces, width))
    return choose([drawn]) if state == "chosen" else [drawn]


def words_behind(view: Debrief, name: str, chosen: str, width: int) -> list[Row]:
    """The words behind one entry; `name` is the customer's."""
    if chosen == COMPLIANCE:
        return _failures(view, width)
    if chosen == ESCALATION:
        return handing.page(view, name, width)
    rows = [*wrap([bold(f"The words behind {NAMES[chosen]}")], width), EMPTY]
    given = marks_of(view, chosen)
    if not given:
        rows += wrap([soft(f"Nothing to show for {NAMES[chosen].lower()} in this talk.")], width)
    for mark in given:
        rows += _mark(mark, width)
    if given:
        rows += [EMPTY, *prose(_sum(score_of(view, chosen)), width, "soft")]
    return [*rows, EMPTY, *prose(in_counts(view), width, "soft")] if chosen == COMMUNICATION else rows


def _sum(score: Score) -> str:
    total = f"Sum {signed(score.points)}."
    if score.worst is None or score.best is None:
        return total
    return f"{total} In this talk the worst path gives {signed(score.worst)}, the best {signed(score.best)}."


def worked_out(view: Debrief, width: int) -> list[Row]:
    """How every score comes about, with the numbers of this talk."""
    rows = [row(bold("How the scores come about")), EMPTY, *prose(_SCALE, width)]
    for name in NAMES:
        score = score_of(view, name)
        value = "n/a" if score.value is None else str(score.value)
        told = _HALF_AND_HALF if name == ESCALATION else _position(score)
        rows += [EMPTY, row(bold(f"{NAMES[name]}  {value}")), *prose(told, width, "soft")]
    return [*rows, EMPTY, row(bold("Compliance")), *prose(_PASSED, width, "soft")]


def _position(score: Score) -> str:
    if score.missing == "nothing could show it":
        return "No line in this talk could show it, whatever path is taken, so it is left out."
    if score.worst is None or score.best is None:
        return f"{_sum(score)} Not every path of this talk was looked at, so there is no scale."
    above, width = score.points - score.worst, score.best - score.worst
    clamped = "" if 0 <= above <= width else " What lies beyond the picked paths counts as 0 or 100."
    return (
        f"{_sum(score)} That is {above} of {width} steps from the worst to the best, or {score.value} of 100.{clamped}"
    )


_SCALE: Final = (
    "Every move that was recognised has points for its dimension, from −3 to +3; they stand with their rule on page 2. "
    "What helps counts at most twice in a talk, what hurts every time, down to −6. The sum is set between the worst "
    "and the best that a picked path of this talk can reach. There is no overall number."
)
_PASSED: Final = (
    "It is passed unless something was said that may not be said, or danger was not passed on. The other scores stay "
    "as they are."
)
_HALF_AND_HALF: Final = (
    "Half of it is the decision: 100 for the right team in time or for rightly handling it yourself, 50 for late, else "
    "0, on average. Half is how it was done: six qualities, if it was handed over. A talk that calls for nothing "
    "scores 100, and 0 with a hand-over."
)


def _mark(mark: Mark, width: int) -> list[Row]:
    shade: Literal["helped", "hurt"] = "helped" if mark.worth > 0 else "hurt"
    sign = glyphs.HELPED if mark.worth > 0 else glyphs.HURT
    lead = [bold(f"{signed(mark.points):<5}", shade), Piece(f"turn {mark.turn:<4}")]
    words = (
        Piece("“"),
        Piece(sign, shade, bold=True, underline=True, tint=shade, drawn=True),
        Piece(mark.evidence.quote, shade, bold=True, underline=True, tint=shade),
        Piece("”"),
    )
    more = [soft(f"  {told}")] if (told := acts.why_not_more(mark)) else []
    return hang(lead, [*words, *more], width)


def _failures(view: Debrief, width: int) -> list[Row]:
    rows = [row(bold("The words behind compliance")), EMPTY]
    if not view.failures:
        return [*rows, *wrap([soft("Nothing was said that you may not say.")], width)]
    for failure in view.failures:
        lead = [bold(f"{glyphs.NO}  ", "hurt"), Piece(f"turn {failure.turn:<4}")]
        told = [Piece(f"{quoted(failure.quote)} "), soft(sentence(closed(failure.why)))]
        rows += hang(lead, told, width)
    return rows


def first_turn(view: Debrief, chosen: str) -> int | None:
    """The turn to go to from an entry: where most was lost, else where it was first shown."""
    if chosen == COMPLIANCE:
        return view.failures[0].turn if view.failures else None
    if chosen == ESCALATION:
        made = (decision.turn or decision.opened for decision in view.decisions)
        return next((turn for turn in made if turn), None)
    given = marks_of(view, chosen)
    worst = min(given, key=lambda mark: (min(0, mark.worth), mark.turn), default=None)
    return worst.turn if worst else None
