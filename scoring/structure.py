"""What shows in the build of a reply or a talk rather than in its phrases, each with the words and the reason."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from engine.moves import MOVES
from engine.recognition import NOTHING, Context, Recognised
from engine.vocabulary import Channel
from scoring import structure_course as course
from scoring import structure_form as form
from scoring.structure_parts import Parts, Seen

ANGRY: Final = 55
"""From this anger on (0..100) a first reply has to listen before it solves."""
_UNKNOWN: Final = Context()


@dataclass(frozen=True, slots=True)
class Spoken:
    """One reply of a talk, with what it is judged against.

    Attributes:
        text: The reply as it was said or typed.
        recognised: What was read in it.
        context: What it was read against; `asked` holds the questions of the replies before.
        channel: How the customer hears it.
        anger: The customer's anger when it was said, 0..100.
        first: Whether it is the first reply of the talk.
        on_offer: Lines that the trainee could see before replying.
    """

    text: str
    recognised: Recognised = NOTHING
    context: Context = _UNKNOWN
    channel: Channel = "phone"
    anger: int = 0
    first: bool = False
    on_offer: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A structural finding.

    Attributes:
        rule: A name from `scoring.structures.STRUCTURES`.
        turn: The reply it stands in, 1 for the first.
        start: Where its words begin, in characters of that reply.
        end: Where they end (exclusive).
        quote: The words, exactly `text[start:end]`.
        because: What was seen, a clause for the trainee.
    """

    rule: str
    turn: int
    start: int
    end: int
    quote: str
    because: str


_LISTENING: Final = frozenset(
    move.name for move in MOVES.values() if move.family in {"empathy", "listening"} and move.name != "thanks"
) | {"takes_responsibility"}
"""Moves that show a customer that they were heard; owning what went wrong names it."""
_Check = Callable[[Spoken, Parts], Seen | None]


def _solves_before_listening(spoken: Spoken) -> Seen | None:
    if not spoken.first or spoken.anger < ANGRY:
        return None
    pieces = spoken.recognised.evidence
    solved = next((piece for piece in pieces if MOVES[piece.move].family == "resolution"), None)
    if solved is None or spoken.recognised.moves & _LISTENING:
        return None
    return Seen(solved.start, solved.end, "the customer is angry, and nothing here shows that they were heard")


_CHECKS: Final[tuple[tuple[str, _Check], ...]] = (
    ("erases_with_but", lambda spoken, parts: course.takes_back(parts, spoken.recognised)),
    ("over_apologises", lambda _, parts: course.apologises_often(parts)),
    ("interrogates", lambda _, parts: course.asks_much(parts)),
    ("solves_before_listening", lambda spoken, _: _solves_before_listening(spoken)),
    ("parrots", lambda spoken, parts: course.copies(parts, spoken.context.customer_line, spoken.on_offer)),
    ("uses_jargon", lambda spoken, parts: form.speaks_of_the_trade(parts, spoken.context)),
    ("writes_a_wall", lambda spoken, parts: form.is_long(parts, spoken.channel)),
    ("shouts_in_capitals", lambda _, parts: form.shouts(parts)),
    ("stacks_keywords", lambda _, parts: form.strings_words_together(parts)),
    ("asks_again", lambda spoken, parts: course.asks_known(parts, spoken.context)),
    ("speaks_as_we", lambda _, parts: form.hides_in_we(parts)),
    ("is_concrete", lambda spoken, parts: form.is_concrete(parts, spoken.context)),
    ("is_hard_to_read", lambda _, parts: form.is_tangled(parts)),
    ("makes_promise", lambda spoken, parts: course.promises(parts, spoken.recognised)),
)


def remarks(spoken: Spoken, turn: int = 1) -> tuple[Remark, ...]:
    """What the build of one reply shows, at most one remark for each rule, in the order of the words.

    Args:
        spoken: The reply.
        turn: Its number in the talk.
    """
    return _remarks(spoken, Parts.of(spoken.text), turn)


def _remarks(spoken: Spoken, parts: Parts, turn: int) -> tuple[Remark, ...]:
    if not parts.words:
        return ()
    found = [(name, seen) for name, check in _CHECKS if (seen := check(spoken, parts))]
    return _in_order([_remark(name, turn, parts, seen) for name, seen in found])


def _remark(name: str, turn: int, parts: Parts, seen: Seen) -> Remark:
    return Remark(name, turn, seen.start, seen.end, parts.text[seen.start : seen.end], seen.because)


def _in_order(found: Sequence[Remark]) -> tuple[Remark, ...]:
    return tuple(sorted(found, key=lambda one: (one.turn, one.start, one.end, one.rule)))


def talk_remarks(talk: Sequence[Spoken], *, ended: bool = True) -> tuple[Remark, ...]:
    """What a whole talk shows: the remarks of each reply, and those that need what was said before.

    Args:
        talk: The replies, oldest first. `first` and the questions asked before are filled in here.
        ended: Whether the trainee had the last word in a talk that is over, so that a missing next step is missed.
    """
    found: list[Remark] = []
    asked: tuple[str, ...] = ()
    apologies = 0
    cut = [Parts.of(spoken.text) for spoken in talk]
    for number, (spoken, parts) in enumerate(zip(talk, cut, strict=True), 1):
        context = replace(spoken.context, asked=spoken.context.asked or asked)
        here = _remarks(replace(spoken, first=number == 1, context=context), parts, number)
        found += here
        asked += tuple(parts.text[start:end] for start, end in parts.questions)
        places = course.apologies(parts)
        before, apologies = apologies, apologies + len(places)
        if before < course.MOST_IN_A_TALK <= apologies and all(remark.rule != "over_apologises" for remark in here):
            seen = course.apologises_once_more(places, before)
            found.append(_remark("over_apologises", number, parts, seen))
    if ended and talk:
        last = course.leaves_open([(parts, one.recognised) for parts, one in zip(cut[-2:], talk[-2:], strict=True)])
        if last:
            found.append(_remark("leaves_no_next_step", len(talk), cut[-1], last))
    return _in_order(found)
