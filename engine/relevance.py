"""What can still matter at each node: everything else about a talk's past is forgotten, so that fewer states differ.

A count matters at a node if an answer, a variant or an exit that picked play can still come to asks for it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from engine import affect
from engine.acts import Act, acts_at
from engine.counts import Count, Counts
from engine.guard import Compare, Leaf, Said
from engine.outline import leaves
from engine.packing import Packing, Slot
from engine.scenario import Node
from engine.script import Script
from engine.vocabulary import GAUGES
from engine.weights import WEIGHTS

Bounds = dict[str, list[int]]
Watched = Mapping[str, Sequence[int]]
"""Values of gauges that are told apart from the ones below them although no guard asks, by the gauge's name."""


@dataclass(frozen=True, slots=True)
class Needs:
    """What matters where a talk comes to a node, and while it stands there.

    Attributes:
        asked: The bits of the counts that exits and the node's variants ask for.
        arriving: The bits that matter before exits and variants are looked at.
        standing: The bits that matter afterwards.
        kept: The bits of gauges and of the variables that matter.
        slots: Values on arrival, told apart as far as exits, variants, replies and `goto` lists ask.
        own: Values told apart only as far as replies and `goto` lists of this node ask.
    """

    asked: int
    arriving: int
    standing: int
    kept: int
    slots: tuple[Slot, ...]
    own: tuple[Slot, ...]


class Relevance:
    """What matters at each node of a script.

    Args:
        script: The script.
        watched: What somebody else will ask of every state.

    Attributes:
        acts: What can be done at a node after its line of some number.
        reads: For each of these acts the bits of the counts that decide whether it can be done and where it leads,
            and of those it changes.
        moves: For each of these acts the counts it may change.
        weighs: For each of these acts the bits of the counts that decide what it does to the gauges.
        needs: What matters at each node.
        end: What matters at an ending: nothing.
    """

    def __init__(self, script: Script, watched: Watched) -> None:
        self.script = script
        self._watched = watched
        self.packing = Packing(script.scenario.variables)
        self.acts = {
            (node, number): acts_at(script, node, number)
            for node, place in script.places.items()
            for number in range(len(place.lines))
        }
        scenario = script.scenario
        self._model = scenario.affect == "model"
        self._exits = list(leaves(leave.when for leave in scenario.exits))
        self._own = {node: self._asked_by_acts(node) for node in scenario.nodes}
        self._coming = {node.id: set(_counts(self._arrival_leaves(node))) for node in scenario.nodes.values()}
        self._standing = self._what_can_still_matter()
        asked = set(chain.from_iterable((*self._standing.values(), *self._coming.values())))
        kept = [count for count in asked if count[0] != "variable"]
        self.counts = Counts(kept, self._caps(), script.layout)
        self.reads = {place: tuple(map(self._reads, acts)) for place, acts in self.acts.items()}
        self.moves = {place: tuple(map(self._moves, acts)) for place, acts in self.acts.items()}
        self.weighs = {place: tuple(map(self._weighs, acts)) for place, acts in self.acts.items()}
        self.needs = {node.id: self._needs(node) for node in scenario.nodes.values()}
        self.end = Needs(0, 0, 0, 0, self.packing.slots({}), self.packing.slots({}))

    def acts_of(self, node: str) -> Iterator[Act]:
        """Every act at a node, after every line of it."""
        return chain.from_iterable(self.acts[node, number] for number in range(len(self.script.places[node].lines)))

    def kept_variables(self, node: str) -> frozenset[str]:
        """The variables whose values states at a node keep."""
        return frozenset(name for kind, name in self._standing[node] | self._coming[node] if kind == "variable")

    def _reads(self, act: Act) -> int:
        return self.counts.mask(chain(_asked_by(act), self._moved_by(act), [("turn", "")]))

    def _moves(self, act: Act) -> tuple[Count, ...]:
        return self.counts.kept(chain(self._moved_by(act), [("turn", "")]))

    def _weighs(self, act: Act) -> int:
        return self.counts.mask(_weighing(act) if self._model else ())

    def _needs(self, node: Node) -> Needs:
        standing = self._standing[node.id]
        arriving = standing | self._coming[node.id]
        own = _bounds(chain.from_iterable(_leaves(act) for act in self.acts_of(node.id)))
        for name, values in self._watched.items():
            own.setdefault(name, []).extend(values)
        coming = _bounds(self._arrival_leaves(node))
        both = {name: [*own.get(name, ()), *coming.get(name, ())] for name in {**own, **coming}}
        return Needs(
            asked=self.counts.mask(self._coming[node.id]),
            arriving=self.counts.mask(arriving),
            standing=self.counts.mask(standing),
            kept=self.packing.keeping(self.kept_variables(node.id)),
            slots=self.packing.slots(both),
            own=self.packing.slots(own),
        )

    def _arrival_leaves(self, node: Node) -> list[Leaf]:
        return [*self._exits, *leaves(variant.when for variant in node.variants)]

    def _asked_by_acts(self, node: str) -> set[Count]:
        asked: set[Count] = set()
        for act in self.acts_of(node):
            asked.update(_asked_by(act))
            if self._model:
                asked.update(_weighing(act))
        return asked

    def _moved_by(self, act: Act) -> Iterator[Count]:
        """The counts that an act changes, so far as they are kept at all."""
        moves, choice = act.recognised.moves, act.choice
        yield from (("said", move) for move in moves)
        yield from (("use", move) for move in moves)
        yield from (("apologies", ""), ("run", ""), ("broken", "")) if self._model else ()
        if choice.spends:
            yield "spent", choice.spends
        if choice.holds:
            yield "holds", ""

    def _what_can_still_matter(self) -> dict[str, set[Count]]:
        """For each node the counts asked for there or later, found by going back until nothing is added."""
        found = {node: set(asked) for node, asked in self._own.items()}
        changed = True
        while changed:
            changed = False
            for node in reversed(found):
                before = len(found[node])
                for act in self.acts_of(node):
                    for _, target in act.choice.hops:
                        if target in found:
                            later = found[target] | self._coming[target]
                            found[node] |= later - {("run", "")} if _breaks_run(act) else later
                changed = changed or len(found[node]) > before
        return found

    def _caps(self) -> dict[Count, int]:
        caps: dict[Count, int] = {("turn", ""): 1, ("holds", ""): 1}
        for leaf in chain(
            self._exits,
            chain.from_iterable(_leaves(act) for node in self.script.places for act in self.acts_of(node)),
            leaves(variant.when for node in self.script.scenario.nodes.values() for variant in node.variants),
        ):
            for count in _counts([leaf]):
                if isinstance(leaf, Compare) and count[0] != "variable":
                    caps[count] = max(caps.get(count, 1), leaf.number + 1)
        for place in self.script.places.values():
            at_most = place.actions.hold.at_most if place.actions.hold else None
            caps["holds", ""] = max(caps["holds", ""], at_most or 1)
        return caps


