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
    """Where a count stands, the value it stops at, how it is read from a state, and its bits."""

    shift: int
    cap: int
    read: Callable[[State], int]
    mask: int

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
            self._fields[kind, name] = _Field(
                shift, cap, _reader(kind, name, layout), (1 << cap.bit_length()) - 1 << shift
            )
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
        feelings = {"apologies": 0, "run": 0, "broken": 0}
        others = {"turn": 1, "holds": 0}
        sets: dict[str, list[str]] = {"spent": [], "said": []}
        uses, visits = [0] * len(affect.COUNTED), [0] * len(self._layout.visited)
        for (kind, name), field in self._fields.items():
            value = (counts & field.mask) >> field.shift
            if not value:
                continue
            if kind == "use":
                uses[_INDEX[name]] = value
            elif kind == "visits":
                visits[self._layout.visited.index(name)] = value
            elif kind in sets:
                sets[kind].append(name)
            else:
                (feelings if kind in feelings else others)[kind] = value
        return State(
            at=at,
            feelings=Feelings(
                gauges, tuple(uses), feelings["apologies"], feelings["run"], broken=bool(feelings["broken"])
            ),
            variables=variables,
            turn=others["turn"],
            spent=frozenset(sets["spent"]),
            said=frozenset(sets["said"]),
            visits=tuple(visits),
            holds=others["holds"],
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
