"""Words that are two things until the next word is read: `ill` is "I'll" before `call`, and ill before `health`."""

from collections.abc import Iterator
from typing import Final

_ACTIONS: Final = frozenset(
    """
    add also apply arrange ask be bring call cancel change check chase come confirm contact definitely do email
    escalate explain find fix follow forward gather get give go grab handle happily have help hold investigate
    just keep let log look make message need never not note now open order organise own pass personally phone
    place pop process pull put raise reach read refund remove replace report request resolve ring run see send set
    share show sort speak start stay stop take talk tell text then transfer try update use wait walk work write
""".split()
)
_WISHES: Final = frozenset(
    """
    like love be say suggest recommend rather also really feel hate ask want appreciate happily
""".split()
)
_STATES: Final = frozenset(
    """
    sorry going here really very happy able aware looking working sending doing so not all trying truly on
""".split()
)
_YOU_ARE: Final = frozenset(
    """
    being going not welcome very absolutely overreacting right wrong so upset angry frustrated worried entitled
    lying imagining only just
""".split()
)
_AFTER_WELL: Final = frozenset("then also not never now just be let look have do".split())
_EDGES: Final = frozenset(",;:.!?()\"'\n-")
_STARTERS: Final = frozenset(["and", "but", "so", "then", "okay", "ok", "yes", "well", "because"])

LOOKAHEAD: Final = frozenset({"ill", "id", "well", "were", "your", "its", "wed"})
"""Words that `settle` looks at."""


def settle(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Which of the doubtful words stand for two others: the number of the word and what it stands for."""
    last = len(words) - 1
    for place, word in enumerate(words):
        if word not in LOOKAHEAD:
            continue
        following = words[place + 1] if place < last else "."
        before = words[place - 1] if place else "."
        first = before[0] in _EDGES or before in _STARTERS
        if word == "ill" and following in _ACTIONS:
            yield place, ("i", "will")
        elif word == "id" and following in _WISHES and before not in {"your", "the", "an", "order", "photo"}:
            yield place, ("i", "would")
        elif word == "well" and first and following in _ACTIONS and following not in _AFTER_WELL:
            yield place, ("we", "will")
        elif word == "were" and first and following in _STATES:
            yield place, ("we", "are")
        elif word == "wed" and following in _WISHES:
            yield place, ("we", "would")
        elif word == "its":
            yield place, ("it", "is")
        elif word == "your" and first and following in _YOU_ARE and _is_state(words, place, following):
            yield place, ("you", "are")


def _is_state(words: list[str], place: int, following: str) -> bool:
    """`your right to be angry` is a right; `your right,` is a slip for "you're right"."""
    if following not in {"right", "wrong", "upset"}:
        return True
    return place + 2 >= len(words) or words[place + 2][0] in _EDGES
