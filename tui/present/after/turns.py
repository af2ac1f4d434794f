"""Page 2: every turn with its words, what they did, and what could have been said."""

from collections.abc import Sequence

from engine.scenario import Scenario
from scoring.advice import ADVICE
from scoring.alternatives import Alternative
from scoring.debrief import Debrief, Moment
from tui.present import acts, evidence
from tui.present.after.build import build
from tui.present.after.course import CHARTED, DEEDS, sign_piece
from tui.present.after.effects import effect, other_rows
from tui.present.after.excerpt import shortened
from tui.present.after.handing import unmet
from tui.present.changes import meaning, value_of
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, choose, clip, hang, indent, prose, row, soft, spaces, wrap
from tui.present.words import NAMES, bracketed, closed, counted, quoted, sentence, short_name, signed

_NUMBERS = 3 * 8
_LONGEST = 12
"""Rows of a quotation; longer ones are shown where something was recognised in them."""
_FIRST = ("hurt", "helped", "almost")
"""What is told first of a line."""


def title(view: Debrief) -> str:
    """`Five turns`."""
    return sentence(counted(len(view.moments), "turn"))


def heads(width: int) -> Row:
    """The heads of the columns."""
    numbers = "".join(f"{NAMES[name]:>8}" for name, _ in CHARTED)
    left = "      What you said"
    return row(soft(left.ljust(width - _NUMBERS)), soft(numbers))


def items(view: Debrief) -> tuple[Item, ...]:
    """One entry for every turn."""
    return tuple(Item(str(moment.turn.number), _drawing(moment)) for moment in view.moments)


def _drawing(moment: Moment) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        said = moment.turn.words or DEEDS.get(moment.turn.kind, "")
        number = bold(f"{moment.turn.number:>2} ")
        room = width - _NUMBERS - 8
        words = tuple(clip([Piece(" ".join(said.split()), bold=state == "chosen")], room, words=True))
        used = sum(piece.width for piece in words)
        drawn = row(marker(state), number, sign_piece(moment), " ", *words, spaces(room + 1 - used), *_changes(moment))
        return choose([drawn]) if state == "chosen" else [drawn]

    return draw


def _changes(moment: Moment) -> list[Piece]:
    pieces = []
    for name, _ in CHARTED:
        delta = value_of(moment.turn.after, name) - value_of(moment.turn.before, name)
        told, means = signed(delta), meaning(name, delta)
        role = {"better": "helped", "worse": "hurt"}.get(means, "soft")
        pieces += [
            spaces(8 - len(told)),
            Piece(told, role, underline=means == "worse"),  # type: ignore[arg-type]  # three of the roles
        ]
    return pieces


def detail(moment: Moment, scenario: Scenario, width: int, end: str = "") -> list[Row]:
    """The left half: what had been said, what was said, what was recognised and refused, what it did.

    Args:
        moment: The turn.
        scenario: The customer.
        width: In cells.
        end: Why the talk ended here, "" where the turn tells it by itself.
    """
    turn, name = moment.turn, short_name(scenario.customer.name)
    rows = [row(soft(f"{turn.heard_line.speaker or name} had said"))]
    had = turn.heard_line.customer or bracketed(turn.heard_line.stage)
    rows += [*wrap([Piece(quoted(had), "customer")], min(66, width)), EMPTY]
    if turn.escalated_to:
        rows += [row(soft(f"You handed over to: {turn.escalated_to}")), EMPTY]
    if turn.words:
        found = evidence.marks(turn.recognised)
        quote = evidence.quote(turn.words, found, min(66, width))
        rows += [row(soft("You said")), *shortened(quote, _LONGEST), EMPTY]
    else:
        rows += [row(soft(DEEDS.get(turn.kind, ""))), EMPTY]
    for mark in sorted(evidence.marks(turn.recognised), key=lambda mark: _FIRST.index(mark.shade)):
        rows += [*_mark(mark, moment, width), EMPTY]
    if turn.fatal:
        rows += [*wrap([bold(f"− Not allowed: {closed(turn.fatal)}", "hurt")], width), EMPTY]
    if besides := other_rows(turn, {piece.move for piece in turn.recognised.evidence}, width):
        rows += [row(soft("Besides")), *besides, EMPTY]
    rows += wrap(_together(moment), width)
    if end:
        rows += [EMPTY, *wrap([bold(end, "hurt")], width)]
    return [*rows, EMPTY, *build(moment.remarks, width)] if moment.remarks else rows


def end(view: Debrief, moment: Moment, name: str) -> str:
    """Why the talk ended at this turn, where its words do not tell; "" at any other."""
    return unmet(view, name) if moment is view.moments[-1] else ""


def _mark(mark: evidence.Mark, moment: Moment, width: int) -> list[Row]:
    sign = bold(f"{mark.sign} ", mark.shade)
    rows = hang([sign], [bold(mark.quote), soft("  "), Piece(mark.words)], width)
    if mark.because:
        rows += indent(wrap([soft(f"not counted: {mark.because}")], width - 2), 2)
        return [*rows, row(spaces(2), evidence.chip(mark.rule))]
    moved = effect(moment.turn, mark.move)
    return rows + hang([spaces(2), evidence.chip(mark.rule), Piece("   ")], [soft(moved)], width)


def _together(moment: Moment) -> list[Piece]:
    turn = moment.turn
    changed = [
        f"{NAMES[name]} {value_of(turn.before, name)} to {value_of(turn.after, name)}"
        for name in NAMES
        if value_of(turn.before, name) != value_of(turn.after, name)
    ]
    if not changed:
        return [soft("Nothing changed.")]
    return [soft("Together: "), Piece(f"{', '.join(changed)}.")]


def alternatives(moment: Moment, width: int) -> list[Row]:
    """The right half: a weaker and a stronger line, and why."""
    rows: list[Row] = []
    if moment.weaker is not None:
        rows += [row(bold("A weaker line")), *wrap([Piece(quoted(moment.weaker.say))], width), EMPTY]
    if moment.stronger is not None:
        rows += [row(bold("A stronger line")), *wrap([bold(quoted(moment.stronger.say))], width)]
        rows += [*_chip(moment.stronger), EMPTY]
    reason = _reason(moment)
    if reason:
        rows += [row(bold("Why")), *prose(reason, width)]
    if not rows:
        rows = wrap([soft("No other line at this point was weaker or stronger.")], width)
    return rows


def _chip(line: Alternative) -> list[Row]:
    return [row(evidence.chip(line.rule))] if line.rule else []


def _reason(moment: Moment) -> str:
    worst = min(moment.marks, key=lambda mark: mark.worth, default=None)
    if worst is not None and worst.worth < 0:
        advice = ADVICE[worst.evidence.move]
        return f"{closed(advice.why)} {advice.rule}"
    if moment.stronger is not None and moment.stronger.move:
        advice = ADVICE[moment.stronger.move]
        return f"{closed(advice.why)} {advice.rule}"
    best = max(moment.marks, key=lambda mark: mark.worth, default=None)
    return f"You {acts.did(best.evidence.move)}. {ADVICE[best.evidence.move].why}" if best else ""


def rules_of(moment: Moment) -> tuple[str, ...]:
    """The rules behind a turn, the ones that hurt first, then those of the stronger line and of its build."""
    found = sorted(evidence.marks(moment.turn.recognised), key=lambda mark: mark.shade != "hurt")
    stronger = [moment.stronger.rule] if moment.stronger and moment.stronger.rule else []
    built = [remark.rule for remark in moment.remarks]
    return tuple(dict.fromkeys([mark.rule for mark in found] + stronger + built))
