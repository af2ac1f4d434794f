"""The commands as click reads them: each lives in a module of its own that is imported when it is called."""

import importlib

import click

from tui.commands import COMMANDS
from tui.commands.exits import ExitCode


class LazyCommands(click.Group):
    """A group whose commands are imported when they are called."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - the signature is click's
        """The names of the commands, in the order in which they are explained."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - as above
        """The command of that name, None if there is none."""
        if cmd_name not in COMMANDS:
            return None
        command = importlib.import_module(f"tui.commands.{cmd_name}").command
        assert isinstance(command, click.Command)  # noqa: S101 - a module without one is a mistake of ours
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant; a misspelt one is answered with the one it resembles."""
        try:
            return super().resolve_command(ctx, args)
        except click.UsageError as problem:
            suggest = importlib.import_module("scenarios.reading.suggest")
            if near := suggest.nearest(args[0], COMMANDS):
                raise click.UsageError(f"{problem.message} Did you mean {near}?", problem.ctx) from problem
            raise

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - as above
        """List the commands without importing any."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.group(cls=LazyCommands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="hardcalls", prog_name="Hardcalls")
@click.option("--plain", is_flag=True, help="Lines instead of screens, as for a screen reader.")
@click.pass_context
def hardcalls(context: click.Context, *, plain: bool) -> None:
    """Practise the hard conversations with customers before they happen.

    Without a command the library opens.
    """
    if context.invoked_subcommand is None:
        library = importlib.import_module("tui.commands.library")
        context.exit(library.open_library(plain=plain))


def run() -> int:
    """Do what the command line says; what is wrong with the call itself is said here."""
    try:
        return int(hardcalls.main(prog_name="hardcalls", standalone_mode=False) or 0)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        return ExitCode.PAUSED
    except click.ClickException as problem:
        problem.show()
        return ExitCode.USAGE
