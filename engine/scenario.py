"""A scenario as data that was checked already: frozen, without positions, files or text to parse.

Built by `scenarios.reading`; whatever holds one may rely on every name in it existing.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from engine.guard import Guard
from engine.recognition import Fact
from engine.vocabulary import AffectMode, Channel, Decision, Event, Gauge, Industry, Outcome, TriggerKind


@dataclass(frozen=True, slots=True)
class Line:
    """What happens when the talk comes to a node or an ending.

    Attributes:
        customer: The customer's words, "" if only something happens.
        stage: A stage direction, shown in brackets, "" if none.
        speaker: Who speaks when it is a second voice, "" for the customer.
    """

    customer: str = ""
    stage: str = ""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class Variant:
    """Another line for a node, spoken when its guard holds on the new state."""

    when: Guard
    line: Line


@dataclass(frozen=True, slots=True)
class Hop:
    """One entry of a `goto` list: the first whose guard holds is taken.

    Attributes:
        when: None for the last entry, which always holds.
        to: A node id, an ending id, or `vocabulary.STAY`.
    """

    when: Guard | None
    to: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """What an answer leads to, the same for replies, routes and actions.

    Attributes:
        goto: At least one hop; the last has no guard.
        effects: Whole points added to gauges and variables by name.
        events: Things that happen in this turn and that the affect model knows.
        escalates: The team this answer hands over to, "" if none.
        fatal: Why it fails compliance, "" if it does not.
    """

    goto: tuple[Hop, ...]
    effects: Mapping[str, int] = field(default_factory=dict)
    events: tuple[Event, ...] = ()
    escalates: str = ""
    fatal: str = ""


@dataclass(frozen=True, slots=True)
class Reply:
    """A line the trainee may pick.

    Attributes:
        id: Unique in the scenario.
        say: The words.
        then: What it leads to.
        when: It is hidden until this holds; None when always open.
        once: Whether it can be said one time only.
        adds: Moves it performs although no rule finds them.
        removes: Moves that the rules find and it does not perform.
    """

    id: str
    say: str
    then: Consequence
    when: Guard | None = None
    once: bool = False
    adds: tuple[str, ...] = ()
    removes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Route:
    """Where a typed reply leads when its guard holds; without a guard, the otherwise route."""

    when: Guard | None
    then: Consequence


@dataclass(frozen=True, slots=True)
class Hold:
    """Putting the customer on hold.

    Attributes:
        then: What it leads to; usually the same node, at some cost of patience.
        at_most: How often in one talk, None without limit.
    """

    then: Consequence
    at_most: int | None = None


@dataclass(frozen=True, slots=True)
class Actions:
    """What can be done instead of speaking; at a node, None or empty inherits from the scenario.

    Attributes:
        escalate: By team; `vocabulary.ANYONE` stands for every other team.
        hold: None where the trainee cannot put the customer on hold.
        silence: Saying nothing.
        end: The trainee ends the talk.
    """

    escalate: Mapping[str, Consequence] = field(default_factory=dict)
    hold: Hold | None = None
    silence: Consequence | None = None
    end: Consequence | None = None


@dataclass(frozen=True, slots=True)
class Node:
    """A turn of the customer and what can be answered to it."""

    id: str
    line: Line
    variants: tuple[Variant, ...] = ()
    replies: tuple[Reply, ...] = ()
    typed: tuple[Route, ...] = ()
    actions: Actions = field(default_factory=Actions)


@dataclass(frozen=True, slots=True)
class Exit:
    """Leads to an ending as soon as its guard holds on the new state."""

    when: Guard
    to: str


@dataclass(frozen=True, slots=True)
class Trigger:
    """Something at a node that calls for a decision whether to escalate.

    Attributes:
        at: The node whose showing opens it.
        kind: What has come up.
        decision: `escalate`, or `handle` for a decoy.
        to: The right team, "" for a decoy.
        within: In how many answers; 1 is the very next.
    """

    at: str
    kind: TriggerKind
    decision: Decision
    to: str
    within: int


@dataclass(frozen=True, slots=True)
class Ending:
    """How a talk ends."""

    id: str
    outcome: Outcome
    line: Line


@dataclass(frozen=True, slots=True)
class Variable:
    """A whole number that the scenario keeps for itself, clamped to its range."""

    name: str
    start: int
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Temperament:
    """How this customer reacts.

    Attributes:
        reactivity: Percent by which rises of anger are scaled.
        drain: Patience lost every turn, in points.
        baseline: The anger that a customer who feels heard returns to.
    """

    reactivity: int = 100
    drain: int = 5
    baseline: int = 20


@dataclass(frozen=True, slots=True)
class CustomerFact:
    """A fact of the customer's story and the node at which it is told."""

    fact: Fact
    told: str


@dataclass(frozen=True, slots=True)
class Customer:
    """The person the trainee talks with."""

    name: str
    wants: str
    needs: str
    feelings: Mapping[Gauge, int]
    temperament: Temperament = field(default_factory=Temperament)
    facts: tuple[CustomerFact, ...] = ()


@dataclass(frozen=True, slots=True)
class Trainee:
    """The part the trainee plays."""

    role: str
    task: str
    may: tuple[str, ...] = ()
    may_not: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """Something to look up during the talk."""

    id: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Desk:
    """What the trainee can look up during the talk."""

    record: str = ""
    articles: tuple[Article, ...] = ()


@dataclass(frozen=True)
class Scenario:
    """One whole customer. `sha256` names the bytes of the file it was read from."""

    id: str
    title: str
    summary: str
    industry: Industry
    channel: Channel
    customer_type: str
    difficulty: int
    minutes: int
    skills: tuple[str, ...]
    language: str
    content_note: str
    trainee: Trainee
    customer: Customer
    desk: Desk
    variables: tuple[Variable, ...]
    affect: AffectMode
    start: str
    nodes: Mapping[str, Node]
    endings: Mapping[str, Ending]
    actions: Actions = field(default_factory=Actions)
    exits: tuple[Exit, ...] = ()
    triggers: tuple[Trigger, ...] = ()
    sha256: str = ""

    @cached_property
    def replies(self) -> Mapping[str, tuple[Node, Reply]]:
        """Every reply by id, with the node it stands at."""
        return {reply.id: (node, reply) for node in self.nodes.values() for reply in node.replies}

    def actions_at(self, node: Node) -> Actions:
        """The actions of a node: its own where it names them, else the scenario's.

        Silence is always possible: where nobody says what it leads to, the talk stays where it is.
        """
        own, shared = node.actions, self.actions
        return Actions(
            escalate={**shared.escalate, **own.escalate},
            hold=own.hold or shared.hold,
            silence=own.silence or shared.silence or _STAY,
            end=own.end or shared.end,
        )


_STAY = Consequence(goto=(Hop(None, "stay"),))
