"""From the shape of nodes, replies, routes and actions to the engine's own values, with every name looked up."""

from engine.guard import All, Guard
from engine.moves import MOVES
from engine.scenario import (
    Actions,
    Consequence,
    Ending,
    Exit,
    Hold,
    Hop,
    Line,
    Node,
    Reply,
    Route,
    Variant,
)
from engine.vocabulary import STAY
from scenarios.reading.conditions import Conditions
from scenarios.reading.findings import Findings, Path
from scenarios.reading.names import Names
from scenarios.reading.shapes import (
    ActionShape,
    AnswerShape,
    EndingShape,
    ExitShape,
    HoldShape,
    LineShape,
    NodeShape,
    PauseShape,
    ReplyShape,
    RouteShape,
)
from scenarios.reading.suggest import remedy

_UNREADABLE = Guard("", All(()))


class TalkBuilder:
    """Builds the talk of one file.

    What cannot be built is reported, and something harmless stands in its place: a scenario with errors is never
    played, but the rest of it is still looked at.
    """

    def __init__(self, names: Names, conditions: Conditions, findings: Findings) -> None:
        self._names = names
        self._conditions = conditions
        self._findings = findings

    def node(self, name: str, shape: NodeShape) -> Node:
        """A node with everything that can be answered to it."""
        path: Path = ("nodes", name)
        return Node(
            id=name,
            line=self._line(path, shape),
            variants=tuple(
                Variant(
                    self._conditions.optional((*path, "variants", number, "when"), variant.when) or _UNREADABLE,
                    self._line((*path, "variants", number), variant),
                )
                for number, variant in enumerate(shape.variants)
            ),
            replies=tuple(self._reply((*path, "replies", number), reply) for number, reply in enumerate(shape.replies)),
            typed=self._routes((*path, "typed"), shape.typed),
            actions=self.actions(path, shape.escalate, shape.hold, shape.silence, shape.end),
        )

    def actions(
        self,
        path: Path,
        escalate: dict[str, ActionShape],
        hold: HoldShape | None,
        silence: PauseShape | None,
        end: ActionShape | None,
    ) -> Actions:
        """What can be done instead of speaking, at a node or everywhere."""
        return Actions(
            escalate={team: self._consequence((*path, "escalate", team), then) for team, then in escalate.items()},
            hold=None if hold is None else Hold(self._consequence((*path, "hold"), hold), hold.at_most),
            silence=None if silence is None else self._consequence((*path, "silence"), silence),
            end=None if end is None else self._consequence((*path, "end"), end, to_ending=True),
        )

    def ending(self, name: str, shape: EndingShape) -> Ending:
        """A way in which the talk ends."""
        return Ending(name, shape.outcome, self._line(("endings", name), shape))

    def exit(self, path: Path, shape: ExitShape) -> Exit:
        """A way out of every node."""
        self._names.known_target((*path, "goto"), shape.goto, ending=True)
        return Exit(self._conditions.optional((*path, "when"), shape.when) or _UNREADABLE, shape.goto)

    def _line(self, path: Path, shape: LineShape) -> Line:
        if not shape.customer and not shape.stage:
            self._findings.at_key(
                path, "S120", "nothing is said or done here", "write customer: or stage: and the words"
            )
        return Line(shape.customer, shape.stage, shape.speaker)

    def _reply(self, path: Path, shape: ReplyShape) -> Reply:
        return Reply(
            id=shape.id,
            say=shape.say,
            then=self._consequence(path, shape),
            when=self._conditions.optional((*path, "when"), shape.when),
            once=shape.once,
            adds=self._moves((*path, "moves", "add"), shape.moves.add),
            removes=self._moves((*path, "moves", "remove"), shape.moves.remove),
        )

    def _moves(self, path: Path, moves: tuple[str, ...]) -> tuple[str, ...]:
        for number, move in enumerate(moves):
            if move not in MOVES:
                self._findings.at((*path, number), "S116", f"no move is called '{move}'", remedy(move, MOVES))
        return tuple(move for move in moves if move in MOVES)

    def _routes(self, path: Path, shapes: tuple[RouteShape, ...]) -> tuple[Route, ...]:
        otherwise: int | None = None
        for number, shape in enumerate(shapes):
            if otherwise is not None:
                message = "nothing comes to this route: the one before it has no condition and takes every reply"
                self._findings.at((*path, number), "S207", message, "move the route without `when` to the end")
                break
            if shape.when is None:
                otherwise = number
        return tuple(
            Route(
                self._conditions.optional((*path, number, "when"), shape.when, moves=True),
                self._consequence((*path, number), shape, typed=True),
            )
            for number, shape in enumerate(shapes)
        )

    def _consequence(
        self, path: Path, shape: AnswerShape | ActionShape | PauseShape, *, typed: bool = False, to_ending: bool = False
    ) -> Consequence:
        for name in shape.effects:
            if name not in self._names.ranges or name == "turn":
                known = tuple(known for known in self._names.ranges if known != "turn")
                message = f"no gauge or variable is called '{name}'"
                self._findings.at_key((*path, "effects", name), "S112", message, remedy(name, known))
        team = shape.escalates if isinstance(shape, AnswerShape) else ""
        if team and self._names.teams and team not in self._names.teams:
            message = f"no `escalate:` and no trigger knows the team '{team}'"
            self._findings.at((*path, "escalates"), "S119", message, remedy(team, self._names.teams))
        return Consequence(
            goto=self._hops((*path, "goto"), shape, typed=typed, to_ending=to_ending),
            effects=dict(shape.effects),
            events=shape.events,
            escalates=team,
            fatal=shape.fatal,
        )

    def _hops(
        self, path: Path, shape: AnswerShape | ActionShape | PauseShape, *, typed: bool, to_ending: bool
    ) -> tuple[Hop, ...]:
        hops: list[Hop] = []
        last = len(shape.goto) - 1
        for number, hop in enumerate(shape.goto):
            here = (*path, number)
            self._names.known_target((*here, "to"), hop.to, ending=to_ending)
            guard = self._conditions.optional((*here, "when"), hop.when, moves=typed)
            if number == last and hop.when is not None:
                message = "the last entry of a goto list must hold always: somewhere the talk has to go"
                self._findings.at((*here, "when"), "S113", message, "add an entry without `when` after it")
            elif number < last and hop.when is None:
                message = "nothing comes to the entries after this one: it has no condition"
                self._findings.at(here, "S114", message, "give it a `when`, or move it to the end")
            hops.append(Hop(guard, hop.to))
        if not hops:
            self._findings.at(path, "S113", "a goto list without entries leads nowhere", "write the id of a node")
        return tuple(hops) if hops else (Hop(None, STAY),)
