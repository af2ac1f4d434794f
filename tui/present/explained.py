"""How a reply was read, in words a trainer understands, as lines of text. Pure."""

from collections.abc import Iterator, Mapping
from typing import Final

from scoring.explaining import Explanation, Sentence
from scoring.pack import Rule
from tui.present import acts, glyphs
from tui.present.evidence import Mark, marks
from tui.present.words import closed, quoted, sentence

_BORDER: Final = f" {glyphs.BEFORE} "
_SIGNALS: Final = "Signals"


def explained(found: Explanation, rules: Mapping[str, Rule]) -> list[str]:
    """Everything that can be said of a reply.

    Args:
        found: How it was read.
        rules: The rules by id.
    """
    counted = marks(found.recognised)
    return [
        "How it is read",
        *(_reading(found) if found.sentences else ["  There is no word in it."]),
        "",
        "What counts",
        *_section((mark for mark in counted if mark.shade != "almost"), rules, "Nothing that a rule knows."),
        "",
        "What almost counted",
        *_section((mark for mark in counted if mark.shade == "almost"), rules, "Nothing."),
        *_signals(found.recognised.signals),
    ]


def _reading(found: Explanation) -> Iterator[str]:
    for number, one in enumerate(found.sentences, 1):
        yield f"  {number}. {_sentence(one)}"
    for typed, meant in found.repaired:
        yield f"  {quoted(typed)} is taken for {quoted(meant)}."
    for words in found.quoted:
        yield f"  {quoted(words)} stands in quotation marks: somebody else's words do not count."
    for words in found.copied:
        yield f"  {quoted(words)} repeats what the customer said: copied words do not count."


def _sentence(one: Sentence) -> str:
    clauses = (" ".join(clause.split()) for clause in one.clauses)
    return f"{_BORDER.join(clauses)}{'   (a question)' if one.asks else ''}"


def _section(found: Iterator[Mark], rules: Mapping[str, Rule], nothing: str) -> Iterator[str]:
    empty = True
    for mark in found:
        empty = False
        yield f"  {mark.sign} {mark.move}: {quoted(mark.quote)}"
        yield f"      {closed(sentence(_verdict(mark)))}"
        rule = rules.get(mark.rule)
        if rule is not None:
            yield f"      {glyphs.RULE} {rule.id}: {closed(rule.about)} Source: {closed(rule.source)}"
    if empty:
        yield f"  {nothing}"


def _verdict(mark: Mark) -> str:
    if mark.because:
        return f"not counted: {mark.because}"
    return f"you {acts.did(mark.move)}" + ("; the rule can only suspect it" if mark.possible else "")


def _signals(signals: Mapping[str, int]) -> Iterator[str]:
    shown = [(name, value) for name, value in sorted(signals.items()) if value]
    if shown:
        yield ""
        yield _SIGNALS
    for name, value in shown:
        yield f"  {name}: {value}"
