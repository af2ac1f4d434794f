"""What every kind of finding asks of a graph, worked out once."""

from functools import cached_property

from engine.acts import Act
from engine.boxes import may, scale
from engine.findings.finding import Way
from engine.findings.places import way_of
from engine.graph import Moment, StateGraph
from engine.guard import Guard
from engine.scenario import Line
from engine.script import Script
from engine.transcript import Answer
from engine.typed_play import TypedPlay, typed_play


class Survey:
    """A graph as the findings look at it."""

    def __init__(self, script: Script, graph: StateGraph) -> None:
        self.graph = graph
        self.script = script
        self.scenario = script.scenario
        self.scale = scale(script.scenario)
        self._ways: dict[str, Way] = {}
        self._typed_moves = dict[tuple[str, Line], frozenset[str]]()

    @cached_property
    def first_at(self) -> dict[str, int]:
        """The nearest state of every node and ending that is reached."""
        found: dict[str, int] = {}
        for number, label in enumerate(self.graph.labels):
            found.setdefault(self.graph.moments[label].at, number)
        return found

    @cached_property
    def first_of(self) -> dict[int, int]:
        """The nearest state of every moment."""
        found: dict[int, int] = {}
        for number, label in enumerate(self.graph.labels):
            found.setdefault(label, number)
        return found

    @cached_property
    def at_nodes(self) -> list[tuple[int, Moment]]:
        """The moments at nodes whose answers were followed, nearest first."""
        return [
            (label, self.graph.moments[label])
            for label, number in self.first_of.items()
            if number < self.graph.explored and self.graph.moments[label].at in self.scenario.nodes
        ]

    @cached_property
    def typed(self) -> TypedPlay | None:
        """Where typed replies might lead besides; None if no node takes any."""
        return typed_play(self.script) if any(node.typed for node in self.scenario.nodes.values()) else None

    def typed_moves(self, act: Act) -> frozenset[str]:
        """The moves in the words of a reply, if they were typed: what the scenario adds and removes is left aside."""
        asked = act.name, act.line
        found = self._typed_moves.get(asked)
        if found is None:
            script = self.script
            found = script.recognise(act.words, script.context(act.node, act.line)).moves
            self._typed_moves[asked] = found
        return found

    def decided_by_scale(self, guard: Guard) -> bool:
        """Whether a guard is told of already, because the scale alone decides it."""
        return may(guard.tree, self.scale) != (True, True)

    def to(self, node: str) -> tuple[Answer, ...]:
        """The shortest talk to a node, empty if there is none."""
        number = self.first_at.get(node)
        return () if number is None else self.graph.witness(number)

    def way(self, act: Act) -> Way:
        """Where an act stands."""
        found = self._ways.get(act.choice.event)
        if found is None:
            found = self._ways[act.choice.event] = way_of(self.scenario, act)
        return found
