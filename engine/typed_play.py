"""Where typed replies might lead: everything they can do and more, for what anybody types may perform any moves.

Nothing here proves that something happens; what is not found here cannot happen, picked or typed. Gauges are kept as
intervals, counts not at all, and under the affect model a reply may move every gauge anywhere it can go.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from engine.affect import PATIENCE_GAIN
from engine.boxes import Box, Span, may, narrowed, scale
from engine.scenario import Consequence, Node
from engine.script import Script
from engine.vocabulary import GAUGES, STAY

_JOINS_BEFORE_WIDENING: Final = 4


@dataclass(frozen=True, slots=True)
class TypedPlay:
    """Whatever picked and typed play together may come to.

    Attributes:
        boxes: The values that may be met at each node; a node that is not here cannot be reached.
        endings: The endings that may be reached.
        lines: The lines that may be spoken, as node and number.
    """

    boxes: Mapping[str, Box]
    endings: frozenset[str]
    lines: frozenset[tuple[str, int]]


def typed_play(script: Script) -> TypedPlay:
    """Follow every reply, action and route from the opening, until nothing is added."""
    return _Spread(script).result()


class _Spread:
    def __init__(self, script: Script) -> None:
        self._script = script
        self._scenario = script.scenario
        self._scale = scale(script.scenario)
        self._boxes: dict[str, Box] = {}
        self._joins: dict[str, int] = {}
        self._endings: set[str] = set()
        self._lines: set[tuple[str, int]] = set()
        self._waiting: list[str] = []

    def result(self) -> TypedPlay:
        """Everything that is come to."""
        feelings, variables = self._scenario.customer.feelings, self._scenario.variables
        opening: dict[str, Span] = {gauge: (feelings.get(gauge, 0),) * 2 for gauge in GAUGES}
        opening |= {variable.name: (variable.start, variable.start) for variable in variables}
        self._stand(self._scenario.start, opening)
        while self._waiting:
            node = self._scenario.nodes[self._waiting.pop(0)]
            for box, then, says in self._answers(node, self._boxes[node.id]):
                self._follow(node.id, box, then, says=says)
        return TypedPlay(dict(self._boxes), frozenset(self._endings), frozenset(self._lines))

    def _answers(self, node: Node, box: Box) -> Iterator[tuple[Box, Consequence, bool]]:
        for reply in node.replies:
            found = box if reply.when is None else narrowed(box, reply.when.tree)
            if found is not None:
                yield found, reply.then, True
        actions = self._scenario.actions_at(node)
        for then in actions.escalate.values():
            yield box, then, True  # what is said as one hands over may perform moves like any other reply
        for wordless in (actions.hold and actions.hold.then, actions.silence, actions.end):
            if wordless:
                yield box, wordless, False
        rest: Box | None = box
        for route in node.typed:
            found = rest if route.when is None or rest is None else narrowed(rest, route.when.tree)
            if found is not None:
                yield found, route.then, True
            if route.when is not None and rest is not None:
                rest = narrowed(rest, route.when.tree, holds=False)

    def _follow(self, at: str, box: Box, then: Consequence, *, says: bool) -> None:
        rest: Box | None = box
        for hop in then.goto:
            found = rest if hop.when is None or rest is None else narrowed(rest, hop.when.tree)
            if found is not None:
                self._arrive(at if hop.to == STAY else hop.to, self._moved(found, then, says=says))
            if hop.when is not None and rest is not None:
                rest = narrowed(rest, hop.when.tree, holds=False)

    def _moved(self, box: Box, then: Consequence, *, says: bool) -> Box:
        found = dict(box)
        if self._scenario.affect == "model":
            patience = box["patience"][1] + PATIENCE_GAIN * says - self._scenario.customer.temperament.drain
            found |= {gauge: self._scale[gauge] for gauge in GAUGES}
            found["patience"] = (0, min(max(patience + then.effects.get("patience", 0), 0), 100))
            moved = [name for name in then.effects if name not in GAUGES]
        else:
            moved = list(then.effects)
        for name in moved:
            (least, most), points = self._scale[name], then.effects[name]
            low, high = (min(max(value + points, least), most) for value in found[name])
            found[name] = (low, high)
        return found

    def _arrive(self, target: str, box: Box) -> None:
        if target in self._scenario.endings:
            self._endings.add(target)
            return
        rest: Box | None = box
        for leave in self._scenario.exits:
            if rest is not None and may(leave.when.tree, rest)[0]:
                self._endings.add(leave.to)
            rest = None if rest is None else narrowed(rest, leave.when.tree, holds=False)
        if rest is not None:
            self._stand(target, rest)

    def _stand(self, node: str, box: Box) -> None:
        rest: Box | None = box
        variants = self._scenario.nodes[node].variants
        for number, variant in enumerate(variants):
            if rest is not None and may(variant.when.tree, rest)[0]:
                self._lines.add((node, number))
            rest = None if rest is None else narrowed(rest, variant.when.tree, holds=False)
        if rest is not None:
            self._lines.add((node, len(variants)))
        known = self._boxes.get(node)
        joined = box if known is None else self._joined(node, known, box)
        if joined != known:
            self._boxes[node] = joined
            self._waiting.append(node)

    def _joined(self, node: str, known: Box, box: Box) -> Box:
        """Both boxes in one; what keeps growing is let go to its whole scale, so that there is an end."""
        joined = {name: (min(span[0], box[name][0]), max(span[1], box[name][1])) for name, span in known.items()}
        if joined != known:
            self._joins[node] = self._joins.get(node, 0) + 1
        if self._joins.get(node, 0) > _JOINS_BEFORE_WIDENING:
            return {name: span if span == known[name] else self._scale[name] for name, span in joined.items()}
        return joined
