"""The forms of a word: `~call` in a phrase stands for call, calls, called and calling."""

from collections.abc import Mapping
from typing import Final

_IRREGULAR: Final = """
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
get gets got gotten getting
give gives gave given giving
take takes took taken taking
make makes made making
let lets letting
put puts putting
keep keeps kept keeping
leave leaves left leaving
lose loses lost losing
break breaks broke broken breaking
tell tells told telling
say says said saying
see sees saw seen seeing
hear hears heard hearing
feel feels felt feeling
find finds found finding
think thinks thought thinking
know knows knew known knowing
understand understands understood understanding
mean means meant meaning
send sends sent sending
spend spends spent spending
pay pays paid paying
buy buys bought buying
bring brings brought bringing
speak speaks spoke spoken speaking
write writes wrote written writing
read reads reading
run runs ran running
ring rings rang rung ringing
hang hangs hung hanging
hold holds held holding
stand stands stood standing
sit sits sat sitting
set sets setting
cut cuts cutting
hit hits hitting
hurt hurts hurting
cost costs costing
come comes came coming
become becomes became becoming
begin begins began begun beginning
forget forgets forgot forgotten forgetting
fall falls fell fallen falling
fly flies flew flown flying
drive drives drove driven driving
choose chooses chose chosen choosing
freeze freezes froze frozen freezing
steal steals stole stolen stealing
wake wakes woke woken waking
show shows showed shown showing
mistake mistakes mistook mistaken
deal deals dealt dealing
meet meets met meeting
sleep sleeps slept sleeping
build builds built building
lend lends lent lending
catch catches caught catching
teach teaches taught teaching
sell sells sold selling
swear swears swore sworn swearing
wear wears wore worn wearing
eat eats ate eaten eating
drop drops dropped dropping
stop stops stopped stopping
plan plans planned planning
refer refers referred referring
occur occurs occurred occurring
admit admits admitted admitting
commit commits committed committing
chat chats chatted chatting
grab grabs grabbed grabbing
step steps stepped stepping
slip slips slipped slipping
ship ships shipped shipping
swap swaps swapped swapping
sort sorts sorted sorting
flag flags flagged flagging
log logs logged logging
submit submits submitted submitting
transfer transfers transferred transferring
cancel cancels cancelled cancelling
upset upsets upsetting
fit fits fitted fitting
shut shuts shutting
botch botches botched botching
die dies died dying
lie lies lied lying
try tries tried trying
worry worries worried worrying
apply applies applied applying
reply replies replied replying
verify verifies verified verifying
clarify clarifies clarified clarifying
carry carries carried carrying
hurry hurries hurried hurrying
notify notifies notified notifying
rectify rectifies rectified rectifying
deny denies denied denying
"""

_TABLE: Final[Mapping[str, tuple[str, ...]]] = {
    line.split()[0]: tuple(line.split()) for line in _IRREGULAR.strip().splitlines()
}
BASES: Final[Mapping[str, str]] = {form: forms[0] for forms in _TABLE.values() for form in forms[1:]}
"""The base form of every irregular form."""

_HISSING: Final = ("s", "x", "z", "ch", "sh", "o")


def inflections(word: str) -> tuple[str, ...]:
    """The word itself and its forms in -s, -ed and -ing, with the irregular ones of common verbs.

    Args:
        word: Lower case, in its base form.
    """
    if word in _TABLE:
        return _TABLE[word]
    plural = word + ("es" if word.endswith(_HISSING) else "s")
    if word.endswith("e"):
        return (word, plural, word + "d", word[:-1] + "ing")
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return (word, word[:-1] + "ies", word[:-1] + "ied", word + "ing")
    return (word, plural, word + "ed", word + "ing")
