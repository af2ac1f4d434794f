"""What the analysis says of a small scenario."""

from engine.analysis import explore
from engine.findings import find
from engine.script import Script
from tests.engine.talks import hear_names


def found(scenario, budget=None):
    script = Script(scenario, hear_names)
    return find(script, explore(script, budget))


def only(scenario, *kinds):
    """The findings of a scenario, which are of these kinds and no others."""
    findings = found(scenario)
    assert sorted(kinds) == sorted(finding.kind for finding in findings)
    return findings if len(findings) != 1 else findings[0]


def bye(w, to="done"):
    return w.reply("bye", to)
