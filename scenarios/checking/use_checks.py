"""Things a scenario holds and does not use, and things it uses without effect."""

from collections.abc import Iterator
from itertools import chain

from engine.guard import Compare
from engine.scenario import Node
from engine.vocabulary import GAUGES
from engine.words import plain
from scenarios.checking.diagnostics import Diagnostic, Secondary
from scenarios.checking.subject import Subject, Way, consequences, guards


def check_use(subject: Subject) -> Iterator[Diagnostic]:
    """Variables, facts, feelings, routes and repeated words."""
    yield from _variables(subject)
    yield from _facts(subject)
    yield from _feelings(subject)
    yield from _otherwise(subject)
    for node in subject.scenario.nodes.values():
        yield from _same_words(subject, node)
        yield from _corrections(subject, node)


def _variables(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    leaves = chain.from_iterable(guard.leaves() for _, guard in guards(scenario))
    read = {leaf.what for leaf in leaves if isinstance(leaf, Compare)}
    changed = set(chain.from_iterable(then.effects for _, then in consequences(scenario)))
    for variable in scenario.variables:
        way: Way = ("variables", variable.name)
        if variable.name not in read:
            message = f"no condition asks for the variable '{variable.name}'"
            yield subject.at_key(way, "S306", message, "use it in a `when`, or delete it")
        elif variable.name not in changed:
            message = f"no answer changes the variable '{variable.name}'"
            yield subject.at_key(way, "S306", message, f"write effects: {{{variable.name}: 1}} where it should rise")


def _facts(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    said = " ".join(plain(reply.say) for node in scenario.nodes.values() for reply in node.replies)
    for told in scenario.customer.facts:
        way: Way = ("customer", "facts", told.fact.name)
        words = [plain(word) for word in told.fact.words]
        node = scenario.nodes.get(told.told)
        if node is not None and not any(word in _everything_told(node) for word in words):
            message = f"nothing that is said at '{told.told}' holds one of these words"
            help_text = "let the customer say one of them there, or name the node where it is told"
            yield subject.at((*way, "words"), "S307", message, help_text)
        if words and not any(word in said for word in words):
            message = f"no reply of the script names the fact '{told.fact.name}'"
            yield subject.at_key(way, "S308", message, "only typed replies can name it")


def _everything_told(node: Node) -> str:
    lines = (node.line, *(variant.line for variant in node.variants))
    return " ".join(plain(f"{line.customer} {line.stage}") for line in lines)


def _feelings(subject: Subject) -> Iterator[Diagnostic]:
    scenario = subject.scenario
    if scenario.affect != "authored":
        return
    moved = set(chain.from_iterable(then.effects for _, then in consequences(scenario)))
    if not moved.intersection(GAUGES):
        message = "no answer has effects on a gauge, so the customer feels the same throughout"
        yield subject.at(("affect",), "S310", message, "write effects: {anger: -5} on replies, or affect: model")
    for way, then in consequences(scenario):
        if then.events:
            message = "events change nothing where feelings are authored"
            yield subject.at((*way, "events"), "S311", message, "write effects: instead, or affect: model")


def _otherwise(subject: Subject) -> Iterator[Diagnostic]:
    nodes = subject.scenario.nodes.values()
    if nodes and not any(node.typed for node in nodes):
        message = "no node says where a typed reply leads, so nothing that is typed is understood"
        yield subject.at_key(("nodes",), "S305", message, "write typed: with at least - {goto: …} at each node")
        return
    for node in nodes:
        if not node.typed:
            message = f"the node '{node.id}' does not say where a typed reply leads"
            yield subject.at_key(("nodes", node.id), "S305", message, "write typed: with at least - {goto: …}")
        elif all(route.when is not None for route in node.typed):
            message = "a typed reply that fits none of these routes is not understood, however clear it is"
            yield subject.at_key(("nodes", node.id, "typed"), "S305", message, "end with a route without `when`")


def _same_words(subject: Subject, node: Node) -> Iterator[Diagnostic]:
    first: dict[str, int] = {}
    for number, reply in enumerate(node.replies):
        words = plain(reply.say)
        earlier = first.setdefault(words, number)
        both_guarded = reply.when is not None and node.replies[earlier].when is not None
        if words and earlier != number and not both_guarded:
            way: Way = ("nodes", node.id, "replies")
            also = Secondary(subject.positions.of(*way, earlier, "say"), "the same words stand here")
            message = "two replies of this node have the same words"
            help_text = "change one; who types these words always gets the first that is open"
            yield subject.at((*way, number, "say"), "S304", message, help_text, also)


def _corrections(subject: Subject, node: Node) -> Iterator[Diagnostic]:
    for number, reply in enumerate(node.replies):
        parts = [f"adds {', '.join(reply.adds)}"] if reply.adds else []
        parts += [f"removes {', '.join(reply.removes)}"] if reply.removes else []
        if parts:
            message = f"the reply '{reply.id}' {' and '.join(parts)}: the recogniser is overruled"
            yield subject.at_key(("nodes", node.id, "replies", number, "moves"), "S312", message)
