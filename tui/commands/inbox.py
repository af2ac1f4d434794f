"""`hardcalls inbox`: what was typed and nobody understood, and how to teach it."""

import json

import click

from practice.places import home
from tui.commands.inbox_add import add
from tui.commands.loading import scenario_named
from tui.plain.console import console
from tui.present.inbox import as_data, listed_groups, listed_moves
from tui.present.words import counted, sentence
from tui.strays import groups_in


@click.group("inbox", invoke_without_command=True)
@click.option("--scenario", "name", metavar="SCENARIO|FILE", help="Only what was typed to one customer.")
@click.option("--all", "everything", is_flag=True, help="Also what is understood by now.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_context
def command(context: click.Context, *, name: str | None, everything: bool, as_json: bool) -> None:
    """List typed replies that nobody understood: those in which nothing was recognised, and those no route asks for.

    They are worked out from the records on this machine, and read once more by the rules as they are: what is
    understood by now is left out. Replies that say the same are counted together, the most frequent first.
    """
    if context.invoked_subcommand is not None:
        return
    groups, names = groups_in(home(), scenario_named(name) if name else None)
    shown = [group for group in groups if everything or not group.latest.settled]
    if as_json:
        document = {"format": 1, "groups": [as_data(group) for group in shown]}
        click.echo(json.dumps(document, indent=2))
        return
    there = console()
    settled = len(groups) - sum(not group.latest.settled for group in groups)
    if not shown:
        there.write(f"The inbox is empty{f'; {settled} of it understood by now' if settled else ''}.")
        return
    order = ", the most frequent first" if len(shown) > 1 else ""
    there.write(sentence(f"{counted(len(shown), 'reply', 'replies')} to look at{order}."))
    for line in listed_groups(shown, names):
        there.write(line)
    there.remark("")
    there.remark("`hardcalls inbox add ID --help` says how to teach one.")


@command.command("moves")
def moves() -> None:
    """List what can be recognised in a reply: the names for --move."""
    there = console()
    for line in listed_moves():
        there.write(line)


command.add_command(add)
