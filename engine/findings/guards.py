"""Guards that decide nothing: always true, never true, or asking for what no value can be.

A line's guard is told of by the line that is never spoken, a reply's that never holds by the reply.
Details of `guard always true` and `guard never true`: `guard` (its text) and, where it stands at a node, `node`; of a
reply's also `reply`. Details of `guard beyond the scale`: `guard`, `name`, `least`, `most` (of what has
a greatest value), `offset` and `length` of the comparison in the text, and `holds` (1 where it always does).
"""

from collections import defaultdict
from collections.abc import Iterator
from typing import cast

from engine.boxes import UNBOUNDED, Box, may, span_of
from engine.findings.finding import Details, Finding, Kind, Way
from engine.findings.places import guards
from engine.findings.survey import Survey
from engine.guard import Compare, Guard
from engine.recognition import NO_MOVES


def beyond_scale(survey: Survey) -> Iterator[Finding]:
    """Comparisons that no value of a gauge, variable or count can decide."""
    spans = survey.scale
    for way, guard in guards(survey.scenario):
        for leaf in guard.leaves():
            if isinstance(leaf, Compare) and (answer := may(leaf, spans)) != (True, True):
                least, most = span_of(leaf.what, spans)
                details: Details = {"guard": guard.text, "name": leaf.what, "least": least, "holds": int(answer[0])}
                details |= {"offset": leaf.place.offset, "length": leaf.place.length}
                details |= {} if most == UNBOUNDED else {"most": most}
                yield Finding("guard beyond the scale", way, details)


def reply_guards(survey: Survey) -> Iterator[Finding]:
    """Guards of replies that hold whenever their node is shown."""
    shown = defaultdict(list)
    for _, moment in survey.at_nodes:
        shown[moment.at].append(moment.state)
    for node, states in shown.items():
        for number, reply in enumerate(survey.scenario.nodes[node].replies):
            if reply.when is None or survey.decided_by_scale(reply.when):
                continue
            check = survey.script.check(reply.when)
            if all(check(state, NO_MOVES) for state in states):
                way = ("nodes", node, "replies", number, "when")
                details: Details = {"guard": reply.when.text, "node": node, "reply": reply.id}
                yield _found(survey, "guard always true", way, reply.when, details)


def hops(survey: Survey) -> Iterator[Finding]:
    """Guards of `goto` lists that hold, or fail, whenever they are asked."""
    answers: dict[Way, set[bool]] = defaultdict(set)
    asked: dict[Way, tuple[Guard, str]] = {}
    for _, moment in survey.at_nodes:
        for act in moment.acts:
            for number, ((check, _), hop) in enumerate(zip(act.choice.hops, act.choice.then.goto, strict=True)):
                if hop.when is None:
                    break
                way = (*survey.way(act), "goto", number, "when")
                holds = check(moment.state, NO_MOVES)
                asked[way] = hop.when, moment.at
                answers[way].add(holds)
                if holds:
                    break
    for way, (guard, node) in asked.items():
        if len(answers[way]) == 1 and not survey.decided_by_scale(guard):
            kind: Kind = "guard always true" if answers[way] == {True} else "guard never true"
            yield _found(survey, kind, way, guard, {"guard": guard.text, "node": node})


def exits(survey: Survey) -> Iterator[Finding]:
    """Exits that are never taken, or as soon as they are asked."""
    answers = survey.graph.table.exits_asked
    for number, leave in enumerate(survey.scenario.exits):
        found = {holds for asked, holds in answers if asked == number}
        if len(found) < 2 and not survey.decided_by_scale(leave.when):
            kind: Kind = "guard always true" if found == {True} else "guard never true"
            yield _found(survey, kind, ("exits", number, "when"), leave.when, {"guard": leave.when.text})


def _found(survey: Survey, kind: Kind, way: Way, guard: Guard, details: Details) -> Finding:
    node = cast("str", details.get("node", ""))
    return Finding(kind, way, details, witness=survey.to(node), by_typing=_typed_otherwise(survey, kind, guard, node))


def _typed_otherwise(survey: Survey, kind: Kind, guard: Guard, node: str) -> bool:
    """Whether typed play might bring values for which a guard decides otherwise."""
    if survey.typed is None:
        return False
    box: Box = survey.typed.boxes.get(node) or survey.scale
    return may(guard.tree, box)[1 if kind == "guard always true" else 0]
