"""The command line: `hardcalls` alone opens the library, `hardcalls COMMAND` does one thing.

Each command lives in a module of its own that is imported when it is called, so that `hardcalls --help` stays quick
and Textual is loaded only where screens are shown.
"""

import importlib
import sys
from typing import Final

import click

from practice.errors import RecordsError
from tui.commands.exits import ExitCode

COMMANDS: Final = {
    "play": "practise with one customer",
    "check": "look through scenario files for mistakes",
    "score": "what the rules find in real replies",
    "agree": "the rules against your own labelled replies",
    "inbox": "what nobody understood, and how to teach it",
    "odds": "what comes of a scenario under declared ways of playing",
    "replay": "play a recorded talk again and compare",
    "doctor": "what this installation looks like from inside",
}
"""Every command with the line that `--help` shows; the module of the same name holds a click command `command`."""


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


def main() -> None:
    """Run the command line; every fault ends in a message and a documented exit code, never in a traceback."""
    try:
        code = hardcalls.main(prog_name="hardcalls", standalone_mode=False)
    except click.exceptions.Abort:
        click.echo("Stopped.", err=True)
        code = ExitCode.PAUSED
    except click.ClickException as problem:
        problem.show()
        code = ExitCode.USAGE
    except RecordsError as problem:
        click.echo(f"{problem.message}\n{problem.remedy}", err=True)
        code = ExitCode.UNREADABLE
    except BrokenPipeError:
        # Whoever read the output has gone; Python would complain once more while closing it.
        sys.stdout = None
        code = ExitCode.OK
    sys.exit(int(code or 0))
