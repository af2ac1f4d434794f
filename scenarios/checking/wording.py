"""What the exact analysis found, in words: a code, a sentence and a remedy for every kind of finding.

Some kinds say what another check can say without any play; those carry its code, so that nothing is said twice.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Final

from engine.findings import Finding, Kind, Way


@dataclass(frozen=True, slots=True)
class Wording:
    """How one kind of finding is told.

    Attributes:
        code: Its code.
        message: The sentence, with the finding's details in braces.
        help: What to do, with details in braces.
        also: What stands beside the other places that it concerns.
        place: From the place of a finding to the value that is underlined.
        key: Whether the key of that value is underlined instead.
        said_by: Other codes that say the same of the same place.
    """

    code: str
    message: str
    help: str = ""
    also: str = ""
    place: Callable[[Way], Way] = tuple
    key: bool = False
    said_by: frozenset[str] = frozenset()


def _below(key: str) -> Callable[[Way], Way]:
    return lambda way: (*way, key)


_LINES: Final = "correct its condition or those of the lines above it, or delete it"
_GUARDS: Final = frozenset({"S204", "S208"})
_NEVER: Final = frozenset({"S205", "S208"})

WORDINGS: Final[Mapping[Kind, Wording]] = {
    "node never reached": Wording(
        "S601",
        "no play comes to the node '{node}'",
        "correct the conditions on the way to it, or delete it",
        key=True,
        said_by=frozenset({"S301"}),
    ),
    "ending never reached": Wording(
        "S602",
        "no play comes to the ending '{ending}'",
        "correct the conditions on the way to it, or delete it",
        key=True,
        said_by=frozenset({"S302"}),
    ),
    "trigger never opens": Wording(
        "S603",
        "this trigger never opens: no play comes to the node '{node}'",
        "name a node that is reached",
        place=_below("at"),
    ),
    "line never spoken": Wording("S604", "this line is never spoken in any play", _LINES, said_by=_NEVER),
    "reply never open": Wording(
        "S605",
        "the reply '{reply}' is never open: its condition fails whenever '{node}' is shown",
        "correct the condition, or delete the reply",
        said_by=_NEVER,
    ),
    "route never taken": Wording(
        "S606",
        "this route is never taken: its condition fails whenever '{node}' is shown",
        "correct the condition, or delete the route",
        place=_below("when"),
        said_by=_NEVER,
    ),
    "route shadowed": Wording(
        "S208",
        "no reply comes here: the routes above take every reply that this one would take",
        "move it up, or narrow the ones above",
        also="this one takes them",
        place=_below("when"),
        said_by=frozenset({"S207", "S205"}),
    ),
    "guard always true": Wording(
        "S607",
        "this holds in every state in which it is asked",
        "leave it out, or correct the number",
        said_by=_GUARDS,
    ),
    "guard never true": Wording(
        "S608",
        "this holds in no state in which it is asked",
        "correct the number or the sign",
        said_by=_NEVER,
    ),
    "dead end": Wording(
        "S609",
        "at the node '{node}' no reply is ever open",
        "add a reply without a condition, or correct one",
        also="never open",
        key=True,
        said_by=frozenset({"S313", "S303"}),
    ),
    "dead end sometimes": Wording(
        "S610",
        "at the node '{node}' no reply is open in some states",
        "add a reply without a condition",
        key=True,
        said_by=frozenset({"S313", "S303"}),
    ),
    "dead end once replies are used up": Wording(
        "S611",
        "at the node '{node}' nothing is left to pick once all its `once` replies are said",
        "add a reply that can be said again, or leave `once` out of one",
        key=True,
    ),
    "loop without an ending": Wording(
        "S612",
        "from the node '{node}' no picked reply ever leads to an ending",
        "let one of these nodes lead on: {nodes}",
        also="round and round through here",
        key=True,
        said_by=frozenset({"S303"}),
    ),
    "effect never applies": Wording(
        "S613",
        "this effect never changes anything: '{name}' stands at its limit whenever it would",
        "delete it, or correct its sign",
    ),
    "effect always clipped": Wording(
        "S614",
        "of these {points} points never more than {most} apply: '{name}' comes to its limit first",
        "write {most}, or leave it if that is meant",
    ),
    "effect beyond the scale": Wording(
        "S615",
        "an effect of {points} is larger than the whole scale of '{name}', {least} to {most}",
        "write the points that are meant",
    ),
    "variable never read": Wording(
        "S306", "no condition asks for the variable '{name}'", "use it in a `when`, or delete it", key=True
    ),
    "same words twice": Wording(
        "S304",
        "two replies of this node have the same words",
        "change one; who types these words always gets the first that is open",
        also="the same words stand here",
    ),
    "typed, it leads elsewhere": Wording(
        "S616",
        "picked, '{reply}' leads to '{to}'; the same in other words would lead to '{typed_to}'",
        "the rules find {moves} in it: let a route above lead that to '{to}', or leave it if another way is meant",
        also="typed, it goes this way",
    ),
    "typed, nobody reacts": Wording(
        "S617",
        "picked, '{reply}' leads to '{to}'; to the same in other words nobody would react",
        "that may be meant; if not, say it as a rule knows it",
        said_by=frozenset({"S410"}),
    ),
}
"""How each kind is told, save `guard beyond the scale`, which has two codes (see `wording_of`)."""

_ALWAYS_BY_RANGE: Final = Wording("S204", "this always holds: {name} goes from {least} to {most}")
_NEVER_BY_RANGE: Final = Wording("S205", "this never holds: {name} goes from {least} to {most}")

_ONLY_BY_TYPING: Final[Mapping[Kind, str]] = {
    "node never reached": "picked play never comes to the node '{node}'; typed replies might",
    "ending never reached": "picked play never comes to the ending '{ending}'; typed replies might",
    "trigger never opens": "picked play never opens this trigger; typed replies might",
    "line never spoken": "this line is never spoken in picked play; typed replies might bring it up",
    "reply never open": "picked play never opens the reply '{reply}'; typed replies might",
    "guard always true": "in picked play this always holds; after typed replies it might not",
    "guard never true": "in picked play this never holds; after typed replies it might",
}
"""What is said instead where typed play, of which only an outline is known, might do what picked play never does."""


def wording_of(found: Finding) -> Wording:
    """How a finding is told, with its details filled in."""
    if found.kind == "guard beyond the scale":
        told = _ALWAYS_BY_RANGE if found.details["holds"] else _NEVER_BY_RANGE
    else:
        told = WORDINGS[found.kind]
    message = _ONLY_BY_TYPING.get(found.kind, told.message) if found.by_typing else told.message
    return replace(
        told,
        message=message.format(**found.details),
        help=told.help.format(**found.details),
        said_by=told.said_by | {told.code},
    )
