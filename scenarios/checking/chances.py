"""Compares the chances that a file expects with those that its states give, exactly."""

from collections.abc import Iterator, Mapping
from fractions import Fraction

from engine.analysis import Budget
from engine.errors import EndlessError, UnprovedError
from engine.graph import StateGraph
from engine.vocabulary import DIMENSIONS
from scenarios.checking.diagnostics import Diagnostic, finding
from scenarios.reading.chances import Expected
from scenarios.reading.reader import Reading
from scoring.attainable import attainable
from scoring.outlook import Outlook, Prospect
from scoring.policies import POLICIES


def check_chances(reading: Reading, graph: StateGraph | None, budget: Budget | None) -> Iterator[Diagnostic]:
    """Whether what a file expects under `odds` comes true; nothing where an error stands in the file.

    Args:
        reading: The file.
        graph: Its states, None if they were not searched.
        budget: How far to go where scores must be remembered.
    """
    if reading.scenario is None or not reading.odds:
        return
    why = "" if graph is not None and graph.proved else "not every state was looked at"
    prospects: Mapping[str, Prospect] = {}
    if graph is not None and not why:
        try:
            prospects = _prospects(graph, frozenset(expected.policy for expected in reading.odds), budget)
        except (EndlessError, UnprovedError) as fault:
            why = str(fault)
    help_text = "look further with --states, or make the talk shorter"
    for expected in reading.odds:
        span = reading.positions.of(*expected.path, expected.figure)
        if why:
            message = f"this chance was not worked out: {why}"
            yield finding("S512", message, reading.name, span, help=help_text)
            continue
        found = _figure(expected, prospects[expected.policy])
        if found is None or not expected.holds_for(found):
            yield finding("S511", _missed(expected, found), reading.name, span)


def _prospects(graph: StateGraph, policies: frozenset[str], budget: Budget | None) -> Mapping[str, Prospect]:
    outlook = Outlook(graph, attainable(graph, budget), budget)
    return {name: outlook.prospect(POLICIES[name]) for name in sorted(policies)}


def _figure(expected: Expected, prospect: Prospect) -> Fraction | None:
    if expected.figure == "chance":
        return 100 * prospect.endings.get(expected.name, Fraction(0))
    dimension = next(dimension for dimension in DIMENSIONS if dimension == expected.name)
    return prospect.mean(dimension)


def _missed(expected: Expected, found: Fraction | None) -> str:
    wanted = f"{expected.sign} {float(expected.number):g}"
    figure = f"the chance of '{expected.name}'" if expected.figure == "chance" else f"the mean of '{expected.name}'"
    is_now = "this talk cannot show it" if found is None else f"it is {_decimal(found)}"
    return f"{expected.policy}: expected {figure} {wanted}, but {is_now}"


def _decimal(number: Fraction) -> str:
    """A number with two decimals, rounded half up, exactly."""
    hundredths = (number * 200 + 1) // 2
    return f"{hundredths // 100}.{hundredths % 100:02}"
