"""The inbox as lines of text and as data. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from engine.moves import MOVES
from practice.inbox import Group
from tui.plain.lines import paragraph
from tui.present import acts
from tui.present.words import closed, listed, quoted, sentence, short_name, signed

INDENT: Final = "        "

_NOT_READ_AGAIN: Final = (
    "as it was read then: this customer is not in your library; `hardcalls inbox --scenario FILE` reads it once more"
)


def listed_groups(groups: Sequence[Group], names: Mapping[str, str]) -> Iterator[str]:
    """Groups in lines.

    Args:
        groups: In the order in which they are to stand.
        names: The customers' names by scenario; one that is missing here is not in the library.
    """
    for group in groups:
        one, *others = group.texts
        yield ""
        yield from paragraph(quoted(one), f"{group.id}  ")
        for other in others:
            yield from paragraph(quoted(other), f"{INDENT}also ")
        times = f"{group.count} times" if group.count > 1 else "once"
        told = f"{times} at {group.latest.node} of {group.latest.scenario}; {_reason(group)}"
        yield from paragraph(told, INDENT)
        if group.latest.scenario not in names:
            yield from paragraph(_NOT_READ_AGAIN, INDENT)
        if group.latest.line.customer:
            name = names.get(group.latest.scenario, "")
            yield from paragraph(group.latest.line.customer, f"{INDENT}{short_name(name) or 'Customer'}: ")


def _reason(group: Group) -> str:
    found = group.latest.found
    doing = listed([f"{acts.DOING[piece.move]} ({piece.move})" for piece in found.evidence])
    if group.latest.settled:
        return f"understood by now: {doing}" if doing else "a route takes it by now"
    if doing:
        return f"understood: {doing}; the talk has no answer of its own for that there"
    almost = found.refused[0] if found.refused else None
    return f"nothing is recognised; almost: {acts.DOING[almost.move]}" if almost else "nothing is recognised"


def listed_moves() -> Iterator[str]:
    """Every move in lines, family by family, each with what it is and what it is worth."""
    family = ""
    for move in MOVES.values():
        if move.family != family:
            yield from [""] * bool(family)
            family = move.family
            yield sentence(family)
        yield f"  {move.name}, {signed(move.points)} for {move.dimension}"
        yield from paragraph(closed(move.about), "      ")


def as_data(group: Group) -> dict[str, Any]:
    """A group for a program."""
    one = group.latest
    return {
        "id": group.id,
        "scenario": one.scenario,
        "node": one.node,
        "count": group.count,
        "texts": list(group.texts),
        "context": one.line.customer,
        "reason": one.reason,
        "settled": one.settled,
        "moves": [piece.move for piece in one.found.evidence],
        "refused": [
            {"move": near.move, "rule": near.rule, "quote": near.quote, "because": near.because}
            for near in one.found.refused
        ],
        "last": one.at,
    }
