"""What a check looks at: a scenario together with the places of everything in it."""

from collections.abc import Iterator
from dataclasses import dataclass

from engine.guard import Guard
from engine.scenario import Actions, Consequence, Node, Scenario
from scenarios.checking.diagnostics import Diagnostic, Secondary, finding
from scenarios.reading.marks import Step
from scenarios.reading.reader import Positions, Reading

Way = tuple[Step, ...]
"""Keys and entry numbers from the top of the file."""


@dataclass(frozen=True, slots=True)
class Subject:
    """One scenario and where it stands.

    Attributes:
        scenario: What was read, possibly with stand-ins for what could not be read.
        positions: Where everything stands.
        name: How the file is called in diagnostics.
    """

    scenario: Scenario
    positions: Positions
    name: str

    def at(
        self,
        way: Way,
        code: str,
        message: str,
        help: str = "",  # noqa: A002 - as in `finding`
        *also: Secondary,
        witness: tuple[str, ...] = (),
    ) -> Diagnostic:
        """A finding about a value."""
        span = self.positions.of(*way)
        return finding(code, message, self.name, span, help=help, secondary=also, witness=witness)

    def at_key(self, way: Way, code: str, message: str, help: str = "", *also: Secondary) -> Diagnostic:  # noqa: A002 - as in `finding`
        """A finding about the thing that a key names."""
        return finding(code, message, self.name, self.positions.of_key(*way), help=help, secondary=also)

    def within(self, way: Way, place: tuple[int, int], code: str, message: str, help: str = "") -> Diagnostic:  # noqa: A002 - as in `finding`
        """A finding about some characters of a text: their offset and how many they are."""
        return finding(code, message, self.name, self.positions.within(way, *place), help=help)


def subject_of(reading: Reading) -> Subject | None:
    """What can be checked of a file, None if it is not even the shape of a scenario."""
    return None if reading.draft is None else Subject(reading.draft, reading.positions, reading.name)


def consequences_at(node: Node) -> Iterator[tuple[Way, Consequence]]:
    """Everything that a node's own replies, routes and actions lead to, with its way."""
    way: Way = ("nodes", node.id)
    for number, reply in enumerate(node.replies):
        yield (*way, "replies", number), reply.then
    for number, route in enumerate(node.typed):
        yield (*way, "typed", number), route.then
    yield from actions_from(way, node.actions)


def actions_from(way: Way, actions: Actions) -> Iterator[tuple[Way, Consequence]]:
    """Everything that actions lead to, with its way."""
    for team, then in actions.escalate.items():
        yield (*way, "escalate", team), then
    if actions.hold is not None:
        yield (*way, "hold"), actions.hold.then
    if actions.silence is not None:
        yield (*way, "silence"), actions.silence
    if actions.end is not None:
        yield (*way, "end"), actions.end


def consequences(scenario: Scenario) -> Iterator[tuple[Way, Consequence]]:
    """Everything that any answer leads to, with its way."""
    for node in scenario.nodes.values():
        yield from consequences_at(node)
    yield from actions_from((), scenario.actions)


def guards(scenario: Scenario) -> Iterator[tuple[Way, Guard]]:
    """Every guard that could be read, with the way to its text."""
    for way, guard in _all_guards(scenario):
        if guard is not None and guard.text:
            yield way, guard


def _all_guards(scenario: Scenario) -> Iterator[tuple[Way, Guard | None]]:
    for node in scenario.nodes.values():
        way: Way = ("nodes", node.id)
        for number, variant in enumerate(node.variants):
            yield (*way, "variants", number, "when"), variant.when
        for number, reply in enumerate(node.replies):
            yield (*way, "replies", number, "when"), reply.when
        for number, route in enumerate(node.typed):
            yield (*way, "typed", number, "when"), route.when
    for number, leave in enumerate(scenario.exits):
        yield ("exits", number, "when"), leave.when
    for way, then in consequences(scenario):
        for number, hop in enumerate(then.goto):
            yield (*way, "goto", number, "when"), hop.when
