"""A file of labels read into a collection; what cannot be read is said with its line, and stops it or is counted."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import click

from scenarios.checking.excerpt import visible
from scenarios.reading.labels import Rating, UnknownColumn
from scenarios.reading.long_lines import BadLine
from tui.agreeing import Collection
from tui.commands.inputs import place
from tui.loading import recogniser


@dataclass(slots=True)
class LabelFile:
    """The labels read so far, and what could not be read."""

    name: str
    skip: bool
    bad: int = 0
    collection: Collection = field(default_factory=lambda: Collection(recogniser()))

    def take(self, lines: Iterator[Rating | UnknownColumn | BadLine]) -> bool:
        """Take in a file; False if it stopped at a line that cannot be read."""
        for one in lines:
            match one:
                case UnknownColumn(name, hint):
                    told = f"The column '{visible(name)}' is no move or signal and was left out"
                    click.echo(f"{told}; {hint}" if hint else f"{told}.", err=True)
                    continue
                case Rating():
                    bad = self.collection.add(one)
                case BadLine():
                    bad = one
            if bad is not None and not self._passed_over(bad):
                return False
        return True

    def _passed_over(self, bad: BadLine) -> bool:
        self.bad += 1
        click.echo(f"{visible(self.name)}:{place(bad)}: {visible(bad.because)}", err=True)
        if self.skip and not bad.fatal:
            return True
        remedy = "" if bad.fatal else " Mend the line, or leave such lines out with --skip-malformed."
        click.echo(f"Nothing was compared.{remedy}", err=True)
        return False
