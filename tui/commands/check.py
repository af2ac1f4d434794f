"""`hardcalls check`: look through scenario files for mistakes."""

from pathlib import Path

import click

from scenarios.checking.render import summary, to_json, to_text
from scenarios.checking.report import check_paths
from tui.commands.loading import own_folder
from tui.commands.verdicts import judge
from tui.loading import recogniser


@click.command("check")
@click.argument("paths", metavar="PATH…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What is printed."
)
@click.pass_context
def command(context: click.Context, *, paths: tuple[Path, ...], form: str) -> None:
    """Look through scenario files for mistakes, each with its place and remedy, and play the tests inside them.

    A folder stands for every scenario in it; without a path, your own customers are looked through. Ends with 1 if
    anything is an error, else with 0.
    """
    chosen = paths or _own()
    report = check_paths(chosen, recogniser(), judge)
    if form == "json":
        click.echo(to_json(report.diagnostics))
    else:
        if report.diagnostics:
            click.echo(to_text(report.diagnostics, report.texts))
            click.echo("")
        click.echo(summary(report.diagnostics, report.files), err=True)
    context.exit(report.exit_code)


def _own() -> tuple[Path, ...]:
    folder = own_folder()
    if not folder.is_dir():
        raise click.UsageError(f"Name a file or a folder: hardcalls check FILE. (You have no customers in {folder}.)")
    return (folder,)
