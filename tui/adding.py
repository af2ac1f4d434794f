"""A reply of the inbox as a change of a file: what would stand there, and what would come of it."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final

from practice.inbox import Group
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.pack_checks import tried
from scenarios.checking.testplan import run_tests
from scenarios.reading.insertion import InsertionError
from scenarios.reading.packs import read_pack_text
from scenarios.reading.proposals import ProposedExample, ProposedTest, has_rule, new_pack, with_example, with_test
from scenarios.reading.reader import read_text
from scenarios.reading.source import Source, read_source
from tui.loading import own_phrases, pack, recogniser

OWN_FILE: Final = "own.yaml"
"""The file of the learner's own phrases that is used where none is named."""


class CannotAddError(Exception):
    """A reply cannot be put into a file; the text says why and what to do instead.

    Attributes:
        findings: What is wrong with the file, if that is why.
        text: The text of the file.
    """

    def __init__(self, message: str, findings: Sequence[Diagnostic] = (), text: str = "") -> None:
        super().__init__(message)
        self.findings = findings
        self.text = text


@dataclass(frozen=True, slots=True)
class Change:
    """A change of one file that was not made yet.

    Attributes:
        path: The file.
        before: What stands in it, "" if it is not there.
        after: What would stand in it.
        findings: What would not be as it should: mistakes in the file, and the example or test if it fails.
    """

    path: Path
    before: str
    after: str
    findings: tuple[Diagnostic, ...]

    @property
    def comes_out(self) -> bool:
        """Whether the example or test would come out as it should."""
        return not any(one.severity == "error" for one in self.findings)


def change_with_example(path: Path | None, new: ProposedExample) -> Change:
    """A reply as an example of a rule.

    Args:
        path: The pack's file, None for the learner's own phrases.
        new: What is proposed.

    Raises:
        CannotAddError: If it cannot be put there.
        RecordsError: If the phrases in force cannot be read.
    """
    in_force = pack()
    where = path or own_phrases() / OWN_FILE
    source = _source(where) if where.exists() else None
    if source is None or not has_rule(source, new.rule):
        _refuse_to_begin(new, shipped=new.rule in in_force.rule)
    with _told(where):
        after = with_example(source or new_pack(), new)
    reading = read_pack_text(after, str(where), in_force)
    findings = (*reading.diagnostics, *tried(reading, in_force, new.rule))
    return Change(where, source.text if source else "", after, findings)


def change_with_test(path: Path, group: Group, moves: Sequence[str], leads_to: str) -> Change:
    """A reply as a test at the end of a scenario's tests: the shortest play that led there, then the reply.

    Raises:
        CannotAddError: If it cannot be put there.
        RecordsError: If the phrases in force cannot be read.
    """
    if not moves and not leads_to:
        raise CannotAddError("Say what the reply should come to: --move MOVE, or --leads-to NODE, or both.")
    if group.play is None:
        raise CannotAddError(
            "The talk was begun in its middle (--from), so no play leads there; write the test by hand."
        )
    source = _source(path)
    before = read_text(source.text, str(path))
    if before.draft is None or before.draft.id != group.latest.scenario:
        raise CannotAddError(f"{path} is not the scenario {group.latest.scenario}, where this was typed.")
    if leads_to and leads_to not in {*before.draft.nodes, *before.draft.endings}:
        raise CannotAddError(f"{path} has no node and no ending {leads_to!r}.")
    name = f"typed at {group.latest.node}: {group.texts[0]}"
    ends = leads_to in before.draft.endings
    new = ProposedTest(name, group.play, group.texts[0], moves, leads_to, ends=ends)
    with _told(path):
        after = with_test(source, new)
    reading = read_text(after, str(path))
    played = run_tests(replace(reading, tests=reading.tests[-1:]), recogniser())
    return Change(path, source.text, after, (*_errors(reading.diagnostics), *played))


def _errors(found: Sequence[Diagnostic]) -> Iterator[Diagnostic]:
    return (one for one in found if one.severity == "error")


def _refuse_to_begin(new: ProposedExample, *, shipped: bool) -> None:
    """Say what is missing for a rule that is to be begun."""
    if shipped:
        raise CannotAddError(
            f"The rule {new.rule} stands in another file, and one of the same name here would take its place. "
            "Choose a name of your own, or name its file with --pack."
        )
    if not new.move:
        raise CannotAddError(
            f"There is no rule {new.rule} there yet: say with --move what it should recognise "
            "(`hardcalls inbox moves` lists the names)."
        )


def _source(path: Path) -> Source:
    source = read_source(path)
    if not source.readable:
        raise CannotAddError(f"{path} cannot be read as it is.", source.diagnostics, source.text)
    return source


@contextmanager
def _told(path: Path) -> Iterator[None]:
    try:
        yield
    except InsertionError as fault:
        raise CannotAddError(f"It cannot be put into {path}: {fault}.") from fault
