"""Questions: whether something is asked, and whether it can be answered with a word.

MITI 4.2.1 (Moyers et al. 2014): an open question leaves room for the other's own answer; a closed one asks for a yes,
a no, a fact or a choice. Requests for the story ("tell me about …") and invitations to add something ("any other
thoughts?") count as open, questions for a degree ("how much", "how sure") as closed.
"""

from collections.abc import Sequence
from enum import IntEnum
from typing import Final

from scoring.sentences import Sentence
from scoring.signals_facts import leads_on, wants_fact, wants_way
from scoring.signals_for_show import asks_nothing, is_for_show, proposes_answer
from scoring.signals_requests import LIKING, MIND, MORE, STORY, TELLING, requests_story

HELPERS: Final = frozenset(
    "do does did is are was were am have has had can could will would shall should may might must".split()
)
_PRONOUNS: Final = frozenset("i you we they he she".split())
_SUBJECTS: Final = _PRONOUNS | frozenset(
    "it that this there the your anyone anybody anything any someone somebody something these those my our".split()
)
_SUBJECT: Final = frozenset((word,) for word in _SUBJECTS)
_EQUALS: Final = frozenset({"is", "was"})
_HAPPENED: Final = frozenset({("happened", "is"), ("happened", "was")})
_OPEN_WORDS: Final = frozenset("what how why".split())
_CLOSED_WORDS: Final = frozenset("who whom whose when where which".split())
QUESTION_WORDS: Final = _OPEN_WORDS | _CLOSED_WORDS
_ORDERED_WITH: Final = frozenset("do have".split())
"""Helpers that may also begin an order: `do that again`, `have this ready`."""
_NEUTER: Final = frozenset("it that this".split())
_SUPPOSED: Final = frozenset(tuple(pair.split()) for pair in ("should you", "had i", "had you", "had we", "were you"))
"""Beginnings of conditions without `if`."""
_MANNER: Final = frozenset("about come else exactly might may would so then".split()) | HELPERS
"""What follows `how` where it asks for the way and not for a degree."""
_ASKING_AFTER: Final = frozenset("happened happens went about else come if many much long".split())
"""What follows `what` or `how` only in questions, whatever mark they end with."""
_LEARN: Final = frozenset("wonder wondering curious interested hear know understand learn".split())
_PROPOSING: Final = frozenset({("we",), ("i",), ("if",)})
"""What follows `how about` where something is proposed instead of asked."""
_PUTTING_FORWARD: Final = frozenset(
    tuple(words.split())
    for words in ("what about", "how about", "what if", "why do not you", "what do you think", "what would you think")
)
_THOUGHT: Final = frozenset("thought considered consider tried".split())
_KNOWN: Final = frozenset("hear know understand learn".split())
_WISH: Final = frozenset("like love interested want".split())
_ASKING_FOR: Final = frozenset("what how why more who which".split())
_WHETHER: Final = frozenset({("if",), ("whether",)})
_YOU_OR_WE: Final = frozenset({("you",), ("we",)})
_ABLE: Final = frozenset("can could would might".split())
_TO_YOU: Final = frozenset("you your happened".split())
_TURNED: Final = _PRONOUNS | frozenset("it there that this".split())
_BEFORE_QUESTION: Final = frozenset("in for with to from at by about on".split())
_BY_NOW: Final = frozenset({"today", "now", "tonight", "then"})
_REST: Final = frozenset("any anything".split())
_INVITED: Final = frozenset(
    "other else more thoughts ideas questions concerns worries reasons examples feelings".split()
)
_NODS: Final = frozenset("yes okay really right true sure all alright".split())
_TAGS: Final = frozenset("right okay correct yes no huh true".split())
_TAG_PAIRS: Final = frozenset((helper, subject) for helper in HELPERS for subject in _PRONOUNS) | frozenset(
    (helper, subject) for helper in "is was does has will would can".split() for subject in ("it", "that", "there")
)
_INNER: Final = frozenset(
    "feel feels feeling felt sound sounds seem seems want wants worried scared afraid part hand wish hope "
    "rather prefer".split()
)
_WINDOW: Final = 16
"""So many words tell what a clause asks for."""
_LONG: Final = 12
"""A statement from this length on sums up, whatever mark it ends with."""


class Asks(IntEnum):
    """What a sentence asks for."""

    NOTHING = 0
    A_WORD = 1
    A_STORY = 2


