"""Rules held against their own examples."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from engine.recognition import Context, Evidence, Recognised, Recogniser
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

    Whatever rule finds what an example shows, it is found; but where the rule itself points elsewhere than the
    example's marks do, that is told.

    Args:
        rules: Whose examples to read.
        recognise: All rules that will be in force together.
    """
    for rule in rules:
        for number, example in enumerate(rule.examples.matches):
            if because := _missed(rule, example, _read(example, recognise)):
                yield Surprise(rule.id, "matches", number, because)
        for number, example in enumerate(rule.examples.passes):
            found = _read(example, recognise)
            if _shows(rule, found):
                yield Surprise(rule.id, "passes", number, _found_by(rule, found))
        for number, example in enumerate(rule.examples.misses):
            if _shows(rule, _read(example, recognise)):
                yield Surprise(rule.id, "misses", number, f"it is found as {_what(rule)} by now")


def _read(example: Example, recognise: Recogniser) -> Recognised:
    return recognise(example.text, Context(customer_line=example.customer, customer_name=example.name))


def _what(rule: Rule) -> str:
    return rule.move or rule.signal


def _shows(rule: Rule, found: Recognised) -> bool:
    """Whether a reply shows what a rule looks for, as strongly as it says."""
    return rule.move in found.moves if rule.move else found.signals.get(rule.signal, 0) >= rule.level


def _evidence(rule: Rule, found: Recognised) -> Evidence | None:
    return next((piece for piece in found.evidence if piece.move == rule.move), None)


def _found_by(rule: Rule, found: Recognised) -> str:
    evidence = _evidence(rule, found)
    return f"“{evidence.quote}” is found by the rule {evidence.rule}" if evidence else f"it is found as {_what(rule)}"


def _missed(rule: Rule, example: Example, found: Recognised) -> str:
    if not _shows(rule, found):
        near = next((near for near in found.refused if near.move == rule.move), None)
        return f"“{near.quote}” almost counts, but {near.because}" if near else f"no rule finds {_what(rule)} in it"
    evidence = _evidence(rule, found)
    start = example.text.find(example.quote)
    if evidence is None or evidence.rule != rule.id or not example.quote:
        return ""
    overlaps = evidence.start < start + len(example.quote) and start < evidence.end
    return "" if overlaps else f"the rule points at “{evidence.quote}” instead of the marked words"
