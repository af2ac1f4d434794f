"""How a talk is set up, as its record tells it."""

from importlib.metadata import version

from engine import weights
from engine.scenario import Scenario
from practice.entries import FORMAT, Header, Mode


def header(  # noqa: PLR0913 - everything that an outcome depends on, each said once
    scenario: Scenario,
    pack_sha256: str,
    *,
    learner: str = "",
    goal: str = "",
    mode: Mode = "practice",
    coach: int = 0,
    start: str = "",
) -> Header:
    """How a talk is set up now; `start` is the node it begins at, "" for the scenario's own."""
    return Header(
        format=FORMAT,
        program=version("hardcalls"),
        scenario=scenario.id,
        scenario_sha256=scenario.sha256,
        pack_sha256=pack_sha256,
        weights=weights.VERSION,
        learner=learner,
        goal=goal,
        mode=mode,
        coach=coach,
        start=start,
    )
