"""Structural rules about the form of a reply: length, capitals, jargon, long sentences, strings of words, we."""

from typing import Final

from engine.recognition import Context
from engine.vocabulary import Channel
from scoring.common import common_words
from scoring.jargon import ABBREVIATIONS, JARGON
from scoring.structure_parts import Parts, Seen, Span
from scoring.strung import GLUE, is_string
from scoring.text import fold, words_of

_MOST_WORDS: Final = {"chat": 60, "social": 60, "phone": 80, "in-person": 80, "video": 80}
_MOST_IN_A_SENTENCE: Final = 30


def strings_words_together(parts: Parts) -> Seen | None:
    """Five or more words in a row of which hardly any holds the others together."""
    for first, last, end in parts.sentences:
        if is_string(parts.words[first:last]):
            return Seen(parts.places[first][0], end, "good words in a row, but nothing is said with them")
    return None


def is_long(parts: Parts, channel: Channel) -> Seen | None:
    """More words than the channel bears; email bears any number."""
    most = _MOST_WORDS.get(channel)
    if most is None or len(parts.words) <= most:
        return None
    start, end = parts.span(most, len(parts.words))
    return Seen(start, end, f"{len(parts.words)} words at once; {most} are plenty here")


def shouts(parts: Parts) -> Seen | None:
    """Two or more everyday words in capitals, or one of eight letters and more."""
    capitals = [parts.text[start:end].isupper() for start, end in parts.places]
    loud = [
        number
        for number, word in enumerate(parts.words)
        if capitals[number] and len(word) > 1 and _is_everyday(word) and word not in ABBREVIATIONS
    ]
    if not loud or (len(loud) < 2 and len(parts.words[loud[0]]) < 8):
        return None
    first = last = loud[0]
    while first and capitals[first - 1]:
        first -= 1
    while last + 1 < len(capitals) and capitals[last + 1]:
        last += 1
    return Seen(*parts.span(first, last + 1), "words in capitals sound like shouting")


def _is_everyday(word: str) -> bool:
    return word in GLUE or word in common_words()


def speaks_of_the_trade(parts: Parts, context: Context) -> Seen | None:
    """A word of the trade or an abbreviation that the customer has not used and that is not explained."""
    known: frozenset[str] | None = None
    for number, word in enumerate(parts.words):
        seen = _of_the_trade(parts, number)
        if seen is None or parts.is_quoted(seen.start) or parts.text[seen.start - 1 : seen.start] == "(":
            continue
        if known is None:
            known = _known_to(context)
        if word not in known:
            return seen
    return None


def _of_the_trade(parts: Parts, number: int) -> Seen | None:
    """What begins with a word, if it is of the trade."""
    for phrase in JARGON.get(parts.words[number], ()):
        if parts.words[number : number + len(phrase)] == phrase:
            return Seen(*parts.span(number, number + len(phrase)), "the customer may not know this word of the trade")
    if _is_abbreviation(parts, number):
        return Seen(*parts.places[number], "the customer may not know what these letters stand for")
    return None


def _known_to(context: Context) -> frozenset[str]:
    """The words that the customer has said, and those of their name and story."""
    told = (context.customer_line, context.customer_name, *(words for fact in context.facts for words in fact.words))
    return frozenset(words_of(fold(" ".join(told))))


_EXPLAINS: Final = frozenset("()-/")
"""Beside letters these show that they are explained, or part of a name or number."""


def _is_abbreviation(parts: Parts, number: int) -> bool:
    start, end = parts.places[number]
    letters = parts.text[start:end]
    if not (2 <= len(letters) <= 5 and letters.isalpha() and letters.isascii() and letters.isupper()):
        return False
    if parts.words[number] in ABBREVIATIONS or _is_everyday(parts.words[number]):
        return False
    neighbours = parts.text[max(0, start - 2) : start] + parts.text[end : end + 2]
    if not _EXPLAINS.isdisjoint(neighbours) or any(map(str.isdigit, neighbours)):
        return False
    around = [parts.text[slice(*place)] for place in parts.places[max(0, number - 1) : number + 2]]
    return sum(word.isupper() and len(word) > 1 for word in around) == 1


def is_tangled(parts: Parts) -> Seen | None:
    """A sentence of more than thirty words."""
    longest = max(parts.sentences, key=lambda sentence: sentence[1] - sentence[0])
    first, last, end = longest
    if last - first <= _MOST_IN_A_SENTENCE:
        return None
    return Seen(parts.places[first][0], end, f"one sentence of {last - first} words is hard to take in")


_WE: Final = frozenset("we we're we've we'll we'd our ours us weve".split())
_I: Final = frozenset("i i'm i've i'll i'd my me mine im ive myself".split())


def hides_in_we(parts: Parts) -> Seen | None:
    """Three or more words of `we` and none of `I`; `let us` counts not."""
    we = [number for number, word in enumerate(parts.words) if word in _WE]
    if len(we) < 3 or not _I.isdisjoint(parts.words):
        return None
    start, end = parts.places[we[0]]
    return Seen(start, end, f"“we” {len(we)} times and never “I”: nobody in person is there for the customer")


_DAYS: Final = frozenset(
    "monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight yesterday noon midnight january "
    "february march april june july august september october november december hour hours minute minutes".split()
)
_VAGUE: Final = frozenset(
    "soon shortly something somehow someone sometime stuff asap issue issues matter concern".split()
)
_NUMBERS: Final = frozenset("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty".split())


def is_concrete(parts: Parts, context: Context) -> Seen | None:
    """Names at least two more definite things (numbers, days, facts of the customer's) than vague ones."""
    named = _definite(parts, context)
    vague = sum(word in _VAGUE for word in parts.words)
    if len(named) < 2 + vague:
        return None
    first, *others = sorted(named)[:3]
    told = " and ".join(f"“{parts.text[start:end]}”" for start, end in others)
    return Seen(*first, f"together with {told} this is something definite")


def _definite(parts: Parts, context: Context) -> list[Span]:
    """Where each different number, day or fact is first named; a fact by all words of one way to say it."""
    named: dict[str, Span] = {}
    for number, word in enumerate(parts.words):
        if word[0].isdigit() or word in _DAYS or word in _NUMBERS:
            named.setdefault(word, parts.places[number])
    for fact in context.facts:
        for phrase in fact.words:
            words = tuple(words_of(fold(phrase)))
            found = next((at for at in range(len(parts.words)) if parts.words[at : at + len(words)] == words), None)
            if words and found is not None and named.keys().isdisjoint(words):
                named.setdefault(f"fact {fact.name}", parts.span(found, found + len(words)))
    return list(named.values())
