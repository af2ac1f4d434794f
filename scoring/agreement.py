"""Whether the rules agree with people: for each move or signal, figures with intervals, and where the two part.

The rules are held against every rater's label of a reply, each such pair counting once, so that "the rules with a
rater" can be read beside "two raters with each other". Intervals come from drawing whole conversations again: replies
of one talk resemble each other, and drawing replies would make the intervals too narrow.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import permutations
from typing import Final

from scoring.resampling import resamples
from scoring.tallies import FIGURES, SYMMETRIC, Figure, Tallies

RESAMPLES: Final = 1000
SEED: Final = 20_000


@dataclass(frozen=True, slots=True)
class Case:
    """One reply, judged for one move or signal.

    Attributes:
        reply: The reply's id.
        conversation: The talk it comes from.
        found: What the rules say, 0 for nothing.
        labels: What each rater says, 0 for nothing; at least one.
    """

    reply: str
    conversation: str
    found: int
    labels: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A reply on which the rules and people part.

    Attributes:
        name: The move or signal.
        case: The reply; its `found` is 0 or 1 where the labels are.
        distance: The mean distance from the labels as a share of the largest possible one, above 0 to 1.
    """

    name: str
    case: Case
    distance: Fraction


@dataclass(frozen=True, slots=True)
class Agreement:
    """What came of one move or signal.

    Attributes:
        name: The move or signal.
        graded: Whether people gave it more values than 0 and 1.
        replies: How many replies were labelled for it.
        ratings: How many labels they have.
        conversations: From how many talks.
        present: How many labels are above 0.
        found: In how many replies the rules found it.
        rules: The rules with the raters: every name of `FIGURES`.
        raters: The raters with each other, each pair in both orders, since neither is the one to be right: those of
            `SYMMETRIC`; empty where no reply has two labels. So kappa is Scott's pi (1955) here.
        disagreements: Every one, worst first.
    """

    name: str
    graded: bool
    replies: int
    ratings: int
    conversations: int
    present: int
    found: int
    rules: Mapping[str, Figure]
    raters: Mapping[str, Figure]
    disagreements: tuple[Disagreement, ...]


def agreement(
    cases: Mapping[str, Sequence[Case]], *, times: int = RESAMPLES, seed: int = SEED
) -> tuple[Agreement, ...]:
    """How far the rules agree with people, for each move or signal in the order given.

    Equal arguments give equal figures on every machine.

    Args:
        cases: The judged replies of each move or signal, at least one each.
        times: How many resamples the intervals come from; 0 for no intervals.
        seed: Of the resamples.

    Raises:
        ValueError: If a name has no case or a case no label.
    """
    conversations = {case.conversation: None for judged in cases.values() for case in judged}
    place = {conversation: number for number, conversation in enumerate(conversations)}
    counted = [_Counted(name, judged, place) for name, judged in cases.items()]
    if times and len(place) > 1:
        for weights in resamples(len(place), times, seed):
            for one in counted:
                one.draw(weights)
    return tuple(one.agreement() for one in counted)


@dataclass(slots=True)
class _Counted:
    """The cases of one move or signal, counted."""

    name: str
    judged: Sequence[Case]
    place: Mapping[str, int]
    graded: bool = field(init=False)
    several: bool = field(init=False)
    cases: list[Case] = field(init=False)
    rules: Tallies = field(init=False)
    raters: Tallies = field(init=False)

    def __post_init__(self) -> None:
        if not self.judged or not all(case.labels for case in self.judged):
            raise ValueError(f"{self.name} has no labels to be held against")
        self.graded = any(label > 1 for case in self.judged for label in case.labels)
        self.cases = [case if self.graded else _yes_or_no(case) for case in self.judged]
        self.several = any(len(case.labels) > 1 for case in self.cases)
        self.rules = Tallies(len(self.place), FIGURES, graded=self.graded)
        self.raters = Tallies(len(self.place), SYMMETRIC if self.several else (), graded=self.graded)
        for case in self.cases:
            at = self.place[case.conversation]
            for label in case.labels:
                self.rules.add_pair(at, label, case.found)
            for first, second in permutations(case.labels, 2):
                self.raters.add_pair(at, first, second)
        units = [(self.place[case.conversation], case) for case in self.cases]
        self.rules.add_units([(at, (case.found, *case.labels)) for at, case in units])
        if self.several:
            self.raters.add_units([(at, case.labels) for at, case in units])

    def draw(self, weights: Sequence[int]) -> None:
        """Keep the figures of one resample."""
        self.rules.draw(weights)
        self.raters.draw(weights)

    def agreement(self) -> Agreement:
        """Everything that was counted."""
        return Agreement(
            name=self.name,
            graded=self.graded,
            replies=len(self.cases),
            ratings=sum(len(case.labels) for case in self.cases),
            conversations=len({case.conversation for case in self.cases}),
            present=sum(label > 0 for case in self.cases for label in case.labels),
            found=sum(case.found > 0 for case in self.cases),
            rules=self.rules.figures(),
            raters=self.raters.figures(),
            disagreements=_disagreements(self.name, self.cases),
        )


def _yes_or_no(case: Case) -> Case:
    return Case(case.reply, case.conversation, min(case.found, 1), case.labels)


def _disagreements(name: str, cases: Sequence[Case]) -> tuple[Disagreement, ...]:
    """The cases where rules and people part: the farthest first, then those with more raters, then as they came."""
    values = {value for case in cases for value in (case.found, *case.labels)}
    span = max(values) - min(values)
    found = []
    for case in cases:
        apart = sum(abs(label - case.found) for label in case.labels)
        if apart:
            found.append(Disagreement(name, case, Fraction(apart, len(case.labels) * span)))
    return tuple(sorted(found, key=lambda one: (-one.distance, -len(one.case.labels))))
