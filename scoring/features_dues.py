"""What is done next, is due or takes its time: who tells of it brings news of their own and gives nothing back."""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from scoring.features_things import WEIGHT
from scoring.sentences import Sentence

_TERMS: Final = frozenset(
    tuple(pair.split())
    for pair in (
        "working day", "working days", "working hours", "business day", "business days", "estimated delivery",
        "its way", "his way", "her way", "their way", "due at", "due by", "due on", "due in", "due back", "due out",
        "due tomorrow", "due today", "due any",
    )
)  # fmt: skip
_SPANS: Final = frozenset("minutes hours days weeks months minute hour day week fortnight month".split())
_SETTLED: Final = frozenset(
    "booked scheduled refunded credited cleared waived reserved dispatched posted shipped confirmed approved "
    "rebooked replaced restored updated processed sorted fixed available".split()
)
"""How a matter stands that has been seen to."""
_IS: Final = frozenset("is are been now all already".split())
_ITS: Final = frozenset("it that this they he she these those there".split())
_SPEAKER: Final = frozenset("i we".split())
_ABLE: Final = frozenset("can could would will".split())
_STEPS: Final = frozenset("can could do does needs need".split())
_YOU_CAN: Final = frozenset({("can", "do"), ("could", "do"), ("do", "is")})
_REACH: Final = 5


def is_due(sentence: Sentence) -> bool:
    """Whether a sentence tells what is done or due.

    `It takes three days`, `that is refunded`, `what I can do is …`, `they are due by four`.
    """
    words, head = sentence.words, sentence.head
    if head[0] in {"what", "all"}:
        return _is_cleft(head)
    if not WEIGHT.isdisjoint(words):
        return False
    if not _TERMS.isdisjoint(pairwise(words)):
        return True
    if head[0] not in _ITS:
        return False
    following = head[2 : 2 + _REACH]
    if head[1:2] == ("takes",):
        return "your" not in following and not _SPANS.isdisjoint(following)
    return any(word in _IS and settled in _SETTLED for word, settled in pairwise(head[:_REACH]))


def _is_cleft(head: Sequence[str]) -> bool:
    """`What I can do is …`, `what you could do is …`, `what the driver does is …`."""
    if head[1:2] and head[1] in _SPEAKER:
        return not _ABLE.isdisjoint(head[2:4])
    if head[1:2] == ("you",):
        return head[2:4] in _YOU_CAN
    return head[1:2] == ("the",) and ("does", "is") in pairwise(head[:_REACH])
