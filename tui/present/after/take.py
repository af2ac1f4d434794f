"""What to take along: one strength, one priority, one line for next time, in as much room as there is."""

from collections.abc import Sequence
from typing import Final

from scoring.debrief import Debrief, Failure, Highlight
from tui.present import evidence, glyphs
from tui.present.after import hurt
from tui.present.after.effects import points
from tui.present.after.excerpt import excerpt
from tui.present.changes import meaning
from tui.present.items import Item, State, entry, marker
from tui.present.rows import EMPTY, Piece, Row, bold, clip, hang, indent, key_name, row, soft, wrap
from tui.present.words import closed, quoted, sentence, signed

NOTHING_HURT: Final = "No line stood out as hurting."
NOTHING_HELPED: Final = "No line stood out as helping. Page 2 shows what could have."

WHOLE, TIGHT, BESIDE, MOSTLY, ONE_ROW, CUT = range(6)
"""How much is told: all with air, all with less, the words beside their label, what helped in a row, what hurt in a
row as well, all in a row."""

_TITLES: Final = {"helped": "What helped", "hurt": "What hurt", "next": "Say next time"}
_LABELS: Final = {"helped": "Helped", "hurt": "Hurt", "next": "Next time"}
_LABEL: Final = 11
_IN_A_ROW_FROM: Final = {"helped": MOSTLY, "hurt": ONE_ROW, "next": CUT}
_KEPT: Final = "\u00a0"
"""Keeps words in one row."""
_WANTED: Final = {"helped": "better", "hurt": "worse"}


def doors(view: Debrief, fullness: int, *, delicate: bool = False) -> tuple[Item, ...]:
    """What helped, what hurt, what to say next time; Enter opens each.

    Args:
        view: The debrief.
        fullness: `WHOLE` to `CUT`.
        delicate: Whether there is one more, to where the trainee finds help.
    """
    draw = _in_full if fullness <= TIGHT else _in_short
    support = (Item("support", entry("Where to find help for yourself")),) if delicate else ()

    def item(what: str) -> Item:
        return Item(what, lambda width, state: draw(view, what, width, state, fullness))

    return (*map(item, _TITLES), *support)


def fullest(view: Debrief, width: int, height: int, *, delicate: bool = False) -> int:
    """The most that fits into some rows, `CUT` where nothing does."""
    fitting = (full for full in range(CUT) if rows_of(view, full, width, delicate=delicate) <= height)
    return next(fitting, CUT)


def rows_of(view: Debrief, fullness: int, width: int, *, delicate: bool = False) -> int:
    """How many rows the doors take."""
    return sum(len(item.draw(width, "open")) for item in doors(view, fullness, delicate=delicate))


def _in_full(view: Debrief, what: str, width: int, state: State, fullness: int) -> Sequence[Row]:
    head = row(marker(state), bold(_TITLES[what]))
    body = _next(view, width - 2) if what == "next" else _highlight(view, what, width - 2)
    air = [EMPTY] * (2 if fullness == WHOLE and what != "next" else 1)
    return [head, *indent(body, 2), *air]


def _highlight(view: Debrief, what: str, width: int) -> list[Row]:
    found, failed = _found(view, what), hurt.failure(view) if what == "hurt" else None
    if failed is not None:
        told = f"Turn {hurt.turn_of(failed)}. {closed(sentence(failed.why))}"
        return [*wrap(_failed(failed), width), *wrap([soft(told)], width)]
    if found is None:
        return wrap([soft(NOTHING_HELPED if what == "helped" else NOTHING_HURT)], width)
    parts = [f"Turn {found.moment.turn.number}.", closed(found.why), closed(sentence(effect_of(found, what)))]
    return [
        *wrap(_quote(found), width),
        *wrap([soft(" ".join(filter(None, parts)))], width),
        row(evidence.chip(found.mark.evidence.rule)),
    ]


def _next(view: Debrief, width: int) -> list[Row]:
    step = view.next_time
    rows = wrap([bold(quoted(step.say))], width) if step.say else []
    rows += wrap([Piece(step.rule)], width)
    if step.turn:
        again = [key_name("R", "r"), soft(f" tries turn {step.turn} again. Your first attempt is kept.")]
        rows += [EMPTY, *wrap(again, width)]
    return rows


def _in_short(view: Debrief, what: str, width: int, state: State, fullness: int) -> Sequence[Row]:
    lead = [marker(state), bold(f"{_LABELS[what]:<{_LABEL}}")]
    room = width - 2 - _LABEL
    found = _found(view, what)
    in_a_row = fullness >= _IN_A_ROW_FROM[what]
    after: list[Piece] = []
    body: Sequence[Piece]
    if what == "next":
        step = view.next_time
        body = [bold(quoted(step.say)) if step.say else Piece(step.rule)]
    elif what == "hurt" and (failed := hurt.failure(view)):
        body, after = _failed(failed), [_where(hurt.turn_of(failed))]
    elif found is None:
        body = [soft(NOTHING_HELPED if what == "helped" else NOTHING_HURT)]
    else:
        effect = effect_of(found, what) if what == "hurt" or fullness == BESIDE else ""
        body, after = _quote(found), [_where(found.moment.turn.number, effect)]
    if not in_a_row:
        return hang(lead, [*body, *after], width)
    kept = excerpt(body, room - sum(piece.width for piece in after)) if after else body
    return [row(*lead, *clip([*kept, *after], room))]


def _where(number: int, effect: str = "") -> Piece:
    """Behind a quotation, so that all words begin in one column: its turn, and what it did, kept in one row."""
    told = ", ".join(filter(None, (f"turn {number}", effect)))
    return soft(f"  {told.replace(' ', _KEPT)}")


def _failed(failed: Failure) -> tuple[Piece, ...]:
    """Words that fail compliance: of the trainee, or of the customer where nobody was told of a danger."""
    sign = Piece(glyphs.HURT, "hurt", bold=True, underline=True, tint="hurt", drawn=True)
    return (Piece("“"), sign, Piece(failed.quote, "hurt", bold=True, underline=True, tint="hurt"), Piece("”"))


def _found(view: Debrief, what: str) -> Highlight | None:
    return {"helped": view.strength, "hurt": view.priority}.get(what)


def _quote(found: Highlight) -> tuple[Piece, ...]:
    """The line, with the one piece of evidence that it is about."""
    turn = found.moment.turn
    seen = evidence.marks(turn.recognised)
    chosen = next((number for number, mark in enumerate(seen) if mark.rule == found.mark.evidence.rule), None)
    return (Piece("“"), *evidence.segments(turn.words, seen, chosen=chosen), Piece("”"))


def effect_of(found: Highlight, what: str) -> str:
    """What it did: `anger 65 to 52`, or what it did by itself where other words of the line outweighed it.

    Nothing where the customer felt neither: some harm shows only later.
    """
    turn = found.moment.turn
    before, after = turn.before.feelings.gauges[0], turn.after.feelings.gauges[0]
    if meaning("anger", after - before) == _WANTED[what]:
        return f"anger {before} to {after}"
    own = points(turn, found.mark.evidence.move)
    agreed = [f"{name}{_KEPT}{signed(moved)}" for name, moved in own.items() if meaning(name, moved) == _WANTED[what]]
    return f"by itself: {', '.join(agreed)}" if agreed else ""
