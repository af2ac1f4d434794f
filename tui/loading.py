"""What takes a moment to load, loaded once and only when it is asked for: the rules for words, and the customers."""

from functools import cache, lru_cache
from pathlib import Path

from engine.recognition import Recogniser
from engine.scenario import Scenario
from engine.script import Script
from practice.errors import UnreadableFileError
from practice.places import home
from scoring.pack import Pack
from tui.lasting import lasting
from tui.present.words import sentence


def own_phrases() -> Path:
    """Where the learner's own rules for words are, one pack in any number of files; it need not exist."""
    return home() / "phrases"


def pack() -> Pack:
    """The rules for words that are in force: the shipped ones, joined by the learner's own.

    Raises:
        UnreadableFileError: If the learner's own cannot be used as they are, or the installed ones are damaged.
    """
    return _pack(_own_folder())


def recogniser() -> Recogniser:
    """The rules for words that are in force, compiled; raises as `pack`."""
    return _recogniser(_own_folder())


def shipped_recogniser() -> Recogniser:
    """The shipped rules for words alone, compiled."""
    return _recogniser(None)


def _own_folder() -> Path | None:
    folder = own_phrases()
    return folder if folder.is_dir() else None


@cache
def _pack(own: Path | None) -> Pack:
    """The shipped rules and those of a folder, read once: what is changed while the program runs waits for its end."""
    from scenarios.reading.packs import english, read_pack  # noqa: PLC0415 - loads the packs; not for the first screen

    try:
        with lasting():
            shipped = english()
    except ValueError as fault:
        raise UnreadableFileError(f"{sentence(str(fault))}.", "Install Hardcalls anew.") from fault
    if own is None:
        return shipped
    with lasting():
        reading = read_pack(own, shipped)
    if reading.pack is None:
        first = next(one for one in reading.diagnostics if one.severity == "error")
        raise UnreadableFileError(
            f"Your own phrases cannot be used as they are: {first.path}:{first.span.line}:{first.span.column}: "
            f"{first.message}.",
            f"`hardcalls check {own}` tells all; until they are mended, move them away to go on without.",
        )
    return shipped.joined(reading.pack)


@lru_cache(maxsize=2)  # the shipped ones, and those with somebody's own beside them
def _recogniser(own: Path | None) -> Recogniser:
    from scoring.recognise import make_recogniser  # noqa: PLC0415 - loads RE2; not for the first screen

    with lasting():
        return make_recogniser(_pack(own))


def script_of(scenario: Scenario) -> Script:
    """A customer that can be played, with the rules for words that are in force; raises as `pack`."""
    return Script(scenario, recogniser())
