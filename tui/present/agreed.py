"""How far the rules agree with people, as lines of text and as data. Pure."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from engine.recognition import Recognised
from scoring.agreement import Agreement, Disagreement
from scoring.tallies import Figure
from tui.agreeing import Labelled, main_figure
from tui.plain.lines import WIDTH, paragraph
from tui.present.words import closed, quoted

NAMES: Final[Mapping[str, str]] = {
    "precision": "precision",
    "recall": "recall",
    "f1": "F1",
    "kappa": "kappa",
    "quadratic_kappa": "quadratic kappa",
    "alpha_nominal": "alpha",
    "alpha_ordinal": "alpha, ordinal",
    "alpha_interval": "alpha, interval",
}
"""Every figure in words."""

_PRESENCE: Final = ("precision", "recall", "f1")
_YES_OR_NO: Final = ("kappa", "alpha_nominal")
_GRADED: Final = ("kappa", "quadratic_kappa", "alpha_ordinal", "alpha_interval")


def two_places(value: float | None) -> str:
    """`.83`, `1.00`, `−.20`, `–` for a figure that does not exist."""
    if value is None:
        return "–"
    shown = f"{abs(value):.2f}"
    sign = "−" if value < 0 and shown != "0.00" else ""
    return f"{sign}{shown.removeprefix('0')}"


def figure(name: str, found: Figure) -> str:
    """`F1 .78 (.66 to .88)`."""
    told = f"{NAMES[name]} {two_places(found.value)}"
    return f"{told} ({' to '.join(map(two_places, found.interval))})" if found.interval else told


def agreed(one: Agreement) -> list[str]:
    """What came of one move or signal, in a few lines."""
    labels = f", {one.ratings} labels" if one.ratings != one.replies else ""
    present = f"{one.present} above 0" if one.graded else f"{one.present} yes"
    lines = [
        one.name,
        f"  {many(one.replies, 'reply', 'replies')}{labels}, {present}; found by the rules in {one.found}",
        *_row("  ", one.rules, _PRESENCE),
        *_row("  ", one.rules, _GRADED if one.graded else _YES_OR_NO),
    ]
    if one.raters:
        lines += ["  raters with each other:", *_row("    ", one.raters, _GRADED if one.graded else _YES_OR_NO)]
    return lines


def many(count: int, one: str, several: str = "") -> str:
    """`1 reply`, `1,200 replies`: in digits, to be compared with others."""
    return f"{count:,} {one if count == 1 else several or one + 's'}"


def _row(lead: str, figures: Mapping[str, Figure], names: Sequence[str]) -> Iterator[str]:
    """Figures side by side, as many as fit in a line."""
    line = lead
    for name in names:
        told = figure(name, figures[name])
        if line != lead and len(line) + len(told) > WIDTH:
            yield line.rstrip()
            line = lead
        line += f"{told}   "
    yield line.rstrip()


def parted(number: int, one: Disagreement, labelled: Labelled) -> list[str]:
    """A reply on which rules and people part, with what the rules saw in it."""
    reply = labelled.reply
    return [
        f"{number}. {one.name}: {_said(one)}   ({reply.id}, line {reply.line})",
        *(paragraph(reply.context.customer_line, "   Customer: ") if reply.context.customer_line else []),
        *paragraph(reply.text, "   Reply: "),
        *_why(one.name, labelled.found),
    ]


def _said(one: Disagreement) -> str:
    labels, found = one.case.labels, one.case.found
    if max(*labels, found) > 1:
        return f"people say {', '.join(map(str, labels))}, the rules {found}"
    yes = sum(label > 0 for label in labels)
    some = f"{len(labels) - yes if found else yes} of {len(labels)} raters"
    people = "people" if yes in {0, len(labels)} else some
    return f"{people} see it, the rules do not" if not found else f"the rules see it, {people} do not"


def _why(move: str, found: Recognised) -> Iterator[str]:
    for piece in found.evidence:
        if piece.move == move:
            yield from paragraph(f"{quoted(piece.quote)}, by {piece.rule}", "   Found: ")
    for near in found.refused:
        if near.move == move:
            yield from paragraph(closed(f"{quoted(near.quote)}, by {near.rule}: {near.because}"), "   Almost: ")


def as_data(one: Agreement) -> dict[str, Any]:
    """What came of one move or signal, for a program."""
    return {
        "name": one.name,
        "graded": one.graded,
        "replies": one.replies,
        "ratings": one.ratings,
        "conversations": one.conversations,
        "present": one.present,
        "found": one.found,
        "main": main_figure(one),
        "rules": _figures(one.rules),
        "raters": _figures(one.raters),
    }


def _figures(found: Mapping[str, Figure]) -> dict[str, dict[str, Any]]:
    return {
        name: {"value": one.value, "low": one.interval and one.interval[0], "high": one.interval and one.interval[1]}
        for name, one in found.items()
    }


def parted_as_data(one: Disagreement, labelled: Labelled) -> dict[str, Any]:
    """A reply on which rules and people part, for a program."""
    reply, found = labelled.reply, labelled.found
    return {
        "name": one.name,
        "id": reply.id,
        "conversation": labelled.conversation,
        "line": reply.line,
        "found": one.case.found,
        "labels": list(one.case.labels),
        "distance": float(one.distance),
        "context": reply.context.customer_line,
        "reply": reply.text,
        "rules": [piece.rule for piece in found.evidence if piece.move == one.name],
        "refused": [
            {"rule": near.rule, "quote": near.quote, "because": near.because}
            for near in found.refused
            if near.move == one.name
        ],
    }
