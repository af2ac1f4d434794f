"""The counts behind a talk in one whole number, as far as anything asks for them.

A count that nothing asks for has no bits; one that is asked for has as many as the questions can tell apart.
"""

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
_CAPS: Final[Mapping[str, int]] = {"use": 2, "apologies": 3, "run": 2}
_SIMPLE: Final = frozenset({"said", "spent", "broken"})


@dataclass(frozen=True, slots=True)
class _Field:
    kind: str
    name: str
    shift: int
    cap: int

    @property
    def width(self) -> int:
        return self.cap.bit_length()

    @property
    def mask(self) -> int:
        return (1 << self.width) - 1 << self.shift


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
            cap = 1 if kind in _SIMPLE else _CAPS.get(kind) or max(1, caps[kind, name])
            found = _Field(kind, name, shift, cap)
            self._fields[kind, name] = found
            shift += found.width

    def mask(self, counts: Iterable[Count]) -> int:
        """The bits of some counts; those that are not kept have none."""
        return sum(self._fields[count].mask for count in set(counts) if count in self._fields)

    def encoded(self, state: State) -> int:
        """The counts of a state, each at most its cap."""
        return sum(min(self._value(state, found), found.cap) << found.shift for found in self._fields.values())

    def visited(self, counts: int, node: str) -> int:
        """The counts after a node is shown."""
        found = self._fields.get(("visits", node))
        if found and (counts & found.mask) >> found.shift < found.cap:
            return counts + (1 << found.shift)
        return counts

    def decoded(self, counts: int, at: str, gauges: Points, variables: tuple[int, ...]) -> State:
        """A state with these counts; what is not kept is as at the start of a talk."""
        kept = {count: (counts & found.mask) >> found.shift for count, found in self._fields.items()}
        uses = [0] * len(affect.COUNTED)
        for (kind, name), value in kept.items():
            if kind == "use":
                uses[_INDEX[name]] = value
        return State(
            at=at,
            feelings=Feelings(
                gauges,
                tuple(uses),
                kept.get(("apologies", ""), 0),
                kept.get(("run", ""), 0),
                bool(kept.get(("broken", ""), 0)),
            ),
            variables=variables,
            turn=max(1, kept.get(("turn", ""), 1)),
            spent=frozenset(name for (kind, name), value in kept.items() if kind == "spent" and value),
            said=frozenset(name for (kind, name), value in kept.items() if kind == "said" and value),
            visits=tuple(kept.get(("visits", node), 0) for node in self._layout.visited),
            holds=kept.get(("holds", ""), 0),
        )

    def _value(self, state: State, found: _Field) -> int:
        feelings, name = state.feelings, found.name
        values: Mapping[str, Callable[[], int]] = {
            "use": lambda: feelings.uses[_INDEX[name]],
            "apologies": lambda: feelings.apologies,
            "run": lambda: feelings.run,
            "broken": lambda: feelings.broken,
            "spent": lambda: name in state.spent,
            "said": lambda: name in state.said,
            "visits": lambda: state.visits[self._layout.visited.index(name)],
            "holds": lambda: state.holds,
            "turn": lambda: state.turn,
        }
        return values[found.kind]()
