"""Things of the trade in a reply: who names some that the other did not, tells of business and gives nothing back.

A bed, a form or a bus stop is no sign by itself: whoever gives back a loss names things as well (`no bed for the
night`). It counts when nothing beside it says that something weighs on the other.
"""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import Final

from scoring.facts import Told, content_stem
from scoring.sentences import Sentence

_THINGS: Final = frozenset(
    """
    forms code codes barcode statement statements debit leaflet booklet brochure manual checklist folder file label
    labels sticker stamp receipt voucher coupon ticket tickets badge wristband envelope envelopes paper print printer
    chart list menu tab button buttons screen settings option options plan tariff package range stock model version
    blue red green grey black white beige yellow pink purple
    shelf shelves counter desk hall aisle locker tray bay trolley gate platform terminal lobby corridor landing balcony
    lift lifts stairs wing floor ward cabin roof ceiling garage depot warehouse branch branches store hub kiosk
    reception entrance exit basement attic
    street road lane town bridge roundabout corner car bus buses train trains van lorry tram taxi ferry route stop
    station postcode postcodes map sign signs carriage coach
    kit box boxes bag bags case lid strap bracket cover casing switch socket plug cable cord fuse filter pump valve
    hose pipe tank tap thermostat boiler radiator meter cabinet router modem dongle battery charger remote aerial
    sensor hinge screw screws bolt drawer drawers stand rack panel handle nozzle adaptor bulb shade
    towel towels bed beds chair chairs table tables sofa lamp mat rug curtain curtains pillow blanket mattress
    cushion wardrobe kettle oven hob toaster fridge freezer
    phone number email text letter letters post parcel parcels order orders booking deposit fee fees price prices
    discount sale deal tier tiers bonus points
    yards metres inches litres kilos pounds limit minimum maximum rate rates percent pence
    shift shifts rota timetable schedule season seasons calendar deadline expiry date dates slot slots
    rinse cycle mode programme size sizes width height length design pattern fabric cotton leather wool
    pool gym bar cafe canteen kitchen garden lawn skip bin bins fence spa sauna towpath terrace
    lead bowl jab card cards contactless
    reference account accounts password pin username login signature initials
    flight flights boarding belt scanner queue seat seats row rows meal meals
    term terms group team teams crew driver drivers staff
    sauce salad soup starter dessert wine napkin plate plates portion
    edition volume chapter title titles playlist channel channels
    key keys hook hooks bench rail slip metre photo photos picture pictures figures passport polish juice
    sandwich tin jar mug cup spoon knife ladder hammer spade pond shed gallon mileage engine tyre tyres
    brake bonnet exhaust wiper
    """.split()
)
WEIGHT: Final = frozenset(
    """
    no not nothing nobody none never neither nor without still even again only yet already enough too
    left lost lose losing missed miss wrong mistake mistakes worst worse bad hard tough difficult stuck alone lonely
    waiting wait waited kept let fault risk risks hurt hurts ruined spoiled spoilt broke failed fail fails gone
    refused turned ignored chasing chased less more twice thrice instead but though although despite whatever however
    tired fed worn frightened scared worried worry angry upset frustrated frustrating disappointed ashamed embarrassed
    want wanted wants hope hoped hoping feel feels feeling felt think thought believe believed believing wish expect
    expected promised promise matter matters mattered important means meant mean trust fair unfair really sounds seems
    pressure burden nowhere anybody anyone anything ever every
    """.split()
)
"""Words that something weighs on somebody, or that it is not as it should be."""
_LIGHT: Final = 2
"""Under so many words of weight the things are what it is about."""
_SEVERAL: Final = 2


_BY_NAME: Final = frozenset({"names what you said", "a reflecting frame"})
"""With these, the things are what was said before."""


_STEPS: Final = frozenset(
    """
    pay sign bring turn park press fill send post show collect stand board drive ring call order choose pick scan
    type enter print return register plug screw click scroll tap log queue buy book fold wash rinse pour lock
    """.split()
)
_MODALS: Final = frozenset("would can could will should may might".split())
_PLACES: Final = frozenset(
    "at on by in under behind off opposite between near beside inside outside over above below next".split()
)
_IS: Final = frozenset({"is", "are"})


def is_step(head: Sequence[str]) -> bool:
    """Whether a sentence says what anybody does there: `you sign at the desk`, `you'd turn left`."""
    verb = head[2:3] if head[1:2] and head[1] in _MODALS else head[1:2]
    return head[0] == "you" and not _STEPS.isdisjoint(verb) and len(WEIGHT.intersection(head)) < _LIGHT


def is_placed(words: Sequence[str]) -> bool:
    """Whether something is somewhere or done in some way: `the yard is behind the mill`, `bills are filed by date`."""
    if not WEIGHT.isdisjoint(words):
        return False
    return any(
        word in _IS
        and (
            words[place] in _PLACES
            or (words[place].endswith("ed") and not _PLACES.isdisjoint(words[place + 1 : place + 2]))
        )
        for place, word in enumerate(words[:-1], 1)
    )


def things_seen(bag: frozenset[str], told: Told, seen: AbstractSet[str]) -> Iterator[str]:
    """What is seen of things in what a reply states.

    Args:
        bag: The words that are stated.
        told: What the other said before.
        seen: What else is seen.
    """
    named = bag & _THINGS
    if not named or not _BY_NAME.isdisjoint(seen) or len(bag & WEIGHT) >= _LIGHT:
        return
    new = sum(content_stem(word) not in told.stems for word in named)
    if new:
        yield "a thing of the trade that is new"
    if new >= _SEVERAL:
        yield "several things that are new"


def tells_of_the(statements: Sequence[Sentence]) -> Iterator[str]:
    """Whether plain facts are about `the` one thing and `the` other."""
    if sum(sentence.words.count("the") for sentence in statements) >= _SEVERAL:
        yield "of this and that"
