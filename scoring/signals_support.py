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
_OWN: Final = frozenset("i my myself".split())
_FOR_SHOW: Final = frozenset(
    tuple(pair.split())
    for pair in ("who knows", "guess what", "what if", "you know", "so what", "who cares", "why not", "why should")
)
_OFFERED: Final = frozenset("talk chat vent".split())
_OFFERS: Final = frozenset("want need like".split())
_GENERIC: Final = (
    " what is up ", " what is wrong ", " what is going on ", " what is happening ", " what is the matter ",
    " what happened ", " how are you ", " what about you ", " are you okay ", " you okay ", " tell me more ",
    " tell us more ", " your story ", " how is it going ", " what do you mean ", " how so ", " what now ",
)  # fmt: skip
_BRIEF: Final = 4
"""Up to so many words a question with one of these phrases stays general."""
_ALIKE: Final = (
    " me too ", " me neither ", " so do i ", " same here ", " the same ", " relate ", " been there ", " mine ",
    " i know the feeling ", " i know how ", " i know exactly ", " i know what ", " for me ", " as someone ",
    " sounds like ", " seems like ", " you sound ", " you seem ", " you must ", " must be ", " must have been ",
    " must feel ", " you are feeling ",
)  # fmt: skip
_EVERYDAY: Final = frozenset("for i so the there you".split())
_ALIKE_WORDS: Final = frozenset(
    max(phrase.split(), key=lambda word: (word not in _EVERYDAY, len(word))) for phrase in _ALIKE
)
"""A telling word of each of these phrases: most sentences have none of them."""
_MY_WAYS: Final = frozenset(
    "sorry here glad proud happy hope think would wish suggest recommend guess understand believe promise could can "
    "will bet see hear agree mean know not sure feel".split()
)
_MY_OWN_WAYS: Final = frozenset({"friend", "advice", "opinion", "heart", "dear"})
_SHORT: Final = 12
"""In a reply up to this length one word on oneself is enough to tell something alike."""


def exploration(sentences: Sequence[Sentence], asking: Sequence[int]) -> int:
    """0 for none, 1 for a general question, 2 for one to the point."""
    return max((explores(sentence) for sentence, asks in zip(sentences, asking, strict=True) if asks), default=0)


def explores(sentence: Sentence) -> int:
    """How far a question explores: 0, 1 or 2."""
    words, head = sentence.words, sentence.head
    if head[:2] in _FOR_SHOW or _only_offers(words):
        return 0
    if len(words) < 2:
        return 2 if words[0] in {"why", "how"} else 0
    if len(words) <= _BRIEF and _says(words, _GENERIC):
        return 1
    bag = frozenset(words)
    if not _YOU.isdisjoint(bag):
        if "i" in head[:2] and len(bag & _SELF) > 1 and head[0] not in {"can", "may", "do", "if", "could"}:
            return 0
    elif not _SELF.isdisjoint(bag) or len(words) > 9:
        return 0
    return 2


def _only_offers(words: Sequence[str]) -> bool:
    """`Do you want to talk?`: company offered, nothing asked."""
    return not _OFFERED.isdisjoint(words) and not _OFFERS.isdisjoint(words[:4])


def interpretation(sentences: Sequence[Sentence]) -> int:
    """0 for none, 2 for what the other seems to feel or for something alike of one's own."""
    own = count = 0
    for sentence in sentences:
        if is_alike(sentence):
            return 2
        own += of_oneself(sentence)
        count += len(sentence.words)
    return 2 if own >= 2 or (own and count <= _SHORT) else 0


def is_alike(sentence: Sentence) -> bool:
    """Whether a sentence says what the other seems to feel, or that one knows it oneself."""
    return not _ALIKE_WORDS.isdisjoint(sentence.words) and _says(sentence.words, _ALIKE)


def of_oneself(sentence: Sentence) -> int:
    """How often a sentence speaks of what one lived oneself."""
    words = sentence.words
    if _OWN.isdisjoint(words):
        return 0
    return sum(not _only_manner(words, place) for place, word in enumerate(words) if word in _OWN)


def _only_manner(words: Sequence[str], place: int) -> bool:
    """Whether `I` or `my` here is only how one speaks ("I hope", "my advice"), not what one lived."""
    following = words[place + 1 : place + 4]
    if words[place] != "i":
        return following[:1] != () and following[0] in _MY_OWN_WAYS
    if place and words[place - 1] == "if":
        return True
    return bool(following) and (
        following[0] in _MY_WAYS or (following[0] == "am" and not _MY_WAYS.isdisjoint(following))
    )


def uptake(
    sentences: Sequence[Sentence],
    said: Sequence[str],
    asks: bool,  # noqa: FBT001 - of the reply
    told: Told,
    shared: int,
) -> int:
    """How far a reply builds on the other's words, in points from 0; only the order of replies means something.

    What is shared counts up to a bound, so that more and more of the other's words do not mean more and more.

    Args:
        sentences: The reply, without what is merely copied.
        said: Its words.
        asks: Whether it asks something.
        told: What the other said.
        shared: How many of its words that say something the reply takes up.
    """
    if not said or not told.words:
        return 0
    bag = frozenset(said)
    taken = told.bag & bag
    points = 3 * asks + 4 * min(shared, 4)
    for worth, words in _TAKING_UP:
        if not words.isdisjoint(bag):
            points += worth
    if taken:
        pairs = told.pairs.intersection(pairwise(said)) if len(taken) > 1 else ()
        points += min(len(taken), 6) + 2 * min(len(pairs), 4)
        points += 3 * min(sum(map(str.isdigit, taken)), 3)
    if "so" in bag and any(sentence.words[0] == "so" and "you" in sentence.words[:3] for sentence in sentences):
        points += 2
    if not _TURNS.isdisjoint(bag) and any(sentence.head[0] in _TURNS for sentence in sentences):
        points -= 2
    return max(0, points)


_TAKING_UP: Final = (
    (2, frozenset({"why", "how"})),
    (2, _YOU),
    (1, frozenset({"said", "saying", "say", "mean"})),
)
_TURNS: Final = frozenset("look raise open write turn go take get let sit put show come".split())
"""Orders to do something else than go on with what was said."""


def _says(words: Sequence[str], phrases: Collection[str]) -> bool:
    text = f" {' '.join(words)} "
    for phrase in phrases:  # noqa: SIM110 - a plain loop takes half the time
        if phrase in text:
            return True
    return False
