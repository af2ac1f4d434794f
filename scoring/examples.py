"""Rules held against their own examples."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.recognition import Context, Evidence, Recogniser
from scoring.pack import Example, Rule

Kind = Literal["matches", "passes", "misses"]
"""What an example is for: to be found, to be left alone, to be missed for the time being."""


@dataclass(frozen=True, slots=True)
class Surprise:
    """An example that comes out otherwise than its rule says.

    Attributes:
        rule: The rule's id.
        kind: Under which heading the example stands.
        number: Which one it is there, counted from 0.
        because: What comes out instead, a clause.
    """

    rule: str
    kind: Kind
    number: int
    because: str


def surprises(rules: Iterable[Rule], recognise: Recogniser) -> Iterator[Surprise]:
    """Every example that comes out otherwise than its rule says.

    Whatever rule finds the move of an example, it is found; but where the rule itself points elsewhere than the
    example's marks do, that is told.

    Args:
        rules: Whose examples to read.
        recognise: All rules that will be in force together.
    """
    for rule in rules:
        for number, example in enumerate(rule.examples.matches):
            if because := _missed(rule, example, recognise):
                yield Surprise(rule.id, "matches", number, because)
        for number, example in enumerate(rule.examples.passes):
            found = _evidence(rule, example, recognise)
            if found is not None:
                yield Surprise(rule.id, "passes", number, f"“{found.quote}” is found by the rule {found.rule}")
        for number, example in enumerate(rule.examples.misses):
            if _evidence(rule, example, recognise) is not None:
                yield Surprise(rule.id, "misses", number, f"it is found as {rule.move} by now")


def _missed(rule: Rule, example: Example, recognise: Recogniser) -> str:
    found = recognise(example.text, _context(example))
    evidence = next((piece for piece in found.evidence if piece.move == rule.move), None)
    if evidence is None:
        near = next((near for near in found.refused if near.move == rule.move), None)
        return f"“{near.quote}” almost counts, but {near.because}" if near else f"no rule finds {rule.move} in it"
    start = example.text.find(example.quote)
    overlaps = evidence.start < start + len(example.quote) and start < evidence.end
    if evidence.rule == rule.id and example.quote and not overlaps:
        return f"the rule points at “{evidence.quote}” instead of the marked words"
    return ""


def _evidence(rule: Rule, example: Example, recognise: Recogniser) -> Evidence | None:
    found = recognise(example.text, _context(example))
    return next((piece for piece in found.evidence if piece.move == rule.move), None)


def _context(example: Example) -> Context:
    return Context(customer_line=example.customer)
