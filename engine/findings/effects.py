"""Effects that do less than they say.

Details: `name` (the gauge or variable), `points` (what the effect says), and of a clipped one `most` (the most of
them that ever apply); `node` where one is concerned.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.acts import Act
from engine.findings.finding import Details, Finding, Kind, Way
from engine.findings.places import consequences
from engine.findings.survey import Survey
from engine.vocabulary import GAUGES


@dataclass(slots=True)
class _Tally:
    """What was seen of one effect: where first, and how many of its points applied."""

    act: Act
    state: int
    applied: set[int] = field(default_factory=set)


def effects(survey: Survey) -> Iterator[Finding]:
    """`effect beyond the scale`, `effect never applies`, `effect always clipped`."""
    spans = survey.scale
    too_large: set[Way] = set()
    for way, then in consequences(survey.scenario):
        for name, points in then.effects.items():
            least, most = spans[name]
            if abs(points) > most - least:
                too_large.add((*way, "effects", name))
                details: Details = {"name": name, "points": points, "least": least, "most": most}
                yield Finding("effect beyond the scale", (*way, "effects", name), details)
    for way, tally in _tallies(survey).items():
        name, points = str(way[-1]), tally.act.choice.then.effects[str(way[-1])]
        if way not in too_large and points not in tally.applied:
            most = max(tally.applied, key=abs)
            kind: Kind = "effect always clipped" if most else "effect never applies"
            yield Finding(
                kind,
                way,
                {"name": name, "points": points, "most": most, "node": tally.act.node},
                witness=survey.graph.witness(tally.state, tally.act),
            )


def _tallies(survey: Survey) -> dict[Way, _Tally]:
    """Every effect that is carried out in some state; one that is seen to apply in full is looked at no more."""
    graph, found = survey.graph, dict[Way, _Tally]()
    pending = {label: _effects_of(survey, label) for label, _ in survey.at_nodes}
    settled: set[Way] = set()
    for number, label in enumerate(graph.labels):
        left = [entry for entry in pending.get(label, ()) if entry[0] not in settled]
        if left or label in pending:
            pending[label] = left
        for way, name, act in left:
            tally = found.setdefault(way, _Tally(act, number))
            applied = _applied(survey, number, act, name)
            tally.applied.add(applied)
            if applied == act.choice.then.effects[name]:
                settled.add(way)
    return found


def _effects_of(survey: Survey, label: int) -> list[tuple[Way, str, Act]]:
    """The effects of the acts of a moment on what is kept of its values."""
    moment = survey.graph.moments[label]
    kept = survey.graph.table.relevance.kept_variables(moment.at)
    return [
        ((*survey.way(act), "effects", name), name, act)
        for act in moment.acts
        for name, points in act.choice.then.effects.items()
        if points and (name in GAUGES or name in kept)
    ]


def _applied(survey: Survey, number: int, act: Act, name: str) -> int:
    """How many points of an effect apply in a state."""
    table, key = survey.graph.table, survey.graph.keys[number]
    said = act.choice.then.effects
    index = table.packing.names.index(name)
    with_it = table.values_after(key, act, said)[index]
    return with_it - table.values_after(key, act, {other: said[other] for other in said if other != name})[index]
