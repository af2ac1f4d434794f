"""Finding words in a talk, held or being held."""

from collections.abc import Iterable

from tui.present.log import Utterance
from tui.present.rows import one_line


def found(told: Iterable[Utterance], wanted: str) -> tuple[Utterance, ...]:
    """What holds the wanted words, in any case and across line breaks; nothing wanted finds nothing."""
    sought = one_line(wanted).strip().casefold()
    return tuple(each for each in told if sought and sought in one_line(each.words).casefold())