def asks(sentence: Sentence) -> Asks:
    """What a sentence asks for; a statement in a questioning tone may give back instead of asking."""
    words, asked = sentence.words, sentence.asked
    if asks_nothing(sentence):
        return Asks.NOTHING
    found = max(_asks_aloud(sentence), _asks_from(sentence.head[:_WINDOW], asked=asked))
    for place in sentence.clauses[1:]:
        if asked or _turns_to_you(words, place):
            found = max(found, _asks_from(words[place : place + _WINDOW], asked=asked))
    if found is Asks.A_STORY and asked and proposes_answer(sentence):
        return Asks.A_WORD
    if found or not asked:
        return found
    if found := _asks_later(sentence):
        return found
    if _REST.intersection(sentence.head[:2]):
        return Asks.A_STORY if _invites(words) else Asks.A_WORD
    return Asks.NOTHING if _is_given_back(sentence) else Asks.A_WORD


def suggests(sentence: Sentence) -> bool:
    """Whether a question puts something forward: `how about …`, `have you thought of …`, `why don't you …`."""
    head = sentence.head
    return (
        head[:2] in _PUTTING_FORWARD
        or head[:4] in _PUTTING_FORWARD
        or (head[1:2] == ("you",) and not _THOUGHT.isdisjoint(head[2:4]))
    )


def _turns_to_you(words: Sequence[str], place: int) -> bool:
    """Whether a clause after a comma turns to the other with a question: `can you …`, `what did you …`."""
    part = words[place : place + 3]
    return (part[0] in HELPERS and part[1:2] == ("you",)) or (
        part[0] in QUESTION_WORDS and part[1:2] != () and part[1] in HELPERS and part[2:3] == ("you",)
    )


def _asks_from(part: Sequence[str], *, asked: bool) -> Asks:
    """What a clause asks for that begins like a question."""
    word = part[0]
    if asked and word in _BEFORE_QUESTION and part[1:2] != () and part[1] in QUESTION_WORDS:
        return _asks_from(part[1:], asked=asked)
    if word in HELPERS:
        return _asks_with_helper(part, asked=asked)
    if word not in QUESTION_WORDS:
        return Asks.NOTHING
    if is_for_show(part):
        return Asks.A_WORD if asked else Asks.NOTHING
    after = part[1] if len(part) > 1 else ""
    if not _opens_question(part, after, asked=asked):
        return Asks.NOTHING
    return Asks.A_STORY if _leaves_room(part, after) else Asks.A_WORD


def _opens_question(part: Sequence[str], after: str, *, asked: bool) -> bool:
    """Whether a question word asks here, instead of joining clauses (`when I called`, `what you need`)."""
    word = part[0]
    if after in HELPERS or (after in _ASKING_AFTER and word in {"what", "how"}):
        return asked or not _names(part)
    if word == "why" and not after:
        return True
    if not asked or not after:
        return asked
    if word in _CLOSED_WORDS:
        return word in {"who", "which", "whose"} and after not in _SUBJECTS
    return word == "why" or after not in _SUBJECTS


def _names(part: Sequence[str]) -> bool:
    """Whether a clause with `what` is only the subject of what follows: `what happened was that …`."""
    if part[0] != "what" or part[2:3] in _SUBJECT:
        return False
    return (
        any(
            word in _EQUALS and part[place + 2] not in _TURNED and part[place + 2] not in QUESTION_WORDS
            for place, word in enumerate(part[3:])
        )
        or part[1:3] in _HAPPENED
    )


def _asks_with_helper(part: Sequence[str], *, asked: bool) -> Asks:
    """A question that begins with `do`, `is`, `can` …: closed, if it is not a request for the story."""
    subject = part[1:2] if part[1:2] != ("not",) else part[2:3]
    if not subject or not (asked or (subject[0] in _SUBJECTS and len(part) > 2)):
        return Asks.A_WORD if asked else Asks.NOTHING
    if not asked and (
        part[:2] in _SUPPOSED or (part[0] in _ORDERED_WITH and subject[0] not in _PRONOUNS | {"any", "anyone"})
    ):
        return Asks.NOTHING
    if _requests(part, subject) and MORE.intersection(part[2:9]):
        return Asks.A_STORY if {"more", "how", "why", "about"}.intersection(part[2:9]) else Asks.A_WORD
    if _REST.intersection(part[1:5]) and _invites(part):
        return Asks.A_STORY
    return Asks.A_WORD


