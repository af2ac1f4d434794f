"""What no picked play comes to: nodes, endings, triggers, lines, replies."""

from collections.abc import Iterator

from engine.boxes import may
from engine.findings.finding import Details, Finding, Way
from engine.findings.survey import Survey
from engine.ranges import coverage


def nodes(survey: Survey) -> Iterator[Finding]:
    """`node never reached`: details `node`."""
    for node in survey.scenario.nodes:
        if node not in survey.first_at:
            typed = survey.typed is not None and node in survey.typed.boxes
            yield Finding("node never reached", ("nodes", node), {"node": node}, by_typing=typed)


def endings(survey: Survey) -> Iterator[Finding]:
    """`ending never reached`: details `ending`."""
    for ending in survey.scenario.endings:
        if ending not in survey.first_at:
            typed = survey.typed is not None and ending in survey.typed.endings
            yield Finding("ending never reached", ("endings", ending), {"ending": ending}, by_typing=typed)


def triggers(survey: Survey) -> Iterator[Finding]:
    """`trigger never opens`: details `node`."""
    for number, trigger in enumerate(survey.scenario.triggers):
        if trigger.at not in survey.first_at:
            typed = survey.typed is not None and trigger.at in survey.typed.boxes
            yield Finding("trigger never opens", ("triggers", number), {"node": trigger.at}, by_typing=typed)


def lines(survey: Survey) -> Iterator[Finding]:
    """`line never spoken`: details `node` and, of a variant, its number from 0 as `variant`."""
    spoken = set(coverage(survey.graph).lines)
    for node, place in survey.script.places.items():
        if node not in survey.first_at:
            continue
        for number in range(len(place.lines)):
            variants = survey.scenario.nodes[node].variants[number : number + 1]
            if (node, number) in spoken or any(survey.decided_by_scale(variant.when) for variant in variants):
                continue
            typed = survey.typed is not None and (node, number) in survey.typed.lines
            way: Way = ("nodes", node, "customer")
            details: Details = {"node": node}
            if number < len(place.variants):
                way, details["variant"] = ("nodes", node, "variants", number), number
            yield Finding("line never spoken", way, details, witness=survey.to(node), by_typing=typed)


def replies(survey: Survey) -> Iterator[Finding]:
    """`reply never open`: details `node` and `reply`."""
    opened = set(coverage(survey.graph).replies)
    for node in survey.scenario.nodes.values():
        for number, reply in enumerate(node.replies):
            if node.id not in survey.first_at or reply.id in opened or reply.when is None:
                continue
            if survey.decided_by_scale(reply.when):
                continue
            typed = survey.typed is not None and may(reply.when.tree, survey.typed.boxes[node.id])[0]
            yield Finding(
                "reply never open",
                ("nodes", node.id, "replies", number, "when"),
                {"node": node.id, "reply": reply.id},
                witness=survey.to(node.id),
                by_typing=typed,
            )
