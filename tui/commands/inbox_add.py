"""`hardcalls inbox add`: a reply of the inbox as an example of a rule, or as a test of a scenario."""

import difflib
from collections.abc import Iterator
from pathlib import Path

import click

from engine.moves import MOVES
from practice.inbox import Group
from practice.places import home
from scenarios.checking.render import to_text
from scenarios.reading.kinds import ID, suggested_id
from scenarios.reading.proposals import ProposedExample
from scenarios.reading.suggest import nearest
from scoring.examples import Kind
from scoring.naming import name_parts
from tui.adding import CannotAddError, Change, change_with_example, change_with_test
from tui.commands.exits import ExitCode
from tui.commands.writing import write_text
from tui.plain.console import console
from tui.present import acts
from tui.present.words import sentence
from tui.strays import groups_in


@click.command("add")
@click.argument("reply", metavar="ID")
@click.option("--rule", metavar="NAME", help="The rule it is an example of, or one to begin.")
@click.option("--test", type=click.Path(path_type=Path), metavar="FILE", help="The scenario to put a test into.")
@click.option("--move", "moves", multiple=True, metavar="MOVE", help="What should be recognised in it.")
@click.option("--leads-to", metavar="NODE", default="", help="With --test: the node or ending it should lead to.")
@click.option(
    "--pack", type=click.Path(path_type=Path), metavar="FILE", help="With --rule: another file than your own."
)
@click.option(
    "--as", "kind", type=click.Choice(["matches", "passes", "misses"]), default="matches", show_default=True,
    help="With --rule: to be found, to be left alone, or known to be missed.",
)  # fmt: skip
@click.option("--customer", is_flag=True, help="With --rule: keep what the customer had said before it.")
@click.option("--write", is_flag=True, help="Write it; without this it is only shown.")
@click.pass_context
def add(  # noqa: PLR0913 - one parameter an option
    context: click.Context,
    *,
    reply: str,
    rule: str | None,
    test: Path | None,
    moves: tuple[str, ...],
    leads_to: str,
    pack: Path | None,
    kind: Kind,
    customer: bool,
    write: bool,
) -> None:
    """Put the reply ID of the inbox into a file: show the change, and say what would come of it.

    With --rule it becomes an example of a rule, in your own phrases unless --pack names another file. With --test it
    becomes a test at the end of a scenario file: the shortest play that led there, then the reply.

    Ends with 0, or with 1 if the example or the test would not come out yet.
    """
    for move in moves:
        if move not in MOVES:
            near = nearest(move, MOVES)
            told = f"Did you mean {near}?" if near else "`hardcalls inbox moves` lists them."
            raise click.UsageError(f"There is no move {move!r}. {told}")
    group, names = _group(reply)
    if (rule is None) == (test is None):
        raise click.UsageError("Say where it belongs: --rule NAME for phrases, or --test FILE for a scenario.")
    try:
        if test is not None:
            change = change_with_test(test, group, moves, leads_to)
        else:
            move = "".join(moves[:1])
            new = ProposedExample(
                rule=_named(rule or ""),
                move=move,
                kind=kind,
                text=group.texts[0],
                customer=group.latest.line.customer if customer else "",
                names=names,
                about=f"{sentence(acts.DOING[move])}, in words of our own." if move else "",
            )
            change = change_with_example(pack, new)
    except CannotAddError as fault:
        if fault.findings:
            click.echo(to_text(fault.findings, {fault.findings[0].path: fault.text}), err=True)
        raise click.ClickException(str(fault)) from fault
    _show(change)
    if write:
        write_text(change.path, change.after)
        console().remark(f"Written to {change.path}.")
    else:
        console().remark("Nothing was written; the same with --write does it.")
    context.exit(ExitCode.OK if change.comes_out else ExitCode.FOUND)


def _group(name: str) -> tuple[Group, frozenset[str]]:
    """The group of an id or of its first digits, and the names of its customer."""
    groups, customers = groups_in(home())
    found = [group for group in groups if group.id.startswith(name.lower())]
    if len(found) != 1:
        told = (
            "Several replies in the inbox have an ID that begins"
            if found
            else "No reply in the inbox has an ID that begins"
        )
        example = f", such as {groups[0].id}" if groups else ""
        raise click.UsageError(f"{told} with {name!r}; `hardcalls inbox --all` lists them{example}.")
    return found[0], name_parts(customers.get(found[0].latest.scenario, ""))


def _named(rule: str) -> str:
    if not ID.fullmatch(rule):
        suggestion = suggested_id(rule).replace("_", "-")
        hint = f", such as {suggestion}" if suggestion else ""
        raise click.UsageError(f"{rule!r} cannot name a rule: lower-case letters, digits and hyphens{hint}.")
    return rule


def _show(change: Change) -> None:
    there = console()
    for line in _difference(change):
        there.write(line)
    there.write("")
    if change.findings:
        click.echo(to_text(change.findings, {str(change.path): change.after}))
    else:
        there.write("It comes out as it should.")


def _difference(change: Change) -> Iterator[str]:
    """The change as a unified difference, of which only the places matter."""
    before, after = change.before.splitlines(), change.after.splitlines()
    name = str(change.path)
    for line in difflib.unified_diff(before, after, name if before else "(no file yet)", name, lineterm=""):
        yield line.rstrip()
