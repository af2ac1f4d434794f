"""What a recogniser is asked and what it answers: the only words between the engine and the rules for words."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Final

NO_MOVES: Final[frozenset[str]] = frozenset()
NO_SIGNALS: Final[Mapping[str, int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Fact:
    """Something of this customer's story that a listening reply can name.

    Attributes:
        name: Its id in the scenario.
        words: The ways it may be said, each a word or a few.
    """

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Context:
    """What a reply is read against.

    Attributes:
        customer_line: What the customer said just before, "" if nothing.
        customer_name: The customer's name as the scenario gives it.
        facts: The facts the customer may have told by now.
        asked: Questions the trainee asked before, oldest first (empty where a script is read ahead of play).
    """

    customer_line: str = ""
    customer_name: str = ""
    facts: tuple[Fact, ...] = ()
    asked: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evidence:
    """A move with the words that show it.

    Attributes:
        move: A name from `engine.moves.MOVES`.
        rule: The id of the rule that recognised it.
        start: Where its words begin, in characters of the reply as it was typed.
        end: Where they end (exclusive).
        quote: The words, exactly `reply[start:end]`.
        possible: True where the rule can only suspect (sarcasm).
        counts_as: The harmful move that counts for these words instead, "" where this one does.
    """

    move: str
    rule: str
    start: int
    end: int
    quote: str
    possible: bool = False
    counts_as: str = ""


@dataclass(frozen=True, slots=True)
class Refused:
    """Words that almost showed a move, and why they did not count."""

    move: str
    rule: str
    start: int
    end: int
    quote: str
    because: str


@dataclass(frozen=True, slots=True)
class Recognised:
    """Everything that was read in one reply.

    Attributes:
        evidence: At most one piece for each move, in the order of the words.
        refused: Near-misses, in the order of the words.
        signals: Graded signals by name (see the scoring package), integers.
    """

    evidence: tuple[Evidence, ...] = ()
    refused: tuple[Refused, ...] = ()
    signals: Mapping[str, int] = field(default_factory=lambda: NO_SIGNALS)

    @property
    def moves(self) -> frozenset[str]:
        """The names of the moves recognised."""
        return frozenset(piece.move for piece in self.evidence) if self.evidence else NO_MOVES

    @property
    def counted(self) -> frozenset[str]:
        """The moves that are felt and marked: of several harms done by the same words only the gravest."""
        return frozenset(piece.move for piece in self.evidence if not piece.counts_as) if self.evidence else NO_MOVES

    def corrected(self, text: str, adds: Collection[str], removes: Collection[str]) -> "Recognised":
        """The same reading of `text`, with the moves that a scenario adds and without those it removes."""
        if not adds and not removes:
            return self
        kept = tuple(
            replace(piece, counts_as="") if piece.counts_as in removes else piece
            for piece in self.evidence
            if piece.move not in removes
        )
        present = {piece.move for piece in kept}
        added = tuple(Evidence(move, "scenario", 0, len(text), text) for move in adds if move not in present)
        return replace(self, evidence=kept + added)


Recogniser = Callable[[str, Context], Recognised]
"""Reads a reply in its context. Pure: equal arguments give equal answers."""

NOTHING: Final = Recognised()


def hear_nothing(text: str, context: Context) -> Recognised:  # noqa: ARG001 - the shape of a Recogniser
    """A recogniser for scenarios whose gauges move by `effects` alone."""
    return NOTHING
