"""`hardcalls play`: practise with one customer."""

from dataclasses import replace

import click

from engine.scenario import Scenario
from tui.commands.exits import ExitCode
from tui.commands.loading import scenario_named
from tui.household import Household
from tui.plain.console import Console, console
from tui.plain.way import LineWay, asked_to_resume
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
    """A customer in lines; `start` is set where the talk does not begin at their own node.

    Raises:
        RecordsError: If something could not be read or kept.
    """
    house = Household(extra=scenario, start=start)
    try:
        house.try_keeping()  # whoever cannot be heard should not read the briefing first
        way = LineWay(house, there, exam=exam, coach=coach)
        waiting = None if start else house.unfinished(scenario.id)
        if waiting is not None and (resume or asked_to_resume(there)):
            came_to = way.from_a_pause(waiting, named, asked=False)
            assert came_to is not None  # noqa: S101 - nobody was asked; tells mypy so
            return came_to
        if resume and waiting is None:
            there.remark("There is no paused talk with this customer; here is a fresh one.")
        return way.from_the_start(scenario.id, named)
    finally:
        house.close()
