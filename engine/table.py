"""A script compiled for walking through its states by the hundred thousand.

An ending is one state, whatever the values; any other state is one whole number: gauges and variables below, above
them the number of its *situation*, which is everything that decides what can be done and where it leads: the node, the
line spoken there, the counts that can still matter and which side of every bound the values are on. So guards are
asked once for each situation, by the script's own compiled checks on a state that stands for all the others; and
values move through `engine.dynamics`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, cast

from engine.acts import Act
from engine.affect import Happening, Points
from engine.dynamics import Frame, Rows, rows
from engine.packing import REST, Slot
from engine.recognition import NO_MOVES
from engine.relevance import Relevance, Watched
from engine.scenario import Line
from engine.script import Script
from engine.state import State


@dataclass(frozen=True, slots=True)
class Situation:
    """What many states have in common.

    Attributes:
        at: A node or an ending.
        line: Which of the node's lines was spoken, see `Place.lines`; 0 at an ending.
        counts: The counts that can still matter, packed.
        code: Which side of the bounds that the node's answers ask for the values are on.
    """

    at: str
    line: int
    counts: int
    code: int


class _Landing(dict[int, tuple[int, int]]):
    """Where steps to one node with one set of counts come to rest, by code: the situation, and the values kept."""

    __slots__ = ("counts", "target")

    def __init__(self, target: str, counts: int) -> None:
        self.target = target
        self.counts = counts


@dataclass(frozen=True, slots=True)
class _Turn:
    """What an act does in one situation: where it leads, how counts and (unless it is an ending) values move."""

    target: str
    gain: int
    rows: Rows | None


@dataclass(frozen=True, slots=True)
class Plan:
    """What can be done in one situation.

    Attributes:
        acts: The acts that are open: first those that go on, then those that end the talk, then those that idle.
        steps: How those that go on move values and where they come to rest.
        endings: Where those that end the talk lead.
        idle: How many leave the state as it is.
    """

    acts: tuple[Act, ...]
    steps: tuple[tuple[int, Rows, _Landing], ...]
    endings: tuple[int, ...]
    idle: int


_NOTHING_TO_DO: Final = Plan((), (), (), 0)


class Table:
    """A script as situations and packed states; grows as it is walked through.

    Attributes:
        situations: Every situation that was met, by its number.
        exits_asked: Exits by number together with whether they held, as far as they were asked.

    Args:
        script: What to walk through, by picked play: replies, escalation, hold, silence and ending the talk.
        watched: Values of gauges by which situations are told apart although no guard asks.
    """

    def __init__(self, script: Script, watched: Watched | None = None) -> None:
        self.script = script
        self.relevance = Relevance(script, watched or {})
        self.packing = self.relevance.packing
        self.situations: list[Situation] = []
        self.exits_asked: set[tuple[int, bool]] = set()
        self._numbers: dict[Situation, int] = {}
        self._plans: list[Plan | None] = []
        self._landings: dict[tuple[str, int], _Landing] = {}
        self._settled: dict[tuple[str, int, int], tuple[str, int, int]] = {}
        self._turns: dict[tuple[str, int, int, int, int], _Turn | None] = {}
        self._rows: dict[tuple[str, int, int, int, str], Rows] = {}
        self._plain_rows: dict[tuple[str, int, int, tuple[tuple[str, int], ...]], Rows] = {}
        scenario = script.scenario
        self._frame = Frame(
            self.packing, scenario.affect == "model", scenario.customer.temperament, script.opening_anger
        )
        opening, _ = script.begin()
        self._leaves_at_once = any(leaves(opening, NO_MOVES) for leaves, _ in script.exits)
        self.start = self._opening()

    def successors(self, key: int) -> list[int]:
        """The states that the acts open in a state lead to, in the order of `acts(key)`; none at an ending."""
        size = self.packing.size
        plan = self._plans[key >> size] or self._plan(key)
        anger, distress, trust = key >> 7 & 127, key >> 14 & 127, key >> 21 & 127
        rest = key >> REST & self.packing.rest_mask
        found = []
        for selector, table, landing in plan.steps:
            new, angers, distresses, trusts, rests = table[key & selector]
            new += angers[anger] + distresses[distress] + trusts[trust] + rests[rest]
            try:
                situation, kept = landing[new >> size]
            except KeyError:
                situation, kept = self._land(landing, new)
            found.append(situation + (new & kept))
        found.extend(plan.endings)
        if plan.idle:
            found.extend([key] * plan.idle)
        return found

    def acts(self, key: int) -> tuple[Act, ...]:
        """The acts that are open in a state, in the order of its successors."""
        return (self._plans[key >> self.packing.size] or self._plan(key)).acts

    def values_after(self, key: int, act: Act, effects: Mapping[str, int]) -> tuple[int, ...]:
        """Gauges and variables after an act of a state, if these were its effects."""
        at = self.situation(key)
        index = self.relevance.acts[at.at, at.line].index(act)
        weighs = self.relevance.weighs[at.at, at.line][index]
        asked = (act.choice.event, at.line, at.counts & weighs, tuple(sorted(effects.items())))
        if asked not in self._plain_rows:
            before = self._state(at.at, at.counts & weighs, key).feelings
            what = Happening(act.recognised.counted, act.choice.then.events, effects)
            self._plain_rows[asked] = rows(self._frame, before, what, self.relevance.end.slots)
        table = self._plain_rows[asked]
        new, angers, distresses, trusts, rests = table[key & table.selector]
        new += angers[key >> 7 & 127] + distresses[key >> 14 & 127] + trusts[key >> 21 & 127]
        return self.packing.values(new + rests[key >> REST & self.packing.rest_mask])

    def situation(self, key: int) -> Situation:
        """What a state has in common with others."""
        return self.situations[key >> self.packing.size]

    def values(self, key: int) -> tuple[int, ...]:
        """The gauges of a state and its variables (0 or their least where they can no longer matter)."""
        return self.packing.values(key)

    def state(self, key: int) -> State:
        """A state in full, in which counts that can no longer matter are as at the start of a talk."""
        found = self.situation(key)
        return self._state(found.at, found.counts, key)

    def line(self, key: int) -> Line:
        """What the customer said on coming to a state."""
        found = self.situation(key)
        ending = self.script.scenario.endings.get(found.at)
        return ending.line if ending else self.script.places[found.at].lines[found.line]

    def _opening(self) -> int:
        script, counts = self.script, self.relevance.counts
        state, line = script.begin()
        needs = self.relevance.needs[state.at]
        values = (*state.feelings.gauges, *state.variables)
        number = script.places[state.at].lines.index(line)
        situation = Situation(state.at, number, counts.encoded(state) & needs.standing, self._code(needs.own, values))
        return self._number(situation) + (self.packing.pack(values) & needs.kept)

    def _state(self, at: str, counts: int, key: int) -> State:
        values = self.packing.values(key & self.packing.mask)
        return self.relevance.counts.decoded(counts, at, cast("Points", values[:5]), values[5:])

    def _code(self, slots: tuple[Slot, ...], values: tuple[int, ...]) -> int:
        packed = sum(slot.packed(value) for slot, value in zip(slots, values, strict=True))
        return packed >> self.packing.size

    def _number(self, situation: Situation) -> int:
        """The number of a situation, shifted to where it stands in a state."""
        number = self._numbers.setdefault(situation, len(self.situations))
        if number == len(self.situations):
            self.situations.append(situation)
            at_node = situation.at in self.relevance.needs
            self._plans.append(None if at_node else _NOTHING_TO_DO)
        return number << self.packing.size

    def _plan(self, key: int) -> Plan:
        """What can be done in the situation of a state, worked out once for all its states."""
        number = key >> self.packing.size
        at = self.situations[number]
        going, steps, ending, endings, idle = [], [], [], [], []
        for index, act in enumerate(self.relevance.acts[at.at, at.line]):
            turn = self._turn(index, act, at, key)
            if turn is None:
                continue
            if turn.rows is None:
                ending.append(act)
                endings.append(self._number(Situation(turn.target, 0, 0, 0)))
            elif self._idles(act, turn, at):
                idle.append(act)
            else:
                counts = at.counts + turn.gain & self.relevance.needs[turn.target].arriving
                going.append(act)
                steps.append((turn.rows.selector, turn.rows, self._landing(turn.target, counts)))
        plan = self._plans[number] = Plan((*going, *ending, *idle), tuple(steps), tuple(endings), len(idle))
        return plan

    def _idles(self, act: Act, turn: _Turn, at: Situation) -> bool:
        """Whether an act leaves every state of a situation as it is, as silence does where nothing is said of it."""
        then, needs = act.choice.then, self.relevance.needs[at.at]
        if (
            self._frame.model
            or turn.target != at.at
            or any(then.effects.values())
            or needs.asked
            or self._leaves_at_once
        ):
            return False
        return self.relevance.counts.visited(at.counts + turn.gain, at.at) & needs.standing == at.counts

    def _turn(self, index: int, act: Act, at: Situation, key: int) -> _Turn | None:
        """What an act does in a situation, None if it is not open; shared by situations that are alike to it."""
        reads = self.relevance.reads[at.at, at.line][index]
        shared = (at.at, at.line, index, at.counts & reads, at.code)
        if shared not in self._turns:
            before = self._state(at.at, at.counts & reads, key)
            self._turns[shared] = self._taken(index, act, at, before) if act.choice.opens(before) else None
        return self._turns[shared]

    def _taken(self, index: int, act: Act, at: Situation, before: State) -> _Turn:
        relevance, place, then = self.relevance, (at.at, at.line), act.choice.then
        target = act.choice.target(before, NO_MOVES)
        if target in self.script.scenario.endings:
            return _Turn(target, 0, None)
        after, _ = self.script.react(before, act.choice, act.recognised, target)
        moved = relevance.moves[place][index]
        gain = relevance.counts.encoded(after, moved) - relevance.counts.encoded(before, moved)
        weighed = (*place, index, at.counts & relevance.weighs[place][index], target)
        if weighed not in self._rows:
            what = Happening(act.recognised.counted, then.events, then.effects)
            self._rows[weighed] = rows(self._frame, before.feelings, what, relevance.needs[target].slots)
        return _Turn(target, gain, self._rows[weighed])

    def _landing(self, target: str, counts: int) -> _Landing:
        found = self._landings.get((target, counts))
        if found is None:
            found = self._landings[target, counts] = _Landing(target, counts)
        return found

    def _land(self, landing: _Landing, new: int) -> tuple[int, int]:
        """The situation in which values arrive, shifted; exits first, then the line, then the visit is counted."""
        target, counts, code = landing.target, landing.counts, new >> self.packing.size
        shared = (target, counts & self.relevance.needs[target].asked, code)
        if shared not in self._settled:
            self._settled[shared] = self._settle(target, shared[1], new)
        at, line, own = self._settled[shared]
        needs = self.relevance.needs.get(at, self.relevance.end)
        counts = self.relevance.counts.visited(counts, at) & needs.standing
        found = landing[code] = self._number(Situation(at, line, counts, own)), needs.kept
        return found

    def _settle(self, target: str, counts: int, new: int) -> tuple[str, int, int]:
        """Where the talk comes to rest, the number of the line spoken there, and the side of its bounds."""
        state = self._state(target, counts, new)
        for number, (leaves, ending) in enumerate(self.script.exits):
            holds = leaves(state, NO_MOVES)
            self.exits_asked.add((number, holds))
            if holds:
                return ending, 0, 0
        own = self.relevance.needs[target].own
        return target, self.script.line_number(state), self._code(own, self.packing.values(new & self.packing.mask))