def _leaves(act: Act) -> Iterator[Leaf]:
    """Every comparison that decides whether an act can be done and where it leads."""
    return leaves(guard for guard in (act.when, *(hop.when for hop in act.choice.then.goto)) if guard)


def _asked_by(act: Act) -> Iterator[Count]:
    yield from _counts(_leaves(act))
    if act.choice.spends:
        yield "spent", act.choice.spends
    if act.choice.holds and act.choice.is_open:
        yield "holds", ""


def _weighing(act: Act) -> Iterator[Count]:
    """The counts that the affect model reads for an act; a broken promise lasts, whatever is said."""
    moves = act.recognised.moves
    yield "broken", ""
    yield from (("use", move) for move in moves if WEIGHTS[move].kind != "harmful")
    if any(WEIGHTS[move].kind == "apology" for move in moves):
        yield "apologies", ""
    if affect.only_soft(moves):
        yield "run", ""


def _breaks_run(act: Act) -> bool:
    """Whether an act ends a run of warmth, so that how long it was no longer matters."""
    moves = act.recognised.moves
    return affect.helps(moves) and not affect.only_soft(moves)


def _counts(found: Iterable[Leaf]) -> Iterator[Count]:
    for leaf in found:
        match leaf:
            case Said(move):
                yield "said", move
            case Compare("turn"):
                yield "turn", ""
            case Compare("visits", node):
                yield "visits", node
            case Compare(what) if what not in GAUGES:
                yield "variable", what
            case _:
                pass


def _bounds(found: Iterable[Leaf]) -> Bounds:
    """The values of gauges and variables between which the answer to a comparison changes."""
    bounds: Bounds = {}
    for leaf in found:
        if isinstance(leaf, Compare) and leaf.what not in {"turn", "visits"}:
            first = leaf.number + (leaf.comparison in {"<=", ">"})
            bounds.setdefault(leaf.what, []).append(first)
            if leaf.comparison in {"==", "!="}:
                bounds[leaf.what].append(first + 1)
    return bounds
