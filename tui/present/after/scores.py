"""Page 4: points by dimension, and the words behind each of them."""

from collections.abc import Sequence
from typing import Literal

from scoring.debrief import Debrief
from scoring.marks import Mark
from tui.present import glyphs
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, choose, clip, hang, row, soft, wrap
from tui.present.words import DIMENSIONS as NAMES
from tui.present.words import closed, number_word, quoted, sentence, signed

COMPLIANCE = "compliance"


def marks_of(view: Debrief, dimension: str) -> list[Mark]:
    """The marks of a dimension, in the order of the talk."""
    return [mark for moment in view.moments for mark in moment.marks if mark.dimension == dimension]


def items(view: Debrief) -> tuple[Item, ...]:
    """One entry for every dimension, then compliance."""
    found = [Item(name, _dimension(view, name)) for name in NAMES]
    return (
        *found,
        Item("air", lambda _width, _state: (EMPTY,), choosable=False),
        Item(COMPLIANCE, _compliance(view)),
    )


def _dimension(view: Debrief, name: str) -> DrawEntry:
    given = marks_of(view, name)
    total = sum(mark.points for mark in given)

    def draw(width: int, state: State) -> Sequence[Row]:
        label = Piece(f"{NAMES[name]:<16}", bold=state == "chosen")
        value = bold(f"{signed(total) if given else 'none':>5}")
        return _entry((marker(state), label, value, Piece("   "), soft(_told(given))), width, state)

    return draw


def _told(given: Sequence[Mark]) -> str:
    if not given:
        return "no line in this talk showed it"
    helped = sum(1 for mark in given if mark.worth > 0)
    hurt = len(given) - helped
    parts = [f"{number_word(helped)} that helped"] * (helped > 0) + [f"{number_word(hurt)} that hurt"] * (hurt > 0)
    return ", ".join(parts)


def _compliance(view: Debrief) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        label = Piece(f"{'Compliance':<16}", bold=state == "chosen")
        value = bold(" pass" if not view.failures else "not passed")
        told = "nothing was said that you may not say" if not view.failures else "your other results stay"
        return _entry((marker(state), label, value, Piece("   "), soft(told)), width, state)

    return draw


def _entry(pieces: Sequence[Piece], width: int, state: State) -> Sequence[Row]:
    drawn = row(*clip(pieces, width))
    return choose([drawn]) if state == "chosen" else [drawn]


def words_behind(view: Debrief, chosen: str, width: int) -> list[Row]:
    """The words behind one entry."""
    if chosen == COMPLIANCE:
        return _failures(view, width)
    rows = [*wrap([bold(f"The words behind {NAMES[chosen]}")], width), EMPTY]
    given = marks_of(view, chosen)
    if not given:
        return [*rows, *wrap([soft(f"Nothing to show for {NAMES[chosen].lower()} in this talk.")], width)]
    for mark in given:
        rows += _mark(mark, width)
    total = sum(mark.points for mark in given)
    return [*rows, EMPTY, *wrap([soft(f"Sum {signed(total)}.")], width)]


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
    more = [soft("  counted twice already")] if mark.capped else []
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
    given = marks_of(view, chosen)
    worst = min(given, key=lambda mark: (min(0, mark.worth), mark.turn), default=None)
    return worst.turn if worst else None
