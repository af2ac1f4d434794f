"""Words that are two things until the next word is read: `ill` is "I'll" before `call`, and ill before `health`."""

from collections.abc import Iterator
from typing import Final

_ACTIONS: Final = frozenset(
    """
    accept add also amend answer apply arrange ask authorise await be believe block book brief bring bump buy call
    cancel carry change chase check clear close collect come compensate confirm connect contact copy correct cover
    credit deal deduct definitely deliver detail discuss dispatch do drop email end ensure escalate expedite explain
    extend fast fetch file find finish fix flag follow forward freeze gather get give gladly go grab hand handle
    hang happily have help hold honour hurry introduce investigate issue join just keep knock leave let link listen
    lodge log look make mark match meet mention merge message monitor move need never not note notify now offer open
    order organise overnight owe own park pass pay personally phone pick place pop post prepare prioritise process
    promise provide pull pursue push put query quote raise reach reactivate read rebook record reduce refer refund
    reissue release remember remind remove renew repair repeat replace reply report request reschedule reserve reset
    resolve restore return reverse review ring run rush schedule search secure see send set share show sign sit sort
    speak stand start stay step stop submit suggest summarise swap switch take talk tell text then throw trace track
    transfer try update upgrade use verify visit wait waive walk warn withdraw work write
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
_AFTER_WELL: Final = frozenset(
    "then also not never now just be let look do believe come fast listen need remember see try wait".split()
)
_GOT_DONE: Final = frozenset("it this that someone somebody the your them everything".split())
_EDGES: Final = frozenset(",;:.!?()\"'\n-")
_STARTERS: Final = frozenset(["and", "but", "so", "then", "okay", "ok", "yes", "well", "because"])

LOOKAHEAD: Final = frozenset({"ill", "id", "well", "were", "your", "its", "wed", "shell", "ones"})
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
        elif word == "well" and first and _is_promise(words, place):
            yield place, ("we", "will")
        elif word == "were" and first and following in _STATES:
            yield place, ("we", "are")
        elif word == "wed" and following in _WISHES:
            yield place, ("we", "would")
        elif word == "its":
            yield place, ("it", "is")
        elif word == "your" and first and following in _YOU_ARE and _is_state(words, place, following):
            yield place, ("you", "are")
        elif word == "shell" and first and following in {"call", "ring", "phone", "email", "be", "get", "take"}:
            yield place, ("she", "will")
        elif word == "ones" and before in {"this", "that"}:
            yield place, ("one", "is")


def _is_promise(words: list[str], place: int) -> bool:
    """`well call you` is a slip for "we'll call you"; `well call me a fool` cannot be told from it."""
    following = words[place + 1 : place + 3]
    if following[:1] == ["have"]:
        return len(following) > 1 and following[1] in _GOT_DONE
    return bool(following) and following[0] in _ACTIONS and following[0] not in _AFTER_WELL


def _is_state(words: list[str], place: int, following: str) -> bool:
    """`your right to be angry` is a right; `your right,` is a slip for "you're right"."""
    if following not in {"right", "wrong", "upset"}:
        return True
    return place + 2 >= len(words) or words[place + 2][0] in _EDGES
