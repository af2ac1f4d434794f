"""How a reply was built, beside what it did: the words meant, why, and what to do otherwise."""

from collections.abc import Sequence

from scoring.structure import Remark
from scoring.structures import STRUCTURES
from tui.present import evidence, glyphs
from tui.present.rows import EMPTY, Row, bold, hang, row, soft, spaces, wrap
from tui.present.words import closed, quoted, sentence

HEAD = "How it was said; it counts no points"
_LONGEST = 60
"""Longer quotations are shown by their beginning and end."""


def build(found: Sequence[Remark], width: int) -> list[Row]:
    """What the build of a reply shows; no row where it shows nothing."""
    rows = [*wrap([soft(HEAD)], width), EMPTY] if found else []
    for remark in found:
        told = [bold(quoted(shortened(remark.quote))), soft("  "), soft(said(remark))]
        rows += hang([bold(f"{glyphs.NEITHER} ")], told, width)
        rows += [row(spaces(2), evidence.chip(remark.rule)), EMPTY]
    return rows


def said(remark: Remark) -> str:
    """Why, and what to take along: `This reply apologises 3 times. Say sorry once and mean it.`."""
    return f"{closed(sentence(remark.because))} {STRUCTURES[remark.rule].advice}"


def in_a_line(remark: Remark) -> str:
    """The same for line mode, with the rule's name."""
    return f"how it was said: {quoted(shortened(remark.quote))}. {said(remark)} Rule: {remark.rule}."


def shortened(quote: str) -> str:
    """A quotation of one line, with its middle left out where it is long."""
    line = " ".join(quote.split())
    if len(line) <= _LONGEST:
        return line
    head, tail = line[: _LONGEST - 22].rsplit(" ", 1)[0], line[-20:].split(" ", 1)[-1]
    return f"{head} … {tail}"
