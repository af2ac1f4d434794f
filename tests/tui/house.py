"""A house of cards: everything behind the screens, in memory."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from engine.analysis import explore
from engine.scenario import Scenario
from engine.script import Script
from engine.session import replay
from engine.transcript import Answer, Transcript
from practice.attempt import Attempt
from practice.country import Countries, Country, Helpline
from practice.entries import FORMAT, Entry, Header
from scoring.attainable import Attainable, attainable
from scoring.debrief import Debrief, debrief
from tests.tui.customers import DELICATE, WEDDING, recognise
from tui.house import Held, Preferences, Setup, Unfinished
from tui.present.library import CustomerCard, PastAttempt
from tui.present.rule import Rule

if TYPE_CHECKING:
    from practice.errors import RecordsError


class Memory:
    """Records in memory. `trouble` is raised instead of keeping anything, as long as it is set."""

    def __init__(self) -> None:
        self.kept: dict[int, list[Entry]] = {}
        self.trouble: RecordsError | None = None

    def begin(self, header: Header, *entries: Entry) -> int:
        self.kept[len(self.kept) + 1] = list(entries)
        return len(self.kept)

    def append(self, attempt: int, n: int, *entries: Entry) -> None:
        if self.trouble is not None:
            raise self.trouble
        assert n == len(self.kept[attempt]) + 1
        self.kept[attempt].extend(entries)


def card(scenario: Scenario, **more: object) -> CustomerCard:
    return CustomerCard(
        scenario.id,
        scenario.title,
        scenario.summary,
        scenario.customer.name,
        scenario.industry,
        scenario.channel,
        scenario.customer_type,
        scenario.difficulty,
        scenario.minutes,
        scenario.skills,
        bool(scenario.content_note),
        **more,
    )


PRACTISED = (
    PastAttempt("14 Nov", "Lost. She hung up"),
    PastAttempt("16 Nov", "Resolved", best=True),
)

OTHERS = (
    ("Billed twice on rent day", "anxious", "chat", "finance", 3, 8, "due", "unresolved", ""),
    ("Third engineer no-show", "abusive", "phone", "telecom", 4, 9, "new", "", ""),
    ("My mother is in the corridor", "frightened", "in-person", "healthcare", 4, 8, "new", "", ""),
    ("All our sites are down", "demanding", "video", "technology", 5, 10, "new", "", ""),
    ("Prescription mix-up", "frightened", "phone", "healthcare", 4, 7, "later", "escalated", "in 2 days"),
    ("Room with a view of the bins", "demanding", "in-person", "hospitality", 2, 5, "later", "resolved", "in 3 days"),
    ("The form that needs a form", "exhausted", "phone", "public-service", 3, 7, "later", "resolved", "in 6 days"),
    ("One star, publicly", "public-critic", "social", "hospitality", 2, 4, "later", "resolved", "in 9 days"),
    ("The loyalty card that forgot", "frustrated", "email", "retail", 1, 4, "later", "resolved", "in 12 days"),
    ("Moved house, still billed", "confused", "chat", "telecom", 2, 6, "later", "unresolved", "in 14 days"),
)


_SEARCHED: list[tuple[Scenario, Attainable]] = []


def allowed(script: Script) -> Attainable:
    """What a customer of these tests allows, searched once."""
    for scenario, found in _SEARCHED:
        if scenario is script.scenario:
            return found
    _SEARCHED.append((script.scenario, attainable(explore(script))))
    return _SEARCHED[-1][1]


IRELAND = Country(
    "ie", "Ireland", "112 or 999", (Helpline("Samaritans", "116 123", "free, day and night"),), "2026-11", "112.ie"
)


class PaperHouse:
    """Implements `tui.house.House` over `Memory`."""

    def __init__(self, scenarios: Sequence[Scenario] = (WEDDING, DELICATE)) -> None:
        self.scenarios = {scenario.id: scenario for scenario in scenarios}
        self.records = Memory()
        self.wanted = Preferences("Robin", "evening", pace=False)
        self.paused: Unfinished | None = None
        self.held: list[Held] = []
        self.unsent = ""

    def preferences(self) -> Preferences:
        return self.wanted

    def prefer(self, preferences: Preferences) -> None:
        self.wanted = preferences

    def countries(self) -> Countries:
        return Countries({"ie": IRELAND})

    def country(self) -> Country:
        return self.countries().named(self.wanted.country)

    def greeting(self) -> str:
        return "Good evening"

    def customers_at_hand(self) -> None:
        pass

    def customers_read(self) -> tuple[int, int]:
        return (0, 0)

    def customers(self) -> Sequence[CustomerCard]:
        cards = [card(scenario, ended=self.ended(scenario.id) is not None) for scenario in self.scenarios.values()]
        if WEDDING.id in self.scenarios:
            cards[0] = cards[0]._replace(
                due="due",
                best="resolved",
                attempts=PRACTISED,
                note="Say what went wrong before asking for the order number.",
            )
        for number, (title, kind, channel, industry, hard, minutes, due, best, when) in enumerate(OTHERS):
            base = card(WEDDING)
            cards.append(
                base._replace(
                    id=f"other-{number}",
                    title=title,
                    customer_type=kind,
                    channel=channel,
                    industry=industry,
                    difficulty=hard,
                    minutes=minutes,
                    due=due,
                    best=best,
                    due_in=when,
                )
            )
        return cards

    def unfinished(self, scenario_id: str = "") -> Unfinished | None:
        return self.paused

    def scenario(self, scenario_id: str) -> Scenario:
        return self.scenarios[scenario_id]

    def prepare(self, scenario_id: str) -> None:
        pass

    def give_way(self) -> None:
        pass

    def suggestion(self, scenario_id: str) -> str:
        return "Name what went wrong before you ask for anything"

    def begin(self, scenario_id: str, setup: Setup, answers: Iterable[Answer] = ()) -> Held:
        header = Header(
            format=FORMAT, program="0", scenario=scenario_id, scenario_sha256="a", pack_sha256="b", weights=1
        )
        script = Script(self.scenarios[scenario_id], recognise)
        held = Held(Attempt.begin(script, self.records, header, answers), len(self.held) + 1, setup)
        self.held.append(held)
        return held

    def resume(self, unfinished: Unfinished) -> Held:
        return self.held[unfinished.id - 1]._replace(resumed=True, unsent=self.unsent)

    def ended(self, scenario_id: str) -> Held | None:
        same = (one for one in reversed(self.held) if one.scenario.id == scenario_id and one.session.over)
        return next(same, None)

    def keep_unsent(self, held: Held, text: str) -> None:
        if self.records.trouble is not None:
            raise self.records.trouble
        self.unsent = text

    def again(self, held: Held, turn: int) -> Held:
        earlier = held.session.transcript.turns[: turn - 1]
        return self.begin(held.scenario.id, held.setup, (one.answer for one in earlier))

    def debrief(self, held: Held) -> Debrief:
        script = held.session.script
        return debrief(script, held.session.transcript, allowed(script))

    def best_path(self, held: Held, dimension: str) -> Transcript | None:
        script = held.session.script
        return replay(script, allowed(script).extremes[dimension].best_play).transcript

    def rule(self, rule_id: str) -> Rule | None:
        return Rule(
            rule_id,
            "Tells the customer to calm down or how to feel.",
            "phrases-to-avoid guides",
            ("You need to calm down.",),
            ("I need a moment to calm down myself.",),
        )

    def copy(self, held: Held) -> str:
        return f"{held.scenario.id}-{held.number}.json"
