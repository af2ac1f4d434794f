"""`hardcalls odds`: what comes of a scenario under declared ways of playing."""

import json
import time
from fractions import Fraction
from typing import TYPE_CHECKING, Final

import click

from engine.analysis import Budget, explore
from engine.graph import StateGraph
from engine.ranges import coverage, ranges
from engine.script import Script
from engine.simulation import Simulation, simulate
from scoring.attainable import Attainable, attainable
from scoring.outlook import Outlook, Prospect
from scoring.policies import POLICIES
from tui.commands.loading import scenario_named
from tui.loading import script_of
from tui.present.words import DIMENSIONS, listed

if TYPE_CHECKING:
    from collections.abc import Mapping

TALKS: Final = 10_000
"""How many talks are simulated where a scenario is bounded."""


@click.command("odds")
@click.argument("scenario", metavar="SCENARIO|FILE")
@click.option(
    "--states", type=click.IntRange(min=1), default=400_000, show_default=True, help="Look at most at so many states."
)
@click.option(
    "--seconds", type=click.FloatRange(min=0), default=30.0, show_default=True, help="Search at most so long."
)
@click.option("--seed", default=1, show_default=True, help="For the simulation of a scenario that is bounded.")
@click.option("--json", "as_json", is_flag=True, help="The same as JSON, chances as exact fractions.")
def command(*, scenario: str, states: int, seconds: float, seed: int, as_json: bool) -> None:
    """Exact chances of every ending and score under declared ways of playing.

    Where a scenario has more states than the budget allows, talks are simulated instead and the chances carry
    intervals; that is said.
    """
    script = script_of(scenario_named(scenario))
    deadline = time.monotonic() + seconds
    budget = Budget(states, lambda: time.monotonic() > deadline)
    graph = explore(script, budget)
    if not graph.proved:
        simulations = {name: simulate(script, TALKS, seed, policy) for name, policy in POLICIES.items()}
        click.echo(_simulated_json(graph, simulations) if as_json else _simulated(graph, simulations))
        return
    allowed = attainable(graph, budget)
    prospects = Outlook(graph, allowed, budget).prospects()
    click.echo(_json(graph, allowed, prospects) if as_json else _text(graph, allowed, prospects))


def _text(graph: StateGraph, allowed: Attainable, prospects: "Mapping[str, Prospect]") -> str:
    script = graph.script
    lines = [f"{script.scenario.id}: proved, {_states(graph)}.", "", "Endings, per cent:"]
    endings = _endings(script, prospects)
    lines.append(f"  {'':<26}" + "".join(f"{name:>16}" for name in endings))
    for policy, prospect in prospects.items():
        chances = (prospect.endings.get(name, Fraction(0)) for name in endings)
        lines.append(f"  {policy:<26}" + "".join(f"{_percent(chance):>16}" for chance in chances))
    lines += ["", "Mean score, 0 to 100, and mean number of answers:"]
    lines.append(f"  {'':<26}" + "".join(f"{name:>16}" for name in (*DIMENSIONS.values(), "answers")))
    for policy, prospect in prospects.items():
        means = [_score(prospect.mean(dimension)) for dimension in DIMENSIONS]  # type: ignore[arg-type]  # its keys
        turns = "endless" if prospect.mean_turns is None else _decimal(prospect.mean_turns)
        lines.append(f"  {policy:<26}" + "".join(f"{cell:>16}" for cell in (*means, turns)))
    lines += ["", "What picked play allows, in points:"]
    for dimension, extremes in allowed.extremes.items():
        lines.append(f"  {DIMENSIONS[dimension]:<26}{extremes.worst} to {extremes.best}")
    return "\n".join([*lines, "", *_ranges(graph), *_coverage(graph)])


def _ranges(graph: StateGraph) -> list[str]:
    lines = ["Least and greatest value of each gauge:"]
    for node, gauges in ranges(graph).items():
        told = ", ".join(f"{gauge} {least} to {most}" for gauge, (least, most) in gauges.items())
        lines.append(f"  {node}: {told}")
    return lines


def _coverage(graph: StateGraph) -> list[str]:
    scenario, found = graph.script.scenario, coverage(graph)
    told = [
        f"{len(found.nodes)} of {len(scenario.nodes)} nodes",
        f"{len(found.endings)} of {len(scenario.endings)} endings",
        f"{len(found.replies)} of {len(scenario.replies)} replies",
    ]
    return ["", f"Reached: {listed(told)}."]


def _json(graph: StateGraph, allowed: Attainable, prospects: "Mapping[str, Prospect]") -> str:
    document = {
        "scenario": graph.script.scenario.id,
        "proved": True,
        "states": len(graph),
        "policies": {name: _prospect(prospect) for name, prospect in prospects.items()},
        "attainable": {
            dimension: {"worst": extremes.worst, "best": extremes.best}
            for dimension, extremes in allowed.extremes.items()
        },
        "ranges": ranges(graph),
    }
    return json.dumps(document, indent=2, ensure_ascii=False)


def _prospect(prospect: Prospect) -> dict[str, object]:
    return {
        "endings": {name: str(chance) for name, chance in prospect.endings.items()},
        "mean_turns": None if prospect.mean_turns is None else str(prospect.mean_turns),
        "scores": {
            dimension: {str(score): str(chance) for score, chance in chances.items()}
            for dimension, chances in prospect.scores.items()
        },
    }


def _simulated(graph: StateGraph, simulations: "Mapping[str, Simulation]") -> str:
    bounded = f"{graph.script.scenario.id}: bounded at {_states(graph)}, so nothing here is proved."
    lines = [f"{bounded} From {TALKS} simulated talks each, with intervals of 95 %:"]
    for policy, found in simulations.items():
        lines.append(f"  {policy}")
        for ending in found.endings:
            low, high = found.interval(ending)
            lines.append(f"    {ending:<24}{_percent(low)} to {_percent(high)}")
    return "\n".join(lines)


def _simulated_json(graph: StateGraph, simulations: "Mapping[str, Simulation]") -> str:
    policies = {
        name: {"talks": found.talks, "answers": found.answers, "endings": dict(found.endings)}
        for name, found in simulations.items()
    }
    document = {"scenario": graph.script.scenario.id, "proved": False, "states": len(graph), "policies": policies}
    return json.dumps(document, indent=2, ensure_ascii=False)


def _states(graph: StateGraph) -> str:
    return f"{len(graph)} {'state' if len(graph) == 1 else 'states'}"


def _endings(script: Script, prospects: "Mapping[str, Prospect]") -> list[str]:
    seen = dict.fromkeys(ending for prospect in prospects.values() for ending in prospect.endings)
    return [*script.scenario.endings, *(name for name in seen if name not in script.scenario.endings)]


def _percent(chance: Fraction) -> str:
    """A chance in per cent with two decimals, rounded half up, exactly."""
    hundredths = (chance * 20_000 + 1) // 2
    return f"{hundredths // 100}.{hundredths % 100:02}"


def _decimal(number: Fraction) -> str:
    tenths = (number * 20 + 1) // 2
    return f"{tenths // 10}.{tenths % 10}"


def _score(mean: Fraction | None) -> str:
    return "n/a" if mean is None else _decimal(mean)
