"""How a reply explores, shares and takes up: EPITOME's explorations and interpretations, and uptake.

EPITOME (Sharma et al. 2020): explorations ask after what the other did not say, generically (1) or to the point (2);
interpretations say what the other seems to feel, or tell of something alike of one's own. Uptake (Demszky et al.
2021) is how far a reply builds on what was just said.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from scoring.facts import Told
from scoring.sentences import Sentence

_YOU: Final = frozenset("you your yourself yours".split())
_SELF: Final = frozenset("i me my myself we us".split())
_FOR_SHOW: Final = frozenset(
    tuple(pair.split())
    for pair in ("who knows", "guess what", "what if", "you know", "so what", "who cares", "why not")
)
_GENERIC: Final = (
    " what is up ", " what is wrong ", " what is going on ", " what is happening ", " what is the matter ",
    " what happened ", " how are you ", " want to talk ", " want to chat ", " want to vent ", " like to talk ",
    " need to talk ", " what about you ", " are you okay ", " you okay ", " tell me more ", " tell us more ",
    " your story ", " how is it going ", " what do you mean ", " how so ", " what now ",
)  # fmt: skip
_ALIKE: Final = (
    " same ", " me too ", " me neither ", " relate ", " been there ", " right there with ", " with you on ",
    " so do i ", " feel you ", " feel that ", " feel this ", " this is me ", " i have been ", " i used to ", " i was ",
    " i had ", " i get it ", " i get that ", " i understand ", " i know how ", " i know exactly ", " i know what ",
    " i know the feeling ", " for me ", " when i ", " i also ", " i too ", " mine ", " as someone ", " you sound ",
    " you seem ", " you must ", " sounds like ", " seems like ", " must be ", " must have been ", " must feel ",
    " you are feeling ",
)  # fmt: skip
_MY_WAYS: Final = frozenset(
    "sorry here glad proud happy hope think would wish suggest recommend guess understand believe promise "
    "could can will "
    "bet see hear agree mean know not sure".split()
)
_MY_OWN_WAYS: Final = frozenset({"friend", "advice", "opinion", "heart", "dear"})


def exploration(sentences: Sequence[Sentence], asking: Sequence[bool]) -> int:
    """0 for none, 1 for a general question, 2 for one to the point."""
    level = 0
    for sentence, asks in zip(sentences, asking, strict=True):
        if sentence.asked or asks:
            general = _says(sentence.words, _GENERIC)
            if _explores(sentence, general):
                level = max(level, 1 if general else 2)
    return level


def _explores(sentence: Sentence, general: bool) -> bool:  # noqa: FBT001 - of the sentence
    words, head = sentence.words, sentence.head
    if not (sentence.asked or general) or head[:2] in _FOR_SHOW:
        return False
    if len(words) < 2:
        return words[0] in {"why", "how"}
    bag = frozenset(words)
    if not _YOU.isdisjoint(bag):
        about_oneself = "i" in head[:2] and len(bag & _SELF) > 1
        return not about_oneself or head[0] in {"can", "may", "do", "if", "could"}
    return _SELF.isdisjoint(bag) and len(words) <= 9


def interpretation(sentences: Sequence[Sentence]) -> int:
    """0 for none, 2 for what the other seems to feel or for something alike of one's own."""
    own = 0
    for sentence in sentences:
        words = sentence.words
        if _says(words, _ALIKE):
            return 2
        for place, word in enumerate(words):
            if word in {"i", "my", "me", "myself"} and not _only_manner(words, place):
                own += 1
    return 2 if own >= 2 else 0


def _only_manner(words: Sequence[str], place: int) -> bool:
    """Whether `I` or `me` here is only how one speaks ("I hope", "tell me"), not what one lived."""
    word = words[place]
    following = words[place + 1 : place + 4]
    if word == "me":
        return True
    if word != "i":
        return following[:1] != () and following[0] in _MY_OWN_WAYS
    if place and words[place - 1] == "if":
        return True
    return bool(following) and (
        following[0] in _MY_WAYS or (following[0] == "am" and not _MY_WAYS.isdisjoint(following))
    )


def uptake(sentences: Sequence[Sentence], asks: bool, words: Sequence[str], shared: int, told: Told) -> int:  # noqa: FBT001 - of the reply
    """How far a reply builds on the other's words, in points from 0; only the order of replies means something.

    Args:
        sentences: The reply.
        asks: Whether it asks something.
        words: The reply's words and marks, folded.
        shared: How many of the other's stems it takes up.
        told: What the other said.
    """
    said = [word for word in words if word[0].isalnum()]
    if not said or not told.words:
        return 0
    taken = frozenset(told.words).intersection(said)
    pairs = frozenset(pairwise(said)).intersection(pairwise(told.words)) if len(taken) > 1 else ()
    points = 4 * min(shared, 4) + min(len(taken), 6) + 2 * min(len(pairs), 4) + 3 * asks
    points += 3 * min(sum(map(str.isdigit, taken)), 3)
    points += sum(worth for worth, lexicon in _TAKING_UP if not lexicon.isdisjoint(said))
    for sentence in sentences:
        if sentence.words[0] == "so" and "you" in sentence.words[:3]:
            points += 2
            break
    return max(0, points - 2 * any(sentence.head[0] in _TURNS for sentence in sentences))


_TAKING_UP: Final = (
    (2, frozenset({"why", "how"})),
    (2, _YOU),
    (1, frozenset({"said", "saying", "say", "mean"})),
)
_TURNS: Final = frozenset("look raise open write turn go take get let sit put show come".split())


def _says(words: Sequence[str], phrases: Collection[str]) -> bool:
    text = f" {' '.join(words)} "
    for phrase in phrases:  # noqa: SIM110 - a plain loop takes half the time
        if phrase in text:
            return True
    return False
