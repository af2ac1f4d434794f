"""Reads phrase packs: from a file or a folder to rules, or to all that is wrong with them, at line and column."""

import hashlib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Final

from engine.collector import without_collector
from engine.moves import MOVES
from scenarios.checking.diagnostics import Diagnostic, Secondary
from scenarios.reading.findings import Findings
from scenarios.reading.findings import Path as Way
from scenarios.reading.marks import Data
from scenarios.reading.pack_phrases import check_phrases
from scenarios.reading.pack_shape import ExampleShape, PackShape, RuleShape
from scenarios.reading.source import Source, read_source, source_of_text
from scenarios.reading.suggest import remedy
from scenarios.reading.validation import fitted
from scoring.grammar import BUILTIN_CLASSES
from scoring.needed import BUILTINS
from scoring.pack import GRADED, SCOPES, Example, Examples, Pack, Rule
from scoring.phrase import PhraseError, parse
from scoring.spelling import classes_in

_OPENS, _CLOSES = "<<", ">>"
_NAMED: Final = re.compile(r"\{([^}]*)\}")
_TEMPLATE_KEYS: Final = ("say", "all", "unless", "unless_reply", "with_reply", "after")


@dataclass(frozen=True, slots=True)
class PackReading:
    """What came of reading a pack.

    Attributes:
        pack: None if an error stands in the way of using it.
        diagnostics: What was found, file by file, the gravest first.
        texts: The text of every file by its name, for excerpts.
    """

    pack: Pack | None
    diagnostics: tuple[Diagnostic, ...]
    texts: dict[str, str]


