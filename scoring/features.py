"""What can be seen in a reply without understanding it: the small observations that graded signals add up.

Every observation has a name that is said in an explanation as it stands here.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from scoring.facts import Told
from scoring.sentences import Sentence
from scoring.signals_questions import HELPERS

_FRAMES: Final = frozenset("sounds sound seems seem hearing hear saying feels feel looks".split())
_FEELINGS: Final = frozenset(
    """
    feel feeling felt feelings worried worry worrying scared afraid fear anxious angry anger upset sad hurt frustrated
    frustrating tired stressed stress stressful overwhelmed lonely alone proud happy glad excited confident hopeful
    hope hoping concerned concern guilty ashamed confused stuck torn nervous relieved disappointed ready tough hard
    difficult painful important matters matter care cares love enjoy enjoys hate want wants wanting need needs wish
    struggle struggling trying tried committed motivated ambivalent comfortable uncomfortable surprised surprising
    """.split()
)
_ADVICE: Final = frozenset("should could might must ought recommend suggest advise consider try need".split())
_YOU: Final = frozenset("you your yourself yours".split())
_STORY_SUBJECTS: Final = frozenset("it that this they he she there his her their those these him".split())
_NODS: Final = frozenset(
    "okay yes no right sure great good thanks thank hi hello hey exactly absolutely definitely wow cool fine alright "
    "excellent awesome perfect wonderful please goodbye bye welcome".split()
)
_ORDERS: Final = frozenset("let try go take look think come keep make write tell remember imagine".split())
_FACTS: Final = frozenset(
    "people research studies study doctor doctors patients percent risk risks usually generally typically program "
    "medication treatment guidelines health called based".split()
)
_FIRM: Final = frozenset(
    "website app online policy terms system records page form link company office service product".split()
)
_COURTESY: Final = frozenset("thank thanks hi hello name".split())
_REGRET: Final = frozenset("sorry apologise calm".split())
_MODALS: Final = frozenset("should could can might may need will would must".split())
_DID: Final = frozenset("did said were had told mentioned".split())
_MEANING: Final = frozenset(
    "part sense life way place world idea point kind sort person side control choice change family future past self "
    "inside meaning purpose freedom trust respect pressure".split()
)
_STRESS: Final = frozenset(
    "really never always completely totally everything nothing anything whole all even still actually "
    "pretty very".split()
)
_COUNTED: Final = frozenset(
    "drink drinks drinking smoke smoking week day days times month year years weight exercise money job work school "
    "class order account parcel bill call calls number".split()
)
_ASKING_HEADS: Final = HELPERS | frozenset("what how why who when where which any".split())
_SELF: Final = frozenset("i me my".split())
_LENGTHS: Final = tuple((length, f"{length} words or more") for length in (4, 8, 15, 30, 60))


def observations(sentences: Sequence[Sentence], asking: Sequence[bool], shared: int, told: Told) -> frozenset[str]:
    """What is seen in a reply.

    Args:
        sentences: The reply.
        asking: Which of them ask.
        shared: How many of the other's stems it takes up.
        told: What the other said before.
    """
    if all(len(sentence.head) <= 2 and sentence.head[0] in _NODS for sentence in sentences):
        return frozenset()
    words = [word for sentence in sentences for word in sentence.words]
    bag = frozenset(words)
    seen = {name for length, name in _LENGTHS if len(words) >= length}
    for name, lexicon in _BAGS:
        if not lexicon.isdisjoint(bag):
            seen.add(name)
    if len(_MEANING & bag) > 1:
        seen.add("two words of meaning")
    for least, name in _SHARED:
        if shared >= least:
            seen.add(name)
    if len(told.words) < 4:
        seen.add("little was said before")
    if any(map(str.isdigit, bag)):
        seen.add("digits")
    for sentence, asks in zip(sentences, asking, strict=True):
        _see_sentence(sentence, asks, seen)
    _see_pairs(words, seen)
    return frozenset(seen)


_BAGS: Final = (
    ("a word of feeling", _FEELINGS),
    ("general knowledge", _FACTS),
    ("the firm's own things", _FIRM),
    ("a courtesy", _COURTESY),
    ("a word of regret or calm", _REGRET),
    ("a word of meaning", _MEANING),
    ("a word of stress", _STRESS),
    ("something counted", _COUNTED),
    ("not", frozenset({"not"})),
    ("but", frozenset({"but"})),
    ("one side and the other", frozenset({"hand"})),
    ("something of ours", frozenset({"our", "ours"})),
)
_SHARED: Final = ((1, "a word of the other's"), (2, "two words of the other's"))


def _see_sentence(sentence: Sentence, asks: bool, seen: set[str]) -> None:  # noqa: C901, FBT001 - a flat list of what is seen; asks is of the sentence
    words, head = sentence.words, sentence.head
    first = head[0]
    if len(head) > 2 or first not in _NODS:
        if words[0] == "so":
            seen.add("begins with so")
            if first in _YOU:
                seen.add("begins with so you")
    elif "started" not in seen:
        seen.add("begins with a nod")
    seen.add("started")
    if sentence.asked:
        seen.add("a question mark")
        if not asks or first not in _ASKING_HEADS:
            seen.add("a questioning tone")
    if asks:
        if first in _ASKING_HEADS or not sentence.asked:
            seen.add("a question")
        return
    if not _FRAMES.isdisjoint(head[:4]):
        seen.add("a reflecting frame")
    subject = _SUBJECTS.get(first)
    if subject:
        seen.add(subject)
    for name, lexicon in _SAID_HERE:
        if not lexicon.isdisjoint(words):
            seen.add(name)


_SAID_HERE: Final = (("you", _YOU), ("oneself", _SELF), ("advice", _ADVICE))
_SUBJECTS: Final = {
    **dict.fromkeys(_ORDERS, "an order"),
    **dict.fromkeys(("we", "our", "us"), "us as the subject"),
    **dict.fromkeys(("i", "my"), "oneself as the subject"),
    **dict.fromkeys(_STORY_SUBJECTS, "the story as the subject"),
    **dict.fromkeys(_YOU, "you as the subject"),
}


def _see_pairs(words: Sequence[str], seen: set[str]) -> None:
    for word, following in pairwise(words):
        if following == "will" and (word == "you" or word in _STORY_SUBJECTS):
            seen.add("what will be")
        if word == "you" and following in _MODALS:
            seen.add("you should or can")
        elif word == "you" and following in _DID:
            seen.add("you did")
