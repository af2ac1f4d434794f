"""What takes a moment to load, loaded once and only when it is asked for: the rules for words, and the customers."""

from functools import cache

from engine.recognition import Recogniser
from engine.scenario import Scenario
from engine.script import Script
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
