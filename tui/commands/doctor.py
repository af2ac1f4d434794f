"""`hardcalls doctor`: what this installation looks like from inside."""

import json
import os
import platform
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import click

from practice.country import countries
from practice.doctor import Collision, RecordsHealth, collisions, has_libyaml, look_at_records
from practice.errors import RecordsError, UnreadableFileError
from practice.places import COPIES_FOLDER, RECORDS_FILE, SETTINGS_FILE, UNSENT_FILE, home
from practice.settings import read_settings
from scenarios.library import SHIPPED, Library
from tui.commands.exits import ExitCode
from tui.commands.loading import own_folder
from tui.present.support import month
from tui.present.words import counted, listed
from tui.terminal import screens_possible


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the doctor: what was looked at, whether it is well, what was seen, and what to do about it."""

    what: str
    well: bool
    seen: str
    remedy: str = ""


@click.command("doctor")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_context
def command(context: click.Context, *, as_json: bool) -> None:
    """Look at this installation from inside: versions, records, terminal."""
    found = list(findings())
    if as_json:
        rows = [{"what": one.what, "well": one.well, "seen": one.seen, "remedy": one.remedy} for one in found]
        click.echo(json.dumps(rows, indent=2, ensure_ascii=False))
    else:
        for one in found:
            click.echo(f"{'fine ' if one.well else 'check'}  {one.what}: {one.seen}")
            if one.remedy:
                click.echo(f"       {one.remedy}")
    context.exit(ExitCode.OK if all(one.well for one in found) else ExitCode.FOUND)


def findings() -> Iterator[Finding]:
    """Everything the doctor looks at, in order."""
    yield Finding("Hardcalls", well=True, seen=f"{version('hardcalls')} on Python {platform.python_version()}")
    yield _records(look_at_records(home()))
    yield _settings(home())
    yield _deleting()
    yield from (_collision(found) for found in collisions())
    yield _customers()
    yield _phrases()
    yield _numbers(home())
    yield _libyaml()
    yield _terminal()


def _records(health: RecordsHealth) -> Finding:
    if health.problem is not None:
        return Finding("Records", well=False, seen=health.problem.message, remedy=health.problem.remedy)
    kept = "none yet" if not health.attempts else counted(health.attempts, "attempt")
    return Finding("Records", well=True, seen=f"{kept}, {health.size} bytes, in {health.folder}")


def _settings(folder: Path) -> Finding:
    try:
        read_settings(folder)
    except RecordsError as fault:
        return Finding("Settings", well=False, seen=fault.message, remedy=fault.remedy)
    kept = "kept there, too" if (folder / SETTINGS_FILE).exists() else "none kept yet"
    return Finding("Settings", well=True, seen=kept)


def _deleting() -> Finding:
    """What to delete and what not, as on the page for trainees."""
    ours = f"{RECORDS_FILE} and whatever else begins with records, {SETTINGS_FILE}, {UNSENT_FILE}"
    seen = f"delete there {ours}, and the folder {COPIES_FOLDER}; the folder scenarios holds customers you wrote"
    return Finding("To delete your talks", well=True, seen=seen)


def _collision(found: Collision) -> Finding:
    return Finding(
        f"Package {found.package}",
        well=False,
        seen=f"{listed(found.distributions)} brought a package of the same name",
        remedy="Install Hardcalls in an environment of its own: pipx install, or uv tool install.",
    )


def _customers() -> Finding:
    """Where the customers are that come along, and those that somebody wrote."""
    found = Library(own_folder()).scenarios()
    own = sum(one.origin == "own" for one in found)
    seen = f"{len(found) - own} that come with Hardcalls, in {SHIPPED}; {own} of your own, in {own_folder()}"
    return Finding("Customers", well=True, seen=seen)


def _phrases() -> Finding:
    """The rules for words that are in force, or why the learner's own cannot be used."""
    from tui.loading import own_phrases, pack  # noqa: PLC0415 - loads every rule

    try:
        rules = pack().rules
    except UnreadableFileError as fault:
        return Finding("Phrases", well=False, seen=fault.message, remedy=fault.remedy)
    own = f", your own among them, in {own_phrases()}" if own_phrases().is_dir() else ""
    return Finding("Phrases", well=True, seen=f"{len(rules)} rules{own}")


def _numbers(folder: Path) -> Finding:
    """Whose numbers stand where somebody looks for help, how old they are, and which files cannot be used."""
    known = countries(folder)
    if known.problems:
        return Finding("Numbers for help", well=False, seen=known.problems[0])
    with suppress(RecordsError):  # settings that cannot be read have a line of their own
        chosen = known.named(read_settings(folder).country)
        if chosen.code:
            seen = f"{chosen.name}, written down in {month(chosen.dated)}; check them at {chosen.check}"
            return Finding("Numbers for help", well=True, seen=seen)
    return Finding("Numbers for help", well=True, seen="no country chosen")


def _libyaml() -> Finding:
    if has_libyaml():
        return Finding("YAML", well=True, seen="read with libyaml")
    return Finding(
        "YAML",
        well=False,
        seen="PyYAML came without libyaml, and scenarios are not read without it",
        remedy="Install PyYAML from its wheel: pip install --force-reinstall --only-binary :all: PyYAML",
    )


def _terminal() -> Finding:
    size = shutil.get_terminal_size()
    term = os.environ.get("TERM", "not set")
    shown = "screens" if screens_possible() else "lines"
    colour = ", NO_COLOR is set" if os.environ.get("NO_COLOR") else ""
    return Finding("Terminal", well=True, seen=f"{size.columns} x {size.lines}, TERM {term}{colour}: {shown}")
