"""The counts behind a talk in one whole number, as far as anything asks for them.

A count that nothing asks for has no bits; one that is asked for has as many as the questions can tell apart.
"""

import operator
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from engine import affect
from engine.affect import Points
from engine.guard import Layout
from engine.state import Feelings, State

Count = tuple[str, str]
"""A kind of count and what it counts: `("said", move)`, `("spent", reply)`, `("turn", "")` …"""

_INDEX: Final = {name: index for index, name in enumerate(affect.COUNTED)}
_CAPS: Final[Mapping[str, int]] = {"use": 2, "apologies": 3, "run": 2, "said": 1, "spent": 1, "broken": 1}


@dataclass(frozen=True, slots=True)
class _Field:
    """Where a count stands, the value it stops at, and how it is read from a state."""

    shift: int
    cap: int
    read: Callable[[State], int]

    @property
    def mask(self) -> int:
        """The bits it stands in."""
        return (1 << self.cap.bit_length()) - 1 << self.shift

    def encoded(self, state: State) -> int:
        """The count of a state in its bits."""
        return min(self.read(state), self.cap) << self.shift


class Counts:
    """How the counts that are asked for stand in one number.

    Args:
        asked: The counts; one that is not here is not kept.
        caps: The value of a count from which on no question tells values apart, for turn, visits and holds.
        layout: Where a state keeps its visits.
    """

    def __init__(self, asked: Iterable[Count], caps: Mapping[Count, int], layout: Layout) -> None:
        self._layout = layout
        self._fields: dict[Count, _Field] = {}
        shift = 0
        for kind, name in sorted(set(asked)):
            cap = _CAPS.get(kind) or max(1, caps[kind, name])
            self._fields[kind, name] = _Field(shift, cap, _reader(kind, name, layout))
            shift += cap.bit_length()

    def mask(self, counts: Iterable[Count]) -> int:
        """The bits of some counts; those that are not kept have none."""
        return sum(self._fields[count].mask for count in self.kept(counts))

    def kept(self, counts: Iterable[Count]) -> tuple[Count, ...]:
        """Those of some counts that are kept."""
        return tuple(sorted(set(counts) & self._fields.keys()))

    def encoded(self, state: State, only: Iterable[Count] | None = None) -> int:
        """The counts of a state, or only these (which must be kept), each at most its cap."""
        fields = self._fields.values() if only is None else [self._fields[count] for count in only]
        return sum(field.encoded(state) for field in fields)

    def visited(self, counts: int, node: str) -> int:
        """The counts after a node is shown."""
        field = self._fields.get(("visits", node))
        if field and (counts & field.mask) >> field.shift < field.cap:
            return counts + (1 << field.shift)
        return counts

    def decoded(self, counts: int, at: str, gauges: Points, variables: tuple[int, ...]) -> State:
        """A state with these counts; what is not kept is as at the start of a talk."""
        kept = {count: (counts & field.mask) >> field.shift for count, field in self._fields.items()}
        uses = [0] * len(affect.COUNTED)
        for (kind, name), value in kept.items():
            if kind == "use":
                uses[_INDEX[name]] = value
        feelings = Feelings(
            gauges,
            tuple(uses),
            kept.get(("apologies", ""), 0),
            kept.get(("run", ""), 0),
            bool(kept.get(("broken", ""), 0)),
        )
        return State(
            at=at,
            feelings=feelings,
            variables=variables,
            turn=max(1, kept.get(("turn", ""), 1)),
            spent=frozenset(name for (kind, name), value in kept.items() if kind == "spent" and value),
            said=frozenset(name for (kind, name), value in kept.items() if kind == "said" and value),
            visits=tuple(kept.get(("visits", node), 0) for node in self._layout.visited),
            holds=kept.get(("holds", ""), 0),
        )


def _reader(kind: str, name: str, layout: Layout) -> Callable[[State], int]:
    match kind:
        case "use":
            index = _INDEX[name]
            return lambda state: state.feelings.uses[index]
        case "visits":
            place = layout.visited.index(name)
            return lambda state: state.visits[place]
        case "spent":
            return lambda state: name in state.spent
        case "said":
            return lambda state: name in state.said
        case "holds" | "turn":
            return operator.attrgetter(kind)
        case _:
            return operator.attrgetter(f"feelings.{kind}")
