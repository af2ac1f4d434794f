"""Names and words: variables that nothing reads, replies that cannot be told apart."""

from collections.abc import Iterator

from engine import outline
from engine.findings.finding import Finding
from engine.findings.survey import Survey
from engine.guard import Compare
from engine.words import plain


def variables(survey: Survey) -> Iterator[Finding]:
    """`variable never read`: details `name`. No guard asks for it, so nothing depends on it."""
    read = {leaf.what for leaf in outline.leaves(outline.guards(survey.scenario)) if isinstance(leaf, Compare)}
    for variable in survey.scenario.variables:
        if variable.name not in read:
            yield Finding("variable never read", ("variables", variable.name), {"name": variable.name})


def same_words(survey: Survey) -> Iterator[Finding]:
    """`same words twice`: two replies open at once that say the same; details `node`, `reply`, `other`."""
    reported: set[tuple[str, str]] = set()
    words = {name: plain(reply.say) for name, (_, reply) in survey.scenario.replies.items()}
    for label, moment in survey.at_nodes:
        picked = {act.name for act in moment.acts if act.kind == "reply"}
        said: dict[str, int] = {}
        for number, reply in enumerate(survey.scenario.nodes[moment.at].replies):
            if reply.id not in picked:
                continue
            first = said.setdefault(words[reply.id], number)
            other = survey.scenario.nodes[moment.at].replies[first].id
            if first != number and (other, reply.id) not in reported:
                reported.add((other, reply.id))
                yield Finding(
                    "same words twice",
                    ("nodes", moment.at, "replies", number, "say"),
                    {"node": moment.at, "reply": reply.id, "other": other},
                    also=(("nodes", moment.at, "replies", first, "say"),),
                    witness=survey.graph.witness(survey.first_of[label]),
                )
