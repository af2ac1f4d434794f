"""A file as plain data with the place of every key and value: the door through which every file comes in.

    source = read_source(Path("pack.yaml"))
    if source.readable:
        source.data                             # dict, list and str only; every scalar is text
        source.span(0, "say")                   # where the value stands; a place beyond the file's is its parent's
        source.key_span(0, "say")               # where its key stands
        source.within((0, "when"), 4, 2)        # two characters inside a value
    source.diagnostics                          # in the order of the file

Reading never raises for what a file holds. Scenario files and phrase packs both come through here.
"""

import hashlib
from pathlib import Path
from typing import Final

import yaml

from engine.collector import without_collector
from scenarios.checking.diagnostics import Diagnostic, Span
from scenarios.reading.align import aligned
from scenarios.reading.files import control_characters, decode, empty_file, read_bytes
from scenarios.reading.lines import Lines
from scenarios.reading.marks import Data, Mark, Step, walk
from scenarios.reading.refusals import Refusals
from scenarios.reading.tree import TreeBuilder

_NOWHERE: Final = Mark(0, 1)


class LibyamlMissingError(Exception):
    """This Python's YAML library lacks libyaml, without which some text would be read differently."""


class Source:
    """One text, what it holds, and where.

    Attributes:
        name: How the file is called in diagnostics.
        text: Its text, "" when there is none.
        data: Mappings, lists and text; "" when it could not be read at all.
        readable: Whether `data` is the whole file. When not, `diagnostics` holds an error that says why.
        diagnostics: What was found so far, by place.
        sha256: Of the file's bytes, in hexadecimal digits.
    """

    def __init__(self, name: str, text: str, sha256: str, prose: frozenset[str], fault: Diagnostic | None) -> None:
        self.name = name
        self.text = text
        self.sha256 = sha256
        self.lines = Lines(text)
        if fault is not None:
            self.data: Data = ""
            self.readable = False
            self.diagnostics: tuple[Diagnostic, ...] = (fault,)
            self._root: Mark | None = None
            return
        refusals = Refusals(text, name, self.lines)
        tree = TreeBuilder(text, refusals, prose)
        with without_collector():
            tree.build()
        found = [*control_characters(text, name, self.lines), *refusals.diagnostics]
        self.data, self._root, self.readable = tree.data, tree.mark, tree.complete
        if tree.mark is None and not found:
            found.append(empty_file(name))
        self.diagnostics = tuple(sorted(found, key=lambda diagnostic: diagnostic.order))

    def span(self, *path: Step) -> Span:
        """Where a value stands, or the innermost thing around it that does stand in the file."""
        mark, known = self._mark(path)
        if known < len(path) and mark.key_start >= 0 and mark.parts is not None:
            return self.lines.span(mark.key_start, mark.key_end)
        return self.lines.span(mark.start, mark.end)

    def key_span(self, *path: Step) -> Span:
        """Where the key of a value stands; for an entry of a list the entry itself."""
        mark, _ = self._mark(path)
        if mark.key_start >= 0:
            return self.lines.span(mark.key_start, mark.key_end)
        return self.lines.span(mark.start, mark.end)

    def within(self, path: tuple[Step, ...], offset: int, length: int) -> Span:
        """Where characters of a scalar's value stand, however it is quoted or folded."""
        mark, known = self._mark(path)
        if known < len(path) or mark.parts is not None:
            return self.span(*path)
        start, end = aligned(self.text[mark.start : mark.end], mark.style, offset, length)
        return self.lines.span(mark.start + start, mark.start + end)

    def has(self, *path: Step) -> bool:
        """Whether the file holds a value there."""
        return self._mark(path)[1] == len(path)

    def mark(self, *path: Step) -> Mark:
        """Where a value and everything in it stands, or the innermost thing around it that does stand in the file."""
        return self._mark(path)[0]

    def _mark(self, path: tuple[Step, ...]) -> tuple[Mark, int]:
        return walk(self._root or _NOWHERE, path)


def read_source(path: Path, prose: frozenset[str] = frozenset(), name: str | None = None) -> Source:
    """Read a file.

    Args:
        path: Where it is.
        prose: Keys whose values are people's words; plain scalars there are refused where YAML could cut them.
        name: How to call it in diagnostics, `path` if not given.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    require_libyaml()
    name = str(path) if name is None else name
    data = read_bytes(path, name)
    if isinstance(data, Diagnostic):
        return Source(name, "", "", prose, data)
    text, fault = decode(data, name)
    return Source(name, text, hashlib.sha256(data).hexdigest(), prose, fault)


def source_of_text(text: str, name: str = "<text>", prose: frozenset[str] = frozenset()) -> Source:
    """Read a text as if it stood in a file; arguments and errors as in `read_source`."""
    require_libyaml()
    try:
        decoded, fault = decode(text.encode("utf-8"), name)
    except UnicodeEncodeError:
        decoded, fault = text, None
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return Source(name, decoded, digest, prose, fault)


def require_libyaml() -> None:
    """Refuse to read with a YAML library that reads some plain scalars differently.

    Raises:
        LibyamlMissingError: PyYAML was built without libyaml.
    """
    if not yaml.__with_libyaml__:
        raise LibyamlMissingError(
            "This Python's PyYAML was built without libyaml, and would read some scenario files differently. "
            "Install PyYAML from a wheel: pip install --force-reinstall --only-binary :all: PyYAML"
        )
