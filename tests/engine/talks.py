"""Short ways of writing a scenario as engine data, for tests that are about one thing in it."""

import re
from collections.abc import Mapping, Sequence

from engine.guard import Guard
from engine.guard_parser import Names, parse
from engine.moves import MOVES
from engine.recognition import Context, Evidence, Recognised
from engine.scenario import (
    Actions,
    Consequence,
    Customer,
    Desk,
    Ending,
    Exit,
    Hold,
    Hop,
    Line,
    Node,
    Reply,
    Route,
    Scenario,
    Temperament,
    Trainee,
    Variable,
    Variant,
)
from engine.script import Script
from engine.session import replay
from engine.vocabulary import GAUGES

FEELINGS = {"anger": 65, "distress": 30, "heard": 10, "trust": 30, "patience": 60}
Goto = str | Sequence[tuple[str | None, str]]


class Writer:
    """Writes the parts of a scenario whose guards may speak of these variables and nodes."""

    def __init__(self, variables: Mapping[str, tuple[int, int, int]] | None = None, nodes: Sequence[str] = ()) -> None:
        self.variables = tuple(Variable(name, *values) for name, values in (variables or {}).items())
        self.ranges = dict.fromkeys(GAUGES, (0, 100)) | {"turn": (1, 10**6)}
        self.ranges |= {variable.name: (variable.least, variable.most) for variable in self.variables}
        self.nodes = nodes

    def when(self, text: str | None, *, moves: bool = False) -> Guard | None:
        return parse(text, Names(self.ranges, self.nodes, moves)) if text else None

    def then(self, goto: Goto, *, moves: bool = False, **rest: object) -> Consequence:
        hops = [(None, goto)] if isinstance(goto, str) else goto
        return Consequence(tuple(Hop(self.when(when, moves=moves), to) for when, to in hops), **rest)

    def reply(
        self, name: str, goto: Goto, say: str = "", when: str | None = None, *, once: bool = False, **rest: object
    ) -> Reply:
        kept = {key: rest.pop(key) for key in ("adds", "removes") if key in rest}
        return Reply(name, say or f"I say {name}.", self.then(goto, **rest), self.when(when), once, **kept)

    def route(self, goto: Goto, when: str | None = None, **rest: object) -> Route:
        return Route(self.when(when, moves=True), self.then(goto, moves=True, **rest))

    def hold(self, goto: Goto, at_most: int | None = None, **rest: object) -> Hold:
        return Hold(self.then(goto, **rest), at_most)

    def node(  # noqa: PLR0913, PLR0917 - the parts of a node
        self,
        name: str,
        replies: Sequence[Reply] = (),
        variants: Sequence[tuple[str, str]] = (),
        typed: Sequence[Route] = (),
        actions: Actions | None = None,
        line: str = "",
    ) -> Node:
        spoken = tuple(Variant(self.when(when), Line(text)) for when, text in variants)
        return Node(name, Line(line or f"This is {name}."), spoken, tuple(replies), tuple(typed), actions or Actions())

    def exit(self, when: str, to: str) -> Exit:
        return Exit(self.when(when), to)

    def talk(self, nodes: Sequence[Node], endings: Mapping[str, str] | None = None, **rest: object) -> Scenario:
        """A scenario of these nodes, the first of which opens it; endings are given with their outcomes."""
        feelings = FEELINGS | rest.pop("feelings", {})
        temperament = rest.pop("temperament", Temperament())
        return Scenario(
            **{
                "id": "a-talk",
                "title": "A talk",
                "summary": "Somebody calls.",
                "industry": "retail",
                "channel": "phone",
                "customer_type": "angry",
                "difficulty": 1,
                "minutes": 1,
                "skills": (),
                "language": "en",
                "content_note": "",
                "trainee": Trainee("Customer care", "Settle it."),
                "customer": Customer("Ms Reed", "An answer.", "To be heard.", feelings, temperament),
                "desk": Desk(),
                "variables": self.variables,
                "affect": "authored",
                "start": nodes[0].id,
                "nodes": {node.id: node for node in nodes},
                "endings": {
                    name: Ending(name, outcome, Line(f"It is {name}."))
                    for name, outcome in (endings or {"done": "resolved"}).items()
                },
            }
            | rest
        )


def hear_names(text: str, context: Context) -> Recognised:
    """A recogniser for tests: every move whose name stands in the text; `insults+is_vague` is one harm twice."""
    found: dict[str, Evidence] = {}
    for word in re.finditer(r"\S+", text):
        first, *others = word[0].split("+")
        for move in (first, *others):
            counts_as = first if move in others else ""
            if move in MOVES:
                found.setdefault(move, Evidence(move, "named", *word.span(), word[0], counts_as=counts_as))
    return Recognised(tuple(found.values()))


def play(scenario, *answers, recognise=hear_names):
    return replay(Script(scenario, recognise), answers)


def gauges(session):
    return session.state.feelings.gauges