def read_pack(path: Path, base: Pack | None = None) -> PackReading:
    """Read a file of phrases, or every `.yaml` file of a folder as one pack.

    Args:
        path: The file or folder.
        base: The pack it will be joined to, whose word classes it may use.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    return read_pack_files(sorted(path.glob("*.yaml")) if path.is_dir() else [path], base)


@without_collector()
def read_pack_files(paths: Iterable[Path], base: Pack | None = None) -> PackReading:
    """Read some files as one pack; as `read_pack`."""
    return _read([read_source(one) for one in paths], base)


def read_pack_text(text: str, name: str = "<text>", base: Pack | None = None) -> PackReading:
    """Read a text as if it stood in a file of phrases."""
    return _read([source_of_text(text, name)], base)


def is_pack(data: Data) -> bool:
    """Whether what a file holds is meant as a pack and not as a scenario."""
    return isinstance(data, dict) and "hardcalls" not in data and ("phrases" in data or "rules" in data)


def rules_in(data: Data) -> Iterator[tuple[int, dict[str, Data]]]:
    """The rules that a file holds, as they were written, each with its number; nothing need be right with it."""
    rules = data.get("rules") if isinstance(data, dict) else None
    for number, rule in enumerate(rules if isinstance(rules, list) else ()):
        if isinstance(rule, dict):
            yield number, rule


@lru_cache(maxsize=1)
def english() -> Pack:
    """The pack that comes with the program.

    Raises:
        ValueError: The installed files are damaged.
    """
    with as_file(files("scoring") / "phrases" / "en") as folder:
        reading = read_pack(folder)
    if reading.pack is None:
        first = reading.diagnostics[0]
        raise ValueError(
            f"the phrases of this installation are damaged: {first.path}:{first.span.line}: {first.message}"
        )
    return reading.pack


def _read(sources: list[Source], base: Pack | None = None) -> PackReading:
    files_read = [(findings, fitted(PackShape, source.data, findings) if source.readable else None)
                  for source in sources for findings in [Findings(source)]]  # fmt: skip
    known = {*BUILTINS, *BUILTIN_CLASSES, *(base.classes if base else ())}
    for _, shape in files_read:
        known |= set(shape.classes) if shape else set()
    rules: list[Rule] = []
    classes: dict[str, tuple[str, ...]] = {}
    first_places: dict[str, Findings] = {}
    for findings, shape in files_read:
        if shape is None:
            continue
        checker = _Checker(findings, known, first_places)
        checker.check(shape)
        for name, words in shape.classes.items():
            classes[name] = (*classes.get(name, ()), *words)
        rules.extend(_rule(rule) for rule in shape.rules)
    if not any(findings.diagnostics for findings, _ in files_read):
        shapes = [(findings, shape) for findings, shape in files_read if shape is not None]
        check_phrases(shapes, {**BUILTIN_CLASSES, **(base.classes if base else {})})
    diagnostics = tuple(one for findings, _ in files_read for one in findings.in_order())
    texts = {source.name: source.text for source in sources}
    if any(one.severity == "error" for one in diagnostics):
        return PackReading(None, diagnostics, texts)
    digest = hashlib.sha256("".join(source.sha256 for source in sources).encode()).hexdigest()
    language = next((shape.language for _, shape in files_read if shape), "en")
    return PackReading(Pack(language, classes, tuple(rules), digest), diagnostics, texts)


_MOVES_IN: Final = "`hardcalls inbox moves` prints every move"


class _Checker:
    """Looks through one file for what its shape does not show."""

    def __init__(self, findings: Findings, known: set[str], seen: dict[str, Findings]) -> None:
        self._findings = findings
        self._known = known
        self._seen = seen

    def check(self, shape: PackShape) -> None:
        for name, texts in shape.classes.items():
            if not texts:
                self._findings.at(("classes", name), "P106", f"the word class '{name}' has no words")
            for number, text in enumerate(texts):
                self._template(("classes", name, number), text)
        for number, rule in enumerate(shape.rules):
            self._rule(("rules", number), rule)

    def _rule(self, way: Way, rule: RuleShape) -> None:
        findings = self._findings
        if rule.rule in self._seen:
            elsewhere = self._seen[rule.rule] is not findings
            where = f", in {self._seen[rule.rule].source.name}" if elsewhere else ""
            message = f"the rule '{rule.rule}' is there already{where}"
            findings.at((*way, "rule"), "P103", message, "give every rule its own name", *self._first(rule.rule))
        self._seen[rule.rule] = findings
        if bool(rule.say) == bool(rule.all):
            findings.at((*way, "say"), "P104", "a rule has either 'say' or 'all'", "write one of the two")
        if not rule.examples.matches:
            help_text = "write at least one reply that it should find, under examples: matches:"
            findings.at((*way, "examples"), "P102", f"the rule '{rule.rule}' has no example", help_text)
        for key in ("unless_moves", "with_moves"):
            for number, move in enumerate(getattr(rule, key)):
                self._move((*way, key, number), move)
        self._subject(way, rule)
        for key in _TEMPLATE_KEYS:
            for number, text in enumerate(getattr(rule, key)):
                self._template((*way, key, number), text)
        self._examples((*way, "examples"), rule)

    def _first(self, rule: str) -> Iterator[Secondary]:
        findings = self._seen[rule]
        if findings is self._findings:
            data = findings.source.data
            rules = data.get("rules", []) if isinstance(data, dict) else []
            for number, entry in enumerate(rules):
                if isinstance(entry, dict) and entry.get("rule") == rule:
                    yield Secondary(findings.source.span("rules", number, "rule"), "the first of that name")
                    return

    def _subject(self, way: Way, rule: RuleShape) -> None:
        if not rule.move and not rule.signal:
            self._findings.at(
                (*way, "move"), "P104", "this rule does not say what it shows", f"write move: …; {_MOVES_IN}"
            )
        elif rule.move and rule.signal:
            self._findings.at((*way, "move"), "P104", "a rule shows either a move or a signal", "write one of the two")
        elif rule.move:
            self._move((*way, "move"), rule.move)
        elif rule.signal not in GRADED:
            message = f"there is no signal '{rule.signal}' that a rule can show"
            self._findings.at((*way, "signal"), "P105", message, remedy(rule.signal, GRADED))

    def _move(self, way: Way, move: str) -> None:
        if move not in MOVES:
            self._findings.at(way, "P105", f"there is no move '{move}'", remedy(move, list(MOVES)) or _MOVES_IN)

    def _template(self, way: Way, text: str) -> None:
        try:
            tree = parse(text)
        except PhraseError as fault:
            self._findings.within(way, (fault.offset, fault.length), "P101", fault.message)
            return
        if self._known.issuperset(_NAMED.findall(text)):
            return
        for found in classes_in(tree):
            if found.name not in self._known:
                message = f"there is no word class '{found.name}'"
                place = (found.offset + 1, len(found.name))
                near = remedy(found.name, sorted(self._known))
                self._findings.within(way, place, "P107", message, near or "classes of your own stand under `classes:`")

    def _examples(self, way: Way, rule: RuleShape) -> None:
        for number, example in enumerate(rule.examples.matches):
            text = example.text
            if (
                text.count(_OPENS) > 1
                or text.count(_OPENS) != text.count(_CLOSES)
                or text.find(_CLOSES) < text.find(_OPENS)
            ):
                message = "the marks << and >> go once around the words that the rule should point at"
                self._findings.at((*way, "matches", number), "P108", message)


def _rule(shape: RuleShape) -> Rule:
    examples = Examples(
        tuple(_example(one) for one in shape.examples.matches),
        tuple(_example(one) for one in shape.examples.passes),
        tuple(_example(one) for one in shape.examples.misses),
    )
    return Rule(
        id=shape.rule,
        move=shape.move,
        signal=shape.signal,
        level=shape.level if shape.signal else 0,
        about=shape.about,
        source=shape.source,
        say=shape.say,
        parts=shape.all,
        unless=shape.unless,
        unless_reply=shape.unless_reply,
        with_reply=shape.with_reply,
        after=shape.after,
        unless_moves=shape.unless_moves,
        with_moves=shape.with_moves,
        shares=shape.shares,
        question=shape.question or "",
        allow=frozenset(SCOPES if shape.scope == "any" else shape.allow),
        possible=shape.possible,
        examples=examples,
    )


def _example(shape: ExampleShape) -> Example:
    before, opened, rest = shape.text.partition(_OPENS)
    if not opened:
        return Example(shape.text, "", shape.customer, shape.name)
    quote, _, after = rest.partition(_CLOSES)
    return Example(before + quote + after, quote, shape.customer, shape.name)
