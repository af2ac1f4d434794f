"""Questions with `what`, `how` or `where` that a name, a figure or a wording answers."""

from collections.abc import Sequence
from typing import Final

from scoring.asking import HELPERS

_AFTER_WHAT: Final = frozenset(
    "time day date year month number colour size name age brand model version address percentage grade amount price "
    "room floor city town school company post postcode order account reference phone email surname booking tracking "
    "card full first last customer policy serial contact mobile code message error light".split()
)
_MEASURED: Final = frozenset(
    "longest shortest latest earliest highest lowest soonest oldest time date price cost amount number address".split()
)
"""Of what `the` is only a figure or a date."""
_DATA: Final = frozenset(
    "number code name surname address postcode email reference date birth time price cost total amount balance sum "
    "rate model make brand version size colour length width height weight age temperature pressure reading error "
    "wording spelling title line digit digits password username password extension serial barcode registration "
    "deadline score figure percentage message".split()
)
"""What is read off, looked up or known by heart."""
_OF_SOMEBODY: Final = frozenset("the your his her its their that this our my".split())
_BE: Final = frozenset("is was are were".split())
_ENDS_NOUN: Final = frozenset(
    "of on in at for from with to like you it i we they he she that there please again by about under".split()
)
"""Where the thing asked for has been named: what stands before is its noun."""
_FEW: Final = 5
"""So many words a thing asked for is named with at most."""
_ROOM: Final = frozenset(
    "kind kinds sort sorts type types else other way impact effect difference reason help advice support trouble "
    "explanation experience part role change more exactly about if harm damage sense good use meaning purpose benefit "
    "evidence progress outcome result response reaction treatment feedback information background worry concern "
    "thought feeling goal idea stuff steps little".split()
)
"""Things of which one tells, instead of naming them."""
_SETS_OFF: Final = frozenset(
    "happened happens went goes made makes brings brought led leads keeps kept stops stopped worries bothers matters "
    "mattered helps helped caused causes prompted changed came comes gives gave got gets drives drove draws drew "
    "upsets hurts scares works worked wakes triggers triggered remains lies you i we they he she it the your this "
    "that these those a an".split()
)
"""Verbs and pronouns after `what`: they name no thing."""
_LOOKS_SINGULAR: Final = ("ss", "us", "is")
_BEARERS: Final = frozenset(
    "screen label message text display letter note notice sign email error code app page box sticker bill statement "
    "ticket meter panel receipt dial gauge card packet tin bottle leaflet website site log printout tracker "
    "tracking".split()
)
"""Things with words on them."""
_READ_OFF: Final = frozenset("say says show shows read reads".split())
_IN_A_WORD: Final = frozenset("spell pronounce pay paying weigh contacted addressed".split())
"""What is done in one way that has a name: `how do you spell it`, `how would you like to be addressed`."""
_LEAD: Final = frozenset("go going take lead stand".split())
_LEFT: Final = frozenset("you us him her them things me everything everyone".split())


def wants_fact(part: Sequence[str]) -> bool:
    """Whether `what …` asks for a name, a number, a date or a wording: `what edition was it`, `what is your number`."""
    after = part[1] if len(part) > 1 else ""
    if after in _AFTER_WHAT:
        return True
    if after in HELPERS:
        return _is_looked_up(part) or _is_read_off(part)
    return after not in _ROOM and after not in _SETS_OFF and _is_one(after) and _names_kind(part)


def wants_way(part: Sequence[str]) -> bool:
    """Whether `how …` asks for a way that has a name."""
    return not _IN_A_WORD.isdisjoint(part[3:8])


def leads_on(part: Sequence[str]) -> bool:
    """Whether `where …` asks how things go on instead of for a place: `where does that leave you`."""
    return not _LEAD.isdisjoint(part) or any(
        word == "leave" and not _LEFT.isdisjoint(part[place : place + 4]) for place, word in enumerate(part, 1)
    )


def _is_one(word: str) -> bool:
    return not word.endswith("s") or word.endswith(_LOOKS_SINGULAR)


def _names_kind(part: Sequence[str]) -> bool:
    """`What edition was …`, `what operating system are …`, `what side of the street is …`."""
    reach = part[2 : _FEW + 2]
    for place, word in enumerate(reach):
        if word in HELPERS:
            return place <= 1 or reach[0] == "of" or reach[1] == "of"
        if word in _ROOM:
            return False
    return False


def _is_looked_up(part: Sequence[str]) -> bool:
    """`What is the code on the front`, `what was his room number`."""
    if part[1] not in _BE or len(part) < 4 or part[2] not in _OF_SOMEBODY:
        return False
    thing = part[3]
    if (part[2] == "your" and thing in _AFTER_WHAT) or (part[2] == "the" and thing in _MEASURED):
        return True
    noun = thing
    for word in part[3 : 3 + _FEW]:
        if word in _ENDS_NOUN:
            return word != "like" and noun in _DATA
        noun = word
    return noun in _DATA


def _is_read_off(part: Sequence[str]) -> bool:
    """`What does the screen say`, `what did it say on the label`."""
    for place, word in enumerate(part[3:8], 3):
        if word in _READ_OFF:
            return part[place - 1] in _BEARERS or (part[2] == "it" and place == 3 and part[4:5] != ("to",))
    return False
