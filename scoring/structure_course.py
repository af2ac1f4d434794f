"""Structural rules about what a reply does: apologies, what takes them back, questions, copies, promises, the end."""

import re
from collections.abc import Sequence
from typing import Final

from engine.recognition import Context, Recognised
from scoring.copying import RUN, copied_words
from scoring.facts import content_stem
from scoring.grammar import TAKES_BACK
from scoring.structure_parts import Parts, Seen, Span
from scoring.text import fold, words_of

MOST_IN_A_REPLY: Final = 3
"""So many apologies in one reply are too many."""
MOST_IN_A_TALK: Final = 4
"""So many apologies in a talk are too many."""
_MOST_QUESTIONS: Final = 3
_TAGS: Final = frozenset("? ?? , ok okay right yes no alright all then is that".split())
"""A question of these words alone wants no answer of its own."""

_APOLOGY: Final = frozenset(
    "sorry apologise apologize apologies apology apologising apologizing regret regrets regretful".split()
)
_NOT_MEANT: Final = frozenset("not no never isn't aren't don't without nothing".split())
_BUT: Final = frozenset("but however though although".split())


def takes_back(parts: Parts, recognised: Recognised) -> Seen | None:
    """A kind word that a `but` in the same sentence takes back, as the recogniser sees it.

    What it refuses for that reason was taken back, and so was what it finds apologised for with a `but`.
    """
    for near in recognised.refused:
        if near.because.endswith(TAKES_BACK):
            return _up_to_but(parts, near.start, near.end)
    for piece in recognised.evidence:
        if piece.move == "apologises_conditionally" and not _BUT.isdisjoint(words_of(fold(piece.quote))):
            return _up_to_but(parts, piece.start, piece.start)
    return None


def _up_to_but(parts: Parts, first: int, after: int) -> Seen | None:
    """The words from a place up to the first `but` of their sentence behind another."""
    _, last, _ = parts.sentence_at(first)
    for number in range(last):
        start, end = parts.places[number]
        if start >= after and parts.words[number] in _BUT:
            return Seen(first, end, f"“{parts.text[start:end]}” takes back what the sentence began with")
    return None


def apologies(parts: Parts) -> list[Span]:
    """Where words of apology stand that are meant; words side by side (`sorry, sorry`) are one apology."""
    found: list[Span] = []
    for first, last, _ in parts.sentences:
        latest = first - 2
        for number in range(first, last):
            if parts.words[number] not in _APOLOGY or parts.is_quoted(parts.places[number][0]):
                continue
            if number - latest > 1 and _NOT_MEANT.isdisjoint(parts.words[max(first, number - 2) : number]):
                found.append(parts.places[number])
            latest = number
    return found


def apologises_often(parts: Parts) -> Seen | None:
    """Three apologies in one reply."""
    places = apologies(parts)
    if len(places) < MOST_IN_A_REPLY:
        return None
    start, end = places[MOST_IN_A_REPLY - 1]
    return Seen(start, end, f"this reply apologises {len(places)} times")


def apologises_once_more(places: Sequence[Span], before: int) -> Seen:
    """The apology of a reply that is the fourth of its talk.

    Args:
        places: The apologies of the reply.
        before: How many came before it.
    """
    return Seen(*places[MOST_IN_A_TALK - before - 1], f"it is apology number {MOST_IN_A_TALK} of this talk")


def asks_much(parts: Parts) -> Seen | None:
    """Three questions in one reply."""
    questions = [
        span for span in parts.questions if not _TAGS.issuperset(words_of(fold(parts.text[span[0] : span[1]])))
    ]
    if len(questions) < _MOST_QUESTIONS:
        return None
    start, end = questions[_MOST_QUESTIONS - 1]
    return Seen(start, end, f"this reply asks {len(questions)} questions at once")


def copies(parts: Parts, customer_line: str, on_offer: tuple[str, ...]) -> Seen | None:
    """Eight words in a row that somebody else has said or written."""
    sources = ((customer_line, "repeat the customer's"), *((line, "stand in a line on offer") for line in on_offer))
    for line, whence in sources:
        runs = copied_words(parts.words, line)
        first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
        if last - first >= RUN:
            return Seen(*parts.span(first, last), f"{last - first} words in a row {whence}")
    return None


