"""The structural rules by name: what each looks for, why, and what to do otherwise.

They look at how a reply or a talk is built. They carry no points: what a reply does is judged by its moves, and what
too early, too much or too often does to a customer by their feelings (see `engine.affect`).
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["helps", "hurts", "notes"]
"""Whether a rule speaks for the reply, is something to do otherwise, or is only to be kept in mind."""


@dataclass(frozen=True, slots=True)
class Structure:
    """A structural rule.

    Attributes:
        name: Its name.
        kind: Whether it speaks for the reply.
        about: What it looks for, a sentence without its full stop.
        advice: What to take along, a sentence to the trainee.
        source: The guidance or study behind it and its threshold, or that a threshold is a judgement.
    """

    name: str
    kind: Kind
    about: str
    advice: str
    source: str


_TABLE: Final = (
    Structure(
        "erases_with_but",
        "hurts",
        "Takes a kind word or an apology back with a “but” in the same sentence",
        "Stop after the kind word, or go on with what you will do.",
        "guides on apologies and on empathy statements; help after the “but” takes nothing back",
    ),
    Structure(
        "over_apologises",
        "hurts",
        "Apologises three times in one reply, or four times in a talk",
        "Say sorry once and mean it. Then say what you will do.",
        "Halperin et al. 2022 and Marinova et al. 2018 (repeated apologies wear out); the numbers are a judgement, the "
        "fourth as in the customer's feelings",
    ),
    Structure(
        "interrogates",
        "hurts",
        "Asks three or more questions in one reply",
        "Ask one thing, wait for the answer, then ask the next.",
        "MITI 4.2.1 (reflections beside questions) and guides on probing; the number is a judgement",
    ),
    Structure(
        "solves_before_listening",
        "hurts",
        "Begins with the solution while the customer is angry and not yet heard",
        "Say first what you heard. The solution lands better after it.",
        "HEARD, LAST and LEAPS, which all listen first; anger 55 is where “angry” begins in the customer's feelings",
    ),
    Structure(
        "parrots",
        "hurts",
        "Repeats eight or more words in a row from the customer or from a line on offer",
        "Say it back in words of your own.",
        "MITI 4.2.1 (a reflection adds or rephrases); the number is a judgement, as with text that is copied",
    ),
    Structure(
        "uses_jargon",
        "hurts",
        "Uses a word of the trade or an abbreviation that the customer has not used and nobody explained",
        "Say it in everyday words, or explain it in the same breath.",
        "plain-language guides (GOV.UK, plainlanguage.gov); the list of words is a judgement",
    ),
    Structure(
        "writes_a_wall",
        "hurts",
        "Says more at once than the channel bears: over 60 words in a chat or post, over 80 when spoken",
        "Say what matters most, then let the customer answer.",
        "a judgement: 80 words take half a minute at 150 words a minute, 60 fill the window of a chat",
    ),
    Structure(
        "shouts_in_capitals",
        "hurts",
        "Writes whole words in capitals",
        "Let the words carry the stress, in small letters.",
        "chat and e-mail etiquette guides; two words, or one of eight letters, is a judgement",
    ),
    Structure(
        "stacks_keywords",
        "hurts",
        "Strings good words together without saying anything with them",
        "Say it as a sentence that means something to this customer.",
        "a guard against playing to the rules; ordinary English has about fifty little words in a hundred",
    ),
    Structure(
        "leaves_no_next_step",
        "hurts",
        "Ends the talk without having said, in the last two replies, what happens next",
        "End with what happens next, who does it, and by when.",
        "QA scorecards (closing); Orsingher et al. 2010 (procedural justice)",
    ),
    Structure(
        "asks_again",
        "hurts",
        "Asks for something that was asked before, or that the customer has just told",
        "Use what you were told, or say why you check it.",
        "Dixon, Freeman & Toman 2010 (customer effort: having to repeat oneself)",
    ),
    Structure(
        "speaks_as_we",
        "hurts",
        "Says “we” three times or more and never “I”",
        "Say “I” for what you do yourself.",
        "Packard, Moore & McFerran 2018; the number is a judgement",
    ),
    Structure(
        "is_concrete",
        "helps",
        "Names definite things: days, numbers, facts of this customer's story",
        "Keep naming the thing, the day and the sum.",
        "Packard & Berger 2021; two more definite words than vague ones is a judgement",
    ),
    Structure(
        "is_hard_to_read",
        "hurts",
        "Has a sentence of more than thirty words",
        "Make two sentences of it.",
        "GOV.UK content guide (25 words); 30 is a judgement, as speech is looser",
    ),
    Structure(
        "makes_promise",
        "notes",
        "Promises something that the customer will hold you to",
        "Keep it, or call it off before it is due.",
        "Lewicki et al. 2016 and studies of double deviation: a broken promise costs more than none",
    ),
)

STRUCTURES: Final[Mapping[str, Structure]] = MappingProxyType({structure.name: structure for structure in _TABLE})
"""Every structural rule by name."""
