"""What the recogniser makes of the scripted replies: who types what a reply says should be understood as it is."""

from collections.abc import Iterator

from engine import outline
from engine.recognition import Context, Recogniser
from engine.scenario import Reply
from scenarios.checking.diagnostics import Diagnostic
from scenarios.checking.subject import Subject, Way


def check_recognition(subject: Subject, recognise: Recogniser) -> Iterator[Diagnostic]:
    """Replies in which nothing is recognised, and corrections that correct nothing.

    Args:
        subject: A scenario without errors.
        recognise: The recogniser that practising uses.
    """
    told = outline.told_at(subject.scenario)
    for node in subject.scenario.nodes.values():
        context = Context(node.line.customer, subject.scenario.customer.name, told[node.id])
        for number, reply in enumerate(node.replies):
            heard = recognise(reply.say, context).moves
            yield from _of_reply(subject, ("nodes", node.id, "replies", number), reply, heard)


def _of_reply(subject: Subject, way: Way, reply: Reply, heard: frozenset[str]) -> Iterator[Diagnostic]:
    if not heard and not reply.adds:
        message = "nothing is recognised in this reply, so it moves nobody and earns nothing"
        cure = "that may be meant; if not, say it as a rule knows it, or write what it does under moves: {add: […]}"
        yield subject.at((*way, "say"), "S410", message, cure)
    for key, moves, wrong in (("add", reply.adds, True), ("remove", reply.removes, False)):
        for number, move in enumerate(moves):
            if (move in heard) is wrong:
                message = f"'{move}' is recognised anyway" if wrong else f"'{move}' is not recognised anyway"
                yield subject.at((*way, "moves", key, number), "S411", message, "leave it out")
