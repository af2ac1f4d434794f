"""`hardcalls score --explain`: one reply, in words."""

from engine.recognition import Context
from scoring.explaining import explain
from tui.loading import pack
from tui.plain.console import console
from tui.present.explained import explained


def print_explanation(text: str, line: str) -> None:
    """Print how a reply is read after a line of the customer's."""
    there = console()
    found = explain(pack(), text, Context(customer_line=line))
    for row in explained(found, pack().rule):
        there.write(row)
