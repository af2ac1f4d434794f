"""`hardcalls score`: what the rules find in real replies, one line of JSON a reply."""

import sys
from collections.abc import Iterable, Iterator
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from typing import Final

import click

from scenarios.checking.excerpt import visible
from scenarios.reading.long_lines import BadLine
from scenarios.reading.replies import reply_batches
from scenarios.reading.rows import BATCH_LINES, Batch, Form
from tui.commands.exits import ExitCode
from tui.commands.inputs import STDIN, named, opened, place, size_of
from tui.loading import pack, recogniser
from tui.progress import Progress
from tui.scoring_lines import Scored, score_batch

MOST_JOBS: Final = 60
"""Windows can wait for no more processes at once."""


@click.command("score")
@click.argument("file", metavar="FILE|-", required=False)
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), help="How FILE is written, if it does not show.")
@click.option("--jobs", type=click.IntRange(1, MOST_JOBS), default=1, show_default=True, help="How many processes.")
@click.option("--skip-malformed", is_flag=True, help="Leave out lines that cannot be read, and count them.")
@click.option("--only-found", is_flag=True, help="Leave out the moves and signals that are not in a reply.")
@click.option("--explain", metavar="TEXT", help="Explain one reply in words, instead of scoring a file.")
@click.option("--context", "line", metavar="TEXT", help="With --explain: what the customer said before.")
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    context: click.Context,
    *,
    file: str | None,
    form: Form | None,
    jobs: int,
    skip_malformed: bool,
    only_found: bool,
    explain: str | None,
    line: str | None,
) -> None:
    """Score the replies of real talks with the rules of this program.

    FILE holds one reply a line, as JSON {"id", "context", "reply"} or as CSV with these columns; - is standard input.
    Each gives one line of JSON, in the same order, with every move and signal, there or not.

    Ends with 0, or with 4 at a line that cannot be read.
    """
    if (file is None) == (explain is None):
        raise click.UsageError("Name a file of replies (- for standard input), or give one with --explain.")
    if explain is not None:
        from tui.commands.explaining import print_explanation  # noqa: PLC0415 - loads what only an explanation needs

        print_explanation(explain, line or "")
        return
    if line is not None:
        raise click.UsageError("--context belongs to --explain; in a file each reply brings its own context.")
    assert file is not None  # noqa: S101 - one of the two is given; tells mypy so
    context.exit(score_file(file, form, jobs, skip=skip_malformed, only_found=only_found))


def score_file(file: str, form: Form | None, jobs: int, *, skip: bool, only_found: bool) -> ExitCode:
    """Score a file to standard output.

    Raises:
        UnreadableFileError: If it cannot be opened.
    """
    with opened(file) as stream:
        live = file == STDIN and jobs == 1  # whoever sends one line may wait for its answer
        batches = reply_batches(stream, form, name=file, most=1 if live else BATCH_LINES)
        run = _Run(named(file), Progress("Scoring", size_of(file)), skip=skip)
        try:
            ended = run.write(_scored(batches, jobs, only_found=only_found))
        except BrokenProcessPool:
            run.progress.wipe()
            click.echo("A process was stopped from outside (is memory short?). Try fewer --jobs.", err=True)
            return ExitCode.UNREADABLE
    return ended


def _scored(batches: Iterable[Batch], jobs: int, *, only_found: bool) -> Iterator[Scored]:
    if jobs == 1:
        recognise = recogniser()
        return (score_batch(batch, recognise, only_found=only_found) for batch in batches)
    from tui.scoring_jobs import scored_in_processes  # noqa: PLC0415 - loads what only several processes need

    return scored_in_processes(batches, pack(), jobs, only_found=only_found)


@dataclass(slots=True)
class _Run:
    """What is written while a file is scored, and what was counted."""

    name: str
    progress: Progress
    skip: bool
    replies: int = 0
    bad: int = 0

    def write(self, results: Iterable[Scored]) -> ExitCode:
        """Write results as they come, and at the end how many there were."""
        done, out = 0, sys.stdout.buffer
        for batch in results:
            for part in batch.parts:
                if isinstance(part, BadLine):
                    self._report(part)
                    if part.fatal or not self.skip:
                        return self._stopped(part)
                else:
                    out.write(part)
            out.flush()
            self.replies, done = self.replies + batch.replies, done + batch.size
            if not sys.stdout.isatty():
                self.progress.show(done, f"{self.replies:,} replies")
        self.progress.wipe()
        left = f"; {_lines(self.bad)} left out" if self.bad else ""
        click.echo(f"{self.replies:,} {'reply' if self.replies == 1 else 'replies'} scored{left}.", err=True)
        return ExitCode.OK

    def _report(self, bad: BadLine) -> None:
        self.bad += max(1, bad.last - bad.line + 1)
        self.progress.wipe()
        click.echo(f"{visible(self.name)}:{place(bad)}: {visible(bad.because)}", err=True)

    def _stopped(self, bad: BadLine) -> ExitCode:
        sys.stdout.buffer.flush()
        remedy = "" if bad.fatal else " Mend the line, or leave such lines out with --skip-malformed."
        click.echo(f"Stopped there; what stands before it is scored.{remedy}", err=True)
        return ExitCode.UNREADABLE


def _lines(count: int) -> str:
    return f"{count:,} line{'' if count == 1 else 's'}"