def _invites(words: Sequence[str]) -> bool:
    """`Any other thoughts?`, `anything else you …?`; `anything else today?` only asks whether that is all."""
    invited = _INVITED.intersection(words)
    return bool(invited) and (invited != {"else"} or words[-1] not in _BY_NOW)


def _requests(part: Sequence[str], subject: Sequence[str]) -> bool:
    """`Can you …`, `would you …`, `do you mind telling …`; `would you like to …` leaves it to the other."""
    if part[:3] == MIND and not TELLING.isdisjoint(part[3:4]):
        return True
    return part[0] in {"can", "could", "will", "would"} and subject == ("you",) and LIKING.isdisjoint(part[2:3])


def _leaves_room(part: Sequence[str], after: str) -> bool:
    """Whether a question with a question word wants more than a fact or a number."""
    word = part[0]
    if after == "about" and part[2:3] in _PROPOSING:
        return False
    if word == "how":
        return not after or (after in _MANNER and not wants_way(part))
    if word == "where":
        return leads_on(part)
    if word in _CLOSED_WORDS:
        return False
    return word == "why" or not wants_fact(part)


def _asks_later(sentence: Sentence) -> Asks:
    """What a sentence with a question mark asks for where the question does not begin a clause.

    `That helps him but what helps you?`, `you have had it for how long?`, `… is it?`.
    """
    words, clauses = sentence.words, frozenset(sentence.clauses)
    found, end = Asks.NOTHING, len(words) - 1
    for place in range(1, end + 1):
        word = words[place]
        if word in QUESTION_WORDS:
            after = words[place + 1] if place < end else ""
            if place >= end - 1 or after in HELPERS or words[place - 1] in {"but", "so", "and"}:
                found = max(found, Asks.A_STORY if _leaves_room(words[place : place + _WINDOW], after) else Asks.A_WORD)
        elif word in _TURNED and place not in clauses:
            before = words[place - 1]
            if before == "not" and place > 1:
                before = words[place - 2]
            if before in _ORDERED_WITH and word in _NEUTER:
                continue  # `to have it back`, `who will do that`
            if before in HELPERS and (place < end or (before, word) in _TAG_PAIRS):
                found = max(found, Asks.A_WORD)
    return found


def _asks_aloud(sentence: Sentence) -> Asks:
    """`Tell me more`, `I wonder what you …`, `I'm curious how …`, `I would like to hear more about …`."""
    words = sentence.words
    if not STORY.isdisjoint(words) and requests_story(sentence):
        return Asks.A_STORY
    if _LEARN.isdisjoint(words):
        return Asks.NOTHING
    for place, word in enumerate(words):
        if word in _LEARN and _is_own_wish(sentence, place):
            following = words[place + 1 : place + 8]
            to_you = sentence.asked or not _TO_YOU.isdisjoint(words[place + 1 : place + _WINDOW])
            if to_you and not _ASKING_FOR.isdisjoint(following):
                return Asks.A_STORY
            if _is_polite(following):
                wanted = words[place + 1 : place + _WINDOW] if not STORY.isdisjoint(following[3:4]) else following
                return Asks.A_WORD if _ASKING_FOR.isdisjoint(wanted) else Asks.A_STORY
            if sentence.asked and following[:1] in _WHETHER:
                return Asks.A_WORD
    return Asks.NOTHING


def _is_own_wish(sentence: Sentence, place: int) -> bool:
    """Whether the speaker wonders, or would like to know: `I am curious`, `just wondering`, `I would like to hear`."""
    before = sentence.words[max(0, place - 6) : place]
    if sentence.words[place] in _KNOWN:
        return "i" in before and not _WISH.isdisjoint(before[-3:])
    return "i" in before or place in sentence.clauses


def _is_polite(following: Sequence[str]) -> bool:
    """`(I was wondering) if you could …`."""
    return following[:1] in _WHETHER and following[1:2] in _YOU_OR_WE and not _ABLE.isdisjoint(following[2:4])


def _is_given_back(sentence: Sentence) -> bool:
    """Whether a statement with a question mark gives back or nods instead of asking.

    What the other feels or wants, or a long sum is given back; a short statement of fact asks whether it is so, as
    does a tag.
    """
    words = sentence.words
    if _NODS.issuperset(words):
        return True
    if words[-1] in _TAGS or words[-1] == "or" or words[-2:] in _TAG_PAIRS:
        return False
    wishes = "would" in words and "like" in words
    return wishes or len(words) >= _LONG or not _INNER.isdisjoint(words)
