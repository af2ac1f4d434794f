"""`hardcalls agree`: the rules against a trainer's own labelled replies."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

import click

from engine.moves import MOVES
from scenarios.checking.excerpt import visible
from scenarios.reading.labels import ratings
from scenarios.reading.rows import Form
from scenarios.reading.suggest import nearest
from scoring.agreement import RESAMPLES, Agreement, agreement
from scoring.signals import SIGNALS
from tui.agreeing import Collection, worst_disagreements, worst_first
from tui.commands.bars import Bar, BarType
from tui.commands.exits import ExitCode
from tui.commands.inputs import named, opened
from tui.commands.labelled import LabelFile
from tui.loading import pack
from tui.plain.console import console
from tui.present.agreed import agreed, as_data, many, parted, parted_as_data

_NAMES: Final = (*MOVES, *SIGNALS)


@click.command("agree")
@click.argument("labels", metavar="LABELS|-")
@click.option("--format", "form", type=click.Choice(["jsonl", "csv"]), help="How LABELS is written.")
@click.option("--only", multiple=True, metavar="NAME", help="Look at this move or signal alone; may be given again.")
@click.option("--blank-is-no", is_flag=True, help="What a rater left out was not there, instead of not judged.")
@click.option("--worst", type=click.IntRange(0), default=10, show_default=True, help="How many disagreements to show.")
@click.option(
    "--resamples", type=click.IntRange(0, 100_000), default=RESAMPLES, show_default=True, help="For intervals."
)
@click.option(
    "--fail-under", "bars", type=BarType(), multiple=True, metavar="[FIGURE=]NUMBER", help="End with 1 below it."
)
@click.option("--skip-malformed", is_flag=True, help="Leave out lines that cannot be read, and count them.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON.")
@click.pass_context
def command(  # noqa: PLR0913 - one parameter an option
    context: click.Context,
    *,
    labels: str,
    form: Form | None,
    only: tuple[str, ...],
    blank_is_no: bool,
    worst: int,
    resamples: int,
    bars: tuple[Bar, ...],
    skip_malformed: bool,
    as_json: bool,
) -> None:
    """Hold the rules against replies that people labelled.

    LABELS has a line for each reply and rater: id, conversation, context, reply, rater, and labels, yes, no or a
    number for each move or signal. A figure of --fail-under is one of precision, recall, f1, kappa, quadratic_kappa,
    alpha_nominal, alpha_ordinal, alpha_interval; without its name f1, or quadratic_kappa where labels are graded.

    Ends with 0, with 1 if a figure is under --fail-under, with 4 at a line that cannot be read.
    """
    for name in only:
        if name not in _NAMES:
            near = nearest(name, _NAMES)
            raise click.UsageError(f"There is no move or signal {name!r}.{f' Did you mean {near}?' if near else ''}")
    reading = LabelFile(named(labels), skip=skip_malformed)
    with opened(labels) as stream:
        if not reading.take(ratings(stream, _NAMES, form, name=labels)):
            context.exit(ExitCode.UNREADABLE)
    cases = reading.collection.cases(blank_is_no=blank_is_no)
    wanted = {name: cases[name] for name in cases if not only or name in only}
    if not wanted:
        of = f" of {' or '.join(only)}" if only else ""
        click.echo(f"There is no label{of} in {visible(named(labels))} to hold the rules against.", err=True)
        context.exit(ExitCode.UNREADABLE)
    found = worst_first(agreement(wanted, times=resamples))
    if as_json:
        click.echo(json.dumps(_document(found, reading.collection, worst, resamples), indent=2))
    else:
        _print(found, reading.collection, worst, resamples)
    _remarks(found, reading)
    context.exit(_judged(found, bars))


def _print(found: Sequence[Agreement], collection: Collection, worst: int, resamples: int) -> None:
    write = console().write
    raters = len([rater for rater in collection.raters if rater])
    by = f", labelled by {many(raters, 'rater')}" if raters else ""
    talks = many(collection.conversations, "conversation")
    write(f"{many(len(collection.replies), 'reply', 'replies')} from {talks}{by}.")
    if resamples and collection.conversations > 1:
        write(f"In brackets: 95 of 100 times, from {resamples:,} drawings of whole conversations.")
    write("The lowest agreement comes first.")
    for one in found:
        write("")
        for line in agreed(one):
            write(line)
    parts = worst_disagreements(found, worst)
    if parts:
        write("")
        write("Where rules and people part, the worst first")
    for number, part in enumerate(parts, 1):
        write("")
        for line in parted(number, part, collection.of(part.case)):
            write(line)


def _document(found: Sequence[Agreement], collection: Collection, worst: int, resamples: int) -> Mapping[str, object]:
    return {
        "format": 1,
        "replies": len(collection.replies),
        "conversations": collection.conversations,
        "raters": list(collection.raters),
        "resamples": resamples,
        "pack_sha256": pack().sha256,
        "results": [as_data(one) for one in found],
        "disagreements": [parted_as_data(part, collection.of(part.case)) for part in worst_disagreements(found, worst)],
    }


def _remarks(found: Sequence[Agreement], reading: LabelFile) -> None:
    """What the figures do not show by themselves."""
    for one in found:
        if one.present == one.ratings:
            click.echo(
                f"{one.name}: nobody says no, so precision shows nothing; --blank-is-no reads blanks as no.", err=True
            )
    if reading.bad:
        click.echo(f"{many(reading.bad, 'line')} left out.", err=True)


def _judged(found: Sequence[Agreement], bars: Sequence[Bar]) -> ExitCode:
    missed = [told for bar in bars for one in found if (told := bar.missed_by(one))]
    for told in missed:
        click.echo(told, err=True)
    return ExitCode.FOUND if missed else ExitCode.OK
