"""What takes a moment to load, loaded once and only when it is asked for: the rules for words, and the customers."""

from functools import cache
from threading import Thread
from typing import Final

from engine.acts import acts_at
from engine.analysis import Budget, explore
from engine.recognition import Recogniser
from engine.scenario import Scenario
from engine.script import Script
from scoring.attainable import Attainable, attainable
from scoring.pack import Pack


@cache
def pack() -> Pack:
    """The shipped rules for words."""
    from scenarios.reading.packs import english  # noqa: PLC0415 - loads the packs; not for the first screen

    return english()


@cache
def recogniser() -> Recogniser:
    """The shipped rules for words, compiled."""
    from scoring.recognise import make_recogniser  # noqa: PLC0415 - loads RE2; not for the first screen

    return make_recogniser(pack())


def script_of(scenario: Scenario) -> Script:
    """A customer that can be played, with the shipped rules for words."""
    return Script(scenario, recogniser())


SEARCHED: Final = Budget(states=400_000)
"""How far a scenario is searched before it is called bounded; counted in states, so that it is the same everywhere."""


@cache
def allowed_by(script: Script) -> Attainable:
    """What picked play of a customer allows, worked out once."""
    return attainable(explore(script, SEARCHED), SEARCHED)


class Search:
    """Works out what a customer allows while the talk goes on; `result` waits for it if it must.

    Args:
        script: The customer.
    """

    def __init__(self, script: Script) -> None:
        self._script = script
        self._found: Attainable | None = None
        # Every line is read here: a thread that is ended inside the matching library would take the process down.
        for node, place in script.places.items():
            for number in range(len(place.lines)):
                acts_at(script, node, number)
        self._thread = Thread(target=self._search, daemon=True)
        self._thread.start()

    def result(self) -> Attainable:
        """What picked play allows."""
        self._thread.join()
        return self._found or allowed_by(self._script)

    def _search(self) -> None:
        self._found = allowed_by(self._script)
