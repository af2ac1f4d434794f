"""`hardcalls play`: practise with one customer."""

from dataclasses import replace

import click

from engine.scenario import Scenario
from engine.script import Script
from practice.attempt import Attempt
from practice.entries import Mode
from practice.places import home
from practice.settings import read_settings
from tui.commands.exits import ExitCode
from tui.commands.loading import scenario_named
from tui.loading import pack, script_of
from tui.plain.console import Console, console
from tui.plain.hold import agreed, hold
from tui.setup import header
from tui.terminal import screens_possible


@click.command("play")
@click.argument("scenario", metavar="SCENARIO|FILE")
@click.option("--plain", is_flag=True, help="Lines instead of screens, as for a screen reader.")
@click.option("--resume", is_flag=True, help="Go on with the last talk that was paused.")
@click.option("--coach", type=click.IntRange(0, 3), default=0, show_default=True, help="How much help: 0 none, 3 most.")
@click.option("--exam", is_flag=True, help="Hide the feelings until the end.")
@click.option("--from", "start", metavar="NODE", help="Begin at a node, to try out a scenario.")
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    context: click.Context, *, scenario: str, plain: bool, resume: bool, coach: int, exam: bool, start: str | None
) -> None:
    """Practise with one customer: an id such as late-wedding-gift, or a file of your own."""
    found = scenario_named(scenario)
    if start is not None:
        if start not in found.nodes:
            raise click.UsageError(f"{found.id} has no node {start!r}. It has: {', '.join(found.nodes)}.")
        found = replace(found, start=start)
    if not plain and screens_possible():
        from tui.commands.library import open_screens  # noqa: PLC0415 - loads Textual

        context.exit(open_screens(found, exam=exam, coach=coach, start=start or ""))
    context.exit(
        play_in_lines(found, console(), resume=resume, exam=exam, coach=coach, start=start or "", named=scenario)
    )


def play_in_lines(  # noqa: PLR0913 - one parameter an option
    scenario: Scenario,
    there: Console,
    *,
    resume: bool = False,
    exam: bool = False,
    coach: int = 0,
    start: str = "",
    named: str = "",
) -> ExitCode:
    """A customer in lines, behind the content note if there is one; `start` is set where not at their own node."""
    if scenario.content_note and not agreed(scenario.content_note, there):
        return ExitCode.OK
    return in_lines(script_of(scenario), there, resume=resume, exam=exam, coach=coach, start=start, named=named)


def in_lines(  # noqa: PLR0913 - one parameter an option
    script: Script,
    there: Console,
    *,
    resume: bool = False,
    exam: bool = False,
    coach: int = 0,
    start: str = "",
    named: str = "",
) -> ExitCode:
    """Hold a talk in lines, and keep it.

    Raises:
        RecordsError: If it cannot be kept.
    """
    from practice.records import Records  # noqa: PLC0415 - loads the database library

    folder = home()
    with Records.open(folder) as records:
        paused = () if start else records.open_attempts(script.scenario.id)
        if paused and not resume:
            resume = _asked_to_resume(there)
        if paused and resume:
            return hold(Attempt.resume(script, records, paused[0].id), there, exam=exam, named=named)
        if resume:
            there.remark("There is no paused talk with this customer; here is a fresh one.")
        learner, mode = read_settings(folder).nickname, _mode(exam=exam)
        setup = header(script.scenario, pack().sha256, learner=learner, mode=mode, coach=coach, start=start)
        return hold(Attempt.begin(script, records, setup), there, exam=exam, named=named)


def _mode(*, exam: bool) -> Mode:
    return "exam" if exam else "practice"


def _asked_to_resume(there: Console) -> bool:
    """Whether to go on with a paused talk; where nobody can be asked, say how and begin afresh."""
    if not there.asks:
        there.remark("An earlier talk with this customer is paused; --resume goes on with it. This is a fresh one.")
        return False
    answer = there.read("An earlier talk with this customer is paused. Enter goes on with it, n begins afresh: ")
    return answer is not None and not answer.strip().lower().startswith("n")
