"""Structural rules about what a reply does: apologies, what takes them back, questions, copies, promises, the end."""

import re
from typing import Final

from engine.moves import MOVES
from engine.recognition import Context, Evidence, Recognised, Refused
from scoring.copying import copied_words
from scoring.facts import content_stem
from scoring.structure_parts import Parts, Seen, Span
from scoring.text import fold, words_of

MOST_IN_A_REPLY: Final = 3
"""So many apologies in one reply are too many."""
MOST_IN_A_TALK: Final = 4
"""So many apologies in a talk are too many."""
_MOST_QUESTIONS: Final = 3

_APOLOGY: Final = frozenset(
    "sorry apologise apologize apologies apology apologising apologizing regret regrets regretful".split()
)
_NOT_MEANT: Final = frozenset("not no never isn't aren't don't without nothing".split())
_BUT: Final = frozenset("but however though although".split())
_HELP_FOLLOWS: Final = frozenset("i we let let's here there i'll we'll i'm we're i've we've together please".split())
_TENDER: Final = frozenset({"empathy", "apology"})
_BARE: Final = re.compile(r"not|no|never|cannot|unable|[a-z]+n'?t")


def takes_back(parts: Parts, recognised: Recognised) -> Seen | None:
    """An empathy or an apology that a `but` in the same sentence takes back."""
    pieces: list[Evidence | Refused] = [*recognised.evidence, *recognised.refused]
    for piece in sorted(pieces, key=lambda piece: (piece.start, piece.end)):
        if MOVES[piece.move].family not in _TENDER or parts.is_quoted(piece.start):
            continue
        first, last, _ = parts.sentence_at(piece.start)
        for number in range(first, last - 1):
            start, end = parts.places[number]
            if start < piece.end or parts.words[number] not in _BUT:
                continue
            rest = parts.words[number + 1 : number + 6]
            if rest[0] in _HELP_FOLLOWS and not any(_BARE.fullmatch(word) for word in rest):
                continue
            word = parts.text[start:end]
            return parts.seen(piece.start, end, f"“{word}” takes back what the sentence began with")
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
    return parts.seen(start, end, f"this reply apologises {len(places)} times")


def asks_much(parts: Parts) -> Seen | None:
    """Three questions in one reply."""
    questions = parts.questions
    if len(questions) < _MOST_QUESTIONS:
        return None
    start, end = questions[_MOST_QUESTIONS - 1]
    return parts.seen(start, end, f"this reply asks {len(questions)} questions at once")


def copies(parts: Parts, customer_line: str, model_lines: tuple[str, ...]) -> Seen | None:
    """Eight words in a row that somebody else has said or written."""
    for line, whose in ((customer_line, "the customer's"), *((line, "a model line's") for line in model_lines)):
        runs = copied_words(parts.words, line)
        if runs:
            first, last = max(runs, key=lambda run: run[1] - run[0])
            return parts.seen(*parts.span(first, last), f"{last - first} words in a row are {whose}")
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
            return parts.seen(first, last, "the same was asked before")
        folded = fold(question)
        for name, asked, shown in _COMPILED:
            if (
                asked.search(folded)
                and _ASKS_FOR.search(folded)
                and not _CONFIRMS.search(folded)
                and shown.search(told)
            ):
                return parts.seen(first, last, f"the customer has just told the {name}")
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


def promises(parts: Parts, recognised: Recognised) -> Seen | None:
    """What the customer will remember as a promise."""
    pieces = {piece.move: piece for piece in recognised.evidence}
    for move in _PROMISES:
        if move in pieces and (move != "gives_time" or _is_own(parts, pieces[move].start)):
            because = "nobody can be sure to keep it" if move == "overpromises" else "it has to be kept, or called off"
            return parts.seen(pieces[move].start, pieces[move].end, because)
    return None


_OWN_FUTURE: Final = frozenset("i'll we'll will shall going promise guarantee you'll ill well".split())


def _is_own(parts: Parts, place: int) -> bool:
    first, last, _ = parts.sentence_at(place)
    return not _OWN_FUTURE.isdisjoint(parts.words[first:last])


_NEXT_STEPS: Final = frozenset(
    "gives_time promises_follow_up says_what_happens_next summarises takes_ownership acts_now hands_over_warmly "
    "acts_for_safety offers_escalation routes_legal_threat admits_limit_with_next_step gives_plain_step "
    "warns_of_ending transfers_coldly".split()
)


def leaves_open(parts: Parts, recognised: Recognised) -> Seen | None:
    """A last reply that says nothing of what happens next."""
    if recognised.moves & _NEXT_STEPS:
        return None
    first, last, end = parts.sentences[-1]
    return parts.seen(parts.span(first, last)[0], end, "the talk ends here, and what happens next is not said")
