"""Requests for the story: `tell me more`, `describe it to me`, `walk me through …`."""

from typing import Final

from scoring.sentences import Sentence

STORY: Final = frozenset("tell describe explain walk talk share show catch fill".split())
MORE: Final = frozenset("about more what how why through everything all bit little something up in".split())
_ASKED_TO: Final = frozenset("please you just to and".split())
LIKING: Final = frozenset("like want care".split())
_OFFERING: Final = frozenset(("you", word, "to") for word in LIKING)
"""`Would you like to tell me …` leaves it to the other."""
MIND: Final = ("do", "you", "mind")
TELLING: Final = frozenset("telling sharing explaining saying describing talking walking".split())
_ME: Final = frozenset("me us".split())


def requests_story(sentence: Sentence) -> bool:
    """`Tell me more`, `describe it to me`, `walk me through …`, `catch me up`."""
    words, clauses = sentence.words, frozenset(sentence.clauses)
    for place, word in enumerate(words):
        if word not in STORY or (place not in clauses and words[place - 1] not in _ASKED_TO):
            continue
        following = words[place + 1 : place + 8]
        to_me = not _ME.isdisjoint(following[:2]) or word == "describe"
        more = len(following) == 1 or not MORE.isdisjoint(following)
        before = words[max(0, place - 3) : place]
        if to_me and more and "i" not in before and before not in _OFFERING:
            return True
    return False
