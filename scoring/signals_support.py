"""How a reply explores, shares and takes up: EPITOME's explorations and interpretations, and uptake.

EPITOME (Sharma et al. 2020): explorations ask after what the other did not say, generically (1) or to the point (2);
interpretations say what the other seems to feel, or tell of something alike of one's own. Uptake (Demszky et al.
2021) is how far a reply builds on what was just said.
"""

from collections.abc import Collection, Sequence
from itertools import pairwise
from typing import Final

from scoring.facts import content_stems
from scoring.sentences import Sentence
from scoring.signals_questions import is_question

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


def exploration(sentences: Sequence[Sentence]) -> int:
    """0 for none, 1 for a general question, 2 for one to the point."""
    level = 0
    for sentence in sentences:
        if _explores(sentence):
            level = max(level, 1 if _says(sentence.words, _GENERIC) else 2)
    return level


def _explores(sentence: Sentence) -> bool:
    words, head = sentence.words, sentence.head
    generic = _says(words, _GENERIC)
    if not (sentence.asked or (generic and is_question(sentence))) or head[:2] in _FOR_SHOW:
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


def uptake(sentences: Sequence[Sentence], words: Sequence[str], line: Sequence[str]) -> int:
    """How far a reply builds on the other's words, in points from 0; only the order of replies means something.

    Args:
        sentences: The reply.
        words: The reply's words and marks, folded.
        line: The other's words and marks, folded.
    """
    said = [word for word in words if word[0].isalnum()]
    told = [word for word in line if word[0].isalnum()]
    if not said or not told:
        return 0
    stems = frozenset(content_stems(said)) & frozenset(content_stems(told)) - {""}
    told_set, said_set = frozenset(told), frozenset(said)
    pairs = frozenset(pairwise(said)) & frozenset(pairwise(told))
    points = 4 * min(len(stems), 4) + min(len(told_set & said_set), 6) + 2 * min(len(pairs), 4)
    points += 3 * min(sum(word.isdigit() for word in told_set & said_set), 3)
    points += (
        3 * any(map(is_question, sentences)) + 2 * (not _WHY.isdisjoint(said_set)) + 2 * (not _YOU.isdisjoint(said_set))
    )
    points += 2 * any(sentence.words[0] == "so" and "you" in sentence.words[:3] for sentence in sentences)
    points += (not _SAID.isdisjoint(said_set)) - 2 * any(sentence.head[0] in _TURNS for sentence in sentences)
    return max(0, points)


_WHY: Final = frozenset({"why", "how"})
_SAID: Final = frozenset({"said", "saying", "say", "mean"})
_TURNS: Final = frozenset("look raise open write turn go take get let sit put show come".split())


def _says(words: Sequence[str], phrases: Collection[str]) -> bool:
    text = f" {' '.join(words)} "
    return any(phrase in text for phrase in phrases)
