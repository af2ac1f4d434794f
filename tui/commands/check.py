"""`hardcalls check`: look through scenario files and phrase packs for mistakes, and prove scenarios."""

import time
from pathlib import Path

import click

from engine.analysis import Budget
from engine.recognition import Recogniser
from practice.errors import UnreadableFileError
from scenarios.checking.render import summary, to_json, to_text
from scenarios.checking.report import check_paths
from scenarios.library import scenario_files
from tui.commands.loading import own_folder
from tui.commands.verdicts import judge
from tui.loading import own_phrases, recogniser, shipped_recogniser
from tui.search import SEARCHED


@click.command("check")
@click.argument("paths", metavar="PATH…", nargs=-1, type=click.Path(path_type=Path))
@click.option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What is printed."
)
@click.option(
    "--states",
    type=click.IntRange(min=1),
    default=SEARCHED.states,
    show_default=True,
    help="Look at most at so many states of each file.",
)
@click.option(
    "--seconds",
    type=click.FloatRange(min=0),
    default=60.0,
    show_default=True,
    help="Search each file at most so long; what is cut short is called bounded.",
)
@click.option("--no-proof", is_flag=True, help="Do not search the states, only read, check and play the tests.")
@click.pass_context
def command(  # noqa: PLR0913 - one argument an option
    context: click.Context, *, paths: tuple[Path, ...], form: str, states: int, seconds: float, no_proof: bool
) -> None:
    """Look through scenarios and phrase packs for mistakes, each with its place and remedy, and prove scenarios.

    A folder stands for every such file in it; without a path, your own customers and phrases are looked through. The
    tests inside them are tried. A scenario is proved when every state of picked play was looked at. Ends with 1 if
    anything is an error, else with 0.
    """

    def budget() -> Budget:
        deadline = time.monotonic() + seconds
        return Budget(states, lambda: time.monotonic() >= deadline)

    report = check_paths(paths or _own(), _rules(), judge, None if no_proof else budget)
    searched = {path: (each.states, each.proved) for path, each in report.searched.items()}
    if form == "json":
        click.echo(to_json(report.diagnostics, searched))
    else:
        if report.diagnostics:
            click.echo(to_text(report.diagnostics, report.texts))
            click.echo("")
        click.echo(summary(report.diagnostics, report.files, searched.values()), err=True)
    context.exit(report.exit_code)


def _rules() -> Recogniser:
    """The rules in force; the shipped ones alone while the learner's own, which may be what is checked, are broken."""
    try:
        return recogniser()
    except UnreadableFileError as problem:
        click.echo(f"{problem.message} The tests of scenarios are played without them.", err=True)
        return shipped_recogniser()


def _own() -> tuple[Path, ...]:
    folders = tuple(folder for folder in (own_folder(), own_phrases()) if any(scenario_files(folder)))
    if not folders:
        told = f"You have no customers in {own_folder()} and no phrases in {own_phrases()}."
        raise click.UsageError(f"Name a file or a folder: hardcalls check FILE. ({told})")
    return folders
