"""A scenario made playable: one shared state machine, its compiled guards, and its lines as the recogniser reads them.

Session, menus and walkers all ask the same `Script`, so they cannot disagree about what is open and where it leads.
A turn is computed first, without changing anything; then the machine takes one transition. This is the only module
that knows the transitions library. Its callbacks are closures made here: it would import and run text.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import cast

from transitions import Event, Machine

from engine import affect, outline
from engine.choice import Choice, OpenReply, Place, Step, opening_of
from engine.errors import IllegalStepError
from engine.guard import Check, Compare, Guard, Layout, Said, compile_guard
from engine.recognition import NO_MOVES, NOTHING, Context, Recognised, Recogniser, hear_nothing
from engine.scenario import Actions, Consequence, Line, Node, Reply, Scenario
from engine.state import State
from engine.transcript import Change
from engine.vocabulary import STAY


@dataclass(slots=True)
class _Cursor:
    """The model that the machine moves: where the talk is, and the turn that was computed for it."""

    state: str
    before: State
    after: State
    moves: Collection[str]


_Condition = Callable[..., bool | None]
"""Asked about a `_Cursor`."""


class _Choosing(Event):
    """An event without callbacks, only conditions: looking for none takes most of the library's time out of a turn."""

    def trigger(self, model: object, *_: object, **__: object) -> bool:
        """Move the cursor by the first transition from its state whose every condition holds."""
        cursor = cast("_Cursor", model)
        for transition in self.transitions[cursor.state]:
            for condition in transition.conditions:
                if not condition.func(cursor):  # type: ignore[operator]  # never text: it would be imported and run
                    break
            else:
                cursor.state = cast("str", transition.dest)
                return True
        return False


class _Table(Machine):
    """Every node and ending as a state, every choice as an event."""

    event_cls = _Choosing


