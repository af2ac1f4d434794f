"""What the exact analysis has to say about a scenario, as data: words for it are found elsewhere."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from engine.transcript import Answer

Way = tuple[str | int, ...]
"""Where something stands in a scenario: keys and entry numbers from the top, as in `("nodes", "one", "replies", 0)`."""

Kind = Literal[
    "node never reached",
    "ending never reached",
    "trigger never opens",
    "line never spoken",
    "reply never open",
    "route never taken",
    "route shadowed",
    "guard always true",
    "guard never true",
    "guard beyond the scale",
    "dead end",
    "dead end sometimes",
    "dead end once replies are used up",
    "loop without an ending",
    "effect never applies",
    "effect always clipped",
    "effect beyond the scale",
    "variable never read",
    "same words twice",
    "typed, it leads elsewhere",
    "typed, nobody reacts",
]

Details = dict[str, str | int]
NO_DETAILS: Final[Mapping[str, str | int]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that a trainer will want to know.

    Attributes:
        kind: What it is.
        place: Where it stands.
        details: The names and figures that a message about it needs; which, is told where each kind is found.
        also: Other places it concerns.
        witness: The shortest talk that shows it, for `session.replay`; of something that never happens, the shortest
            talk to the node where it does not; empty where no talk comes near.
        by_typing: Whether a typed reply might yet do what picked play never does.
    """

    kind: Kind
    place: Way
    details: Mapping[str, str | int] = field(default_factory=lambda: NO_DETAILS)
    also: tuple[Way, ...] = ()
    witness: tuple[Answer, ...] = ()
    by_typing: bool = False
