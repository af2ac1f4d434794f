"""`hardcalls replay`: play a recorded talk again and compare, or a play that `check` has printed."""

import re
from datetime import datetime
from pathlib import Path
from typing import Final

import click

from engine.errors import IllegalStepError
from practice.comparison import FirstDifference, compare
from practice.entries import Record
from practice.files import read_record
from practice.places import home
from scenarios.checking.render import to_text
from scenarios.reading.plays import read_play
from tui.commands.course import course
from tui.commands.exits import ExitCode
from tui.commands.loading import scenario_named
from tui.loading import script_of
from tui.past import day
from tui.present.rows import visible
from tui.present.words import closed, counted

_LONGEST_NUMBER: Final = 15
"""Digits of the number of an attempt; whatever is longer is the name of a file."""


_IS_RECORD: Final = re.compile(r'\s*\{\s*"')
"""How the file of a record begins; that of a play begins otherwise."""

_LARGEST_PLAY: Final = 100_000


@click.command("replay")
@click.argument("record", metavar="[RECORD|WITNESS]", required=False)
@click.option("--scenario", metavar="SCENARIO|FILE", help="Play it with this scenario instead of the recorded id.")
@click.pass_context
def command(context: click.Context, *, record: str | None, scenario: str | None) -> None:
    """Play a recorded talk again: the number of an attempt on this machine, or a file; without one, list attempts.

    With --scenario also a play as `check` prints it, such as 'own, {escalate: team lead}, hold', or a file with one:
    then the course of the talk is printed. Ends with 0 if every turn comes out as recorded or the play can be played,
    with 1 at the first difference or the first answer that cannot be given.
    """
    if record is None:
        for line in _attempts():
            click.echo(line)
        return
    play = _play(record)
    if play is not None:
        if scenario is None:
            raise click.UsageError("Say whose play this is: --scenario SCENARIO or FILE.")
        context.exit(_played(play, scenario))
    recorded = _recorded(record)
    script = script_of(scenario_named(scenario or recorded.header.scenario))
    found = compare(script, recorded)
    if isinstance(found, FirstDifference):
        click.echo(str(found))
        for line in _versions(recorded, script.scenario.sha256):
            click.echo(line, err=True)
        context.exit(ExitCode.FOUND)
    click.echo(f"Same: {counted(len(recorded.turns), 'turn')} of {recorded.header.scenario}, each as recorded.")


def _play(record: str) -> str | None:
    """The text of a play, None if this is the number or the file of a record."""
    if record.isdecimal() and len(record) <= _LONGEST_NUMBER:
        return None
    try:
        with Path(record).open(encoding="utf-8") as file:
            text = file.read(_LARGEST_PLAY)
    except (OSError, ValueError):
        missing = record.endswith((".json", ".yaml", ".yml")) or "/" in record.partition("{")[0]
        return None if missing else record
    return None if _IS_RECORD.match(text) else text


def _played(text: str, scenario: str) -> ExitCode:
    """Print the course of a play."""
    script = script_of(scenario_named(scenario))
    play = read_play(text, script.scenario.replies)
    if not play.answers:
        told = to_text(play.diagnostics, {each.path: play.text for each in play.diagnostics})
        click.echo(told or "This play has no answers.", err=True)
        return ExitCode.USAGE
    try:
        for line in course(script, play.answers):
            click.echo(visible(line))
    except IllegalStepError as problem:
        click.echo(closed(f"It cannot go on: {problem}"), err=True)
        return ExitCode.FOUND
    return ExitCode.OK


def _attempts() -> list[str]:
    """Every attempt on this machine, latest first."""
    from practice.records import Records  # noqa: PLC0415 - loads the database library

    today = datetime.now().astimezone().date()
    with Records.open(home()) as records:
        kept = records.attempts()
    if not kept:
        return ["There are no attempts yet."]
    return [
        f"{one.id:>5}  {day(one.started, today):<12} {one.header.scenario}  {one.outcome or one.status}" for one in kept
    ]


def _recorded(name: str) -> Record:
    if not name.isdecimal() or len(name) > _LONGEST_NUMBER:
        return read_record(Path(name))
    from practice.records import Records  # noqa: PLC0415 - loads the database library

    with Records.open(home()) as records:
        return records.load(int(name))


def _versions(recorded: Record, sha256: str) -> list[str]:
    """What has changed since the talk was recorded."""
    if recorded.header.scenario_sha256 == sha256:
        return ["The scenario file is the one that was recorded; the program or its rules have changed."]
    return ["The scenario file was changed since the talk was recorded."]
