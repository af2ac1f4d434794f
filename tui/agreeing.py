"""Labelled replies gathered and held against the rules."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from engine.recognition import Recognised, Recogniser
from scenarios.reading.labels import Rating
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import Reply
from scoring.agreement import Agreement, Case, Disagreement

Key = tuple[str, str]
"""A reply's conversation and its id there."""


@dataclass(slots=True)
class Labelled:
    """One reply with everything that was said of it.

    Attributes:
        reply: The reply.
        conversation: The talk it comes from.
        labels: For each rater, in the order of the file, the labels by move or signal.
        raters: Their names, "" where none was given.
        found: What the rules find in it.
    """

    reply: Reply
    conversation: str
    found: Recognised
    labels: list[Mapping[str, int]] = field(default_factory=list)
    raters: list[str] = field(default_factory=list)


class Collection:
    """The labelled replies of a file.

    Args:
        recognise: The rules; each reply is read once, however many raters it has.
    """

    def __init__(self, recognise: Recogniser) -> None:
        self._recognise = recognise
        self.replies: dict[Key, Labelled] = {}

    def add(self, rating: Rating) -> BadLine | None:
        """Take a rating, or say why it contradicts an earlier one."""
        reply, key = rating.reply, (rating.conversation, str(rating.reply.id))
        known = self.replies.get(key)
        if known is None:
            found = self._recognise(reply.text, reply.context)
            known = self.replies[key] = Labelled(reply, rating.conversation, found)
        elif (known.reply.text, known.reply.context) != (reply.text, reply.context):
            return BadLine(reply.line, f"another reply is called '{reply.id}' already, in line {known.reply.line}")
        elif rating.rater and rating.rater in known.raters:
            return BadLine(reply.line, f"{rating.rater} has labelled '{reply.id}' already")
        known.labels.append(rating.labels)
        known.raters.append(rating.rater)
        return None

    @property
    def conversations(self) -> int:
        """How many talks the replies come from."""
        return len({one.conversation for one in self.replies.values()})

    @property
    def raters(self) -> tuple[str, ...]:
        """The names of the raters, in the order of the file."""
        return tuple(dict.fromkeys(rater for one in self.replies.values() for rater in one.raters))

    def cases(self, *, blank_is_no: bool = False) -> dict[str, list[Case]]:
        """What is to be compared, for each move and signal that has labels, in the order of the file.

        Args:
            blank_is_no: Whether a rater who left out what anybody labels anywhere meant no.
        """
        names = dict.fromkeys(name for one in self.replies.values() for labels in one.labels for name in labels)
        cases = {name: list(self._cases(name, blank=0 if blank_is_no else None)) for name in names}
        return {name: judged for name, judged in cases.items() if judged}

    def _cases(self, name: str, blank: int | None) -> Iterator[Case]:
        for one in self.replies.values():
            given = (labels.get(name, blank) for labels in one.labels)
            labels = tuple(label for label in given if label is not None)
            if labels:
                yield Case(str(one.reply.id), one.conversation, value_of(one.found, name), labels)

    def of(self, case: Case) -> Labelled:
        """The reply of a case."""
        return self.replies[case.conversation, case.reply]


def value_of(found: Recognised, name: str) -> int:
    """What the rules say of a move or signal: 0 for nothing, 1 for a move, a signal's own number."""
    return 1 if name in found.moves else found.signals.get(name, 0)


def main_figure(one: Agreement) -> str:
    """The figure that stands for the others: F1 for yes or no, quadratic kappa for grades."""
    return "quadratic_kappa" if one.graded else "f1"


def worst_first(found: Iterable[Agreement]) -> list[Agreement]:
    """Agreements by their main figure, the lowest first and those without one last."""

    def order(one: Agreement) -> tuple[bool, float]:
        value = one.rules[main_figure(one)].value
        return (value is None, value or 0.0)

    return sorted(found, key=order)


def worst_disagreements(found: Iterable[Agreement], most: int) -> list[Disagreement]:
    """The farthest disagreements of all; among equally far ones every move and signal has its turn."""
    ranked = [(number, one) for agreed in found for number, one in enumerate(agreed.disagreements)]
    ranked.sort(key=lambda pair: (-pair[1].distance, -len(pair[1].case.labels), pair[0]))
    return [one for _, one in ranked[:most]]
