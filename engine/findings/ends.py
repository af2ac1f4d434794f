"""Where a talk cannot go on: states without an open reply, and loops of replies that no ending can be reached from.

Neither a typed route nor an action saves a state from being a dead end: the trainee would look at an empty menu, and
random play would stop. Hanging up and handing over are no way out of a loop either, though exits are.
"""

from collections import defaultdict
from collections.abc import Iterator

from engine.components import components
from engine.findings.finding import Finding, Kind
from engine.findings.survey import Survey
from engine.graph import Moment
from engine.recognition import NO_MOVES


def dead_ends(survey: Survey) -> Iterator[Finding]:
    """`dead end`, `dead end sometimes`, `dead end once replies are used up`: details `node`, and `actions` left.

    A dead end is due to used-up replies if one of them would be open, were it not used up; a node may be both.
    """
    stopped: dict[str, dict[Kind, int]] = defaultdict(dict)
    going: set[str] = set()
    for label, moment in survey.at_nodes:
        if any(act.kind == "reply" for act in moment.acts):
            going.add(moment.at)
        else:
            used_up = _used_up(survey, moment)
            kind: Kind = "dead end once replies are used up" if used_up else "dead end sometimes"
            stopped[moment.at].setdefault(kind, label)
    for node, kinds in stopped.items():
        always = survey.graph.proved and node not in going and len(kinds) == 1 and "dead end sometimes" in kinds
        for kind, label in kinds.items():
            moment = survey.graph.moments[label]
            actions = sorted({act.kind for act in moment.acts} - {"silence"})
            yield Finding(
                "dead end" if always else kind,
                ("nodes", node),
                {"node": node, "actions": ", ".join(actions)},
                witness=survey.graph.witness(survey.first_of[label]),
            )


def _used_up(survey: Survey, moment: Moment) -> bool:
    """Whether a reply would be open, were it not said already."""
    return any(
        reply.id in moment.state.spent and survey.script.check(reply.when)(moment.state, NO_MOVES)
        for reply in survey.scenario.nodes[moment.at].replies
    )


def loops(survey: Survey) -> Iterator[Finding]:
    """`loop without an ending`: details `node` (where the loop is first come to) and `nodes` (all of them)."""
    graph = survey.graph
    replies = {
        label: [index for index, act in enumerate(moment.acts) if act.kind == "reply"]
        for label, moment in graph.moments.items()
    }
    stops = [not replies[label] for label in graph.labels]
    changed = True
    while changed:
        changed = False
        for number in range(len(graph) - 1, -1, -1):
            if not stops[number]:
                ahead = graph.successors(number)
                if any(stops[ahead[index]] for index in replies[graph.labels[number]]):
                    stops[number] = changed = True
    caught = [number for number, stop in enumerate(stops) if not stop]
    place = {number: index for index, number in enumerate(caught)}
    ahead_of = [
        [place[graph.successors(number)[index]] for index in replies[graph.labels[number]]] for number in caught
    ]
    reported: set[str] = set()
    for group, _ in components(len(caught), ahead_of.__getitem__):
        inside = set(group)
        if any(target not in inside for index in group for target in ahead_of[index]):
            continue
        numbers = sorted(caught[index] for index in group)
        names = list(dict.fromkeys(graph.moment(number).at for number in numbers))
        if not reported.intersection(names):
            reported.update(names)
            yield Finding(
                "loop without an ending",
                ("nodes", names[0]),
                {"node": names[0], "nodes": ", ".join(names)},
                also=tuple(("nodes", name) for name in names[1:]),
                witness=graph.witness(numbers[0]),
            )
