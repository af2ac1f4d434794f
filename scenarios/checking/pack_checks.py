"""What `check` says of phrase packs: how they are written, and whether their rules keep to their own examples."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Final

from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.checking.idle_ends import idle_ends
from scenarios.reading.packs import PackReading, english, read_pack_files, rules_in
from scenarios.reading.source import Source, source_of_text
from scoring.examples import Kind, Surprise, surprises
from scoring.pack import Pack
from scoring.recognise import make_recogniser

_CODES: Final[Mapping[Kind, str]] = {"matches": "P109", "passes": "P110", "misses": "P111"}
_MESSAGES: Final[Mapping[Kind, str]] = {
    "matches": "the rule '{rule}' does not find its example: {because}",
    "passes": "the rule '{rule}' should leave this alone: {because}",
    "misses": "this gap of the rule '{rule}' is closed: {because}",
}
_HELP: Final[Mapping[Kind, str]] = {
    "matches": "`hardcalls score --explain` shows how a reply is read",
    "passes": "narrow the phrase, or say under unless: what must not stand beside it",
    "misses": "move it to matches:, so that it stays found",
}


def check_packs(paths: Iterable[Path]) -> PackReading:
    """Read pack files, those of one folder as one pack that builds on the shipped one, and try their examples.

    Args:
        paths: The files, in the order in which they are to be told of.

    Raises:
        LibyamlMissingError: The YAML library cannot be relied on.
    """
    diagnostics: list[Diagnostic] = []
    texts: dict[str, str] = {}
    shipped = _shipped()
    for _, files in groupby(paths, key=lambda path: path.parent):
        reading = read_pack_files(files, shipped)
        place = {name: number for number, name in enumerate(reading.texts)}
        told = [*reading.diagnostics, *tried(reading, shipped)]
        if reading.pack:
            told += [*idle_ends(reading.texts), *_replacing(reading, shipped)]
        diagnostics += sorted(told, key=lambda one: (place[one.path], one.order))
        texts.update(reading.texts)
    return PackReading(None, tuple(diagnostics), texts)


def tried(reading: PackReading, base: Pack | None, only: str = "") -> Iterator[Diagnostic]:
    """What comes of the examples of a pack that can be used, at their places.

    Args:
        reading: The pack.
        base: The pack it is joined to.
        only: A rule's id, "" for every rule.
    """
    if reading.pack is None:
        return
    recognise = make_recogniser(base.joined(reading.pack) if base else reading.pack)
    rules = [rule for rule in reading.pack.rules if rule.id == only or not only]
    found = list(surprises(rules, recognise))
    if found:
        sources = [source_of_text(text, name) for name, text in reading.texts.items()]
        for surprise in found:
            yield from _told(surprise, sources)


def _replacing(reading: PackReading, shipped: Pack | None) -> Iterator[Diagnostic]:
    """Rules that take the place of shipped ones; the shipped files themselves replace nothing."""
    if reading.pack is None or shipped is None:
        return
    taken = {rule.id for rule in reading.pack.rules if shipped.rule.get(rule.id, rule) != rule}
    for name, text in reading.texts.items() if taken else ():
        source = source_of_text(text, name)
        for number, rule in rules_in(source.data):
            if (called := rule.get("rule")) in taken:
                message = f"the shipped rule '{called}' has the same name, and is no longer looked for"
                yield finding(
                    "P113", message, name, source.span("rules", number, "rule"), help=f"call yours own-{called}"
                )


def _told(surprise: Surprise, sources: Sequence[Source]) -> Iterator[Diagnostic]:
    for source in sources:
        for number, rule in rules_in(source.data):
            if rule.get("rule") == surprise.rule:
                span = source.span("rules", number, "examples", surprise.kind, surprise.number)
                message = _MESSAGES[surprise.kind].format(rule=surprise.rule, because=surprise.because)
                yield finding(_CODES[surprise.kind], message, source.name, span, help=_HELP[surprise.kind])
                return


def _shipped() -> Pack | None:
    """The shipped pack, None where it is the one that is damaged."""
    try:
        return english()
    except ValueError:
        return None
