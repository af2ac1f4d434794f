"""What the trainee can set: each with its value and what that means."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from tui.house import Preferences
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import Piece, Row, bold, choose, clip, hang, one_line, soft, spaces

LOOKS: Final = {
    "evening": ("Evening", "dark"),
    "paper": ("Paper", "light"),
    "contrast": ("Contrast", "black and white"),
}
COACH: Final[tuple[tuple[str, str], ...]] = (
    ("silent", "says nothing"),
    ("what counts now", "one sentence of advice"),
    ("what kind of line does it", "and what it is like"),
    ("which reply does it", "and its number"),
)
"""The levels of the coach in words, each with what it says; one table for screens and lines."""

_LABEL: Final = 18
_VALUE: Final = 28
_THREE_COLUMNS: Final = 2 + _LABEL + _VALUE + 12
"""Cells from which on what a value means has a column of its own; below, it stands behind the value."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One thing that can be set.

    Attributes:
        id: Names it to the screen.
        label: In words.
        value: How it stands.
        told: What that means.
        opens: Whether Enter opens a page instead of going to the next value.
        later: Whether it holds from the next talk on.
    """

    id: str
    label: str
    value: str
    told: str = ""
    opens: bool = False
    later: bool = False


def settings(wanted: Preferences, country: str, *, coach: int, exam: bool) -> tuple[Setting, ...]:
    """Everything that can be set, as it stands.

    Args:
        wanted: What was kept.
        country: The name of the country whose numbers are shown, "" for none.
        coach: 0 (silent) to 3 (most help).
        exam: Whether the feelings are hidden until the end.
    """
    pace = ("at speaking pace", "a key shows the rest") if wanted.pace else ("at once", "nothing moves")
    feelings = ("hidden until the end", "like an exam") if exam else ("beside the talk", "with the reasons")
    return (
        Setting("theme", "Colours", *LOOKS[wanted.theme]),
        Setting("pace", "Customers’ words", *pace),
        Setting("coach", "Coach", *COACH[coach], later=True),
        Setting("exam", "Feelings", *feelings, later=True),
        Setting("nickname", "Your nickname", wanted.nickname or "none", "stays on this computer", opens=True),
        Setting("country", "Numbers for help", country or "no country chosen", opens=True),
        Setting("records", "Your talks", "who sees them", "and how to delete them", opens=True),
    )


def items(listed: Sequence[Setting]) -> tuple[Item, ...]:
    """The settings as entries to choose from."""
    return tuple(Item(setting.id, _entry(setting)) for setting in listed)


def _entry(setting: Setting) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        shown = one_line(setting.value)
        value = tuple(clip([bold(shown) if state == "chosen" else Piece(shown)], _VALUE - 2))
        label = (marker(state), soft(setting.label.ljust(_LABEL)))
        if width < _THREE_COLUMNS:
            drawn = hang(label, [*value, soft(f"  {setting.told}".rstrip())], width)
        else:
            room = spaces(_VALUE - sum(piece.width for piece in value))
            drawn = hang((*label, *value, room), [soft(setting.told)], width)
        return choose(drawn) if state == "chosen" else drawn

    return draw


def next_look(theme: str, step: int) -> str:
    """The look that comes so many steps after a look; the last is followed by the first."""
    known = list(LOOKS)
    return known[(known.index(theme) + step) % len(known)]
