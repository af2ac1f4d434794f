"""How a reply was read, in words a trainer understands, as lines of text. Pure."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final

from engine.moves import MOVES
from scoring.explaining import Explanation, ScopeKind, Sentence
from scoring.pack import Rule
from scoring.structure import Remark
from scoring.structures import STRUCTURES
from tui.plain.lines import paragraph
from tui.present import acts, glyphs
from tui.present.after.build import said
from tui.present.evidence import Mark, marks
from tui.present.signals import signal_lines
from tui.present.words import closed, quoted, sentence, signed

_BORDER: Final = f" {glyphs.BEFORE} "
_CUES: Final[Mapping[ScopeKind, str]] = {
    "negation": "{} can turn round what follows it, up to the end of the thought.",
    "condition": "{} makes a condition of what follows it: that is not said outright.",
    "report": "{} gives what follows it to somebody else: that is not said by you.",
    "but": "{} takes back a kind word or an apology before it in the same sentence.",
}
_OUTRULED: Final = ("the sentence says ", "the reply says ")
"""How reasons begin where a rule names words beside which it does not count."""


def explained(found: Explanation, built: Sequence[Remark], rules: Mapping[str, Rule]) -> list[str]:
    """Everything that can be said of a reply.

    Args:
        found: How it was read.
        built: What shows in its build.
        rules: The rules by id.
    """
    seen = marks(found.recognised, everything=True)
    counted = [mark for mark in seen if mark.shade != "almost"]
    almost = [mark for mark in seen if mark.shade == "almost"]
    return [
        "How it is read",
        *(_reading(found) if found.sentences else ["  There is no word in it."]),
        "",
        "What counts",
        *(_marks(counted, rules) if counted else ["  Nothing that a rule knows."]),
        "",
        "What almost counted",
        *(_marks(almost, rules) if almost else ["  Nothing."]),
        *_section("How it is built (it counts no points)", _built(built)),
        *_section("Signals (they count no points; `hardcalls agree` can be asked about them)", _signals(found)),
    ]


def _section(head: str, lines: Iterable[str]) -> list[str]:
    """A section that is left out where it would be empty."""
    body = list(lines)
    return ["", head, *body] if body else []


def _reading(found: Explanation) -> Iterator[str]:
    for number, one in enumerate(found.sentences, 1):
        yield from paragraph(_sentence(one), f"  {number}. ")
    for typed, meant in found.repaired:
        yield from paragraph(f"{quoted(typed)} is taken for {quoted(meant)}.", "  ")
    for words in found.quoted:
        yield from paragraph(f"{quoted(words)} stands in quotation marks: somebody else's words do not count.", "  ")
    for words in found.copied:
        yield from paragraph(f"{quoted(words)} repeats what the customer said: copied words do not count.", "  ")
    for cue in found.cues:
        yield from paragraph(_CUES[cue.kind].format(quoted(cue.words)), "  ")


def _sentence(one: Sentence) -> str:
    clauses = (" ".join(clause.split()) for clause in one.clauses)
    return f"{_BORDER.join(clauses)}{'   (a question)' if one.asks else ''}"


def _marks(found: Iterable[Mark], rules: Mapping[str, Rule]) -> Iterator[str]:
    for mark in found:
        yield from paragraph(f"{mark.move}: {quoted(mark.quote)}", f"  {mark.sign} ")
        yield from paragraph(_verdict(mark), "      ")
        rule = rules.get(mark.rule)
        if rule is not None:
            told = f"{rule.id}: {closed(rule.about)} Source: {closed(rule.source)}"
            yield from paragraph(told, f"      {glyphs.RULE} ")


def _verdict(mark: Mark) -> str:
    if mark.because:
        told = f"Not counted: {mark.because}"
        return (
            f"{told}, and beside that this rule does not count." if mark.because.startswith(_OUTRULED) else closed(told)
        )
    move = MOVES[mark.move]
    suspected = " The rule can only suspect it." if mark.possible else ""
    points = f"{signed(move.points)} for {move.dimension}."
    if mark.counts_as:
        points = f"The same words are {acts.counted_as(mark.counts_as)}, once."
    return f"{closed(sentence(f'you {acts.did(mark.move)}'))} {points}{suspected}"


def _built(built: Sequence[Remark]) -> Iterator[str]:
    for remark in built:
        yield from paragraph(f"{remark.rule}: {quoted(remark.quote)}", f"  {glyphs.NEITHER} ")
        yield from paragraph(said(remark), "      ")
        yield from paragraph(f"Source: {closed(STRUCTURES[remark.rule].source)}", f"      {glyphs.RULE} ")


def _signals(found: Explanation) -> Iterator[str]:
    shown = {one.signal: one for one in found.shown}
    for line in signal_lines(found.recognised.signals):
        yield from paragraph(line, "  ")
        one = shown[line.replace(":", " ").split(" ")[0]]
        yield from paragraph(f"{quoted(one.quote)}: {one.because}", "      ")
