"""A rule of a phrase pack as the trainee reads it."""

from collections.abc import Callable
from dataclasses import dataclass

from scoring.structure_examples import EXAMPLES
from scoring.structures import STRUCTURES
from tui.present import glyphs
from tui.present.evidence import chip
from tui.present.rows import EMPTY, Piece, Row, bold, hang, prose, row, soft


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule.

    Attributes:
        id: Its code.
        about: What it recognises.
        source: The guidance or study behind it.
        matches: Lines that show it.
        passes: Lines that only seem to.
    """

    id: str
    about: str
    source: str
    matches: tuple[str, ...] = ()
    passes: tuple[str, ...] = ()


Lookup = Callable[[str], Rule | None]
"""Finds a rule by its code, None for one that the scenario itself brings."""


def structural_rule(rule_id: str) -> Rule | None:
    """A rule about how a reply is built, None where none has that name."""
    if rule_id not in STRUCTURES:
        return None
    structure, examples = STRUCTURES[rule_id], EXAMPLES[rule_id]
    lines = (tuple(one.reply for one in part) for part in (examples.matches, examples.passes))
    return Rule(rule_id, f"{structure.about}. {structure.advice}", structure.source, *lines)


def rule_rows(rule_id: str, rule: Rule | None, width: int) -> list[Row]:
    """Everything about a rule; one that the scenario itself brings has no page."""
    rows = [row(chip(rule_id)), EMPTY]
    if rule is None:
        return [
            *rows,
            *prose("The author of this talk marked the line by hand; no rule for words is behind it.", width),
        ]
    rows += [*prose(rule.about, width), EMPTY]
    for title, sign, role, lines in (
        ("It recognises", glyphs.YES, "helped", rule.matches),
        ("It does not recognise", glyphs.NO, "hurt", rule.passes),
    ):
        if lines:
            rows.append(row(bold(title)))
            for line in lines:
                lead = Piece(f"{sign}  ", "helped" if role == "helped" else "hurt", bold=True)
                rows += hang([lead], [Piece(line)], min(66, width))
            rows.append(EMPTY)
    return [*rows, *hang([soft("Source  ")], [soft(rule.source)], min(66, width))]
