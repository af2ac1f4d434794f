"""How a reply was built, beside what it did: the words meant, why, and what to do otherwise."""

from collections.abc import Sequence

from scoring.debrief import Debrief
from scoring.structure import Remark
from scoring.structure_counts import counts
from scoring.structures import STRUCTURES
from tui.present import evidence, glyphs
from tui.present.rows import EMPTY, Row, bold, hang, row, soft, spaces, wrap
from tui.present.words import closed, counted, number_word, quoted, sentence

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


def in_counts(view: Debrief) -> str:
    """What is counted over the whole talk, in a sentence."""
    found = counts(moment.turn for moment in view.moments)
    said_back = f"said back what you heard {_times(found.reflections)}"
    back = said_back if found.reflections else "never said back what you heard"
    asked = counted(found.questions, "question") if found.questions else "no question"
    return f"Counted and not scored: you {back} and asked {asked}; you {_i_and_we(found.i, found.we)}."


def _i_and_we(i: int, we: int) -> str:
    if not i and not we:
        return "said neither “I” nor “we”"
    return f"said “I” {_times(i)} and “we” {_times(we)}"


def _times(count: int) -> str:
    return ("not once", "once", "twice")[count] if count < 3 else f"{number_word(count)} times"


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
