"""From the name on the command line to a customer that can be played; what stands in the way is said and ends it."""

from pathlib import Path

import click

from engine.scenario import Scenario
from engine.script import Script
from practice.places import home
from scenarios.checking.render import to_text
from scenarios.library import Library
from scenarios.reading.reader import read_scenario
from tui.loading import script_of


def scenario_named(name: str) -> Scenario:
    """The scenario of an id or a file.

    Raises:
        click.ClickException: If there is none, or it cannot be played as it is written.
    """
    library = Library(own_folder())
    found = library.find(name)
    if found is None:
        nearest = library.nearest(name)
        hint = f" Did you mean {nearest}?" if nearest else " `hardcalls` alone lists everybody."
        raise click.UsageError(f"There is no customer called {name!r}.{hint}")
    reading = read_scenario(found.path)
    if reading.scenario is None:
        errors = [diagnostic for diagnostic in reading.diagnostics if diagnostic.severity == "error"]
        click.echo(to_text(errors, {reading.name: reading.text}), err=True)
        raise click.UsageError(f"{name} cannot be played as it is written; `hardcalls check {found.path}` tells all.")
    return reading.scenario


def script_named(name: str) -> Script:
    """The playable customer of an id or a file, with the shipped rules for words; raises as `scenario_named`."""
    return script_of(scenario_named(name))


def own_folder() -> Path:
    """Where the learner's own customers are."""
    return home() / "scenarios"
