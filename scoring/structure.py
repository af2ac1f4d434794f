"""What shows in the build of a reply or a talk rather than in its phrases, each with the words and the reason.

Structural remarks stand beside the moves. They carry no points: whoever shows them decides what they are worth.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Final, Literal

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
        model_lines: Lines the trainee could see before replying, such as a model answer.
    """

    text: str
    recognised: Recognised = NOTHING
    context: Context = _UNKNOWN
    channel: Channel = "phone"
    anger: int = 0
    first: bool = False
    model_lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Remark:
    """A structural finding.

    Attributes:
        rule: A name from `STRUCTURES`.
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


@dataclass(frozen=True, slots=True)
class Structure:
    """A structural rule.

    Attributes:
        name: Its name.
        kind: Whether it speaks for the reply or is something to do otherwise.
        about: What it looks for.
        source: The guidance or study behind it, or that it is a judgement.
    """

    name: str
    kind: Literal["helps", "hurts"]
    about: str
    source: str


# fmt: off
_TABLE: Final = (
    Structure("erases_with_but", "hurts", "Takes an empathy or an apology back with a “but” in the same sentence",
              "guides on apologies and on empathy statements"),
    Structure("over_apologises", "hurts", "Apologises three times in one reply, or four times in a talk",
              "Lewicki 2016 (components count, not repetitions); the number is a judgement"),
    Structure("interrogates", "hurts", "Asks three or more questions in one reply",
              "customer-service guides on probing; the number is a judgement"),
    Structure("solves_before_listening", "hurts", "Begins with the solution while the customer is angry and unheard",
              "HEARD, LAST and LEAPS all listen first; anger 55 is a judgement"),
    Structure("parrots", "hurts", "Copies eight or more words in a row from the customer or from a model line",
              "MITI 4.2 (a reflection uses own words); the number is a judgement"),
    Structure("uses_jargon", "hurts", "Uses a word of the trade or an abbreviation that the customer has not used",
              "plain-language guides"),
    Structure("writes_a_wall", "hurts", "Says more at once than the channel bears",
              "a judgement: 60 words in a chat, 80 on the phone"),
    Structure("shouts_in_capitals", "hurts", "Writes whole words in capitals", "chat and email etiquette guides"),
    Structure("stacks_keywords", "hurts", "Strings good words together without saying anything",
              "a guard against playing to the rules"),
    Structure("leaves_no_next_step", "hurts", "Ends the talk without saying what happens next",
              "QA scorecards (closing); procedural justice"),
    Structure("asks_again", "hurts", "Asks for something that was asked or told before",
              "customer effort studies (repeating oneself)"),
    Structure("speaks_as_we", "hurts", "Speaks only as “we”, never as “I”", "Packard, Moore & McFerran 2018"),
    Structure("is_concrete", "helps", "Names things, numbers and days instead of speaking in general",
              "Packard & Berger 2021"),
    Structure("is_hard_to_read", "hurts", "Has a sentence too long to take in",
              "plain-language guides (25 words); 30 is a judgement, as speech is looser"),
    Structure("makes_promise", "helps", "Promises something that the customer will hold it to",
              "Lewicki 2016; promises are kept in mind as they are made"),
)
# fmt: on

STRUCTURES: Final = MappingProxyType({structure.name: structure for structure in _TABLE})
"""Every structural rule by name."""

_LISTENING: Final = frozenset({"empathy", "listening"})
_Check = Callable[[Spoken, Parts], Seen | None]


def _solves_before_listening(spoken: Spoken, parts: Parts) -> Seen | None:
    if not spoken.first or spoken.anger < ANGRY:
        return None
    families = {MOVES[move].family for move in spoken.recognised.moves if move != "thanks"}
    solved = next((piece for piece in spoken.recognised.evidence if MOVES[piece.move].family == "resolution"), None)
    if solved is None or families & _LISTENING:
        return None
    return parts.seen(
        solved.start, solved.end, "the customer is angry, and nothing before it shows that they are heard"
    )


_CHECKS: Final[tuple[tuple[str, _Check], ...]] = (
    ("erases_with_but", lambda spoken, parts: course.takes_back(parts, spoken.recognised)),
    ("over_apologises", lambda _, parts: course.apologises_often(parts)),
    ("interrogates", lambda _, parts: course.asks_much(parts)),
    ("solves_before_listening", _solves_before_listening),
    ("parrots", lambda spoken, parts: course.copies(parts, spoken.context.customer_line, spoken.model_lines)),
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
    parts = Parts.of(spoken.text)
    if not parts.words:
        return ()
    found = [(name, seen) for name, check in _CHECKS if (seen := check(spoken, parts))]
    return tuple(
        sorted(
            (_remark(name, turn, spoken.text, seen) for name, seen in found),
            key=lambda remark: (remark.start, remark.end, remark.rule),
        )
    )


def _remark(name: str, turn: int, text: str, seen: Seen) -> Remark:
    return Remark(name, turn, seen.start, seen.end, text[seen.start : seen.end], seen.because)


def talk_remarks(talk: Sequence[Spoken], *, ended: bool = True) -> tuple[Remark, ...]:
    """What a whole talk shows: the remarks of each reply, then those that need all of it.

    Args:
        talk: The replies, oldest first. `first` and the questions asked before are filled in here.
        ended: Whether the talk is over, so that a missing next step is missed.
    """
    found: list[Remark] = []
    asked: tuple[str, ...] = ()
    apologies = 0
    for number, spoken in enumerate(talk, 1):
        before = spoken.context.asked or asked
        placed = replace(spoken, first=number == 1, context=replace(spoken.context, asked=before))
        here = remarks(placed, number)
        found.extend(here)
        parts = Parts.of(spoken.text)
        asked += tuple(parts.text[start:end] for start, end in parts.questions)
        places = course.apologies(parts)
        apologies += len(places)
        if (
            places
            and apologies - len(places) < course.MOST_IN_A_TALK <= apologies
            and "over_apologises" not in {remark.rule for remark in here}
        ):
            start, end = places[-1]
            seen = parts.seen(start, end, f"it is apology number {course.MOST_IN_A_TALK} of this talk")
            found.append(_remark("over_apologises", number, spoken.text, seen))
    if ended and talk:
        last = Parts.of(talk[-1].text)
        open_end = course.leaves_open(last, talk[-1].recognised) if last.words else None
        if open_end:
            found.append(_remark("leaves_no_next_step", len(talk), talk[-1].text, open_end))
    return tuple(found)
