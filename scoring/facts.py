"""What a reply shares with the customer's story: the same words in whatever form.

Stems are rough on purpose: they only have to bring the forms of one word together (`charged`, `charge`, `charging`).
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

from engine.recognition import Context
from scoring.english import FORMS
from scoring.grammar import SOFTENERS
from scoring.inflection import BASES
from scoring.text import fold, words_of

STOP_WORDS: Final = frozenset(
    """
    a about above after again all also am an and any anyone anything are as ask asked at away back be because been
    before
    being but by call can cause certainly come could customer day did do does doing done down each else even ever every
    everything feel few first for from further gave get gets getting give given go goes going gone got had happen
    happened happening happens has have having he hear help her here hers him his how if in into is it its just keep
    kind know last let like little long look lot made make many may me mean might mine more most much must my need never
    new next no not nothing now of off oh okay on once one only or other our ours out over own part people please point
    put quite rather really right said same say says see seem she should since so some somebody someone something soon
    sorry still stuff such sure take tell than thank thanks that the their them then there these they thing things think
    this those though through time to today told tomorrow too try under until up upon us use very want wants was way
    we well went were what when where which while who whole why will with within without won work would yes yet you your
    yours hello hi dear good great fine issue problem situation matter frustration inconvenience experience concern
    concerns understand understanding apologise apologies apology frustrating frustrated upsetting upset annoying
    annoyed stressful stressed worrying worried difficult hard tough awful terrible horrible dreadful angry anger
    disappointed disappointing unacceptable feeling feelings feels trouble mistake error bad wrong worse unhappy nobody
    appreciate imagine hope able
    """.split()
)
"""Words that say nothing about a story when they are shared."""

_KEPT: Final = 6
_ENDINGS: Final = ("ings", "ing", "edly", "ied", "ies", "ed", "es", "ly", "s", "e", "y")


@lru_cache(maxsize=4096)
def stem(word: str) -> str:
    """What the forms of a word have in common, roughly; at most six letters."""
    word = BASES.get(word, word)
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "ls":
        word = word[:-1]
    return word[:_KEPT]


_ALIKE: Final = """
    reserve book; kid child son daughter boy girl toddler baby newborn; mum mother; dad father;
    rubbish bin refuse waste; tear torn rip ripped; phone telephone mobile ring rang rung;
    chemist pharmacy pharmacist dispensary; doctor gp surgeon;
    engineer technician fitter plumber electrician repairman workman; parcel package; sofa settee couch;
    flat apartment; price cost fee; bill invoice; money cash; letter mail post; salary wage payday; shop store branch;
    noise noisy loud; broken broke crack cracked smash smashed; filthy dirty unclean; leak drip flood;
    heating boiler radiator; luggage suitcase; internet broadband wifi router; exam test; holiday vacation trip;
    jacket coat; taxi cab; fridge freezer; laptop computer; medicine tablet pill medication prescription prescribe;
    funeral bury buried burial; died dead death; hospital ward; wedding married marry; lift elevator; car vehicle van;
    light lamp electricity power dark; receipt proof; permit licence; flight plane airport; rude shout shouting;
    wait waiting; dinner supper meal; payment pay paid; charge charged billed; two twice; ten 10; eleven 11; twelve 12
"""
"""Words by which one customer and another mean the same thing, a group between semicolons."""


def _concepts() -> dict[str, str]:
    groups = (group.split() for group in _ALIKE.split(";"))
    return {stem(word): stem(group[0]) for group in groups for word in group}


_CONCEPTS: Final = _concepts()


@lru_cache(maxsize=8192)
def content_stem(word: str) -> str:
    """The stem of a word that says something, "" for the others."""
    if word[:1].isdigit():
        return word if len(word) > 1 else ""
    word = word.removesuffix("'s")
    if word in STOP_WORDS or word in SOFTENERS or len(word) < 3:
        return ""
    if word.endswith("ly") or "'" in word or word in FORMS or not word[0].isalpha():
        return ""
    return _CONCEPTS.get(stemmed := stem(word), stemmed)


def content_stems(words: Iterable[str]) -> list[str]:
    """The stem of each word that says something, "" for the others, in order."""
    return list(map(content_stem, words))


@dataclass(frozen=True, slots=True)
class Told:
    """What the other said just before.

    Attributes:
        words: Its words, folded, without marks.
        bag: The same words in no order.
        pairs: The words that follow one another.
        stems: The stems of those that say something.
    """

    words: tuple[str, ...]
    bag: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    stems: frozenset[str]


@lru_cache(maxsize=256)
def told_by(line: str) -> Told:
    """Read what the other said."""
    words = tuple(word for word in words_of(fold(line)) if word[0].isalnum())
    return Told(words, frozenset(words), frozenset(pairwise(words)), frozenset(content_stems(words)) - {""})


class Story:
    """What the customer has told by now, as stems.

    Args:
        context: What was said and told.
        unspecific: Words that are no facts where nothing is known, such as words of feeling.

    Attributes:
        known: Whether anything is known; if not, every content word may be a fact.
    """

    def __init__(self, context: Context, unspecific: frozenset[str] = frozenset()) -> None:
        self.known = bool(context.customer_line or context.facts)
        self._unspecific = unspecific
        self._line = told_by(context.customer_line).stems
        self._phrases: list[tuple[str, ...]] = []
        for fact in context.facts:
            for words in fact.words:
                phrase = tuple(part for part in content_stems(words_of(fold(words))) if part)
                if phrase:
                    self._phrases.append(phrase)

    def shared(self, words: Sequence[str]) -> int:
        """How many different content words of a passage are the customer's; all of them where nothing is known."""
        if not self.known:
            return len({word for word in words if content_stem(word) and word not in self._unspecific})
        stems = content_stems(words)
        shared = len(self._line.intersection(stems))
        for phrase in self._phrases:
            if phrase[0] in stems and set(stems).issuperset(phrase):
                shared += len(phrase)
        return shared

    def tells(self, word: str) -> bool:
        """Whether a word is of what the customer has told, or may be where nothing is known."""
        said = content_stem(word)
        if not said or not self.known:
            return bool(said) and word not in self._unspecific
        return said in self._line or any(said in phrase for phrase in self._phrases)
