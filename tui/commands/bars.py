"""What a figure of agreement must reach, as it is written on the command line."""

from dataclasses import dataclass

import click

from scoring.agreement import Agreement
from scoring.tallies import FIGURES
from tui.agreeing import main_figure
from tui.present.agreed import NAMES, two_places


@dataclass(frozen=True, slots=True)
class Bar:
    """What a figure must reach: a name of `FIGURES`, or "" for the one that stands for the others."""

    figure: str
    least: float

    def missed_by(self, one: Agreement) -> str:
        """What to say of an agreement that does not reach it, "" if it does or cannot be judged."""
        name = self.figure or main_figure(one)
        value = one.rules[name].value
        if value is None or value >= self.least:
            return ""
        return f"{one.name}: {NAMES[name]} {two_places(value)} is under {two_places(self.least)}"


class BarType(click.ParamType[Bar]):
    """A bar as it is written: `0.7` or `kappa=0.6`."""

    name = "bar"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Bar:
        """The bar that is written so."""
        figure, _, number = value.rpartition("=")
        if figure and figure not in FIGURES:
            self.fail(f"there is no figure {figure!r}; there are {', '.join(FIGURES)}", param, ctx)
        try:
            least = float(number)
        except ValueError:
            self.fail(f"{number!r} is not a number such as 0.7", param, ctx)
        if not -1 <= least <= 1:
            self.fail("a figure is at most 1: write 0.7", param, ctx)
        return Bar(figure, least)
