"""Where a talk stands: everything that guards, the customer and the session read, and nothing more."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Feelings:
    """The customer's five gauges and the small saturated counts behind them.

    Attributes:
        gauges: Anger, distress, heard, trust, patience, each 0..100.
        uses: How often each helping move was used, 0..2, by the order of `affect.COUNTED`.
        apologies: Moves of the kind apology so far, 0..3.
        run: Turns in a row with only relational or apology moves, 0..2.
        broken: Whether a promise was broken.
    """

    gauges: tuple[int, int, int, int, int]
    uses: tuple[int, ...] = ()
    apologies: int = 0
    run: int = 0
    broken: bool = False


@dataclass(frozen=True, slots=True)
class State:
    """A talk between two answers.

    Attributes:
        at: The node the customer last spoke at, or the ending the talk came to.
        feelings: The customer's gauges and counts.
        variables: In the order of `Scenario.variables`.
        turn: The number of the answer to be given now, 1 for the first.
        spent: Once-only replies that were said.
        said: Moves of earlier answers, as far as a `said()` asks for them.
        visits: Times each node was shown, by the order of `Layout.visited`.
        holds: Times the customer was put on hold.
        misses: Typed replies in a row, at this node, in which nothing was recognised.
    """

    at: str
    feelings: Feelings
    variables: tuple[int, ...] = ()
    turn: int = 1
    spent: frozenset[str] = frozenset()
    said: frozenset[str] = frozenset()
    visits: tuple[int, ...] = ()
    holds: int = 0
    misses: int = 0

    def moved_to(self, at: str, visits: tuple[int, ...]) -> "State":
        """The same state at another place; a talk that moves has missed nothing there yet."""
        return State(at, self.feelings, self.variables, self.turn, self.spent, self.said, visits, self.holds)
