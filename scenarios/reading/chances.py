"""The chances that a scenario file expects of declared ways of playing."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Final, Literal

from engine.guard import COMPARISONS
from engine.vocabulary import DIMENSIONS
from scenarios.reading.findings import Findings, Path
from scenarios.reading.names import Names
from scenarios.reading.schema import OddsShape
from scenarios.reading.suggest import remedy
from scoring.policies import POLICIES

_COMPARISON: Final = re.compile(r"\s*(?P<sign><=|>=|==|!=|<|>)\s*(?P<number>\d{1,3}(?:\.\d{1,4})?)\s*")

Figure = Literal["chance", "mean"]


@dataclass(frozen=True, slots=True)
class Expected:
    """One chance that a file expects.

    Attributes:
        policy: A way of playing, one of `scoring.policies.POLICIES`.
        figure: `chance`, of an ending in per cent; or `mean`, of a score 0..100.
        name: The ending or the dimension.
        sign: How the figure is compared, one of `engine.guard.COMPARISONS`.
        number: With what.
        path: Where it stands.
    """

    policy: str
    figure: Figure
    name: str
    sign: str
    number: Fraction
    path: Path

    def holds_for(self, value: Fraction) -> bool:
        """Whether a figure is as expected, exactly."""
        # Both sides as whole numbers over one denominator, so that nothing is rounded.
        ours = value.numerator * self.number.denominator
        return COMPARISONS[self.sign](ours, self.number.numerator * value.denominator)


def read_chances(odds: tuple[OddsShape, ...], names: Names, findings: Findings) -> tuple[Expected, ...]:
    """The chances that a file expects; what cannot be understood is reported and left out."""
    found = (_expected(("odds", number), shape, names, findings) for number, shape in enumerate(odds))
    return tuple(expected for expected in found if expected is not None)


def _expected(path: Path, shape: OddsShape, names: Names, findings: Findings) -> Expected | None:
    known = _known(findings, (*path, "policy"), shape.policy, POLICIES, "way of playing")
    match (shape.ending, shape.score, shape.chance, shape.mean):
        case (ending, "", chance, "") if ending and chance:
            figure: Figure = "chance"
            known &= _known(findings, (*path, "ending"), ending, names.endings, "ending")
        case ("", score, "", mean) if score and mean:
            figure = "mean"
            known &= _known(findings, (*path, "score"), score, DIMENSIONS, "dimension")
        case _:
            help_text = 'write ending: and chance: ">= 2", or score: and mean: "<= 60"'
            findings.at(path, "S503", "this does not say what is expected", help_text)
            return None
    match = _COMPARISON.fullmatch(getattr(shape, figure))
    if match is None:
        message = f"'{getattr(shape, figure)}' is not a number to compare '{figure}' with"
        findings.at((*path, figure), "S503", message, f'as in {figure}: ">= 2.5"')
    if match is None or not known:
        return None
    return Expected(shape.policy, figure, shape.ending or shape.score, match["sign"], Fraction(match["number"]), path)


def _known(findings: Findings, path: Path, name: str, names: Iterable[str], kind: str) -> bool:
    listed = tuple(names)
    if name in listed:
        return True
    findings.at(path, "S503", f"no {kind} is called '{name}'", remedy(name, listed))
    return False
