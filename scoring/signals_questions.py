"""Questions: whether something is asked, and whether it can be answered with a word.

MITI 4.2.1 (Moyers et al. 2014): an open question leaves room for the other's own answer; a closed one asks for a yes,
a no, a fact or a choice. Requests for the story ("tell me about …") count as open questions.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from scoring.sentences import Sentence

HELPERS: Final = frozenset(
    "do does did is are was were am have has had can could will would shall should may might must".split()
)
SUBJECTS: Final = frozenset(
    "i you we it that this he she they there the your anyone anybody anything any someone these those my our".split()
)
_OPEN_WORDS: Final = frozenset("what how why".split())
_CLOSED_WORDS: Final = frozenset("who whom whose when where which".split())
_AFTER_HOW: Final = frozenset("many much long often old far soon big late early tall high fast".split())
_AFTER_WHAT: Final = frozenset(
    "time day date year month number colour size name age kind sort type brand model version address percentage grade "
    "part amount price room floor city town school company post postcode order account reference phone email surname "
    "booking tracking card full first last customer policy model serial contact mobile".split()
)
_STORY: Final = frozenset("tell describe explain walk talk share show".split())
_MORE: Final = frozenset("about more what how why through everything all".split())
_WONDER: Final = frozenset("wonder wondering curious interested".split())
_YOUR_VIEW: Final = frozenset(
    {("do", "you", "think"), ("would", "you", "like"), ("do", "you", "see"), ("do", "we", "go")}
)
_FOR_SHOW: Final = frozenset(
    tuple(words.split())
    for words in (
        "how should i", "how would i", "how could i", "how could you", "how dare you", "what do you expect me",
        "what do you want me to", "what did you expect", "why should i", "what am i supposed to", "what do i care",
    )
)  # fmt: skip
"""Beginnings of questions that want no answer."""
_TO: Final = frozenset({("to",), ("with",)})
_TO_ME: Final = frozenset({("me",), ("us",)})
_NODS: Final = frozenset("yes okay really right no".split())
_LONG: Final = 12
_TAGS: Final = frozenset("right okay correct yes no huh yeah true".split())


def is_open(sentence: Sentence) -> bool:  # noqa: PLR0911 - one answer for each kind of opening
    """Whether a sentence asks for more than a word."""
    head = sentence.head
    if _asks_for_story(sentence) or _wonders(head):
        return True
    if head[:3] in _FOR_SHOW or head[:6] in _FOR_SHOW or head[:5] in _FOR_SHOW:
        return False
    if not (sentence.asked or _inverted(head)):
        return False
    if head[0] in HELPERS:
        return _polite_request(head)
    for place, word in enumerate(head):
        if word in _OPEN_WORDS and (place == 0 or _asks_here(head, place)):
            return _leaves_room(head[place:])
        if word in _CLOSED_WORDS and place == 0 and head[1:4] in _YOUR_VIEW:
            return True
    return False


def _asks_here(head: Sequence[str], place: int) -> bool:
    """Whether a question word in the middle of a sentence begins the question."""
    following = head[place + 1 : place + 2]
    return bool(following) and (
        following[0] in HELPERS or following[0] in {"else", "about", "kind", "sort", "happened"}
    )


def _wonders(head: Sequence[str], *, whether: bool = False) -> bool:
    """`I wonder what …`, `I'm curious how …`, and if `whether` counts `I was wondering if …`."""
    start = head[:6]
    if "i" not in start[:2] or not _WONDER.intersection(start):
        return False
    words = _OPEN_WORDS | {"if", "whether"} if whether else _OPEN_WORDS
    return any(word in words for word in head[2:9])


def _leaves_room(part: Sequence[str]) -> bool:
    if len(part) == 1:
        return True
    if part[0] == "how":
        return part[1] not in _AFTER_HOW
    if part[0] == "what" and part[1] in _AFTER_WHAT:
        return part[1] in {"kind", "sort", "part", "type"} and len(part) > 3
    return not (
        part[0] == "what" and part[1] == "is" and len(part) > 3 and part[2] == "your" and part[3] in _AFTER_WHAT
    )


def _asks_for_story(sentence: Sentence) -> bool:
    words = sentence.words
    for place, word in enumerate(words):
        if word in _STORY:
            following = words[place + 1 : place + 8]
            to_me = following[:1] in _TO_ME or (following[:1] in _TO and following[1:2] in _TO_ME)
            if to_me and _MORE.intersection(following) and "i" not in words[max(0, place - 3) : place]:
                return True
    return False


def _polite_request(head: Sequence[str]) -> bool:
    """`Can you tell me more …`, `do you mind telling me what …`."""
    return (
        head[0] in {"can", "could", "would", "will"}
        and head[1:2] == ("you",)
        and any(word in {"more", "how", "why"} for word in head[2:9])
    )


def _inverted(head: Sequence[str]) -> bool:
    """Whether the words come in the order of a question, for questions typed without a mark."""
    if len(head) < 2:
        return head[0] in {"why", "how", "what"} if head else False
    if head[0] in HELPERS and head[1] in SUBJECTS:
        return len(head) > 2
    if head[0] not in _OPEN_WORDS | _CLOSED_WORDS:
        return False
    return head[1] in HELPERS or (head[0] == "what" and head[1] in {"happened", "about"}) or head[1] in _AFTER_HOW


def is_question(sentence: Sentence) -> bool:
    """Whether a sentence asks something; a statement in a questioning tone gives back, it does not ask."""
    if sentence.asked:
        return not _is_given_back(sentence)
    return _inverted(sentence.head) or _asks_for_story(sentence) or _wonders(sentence.head, whether=True)


def _is_given_back(sentence: Sentence) -> bool:
    """A statement about the other, or an echo, with a question mark and without a tag."""
    words, head = sentence.words, sentence.head
    if len(words) == 1:
        return words[0] in _NODS
    if len(words) < _LONG:
        return False
    if words[-1] in _TAGS or words[-2:] in _TAG_PAIRS or _has_tag(words):
        return False
    if any(word in _OPEN_WORDS | _CLOSED_WORDS for word in head[:4]) or "or" in words[-2:]:
        return False
    return not any(word in HELPERS and following in SUBJECTS for word, following in pairwise(words))


_TAG_PAIRS: Final = frozenset({("is", "it"), ("is", "that"), ("are", "you"), ("do", "you"), ("you", "know")})


def _has_tag(words: Sequence[str]) -> bool:
    """`…, isn't it`, `…, don't you`."""
    return len(words) > 3 and words[-3] in HELPERS and words[-2] == "not" and words[-1] in SUBJECTS
