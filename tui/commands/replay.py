"""`hardcalls replay`: play a recorded talk again and compare."""

from datetime import datetime
from pathlib import Path
from typing import Final

import click

from practice.comparison import FirstDifference, compare
from practice.entries import Record
from practice.files import read_record
from practice.places import home
from tui.commands.exits import ExitCode
from tui.commands.loading import scenario_named
from tui.loading import script_of
from tui.past import day
from tui.present.words import counted

_LONGEST_NUMBER: Final = 15
"""Digits of the number of an attempt; whatever is longer is the name of a file."""


@click.command("replay")
@click.argument("record", metavar="[RECORD]", required=False)
@click.option("--scenario", metavar="SCENARIO|FILE", help="Play it with this scenario instead of the recorded id.")
@click.pass_context
def command(context: click.Context, *, record: str | None, scenario: str | None) -> None:
    """Play a recorded talk again: the number of an attempt on this machine, or a file; without one, list attempts.

    Ends with 0 if every turn comes out as recorded, with 1 at the first difference, which is named.
    """
    if record is None:
        for line in _attempts():
            click.echo(line)
        return
    recorded = _recorded(record)
    script = script_of(scenario_named(scenario or recorded.header.scenario))
    found = compare(script, recorded)
    if isinstance(found, FirstDifference):
        click.echo(str(found))
        for line in _versions(recorded, script.scenario.sha256):
            click.echo(line, err=True)
        context.exit(ExitCode.FOUND)
    click.echo(f"Same: {counted(len(recorded.turns), 'turn')} of {recorded.header.scenario}, each as recorded.")


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
