"""Collects what is wrong with one file, by path into its data; one fault is not reported twice."""

from typing import Final

from scenarios.checking.diagnostics import Diagnostic, Secondary, finding
from scenarios.reading.marks import Step
from scenarios.reading.source import Source

Path = tuple[Step, ...]
"""The way to a value: keys and entry numbers from the top of the file."""

_NAMING: Final = frozenset({"nodes", "endings", "replies", "variables"})
"""Keys under which names are given."""


class Findings:
    """The diagnostics of one file.

    Attributes:
        source: The file.
        diagnostics: What was found.
        names_lost: Whether a part that gives names was left out, because its key stands twice: a name that is not
            found may be in there.
    """

    def __init__(self, source: Source) -> None:
        self.source = source
        self.diagnostics: list[Diagnostic] = list(source.diagnostics)
        self._faulty: set[Path] = set()
        self.names_lost = any(self._loses_names(each) for each in source.diagnostics)

    def _loses_names(self, diagnostic: Diagnostic) -> bool:
        if diagnostic.code != "S007" or not isinstance(self.source.data, dict):
            return False
        span = diagnostic.span
        line = self.source.lines.line(span.line)
        key = line[span.column - 1 : span.column - 1 + span.length].strip("'\"")
        named = [self.source.data.get(part) for part in ("nodes", "endings", "variables")]
        return key in _NAMING or any(isinstance(names, dict) and key in names for names in named)

    def sound(self, path: Path) -> bool:
        """Whether nothing is known to be wrong with the value at `path` or with anything around it."""
        return not self._faulty or not any(path[:length] in self._faulty for length in range(len(path) + 1))

    def all_sound_below(self, path: Path) -> bool:
        """Whether nothing is known to be wrong with anything inside the value at `path`."""
        return self.sound(path) and not any(faulty[: len(path)] == path for faulty in self._faulty)

    def give_up(self, path: Path) -> None:
        """Report nothing more about a value: what was read of it is a stand-in."""
        self._faulty.add(path)

    def at(self, path: Path, code: str, message: str, help: str = "", *also: Secondary) -> None:  # noqa: A002 - as in `finding`
        """Report something about a value."""
        self._add(path, finding(code, message, self.source.name, self.source.span(*path), help=help, secondary=also))

    def at_key(self, path: Path, code: str, message: str, help: str = "", *also: Secondary) -> None:  # noqa: A002 - as in `finding`
        """Report something about the key of a value."""
        span = self.source.key_span(*path)
        self._add(path, finding(code, message, self.source.name, span, help=help, secondary=also))

    def within(self, path: Path, place: tuple[int, int], code: str, message: str, help: str = "") -> None:  # noqa: A002 - as in `finding`
        """Report something about some characters of a value: their offset and how many they are."""
        span = self.source.within(path, *place)
        self._add(path, finding(code, message, self.source.name, span, help=help))

    def _add(self, path: Path, diagnostic: Diagnostic) -> None:
        if self.sound(path):
            self.diagnostics.append(diagnostic)

    def in_order(self) -> tuple[Diagnostic, ...]:
        """Everything found, the gravest first, each kind by place."""
        return tuple(sorted(self.diagnostics, key=lambda diagnostic: diagnostic.order))
