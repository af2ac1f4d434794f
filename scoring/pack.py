"""The rules of one language as data: what each looks for, what it ignores, and the examples that hold it to that."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType
from typing import Final, Literal, get_args

Scope = Literal["negated", "quoted", "conditional", "erased", "rhetorical", "other", "copied"]
"""Ways in which words can stand there without being meant: see `scoring.scope`."""

SCOPES: Final[tuple[Scope, ...]] = get_args(Scope)

GRADED: Final = (
    "commitment", "hostility", "emotional_reaction", "interpretation", "regret", "gratitude", "acknowledgement",
    "farewell", "asks_to_wait",
)  # fmt: skip
"""The signals that rules may show; the others are counted (see `scoring.signals`)."""

Asking = Literal["", "only", "never"]
"""Whether a rule's sentence must be a question, must not be one, or may be either."""


@dataclass(frozen=True, slots=True)
class Example:
    """A reply that a rule is held against.

    Attributes:
        text: The reply.
        quote: The words that the rule must point at, "" where any will do.
        customer: What the customer said before, "" for nothing.
        name: The customer's name, "" if it is not known.
    """

    text: str
    quote: str = ""
    customer: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Examples:
    """What a rule must find, must leave alone, and is known to miss."""

    matches: tuple[Example, ...]
    passes: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()


@dataclass(frozen=True, slots=True)
class Rule:
    """One way of performing one move.

    Attributes:
        id: Its name, unique in the pack.
        move: A name from `engine.moves.MOVES`, "" for a rule that shows a signal.
        about: What it looks for, in a trainer's words.
        source: The guidance or study behind it.
        signal: The graded signal it shows, "" for a rule that shows a move.
        level: How strong the signal then is, 1 to 3.
        say: Templates of which one must match.
        parts: Templates that must all match in one sentence, in any order; what of them is near the first is quoted.
        unless: Templates that must not match in the sentence.
        unless_reply: Templates that must not match anywhere in the reply.
        with_reply: Templates of which one must match somewhere in the reply.
        after: Templates of which one must match in the customer's last line; without a known line nothing is found.
        unless_moves: Moves that must not have been found in the reply.
        with_moves: Moves of which one must have been found in the reply.
        shares: How many words of the customer's story the sentence must name; above 0 it needs a story.
        question: Whether the sentence must be a question.
        allow: Scopes that do not matter to this rule.
        possible: Whether it can only suspect.
        examples: What it is held against.
    """

    id: str
    move: str
    about: str
    source: str
    signal: str = ""
    level: int = 0
    say: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    unless_reply: tuple[str, ...] = ()
    with_reply: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    unless_moves: tuple[str, ...] = ()
    with_moves: tuple[str, ...] = ()
    shares: int = 0
    question: Asking = ""
    allow: frozenset[Scope] = frozenset()
    possible: bool = False
    examples: Examples = field(default_factory=lambda: Examples(()))


@dataclass(frozen=True)
class Pack:
    """The rules of one language.

    Attributes:
        language: Such as `en`.
        classes: The templates of each word class by name.
        rules: In the order of the files.
        sha256: Of the files they were read from.
    """

    language: str
    classes: Mapping[str, tuple[str, ...]] = field(default_factory=lambda: MappingProxyType({}))
    rules: tuple[Rule, ...] = ()
    sha256: str = ""

    @cached_property
    def rule(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    def joined(self, other: "Pack") -> "Pack":
        """This pack with the words and rules of another added; a rule of the same id takes this pack's place."""
        replaced = {rule.id for rule in other.rules}
        kept = tuple(rule for rule in self.rules if rule.id not in replaced)
        classes = {
            name: self.classes.get(name, ()) + other.classes.get(name, ()) for name in {**self.classes, **other.classes}
        }
        return Pack(self.language, classes, kept + other.rules, self.sha256 + other.sha256)
