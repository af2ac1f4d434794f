"""What the screens ask the rest of the program for. Scenarios, records and scores stand behind it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:  # none of them is needed before the first screen
    from collections.abc import Sequence

    from engine.scenario import Scenario
    from engine.session import Session
    from engine.transcript import Transcript
    from practice.attempt import Attempt
    from practice.country import Countries, Country
    from scoring.debrief import Debrief
    from tui.present.library import CustomerCard
    from tui.present.rule import Rule


class Setup(NamedTuple):
    """How a talk is held.

    Attributes:
        goal: What the trainee chose to try, "" for nothing.
        exam: Whether the feelings stay hidden until the end.
        coach: 0 (silent) to 3 (most help).
    """

    goal: str = ""
    exam: bool = False
    coach: int = 0


class Held(NamedTuple):
    """A talk that is being held or was held.

    Attributes:
        attempt: The talk with its record.
        number: Which attempt at this customer it is, 1 for the first.
        setup: How it is held.
        resumed: Whether it goes on after a pause.
        unsent: What was written and not sent before that pause.
    """

    attempt: "Attempt"
    number: int = 1
    setup: Setup = Setup()
    resumed: bool = False
    unsent: str = ""

    @property
    def session(self) -> "Session":
        """The talk; only looked at."""
        return self.attempt.session

    @property
    def scenario(self) -> "Scenario":
        """The customer."""
        return self.attempt.session.script.scenario


class Unfinished(NamedTuple):
    """A talk that was paused and can go on.

    Attributes:
        id: Names it to the house.
        title: Of its scenario.
        customer: The customer's name.
        turn: The answer to be given next, 1 for the first.
        last_words: What the customer had just said.
    """

    id: int
    title: str
    customer: str
    turn: int
    last_words: str


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the trainee set.

    Attributes:
        nickname: How they want to be called, "" until they say.
        theme: `evening`, `paper` or `contrast`.
        pace: Whether the customer's words come at reading pace.
        asked: Whether they were asked for a nickname.
        country: Whose numbers are shown where somebody looks for help, by its code; "" for none.
    """

    nickname: str = ""
    theme: str = "evening"
    pace: bool = True
    asked: bool = True
    country: str = ""


class House(Protocol):
    """Everything behind the screens. Any method may raise `practice.errors.RecordsError`."""

    def preferences(self) -> Preferences:
        """What the trainee set; asked before the first screen, so it must be quick."""

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the trainee set."""

    def countries(self) -> "Countries":
        """The countries whose numbers can be shown where somebody looks for help."""

    def country(self) -> "Country":
        """The one that was chosen."""

    def greeting(self) -> str:
        """`Good evening`, by the clock of this machine."""

    def customers_at_hand(self) -> "Sequence[CustomerCard] | None":
        """Everybody to practise with, if that is known in a moment, else None; asked before the first paint."""

    def customers(self) -> "Sequence[CustomerCard]":
        """Everybody to practise with."""

    def customers_read(self) -> tuple[int, int]:
        """How many files were read for `customers` so far, and of how many; asked while that takes its time."""

    def unfinished(self, scenario_id: str = "") -> Unfinished | None:
        """The latest talk that was paused, or the latest with one customer; None if there is none."""

    def scenario(self, scenario_id: str) -> "Scenario":
        """A customer, to read the briefing."""

    def prepare(self, scenario_id: str) -> None:
        """Make a customer ready to talk, which can take a second or two; `begin` is quick afterwards."""

    def give_way(self) -> None:
        """Let what is done beside the screens wait for a moment: somebody pressed a key."""

    def suggestion(self, scenario_id: str) -> str:
        """What the last talk suggested to try, "" for nothing."""

    def begin(self, scenario_id: str, setup: Setup) -> Held:
        """Begin an attempt."""

    def resume(self, unfinished: Unfinished) -> Held:
        """Go on with a paused talk; its talk stands where it stopped."""

    def ended(self, scenario_id: str) -> Held | None:
        """The latest talk with a customer that came to its end; None if there is none."""

    def keep_unsent(self, held: Held, text: str) -> None:
        """Keep what was written and not sent, until a paused talk goes on."""

    def again(self, held: Held, turn: int) -> Held:
        """Another attempt that begins with the same answers up to a turn, which is to be answered anew."""

    def debrief(self, held: Held) -> "Debrief":
        """What came of an attempt."""

    def best_path(self, held: Held, dimension: str) -> "Transcript | None":
        """A talk of picked replies that comes to the best sum of a dimension, None where that was not searched."""

    def rule(self, rule_id: str) -> "Rule | None":
        """A rule by its code, None where it comes from the scenario itself."""

    def copy(self, held: Held) -> str:
        """Write a copy of an attempt to a file of its own; the file's name."""
