"""Requests for the story: `tell me more`, `describe it to me`, `walk me through …`."""

from collections.abc import Sequence
from typing import Final

from scoring.sentences import Sentence

STORY: Final = frozenset(
    "tell describe explain walk talk share show catch fill take run lead give paint help say".split()
)
_ONLY_WITH: Final = {
    **dict.fromkeys(("take", "run", "lead"), frozenset({"through"})),
    **dict.fromkeys(("give", "paint"), frozenset("idea picture sense feel flavour background story rundown".split())),
    "help": frozenset("understand see picture grasp follow".split()),
}
"""What has to follow verbs that ask for much else."""
MORE: Final = frozenset("about more what how why through everything all bit little something up in".split())
_ASKED_TO: Final = frozenset("please you just to and".split())
LIKING: Final = frozenset("like want care".split())
_OFFERING: Final = frozenset(("you", word, "to") for word in LIKING)
"""`Would you like to tell me …` leaves it to the other."""
MIND: Final = ("do", "you", "mind")
TELLING: Final = frozenset("telling sharing explaining saying describing talking walking".split())
_ME: Final = frozenset("me us".split())
_SOME: Final = frozenset("a bit little some lot".split())


def requests_story(sentence: Sentence) -> bool:
    """`Tell me more`, `describe it to me`, `walk me through …`, `catch me up`."""
    words, clauses = sentence.words, frozenset(sentence.clauses)
    for place, word in enumerate(words):
        if word not in STORY or (place not in clauses and words[place - 1] not in _ASKED_TO):
            continue
        following = words[place + 1 : place + 8]
        before = words[max(0, place - 3) : place]
        if "i" not in before and before not in _OFFERING and _is_for_more(word, following):
            return True
    return False


def _is_for_more(word: str, following: Sequence[str]) -> bool:
    if word == "say":
        return next((said for said in following if said not in _SOME), "") == "more"
    if word != "describe" and _ME.isdisjoint(following[:2]):
        return False
    if word in _ONLY_WITH and _ONLY_WITH[word].isdisjoint(following):
        return False
    return len(following) == 1 or word in {"give", "paint"} or not MORE.isdisjoint(following)
