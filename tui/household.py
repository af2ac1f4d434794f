"""The house behind the screens: customers from the library, records on this machine, the shipped rules for words.

What a method needs it imports when it is called: the first screen asks for two small things only, and is not kept
waiting for file formats, the state machine and the matching library.
"""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from datetime import datetime
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Final

from practice.cache import Cache
from practice.errors import ScenarioChangedError, UnreadableFileError
from practice.glance import Glimpse, glance
from practice.places import COPIES_FOLDER, RECORDS_FILE, SETTINGS_FILE, cache_folder, home
from practice.settings import Settings, read_settings, write_settings
from scenarios.library import Library
from tui.customers import Customers
from tui.house import Held, Preferences, Setup, Unfinished
from tui.lasting import lasting

if TYPE_CHECKING:
    from engine.scenario import Scenario
    from engine.script import Script
    from engine.transcript import Answer, Transcript
    from practice.country import Countries, Country
    from practice.records import Records
    from practice.rows import Summary
    from scoring.debrief import Debrief
    from tui.present.library import CustomerCard
    from tui.present.rule import Rule
    from tui.reading_ahead import ReadingAhead
    from tui.search import Search


_PATIENCE: Final = 1.0
"""How long a screen may wait for another program that holds the records, in seconds."""


class Household:
    """Everything behind the screens. Any method may raise `practice.errors.RecordsError`.

    Args:
        folder: Where records and settings are, the learner's own if not given.
        extra: A customer that is not in the library, such as a file named on the command line.
        start: The node that customer begins at, "" for their own.
    """

    def __init__(self, folder: Path | None = None, extra: "Scenario | None" = None, start: str = "") -> None:
        self._folder = folder or home()
        cache = Cache(cache_folder() if folder is None else folder / "cache")
        self._customers = Customers(Library(self._folder / "scenarios"), cache, extra)
        self._start = start
        self._scripts: dict[str, Script] = {}
        self._searches: dict[Script, Search] = {}
        self._ahead: list[ReadingAhead] = []
        self._making = Lock()  # a customer is made ready in a thread while the briefing is read

    def close(self) -> None:
        """Let the records go, and stop everything that is done beside the talk."""
        for search in [*self._searches.values()]:  # another may be made just now
            search.close()
        for ahead in [*self._ahead]:
            ahead.close()
        if "_records" in self.__dict__:
            self._records.close()

    def preferences(self) -> Preferences:
        """What the trainee set."""
        kept = read_settings(self._folder)
        asked = (self._folder / SETTINGS_FILE).exists()
        return Preferences(kept.nickname, kept.theme or "evening", kept.pace, asked, kept.country)

    def prefer(self, preferences: Preferences) -> None:
        """Keep what the trainee set."""
        write_settings(
            self._folder, Settings(preferences.nickname, preferences.theme, preferences.pace, preferences.country)
        )

    def try_keeping(self) -> None:
        """See before a talk that the settings can be read and that something can be kept; it makes nothing."""
        from practice.doctor import try_records  # noqa: PLC0415 - see the head of this file

        self.preferences()
        try_records(self._folder)

    def countries(self) -> "Countries":
        """The countries whose numbers can be shown where somebody looks for help."""
        from practice.country import countries  # noqa: PLC0415 - see the head of this file

        return countries(self._folder)

    def country(self) -> "Country":
        """The one that was chosen."""
        return self.countries().named(self.preferences().country)

    def greeting(self) -> str:
        """`Good evening`, by the clock of this machine."""
        hour = datetime.now().astimezone().hour
        return "Good morning" if 4 <= hour < 12 else "Good afternoon" if 12 <= hour < 18 else "Good evening"

    def customers_at_hand(self) -> "Sequence[CustomerCard] | None":
        """Everybody to practise with, if no file has to be read for it and nothing is unusual, else None."""
        attempts = glance(self._folder)
        return self._customers.cards(attempts) if attempts is not None and self._customers.known() else None

    def customers(self) -> "Sequence[CustomerCard]":
        """Everybody to practise with, with what became of earlier attempts."""
        return self._customers.cards(self._attempts())

    def customers_read(self) -> tuple[int, int]:
        """How many files were read for `customers` so far, and of how many."""
        return self._customers.so_far

    def unfinished(self, scenario_id: str = "") -> Unfinished | None:
        """The latest talk that was paused after at least one answer and whose customer is still there."""
        for attempt in (one for one in self._attempts() if one.begun and scenario_id in {"", one.scenario}):
            listing = self._customers.listing(attempt.scenario)
            turns = self._records.load(attempt.id).turns if listing else ()
            if listing and turns:
                return Unfinished(attempt.id, listing.title, listing.customer, len(turns) + 1, turns[-1].line.customer)
        return None

    def scenario(self, scenario_id: str) -> "Scenario":
        """A customer, to read the briefing."""
        return self._customers.scenario(scenario_id)

    def prepare(self, scenario_id: str) -> None:
        """Make a customer ready to talk, while the briefing is read; what stands in the way is told when it begins."""
        with suppress(UnreadableFileError):
            self._script(scenario_id)

    def give_way(self) -> None:
        """Let what is done beside the screens wait for a moment: somebody pressed a key."""
        for ahead in [*self._ahead]:
            ahead.give_way()

    def suggestion(self, scenario_id: str) -> str:
        """What the last finished talk suggested to try, "" for nothing."""
        ended = [one for one in self._summaries() if one.header.scenario == scenario_id and one.status == "ended"]
        if not ended:
            return ""
        from practice.resume import session_of  # noqa: PLC0415 - see the head of this file
        from scoring.debrief import debrief  # noqa: PLC0415 - as above

        script = self._script(scenario_id)
        with suppress(ScenarioChangedError):
            session = session_of(script, self._records.load(ended[0].id))
            return debrief(script, session.transcript).next_time.rule
        return ""

    def begin(self, scenario_id: str, setup: Setup, answers: "Iterable[Answer]" = ()) -> Held:
        """Begin an attempt, with some answers given beforehand."""
        from practice.attempt import Attempt  # noqa: PLC0415 - see the head of this file
        from tui.loading import pack  # noqa: PLC0415 - as above
        from tui.setup import header  # noqa: PLC0415 - as above

        script = self._script(scenario_id)
        kept = header(
            script.scenario,
            pack().sha256,
            learner=self.preferences().nickname,
            goal=setup.goal,
            mode="exam" if setup.exam else "practice",
            coach=setup.coach,
            start=self._start,
        )
        number = 1 + sum(one.scenario == scenario_id for one in self._attempts())
        return Held(Attempt.begin(script, self._records, kept, answers), number, setup)

    def resume(self, unfinished: Unfinished) -> Held:
        """Go on with a paused talk."""
        from practice.unsent import unsent  # noqa: PLC0415 - see the head of this file

        held = self._kept(unfinished.id)
        written = unsent(self._folder, held.attempt.id, held.session.state.turn)
        return held._replace(resumed=True, unsent=written)

    def ended(self, scenario_id: str) -> Held | None:
        """The latest talk with a customer that came to its end; None if there is none."""
        found = (one.id for one in self._attempts() if one.scenario == scenario_id and one.status == "ended")
        latest = next(found, None)
        return None if latest is None else self._kept(latest)

    def _kept(self, attempt_id: int) -> Held:
        """A talk from its record, where it stopped."""
        from practice.attempt import Attempt  # noqa: PLC0415 - see the head of this file

        kept = next(one for one in self._summaries() if one.id == attempt_id)
        same = [one.id for one in self._summaries() if one.header.scenario == kept.header.scenario]
        attempt = Attempt.resume(self._script(kept.header.scenario), self._records, attempt_id)
        setup = Setup(kept.header.goal, kept.header.mode == "exam", kept.header.coach)
        return Held(attempt, len(same) - same.index(attempt_id), setup)

    def keep_unsent(self, held: Held, text: str) -> None:
        """Keep what was written and not sent, until a paused talk goes on."""
        from practice.unsent import keep_unsent  # noqa: PLC0415 - see the head of this file

        keep_unsent(self._folder, held.attempt.id, held.session.state.turn, text)

    def again(self, held: Held, turn: int) -> Held:
        """Another attempt with the same answers up to a turn, which is to be answered anew."""
        earlier = held.session.transcript.turns[: turn - 1]
        return self.begin(held.scenario.id, held.setup, (one.answer for one in earlier))

    def debrief(self, held: Held) -> "Debrief":
        """What came of an attempt."""
        from scoring.debrief import debrief  # noqa: PLC0415 - see the head of this file
        from tui.search import Search  # noqa: PLC0415 - as above

        script = held.session.script
        return debrief(script, held.session.transcript, (self._searches.get(script) or Search(script)).result())

    def best_path(self, held: Held, dimension: str) -> "Transcript | None":
        """A talk of picked replies that comes to the best sum of a dimension, None where that was not searched."""
        from engine.session import replay  # noqa: PLC0415 - see the head of this file

        script = held.session.script
        search = self._searches.get(script)
        found = {str(name): extremes for name, extremes in search.result().extremes.items()} if search else {}
        extremes = found.get(dimension)
        return replay(script, extremes.best_play).transcript if extremes and extremes.best is not None else None

    def rule(self, rule_id: str) -> "Rule | None":
        """A rule by its code, None where it comes from the scenario itself."""
        from tui.loading import pack  # noqa: PLC0415 - see the head of this file
        from tui.present.rule import Rule, structural_rule  # noqa: PLC0415 - as above

        found = pack().rule.get(rule_id)
        if found is None:
            return structural_rule(rule_id)
        matches, passes = found.examples.matches, found.examples.passes
        return Rule(
            found.id, found.about, found.source, tuple(one.text for one in matches), tuple(one.text for one in passes)
        )

    def copy(self, held: Held) -> str:
        """Write a copy of an attempt to a file in the folder of the records; the file's name."""
        from practice.files import write_record  # noqa: PLC0415 - see the head of this file

        path = self._folder / COPIES_FOLDER / f"{held.scenario.id}-{held.attempt.id}.json"
        write_record(self._records.load(held.attempt.id), path)
        return str(path)

    @cached_property
    def _records(self) -> "Records":
        with lasting():
            from practice.records import Records  # noqa: PLC0415 - loads the database library; not for a first start

            return Records.open(self._folder, patience=_PATIENCE)

    def _summaries(self) -> Sequence["Summary"]:
        """Every attempt, latest first; none, and no database loaded, before the first."""
        if "_records" not in self.__dict__ and not (self._folder / RECORDS_FILE).exists():
            return ()
        return self._records.attempts()

    def _attempts(self) -> Sequence[Glimpse]:
        """A glimpse of every attempt, latest first; where there is anything unusual, the records themselves say so."""
        seen = glance(self._folder)
        if seen is not None:
            return seen
        return [
            Glimpse(one.id, one.header.scenario, one.started, one.status, one.outcome, one.status == "open")
            for one in self._records.attempts()
        ]

    def _script(self, scenario_id: str) -> "Script":
        with self._making:
            if scenario_id not in self._scripts:
                self._scripts[scenario_id] = self._made_ready(scenario_id)
            return self._scripts[scenario_id]

    def _made_ready(self, scenario_id: str) -> "Script":
        with lasting():
            from tui.loading import script_of  # noqa: PLC0415 - see the head of this file
            from tui.reading_ahead import ReadingAhead  # noqa: PLC0415 - as above
            from tui.search import Search  # noqa: PLC0415 - as above

            script = script_of(self.scenario(scenario_id))
            self._searches[script] = Search(script)
            self._ahead.append(ReadingAhead(script))
        return script
