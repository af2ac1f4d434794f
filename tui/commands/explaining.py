"""`hardcalls score --explain`: one reply, in words."""

from engine.recognition import Context
from scoring.explaining import explain
from scoring.structure import Spoken, remarks
from tui.loading import pack
from tui.plain.console import console
from tui.present.explained import explained


def print_explanation(text: str, line: str) -> None:
    """Print how a reply is read after a line of the customer's."""
    there = console()
    context = Context(customer_line=line)
    found = explain(pack(), text, context)
    built = remarks(Spoken(text, found.recognised, context))
    for row in explained(found, built, pack().rule):
        there.write(row)
