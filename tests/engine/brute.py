"""Small talks enumerated by brute force with the session's own script: slow, plain, and independent of the table."""

from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction

from engine.recognition import NOTHING
from engine.script import Script
from engine.state import State


@dataclass(frozen=True)
class Step:
    event: str
    kind: str
    moves: frozenset[str]
    to: object


@dataclass
class Walk:
    """Every state of a script, told apart by everything but turns, visits and holds beyond what any guard asks."""

    script: Script
    start: object
    states: dict[object, State] = field(default_factory=dict)
    lines: dict[object, object] = field(default_factory=dict)
    steps: dict[object, list[Step]] = field(default_factory=dict)

    def at(self, name):
        return self.states[name].at

    def ended(self, name):
        return self.at(name) in self.script.scenario.endings


def name_of(state, line, turns, visits, holds):
    """What a state is told apart by."""
    return (
        state.at,
        line,
        state.feelings,
        state.variables,
        state.spent,
        state.said,
        min(state.turn, turns),
        tuple(min(times, visits) for times in state.visits),
        min(state.holds, holds),
    )


def acts(script, state, line):
    place = script.places.get(state.at)
    if place is None:
        return
    for entry in place.replies:
        if entry.choice.opens(state):
            yield "reply", entry.choice, script.read(state.at, line, entry.reply)
    for choice in place.escalate.values():
        yield "escalate", choice, NOTHING
    for kind, choice in (("hold", place.hold), ("silence", place.silence), ("end", place.end)):
        if choice and choice.opens(state):
            yield kind, choice, NOTHING


def enumerate_talks(script, at_most, turns=6, visits=5, holds=3):
    """The walk, or None if there are more states than `at_most`."""

    def name(state, line):
        return name_of(state, line, turns, visits, holds)

    state, line = script.begin()
    walk = Walk(script, name(state, line))
    walk.states[walk.start], walk.lines[walk.start] = state, line
    waiting = [walk.start]
    for here in waiting:
        state, walk.steps[here] = walk.states[here], []
        for kind, choice, found in acts(script, state, walk.lines[here]):
            step = script.take(state, choice, found)
            there = name(step.after, step.line)
            if there not in walk.states:
                walk.states[there], walk.lines[there] = step.after, step.line
                waiting.append(there)
            walk.steps[here].append(Step(choice.event, kind, found.counted, there))
        if len(waiting) > at_most:
            return None
    return walk


def random_play(walk, turns):
    """The chance of each ending after so many answers, of being stuck, and what is still under way."""
    under_way, ended = {walk.start: Fraction(1)}, defaultdict(Fraction)
    for _ in range(turns):
        later = defaultdict(Fraction)
        for here, chance in under_way.items():
            replies = [step for step in walk.steps[here] if step.kind == "reply"]
            if not replies:
                ended[walk.at(here) if walk.ended(here) else "(stuck)"] += chance
            for step in replies:
                later[step.to] += chance / len(replies)
        under_way = later
    for here in [here for here in under_way if walk.ended(here)]:
        ended[walk.at(here)] += under_way.pop(here)
    return dict(ended), sum(under_way.values(), Fraction(0))


def extremes(walk, points):
    """The most and least to an ending by trying until nothing changes, or None if it goes on changing."""
    found = []
    for better in (max, min):
        values = {name: 0 for name in walk.states if walk.ended(name)}
        for _ in range(len(walk.states) + 1):
            changed = False
            for here, steps in walk.steps.items():
                totals = [points(step.moves) + values[step.to] for step in steps if step.to in values]
                if totals and (here not in values or better([*totals, values[here]]) != values[here]):
                    values[here], changed = better(totals), True
            if not changed:
                break
        else:
            return None
        found.append(values.get(walk.start))
    return tuple(found)