_SLOTS: Final = (
    ("order number", r"\b(?:order|delivery|tracking) (?:number|no|reference|ref|code|id)\b",
     r"\b(?:order|parcel|delivery|tracking)\b[^.!?\n]{0,30}?\b(?=[\w-]{0,20}\d)[\w-]{4,}"),
    ("booking reference", r"\b(?:booking|reservation|confirmation) (?:number|no|reference|ref|code|id)\b",
     r"\b(?:booking|reservation|reference|confirmation)\b[^.!?\n]{0,30}?\b(?=[\w-]{0,20}\d)[\w-]{4,}"),
    ("account number", r"\b(?:account|customer|policy|contract|invoice|case|ticket|meter|serial) (?:number|no|id)\b",
     r"\b(?:account|customer|policy|invoice|case|ticket|meter|serial)\b[^.!?\n]{0,30}?\b(?=[\w-]{0,20}\d)[\w-]{4,}"),
    ("name", r"\byour (?:full |first |last |sur)?name\b", r"\b(?:my name is|my name's|this is mrs?|this is ms)\b"),
    ("postcode", r"\b(?:postcode|post code|postal code|zip code)\b", r"\b[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}\b"),
    ("email address", r"\be-?mail(?: address)?\b", r"[\w.+-]{1,64}@[\w-]{1,64}\.\w"),
)  # fmt: skip
"""What is often asked for: how it is called, how it is asked, how it looks when it was told."""
_COMPILED: Final = tuple((name, re.compile(asked), re.compile(told)) for name, asked, told in _SLOTS)
_ASKS_FOR: Final = re.compile(r"\b(?:what|could|can|may|please|give|tell|have|need|provide|which|confirm|repeat)\b")
_CONFIRMS: Final = re.compile(r"\d|\b(?:right|correct|is that|double)\b")
_SMALL: Final = frozenset("? , . ! a an the my your our this that these and so please exactly just again then".split())
_SAME_SHARE: Final = 70
"""So much of two questions' words is the same (of a hundred) where they are one question."""


def asks_known(parts: Parts, context: Context) -> Seen | None:
    """A question that was asked before, or for something that the customer has just told."""
    told = fold(context.customer_line)
    earlier = [_gist(line) for line in context.asked]
    for first, last in parts.questions:
        question = parts.text[first:last]
        if any(_is_same(_gist(question), before) for before in earlier):
            return Seen(first, last, "the same was asked before")
        folded = fold(question)
        for name, asked, shown in _COMPILED:
            if (
                asked.search(folded)
                and _ASKS_FOR.search(folded)
                and not _CONFIRMS.search(folded)
                and shown.search(told)
            ):
                return Seen(first, last, f"the customer has just told the {name}")
    return None


def _gist(question: str) -> tuple[frozenset[str], frozenset[str]]:
    """What a question is about, and all its words but the smallest."""
    words = words_of(fold(question))
    return frozenset(map(content_stem, words)) - {""}, frozenset(words) - _SMALL


def _is_same(question: tuple[frozenset[str], frozenset[str]], before: tuple[frozenset[str], frozenset[str]]) -> bool:
    (about, words), (about_before, words_before) = question, before
    if not about or not about_before or not (about <= about_before or about >= about_before):
        return False
    return len(words & words_before) * 100 >= _SAME_SHARE * max(len(words), len(words_before))


_PROMISES: Final = ("overpromises", "promises_follow_up", "gives_time", "prevents_repeat", "takes_ownership")
_OUTRIGHT: Final = frozenset({"overpromises", "promises_follow_up"})
"""Moves that are promises by themselves; the others are where the sentence speaks of what oneself will do."""
_OWN_FUTURE: Final = frozenset("i'll we'll will shall going promise guarantee you'll won't".split())


def promises(parts: Parts, recognised: Recognised) -> Seen | None:
    """What the customer will remember as a promise."""
    pieces = {piece.move: piece for piece in recognised.evidence}
    for move in _PROMISES:
        if move in pieces and (move in _OUTRIGHT or _is_own(parts, pieces[move].start)):
            because = "nobody can be sure to keep it" if move == "overpromises" else "it has to be kept, or called off"
            return Seen(pieces[move].start, pieces[move].end, because)
    return None


def _is_own(parts: Parts, place: int) -> bool:
    first, last, _ = parts.sentence_at(place)
    return not _OWN_FUTURE.isdisjoint(parts.words[first:last])


_NEXT_STEPS: Final = frozenset(
    "gives_time promises_follow_up says_what_happens_next summarises takes_ownership acts_now hands_over_warmly "
    "acts_for_safety offers_escalation routes_legal_threat admits_limit_with_next_step gives_plain_step "
    "warns_of_ending transfers_coldly".split()
)


def leaves_open(last: Sequence[tuple[Parts, Recognised]]) -> Seen | None:
    """The end of a talk whose last replies, the very last at the end, say nothing of what happens next."""
    if any(recognised.moves & _NEXT_STEPS for _, recognised in last):
        return None
    parts, _ = last[-1]
    if not parts.words:
        return None
    first, end_word, end = parts.sentences[-1]
    return Seen(parts.span(first, end_word)[0], end, "the talk ends here, and what happens next was not said")