class Script:
    """One scenario, ready to be played any number of times at once; it keeps no state of any talk.

    Args:
        scenario: A checked scenario.
        recognise: Reads replies, picked and typed alike.
    """

    def __init__(self, scenario: Scenario, recognise: Recogniser = hear_nothing) -> None:
        self.scenario = scenario
        self.recognise = recognise
        guards = list(outline.guards(scenario))
        self.layout = Layout(
            variables=tuple(variable.name for variable in scenario.variables),
            visited=tuple(
                sorted({leaf.node for leaf in outline.leaves(guards) if isinstance(leaf, Compare) and leaf.node})
            ),
        )
        self.recalled = frozenset(leaf.move for leaf in outline.leaves(guards) if isinstance(leaf, Said))
        self.opening_anger = scenario.customer.feelings.get("anger", 0)
        self._visited = {node: index for index, node in enumerate(self.layout.visited)}
        self._told = outline.told_at(scenario)
        self.exits = tuple((self.check(leave.when), leave.to) for leave in scenario.exits)
        self._machine = _Table(
            model=None,
            states=[*scenario.nodes, *scenario.endings],
            initial=scenario.start,
            auto_transitions=False,
            send_event=True,
            queued=False,
            ignore_invalid_triggers=False,
        )
        self.places = {node.id: self._place(node) for node in scenario.nodes.values()}
        self._read: dict[tuple[str, Line], Recognised] = {}

    def check(self, guard: Guard | None) -> Check:
        """The compiled form of one of the scenario's guards."""
        return compile_guard(guard, self.layout)

    def begin(self) -> tuple[State, Line]:
        """The state before the first answer, and the line the customer opens with."""
        state = State(
            at=self.scenario.start,
            feelings=affect.begin(self.scenario.customer.feelings),
            variables=tuple(variable.start for variable in self.scenario.variables),
            visits=(0,) * len(self.layout.visited),
        )
        return self.shown(state), self.line_at(state)

    def open_replies(self, state: State) -> tuple[Reply, ...]:
        """The replies that can be picked, in the order of the file; none at an ending."""
        place = self.places.get(state.at)
        return tuple(entry.reply for entry in place.replies if entry.choice.opens(state)) if place else ()

    def reply_choice(self, state: State, reply_id: str) -> tuple[Reply, Choice]:
        """A reply that is open now.

        Raises:
            IllegalStepError: If there is none of that id, or it is not open.
        """
        for entry in self.places[state.at].replies:
            if entry.reply.id == reply_id and entry.choice.opens(state):
                return entry.reply, entry.choice
        raise IllegalStepError(f"the reply {reply_id!r} is not open at {state.at!r}")

    def route(self, state: State, moves: Collection[str]) -> tuple[int, Choice] | None:
        """The typed route that is taken, with its number; None where nothing was recognised and nobody reacts.

        The otherwise route needs a recognised move, or to have been missed once already at this node.
        """
        for number, (check, choice) in enumerate(self.places[state.at].typed):
            if (moves or state.misses) if check is None else check(state, moves):
                return number, choice
        return None

    def context(self, node: str, line: Line, asked: tuple[str, ...] = ()) -> Context:
        """What a reply at a node is read against."""
        return Context(line.customer, self.scenario.customer.name, self._told[node], asked)

    def read(self, node: str, line: Line, reply: Reply) -> Recognised:
        """What the recogniser and the scenario's corrections find in a reply; worked out once for each shown line."""
        key = (reply.id, line)
        found = self._read.get(key)
        if found is None:
            found = self.recognise(reply.say, self.context(node, line)).corrected(reply.say, reply.adds, reply.removes)
            self._read[key] = found
        return found

    def take(self, before: State, choice: Choice, recognised: Recognised = NOTHING) -> Step:
        """Carry out a choice: compute the turn, then let the machine take its transition.

        Raises:
            IllegalStepError: If the machine knows no such step from here. `before` is never changed.
        """
        moves = recognised.moves
        target = choice.target(before, moves)
        after, changes = self.react(before, choice, recognised, target)
        cursor = _Cursor(before.at, before, after, moves)
        event = self._machine.events[choice.event]
        if before.at not in event.transitions or not event.trigger(cursor):
            raise IllegalStepError(f"{choice.event!r} is not possible at {before.at!r}")
        at = cursor.state
        ending = self.scenario.endings.get(at)
        if ending is None:
            return Step(self.shown(after), self.line_at(after), changes, shortcut=False)
        if at == target:
            return Step(after, ending.line, changes, shortcut=False)
        return Step(after.moved_to(at, after.visits), ending.line, changes, shortcut=True)

    def react(
        self, before: State, choice: Choice, recognised: Recognised, target: str
    ) -> tuple[State, tuple[Change, ...]]:
        """The state an answer leads to if no exit is taken, the visit there not yet counted, and what moved."""
        then, scenario = choice.then, self.scenario
        if scenario.affect == "model":
            feelings, changes = affect.step(
                before.feelings,
                affect.Happening(recognised.counted, then.events, then.effects),
                scenario.customer.temperament,
                self.opening_anger,
            )
        else:
            feelings, changes = affect.shifted(before.feelings, choice.shifts), choice.changes
        variables = before.variables
        if variables and then.effects:
            variables = tuple(
                min(max(value + then.effects.get(variable.name, 0), variable.least), variable.most)
                for variable, value in zip(scenario.variables, variables, strict=True)
            )
        after = State(
            at=target,
            feelings=feelings,
            variables=variables,
            turn=before.turn + 1,
            spent=before.spent | {choice.spends} if choice.spends else before.spent,
            said=before.said | self.recalled.intersection(recognised.moves) if self.recalled else before.said,
            visits=before.visits,
            holds=before.holds + choice.holds,
        )
        return after, changes

    def line_at(self, state: State) -> Line:
        """What the customer says at a node whose visit is not counted yet."""
        return self.places[state.at].lines[self.line_number(state)]

    def line_number(self, state: State) -> int:
        """Which of a place's lines is said: that of the first variant whose guard holds, else the last."""
        variants = self.places[state.at].variants
        for number, check in enumerate(variants):
            if check(state, NO_MOVES):
                return number
        return len(variants)

    def shown(self, state: State) -> State:
        """The state once its node is shown: where a guard asks for it, the visit is counted."""
        index = self._visited.get(state.at)
        if index is None:
            return state
        visits = state.visits
        return state.moved_to(state.at, (*visits[:index], visits[index] + 1, *visits[index + 1 :]))

    def _place(self, node: Node) -> Place:
        actions = self.scenario.actions_at(node)
        assert actions.silence is not None  # noqa: S101 - actions_at always answers it; tells mypy so
        return Place(
            node=node,
            actions=actions,
            replies=tuple(self._reply(node, reply) for reply in node.replies),
            typed=tuple(
                (self.check(route.when) if route.when else None, self._choice(node, f"typed {node.id} {n}", route.then))
                for n, route in enumerate(node.typed)
            ),
            escalate={
                team: self._choice(node, f"escalate {node.id} {team}", then) for team, then in actions.escalate.items()
            },
            hold=self._hold(node, actions),
            silence=self._choice(node, f"silence {node.id}", actions.silence),
            end=self._choice(node, f"end {node.id}", actions.end) if actions.end else None,
            variants=tuple(self.check(variant.when) for variant in node.variants),
            lines=(*(variant.line for variant in node.variants), node.line),
        )

    def _reply(self, node: Node, reply: Reply) -> OpenReply:
        is_open = opening_of(reply, self.check(reply.when))
        spends = reply.id if reply.once else ""
        return OpenReply(reply, self._choice(node, f"reply {reply.id}", reply.then, is_open, spends=spends))

    def _hold(self, node: Node, actions: Actions) -> Choice | None:
        if actions.hold is None:
            return None
        at_most = actions.hold.at_most
        if at_most is None:
            return self._choice(node, f"hold {node.id}", actions.hold.then, holds=True)
        return self._choice(node, f"hold {node.id}", actions.hold.then, lambda state: state.holds < at_most, holds=True)

    def _choice(  # noqa: PLR0913 - what makes a choice, each said once
        self,
        node: Node,
        event: str,
        then: Consequence,
        is_open: Callable[[State], bool] | None = None,
        *,
        spends: str = "",
        holds: bool = False,
    ) -> Choice:
        """Register an event with the machine: its hops in order, each hop to a node behind the exits."""
        hops = tuple((self.check(hop.when), node.id if hop.to == STAY else hop.to) for hop in then.goto)
        passed: list[str | _Condition] = [_opened(is_open)] if is_open else []
        for hop, (check, target) in zip(then.goto, hops, strict=True):
            taken = [*passed, _holding(check)] if hop.when else passed
            if target in self.scenario.nodes:
                for leaves, ending in self.exits:
                    self._machine.add_transition(event, node.id, ending, conditions=[_leaving(leaves), *taken])
            self._machine.add_transition(event, node.id, target, conditions=taken)
            passed = [*passed, _failing(check)]
        shifts = affect.shifts(then.effects)
        return Choice(event, then, is_open, hops, spends, holds, shifts, affect.shift_changes(shifts))


def _opened(is_open: Callable[[State], bool]) -> _Condition:
    return lambda cursor: is_open(cursor.before)


def _holding(check: Check) -> _Condition:
    return lambda cursor: check(cursor.before, cursor.moves)


def _failing(check: Check) -> _Condition:
    return lambda cursor: not check(cursor.before, cursor.moves)


def _leaving(leaves: Check) -> _Condition:
    """An exit is asked about the state that the answer led to."""
    return lambda cursor: leaves(cursor.after, NO_MOVES)
