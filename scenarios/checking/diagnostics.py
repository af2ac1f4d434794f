"""What the reader and the checks find, as values: a code, a place, a sentence and a remedy.

How one looks on a screen or as JSON is the business of `scenarios.checking.render`; what each code means stands in
`scenarios/checking/codes/`, one page a code.
"""

from dataclasses import dataclass
from typing import Final, Literal, get_args

from scenarios.checking.catalogue import SEVERITIES

Severity = Literal["error", "warning", "note"]
SEVERITY_ORDER: Final[tuple[Severity, ...]] = get_args(Severity)
"""Gravest first."""

_LAST: Final = frozenset({"S406"})
"""What is true of every copy and every draft, and must not stand above what is to be mended in it."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Some characters of one line.

    Attributes:
        line: Counted from 1.
        column: In characters, counted from 1; a tab is one character.
        length: In characters, at least 1, never past the end of the line but where the line is empty.
    """

    line: int
    column: int
    length: int = 1


@dataclass(frozen=True, slots=True)
class Secondary:
    """Another place that helps to understand a finding, in the same file."""

    span: Span
    message: str


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    Attributes:
        code: A letter and three digits, explained on the page of that name.
        severity: `error` when the file cannot be played as written, `warning` when it probably does not do what its
            author meant, `note` for what is only worth knowing.
        message: One terse sentence without a full stop.
        path: The file, as it was named by whoever asked.
        span: The place.
        secondary: Further places, such as the first of two equal keys.
        help: What to write instead, "" if nothing useful can be said.
        witness: The shortest play that shows it, answer by answer, empty where none is needed.
    """

    code: str
    severity: Severity
    message: str
    path: str
    span: Span
    secondary: tuple[Secondary, ...] = ()
    help: str = ""
    witness: tuple[str, ...] = ()

    @property
    def order(self) -> tuple[bool, int, Span, str, str]:
        """Sorts the findings of one file: errors, warnings, notes, each by place, and what its name is last."""
        return (self.code in _LAST, SEVERITY_ORDER.index(self.severity), self.span, self.code, self.message)


def finding(  # noqa: PLR0913 - one argument a part of the value
    code: str,
    message: str,
    path: str,
    span: Span,
    *,
    secondary: tuple[Secondary, ...] = (),
    help: str = "",  # noqa: A002 - the word that is printed before it
    witness: tuple[str, ...] = (),
) -> Diagnostic:
    """Make a diagnostic with the severity that the catalogue gives its code.

    Raises:
        KeyError: The catalogue has no such code.
    """
    return Diagnostic(code, SEVERITIES[code], message, path, span, secondary, help, witness)
