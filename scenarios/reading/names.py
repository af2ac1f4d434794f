"""Every name that a scenario file gives to something, and whether a name is given once only."""

from typing import Final

from engine.guard_parser import Names as GuardNames
from engine.moves import MOVES
from engine.vocabulary import ANYONE, GAUGES, STAY
from scenarios.checking.diagnostics import Secondary
from scenarios.reading.findings import Findings, Path
from scenarios.reading.kinds import ID, suggested_id
from scenarios.reading.schema import ScenarioShape
from scenarios.reading.suggest import remedy

RESERVED_IDS: Final = frozenset({STAY, ANYONE, "hold", "silence", "end", "escalate"})
"""Words that mean something of their own where an id may stand."""

_GUARD_WORDS: Final = frozenset({"and", "or", "not", "turn", "said", "visits"})
_SCALE: Final = (0, 100)
_MOST_TURNS: Final = 1_000_000


class Names:
    """The names of one file.

    Attributes:
        nodes: Ids of nodes.
        endings: Ids of endings.
        replies: Where each reply stands.
        ranges: Least and most of gauges, variables and `turn`.
        teams: Every team that an action hands over to or a trigger asks for, as the file writes it.
    """

    def __init__(self, shape: ScenarioShape, findings: Findings) -> None:
        self.nodes = shape.nodes.keys()
        self.endings = shape.endings.keys()
        self.replies: dict[str, Path] = {}
        self.ranges: dict[str, tuple[int, int]] = {
            **dict.fromkeys(GAUGES, _SCALE),
            **{name: (variable.least, variable.most) for name, variable in shape.variables.items()},
            "turn": (1, _MOST_TURNS),
        }
        at_nodes = (team for node in shape.nodes.values() for team in node.escalate)
        in_triggers = (trigger.to for trigger in shape.triggers if trigger.to)
        self.teams = tuple(dict.fromkeys(team for team in (*shape.escalate, *at_nodes, *in_triggers) if team != ANYONE))
        self._findings = findings
        self._first: dict[str, Path] = {}
        self._collect(shape)
        self.in_guards = GuardNames(self.ranges, self.nodes)
        self.in_routes = GuardNames(self.ranges, self.nodes, moves=True)

    def known_target(self, path: Path, name: str, *, ending: bool = False) -> bool:
        """Whether a target exists; if not it is reported, unless the list it should stand in could not be read.

        Args:
            path: Where the target is named.
            name: What is named there.
            ending: Whether only an ending will do.
        """
        if name in self.endings or (not ending and (name in self.nodes or name == STAY)):
            return True
        if not (self._findings.sound(("nodes",)) and self._findings.sound(("endings",))) or self._findings.names_lost:
            return False
        if ending and (name in self.nodes or name == STAY):
            help_text = remedy(name, self.endings) or "name an ending"
            self._findings.at(path, "S115", f"'{name}' is not an ending; only an ending can stand here", help_text)
            return False
        known = tuple(self.endings) if ending else (*self.nodes, *self.endings, STAY)
        kind = "ending" if ending else "node or ending"
        help_text = remedy(name, known)
        if name in self.replies:
            help_text = "that is a reply; name the node that the customer answers with"
        self._findings.at(path, "S104", f"no {kind} is called '{name}'", help_text)
        return False

    def known_node(self, path: Path, name: str) -> bool:
        """Whether a node exists; if not it is reported as in `known_target`."""
        if name in self.nodes:
            return True
        if self._findings.sound(("nodes",)) and not self._findings.names_lost:
            also = "; that is an ending" if name in self.endings else ""
            self._findings.at(path, "S104", f"no node is called '{name}'{also}", remedy(name, self.nodes))
        return False

    def _collect(self, shape: ScenarioShape) -> None:
        for name in shape.nodes:
            self._give(("nodes", name), name, key=True)
            for number, reply in enumerate(shape.nodes[name].replies):
                path = ("nodes", name, "replies", number, "id")
                if self._findings.sound(path):
                    self._give(path, reply.id, key=False)
                    self.replies.setdefault(reply.id, path[:-1])
        for name in shape.endings:
            self._give(("endings", name), name, key=True)
        for name in shape.variables:
            self._variable(name)
        for name in shape.customer.facts:
            self._shaped(("customer", "facts", name), name)

    def _give(self, path: Path, name: str, *, key: bool) -> None:
        """Note an id of a node, a reply or an ending, which share one set of names."""
        report = self._findings.at_key if key else self._findings.at
        if key and not self._shaped(path, name):
            return
        if name in RESERVED_IDS:
            report(path, "S111", f"'{name}' means something of its own here", f"choose another id, such as {name}_it")
        elif name in self._first:
            where = self._findings.source
            first = self._first[name]
            span = where.key_span(*first) if first[0] == "endings" or len(first) == 2 else where.span(*first)
            help_text = "nodes, replies and endings share one set of ids: choose another"
            report(path, "S110", f"the id '{name}' is used twice", help_text, Secondary(span, "it stands here first"))
        else:
            self._first[name] = path

    def _shaped(self, path: Path, name: str) -> bool:
        """Whether a key has the form of an id."""
        if ID.fullmatch(name):
            return True
        shape = "an id is lower-case letters, digits, - and _, and begins with a letter"
        near = suggested_id(name)
        self._findings.at_key(path, "S109", f"'{name}' cannot be an id", f"{shape}: {near}" if near else shape)
        return False

    def _variable(self, name: str) -> None:
        path: Path = ("variables", name)
        if not self._shaped(path, name):
            return
        kind = "a gauge" if name in GAUGES else "a move" if name in MOVES else "a word of conditions"
        if name in GAUGES or name in MOVES or name in _GUARD_WORDS:
            self._findings.at_key(
                path, "S111", f"'{name}' is {kind} already", f"choose another name, such as my_{name}"
            )
