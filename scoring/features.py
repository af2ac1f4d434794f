"""What can be seen in the statements of a reply without understanding them: what the graded signals add up.

Every observation has a name that is said in an explanation as it stands here.
"""

from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from typing import Final

from scoring.facts import Told, content_stem
from scoring.features_dues import is_due
from scoring.features_things import is_placed, is_step, tells_of_the, things_seen
from scoring.sentences import Sentence
from scoring.signals_questions import QUESTION_WORDS

NODS: Final = frozenset(
    "okay yes no right sure great good thanks thank hi hello hey exactly absolutely definitely wow cool fine alright "
    "excellent awesome perfect wonderful please goodbye bye welcome true interesting nice i see got it that is very so "
    "well really all of course lovely fantastic brilliant you are my pleasure sounds makes sense correct indeed".split()
)
"""Words of which a mere nod consists: it states nothing."""
_INNER: Final = frozenset(
    "feel feels feeling felt want wants wanted think thought believe hope wish worry worried love enjoy hate care "
    "afraid scared struggle struggling".split()
)
_BEING: Final = frozenset("are were have had do did".split())
_SAYING: Final = frozenset("mentioned said say told talked saying described shared explained".split())
_MODALS: Final = frozenset("should can could may might must will would need ought".split())
_AFTER_YOU: Final = {
    **dict.fromkeys(_MODALS, "you should or can"),
    **dict.fromkeys(_BEING, "what you are or did"),
    **dict.fromkeys(_INNER, "what you feel or think"),
    **dict.fromkeys(_SAYING, "names what you said"),
}
_BEFORE_YOU: Final = {"if": "if you", "hear": "names what you said"}
_FEELINGS: Final = frozenset(
    "feel feels feeling felt worried worry scared afraid fear anxious angry anger upset sad hurt frustrated "
    "frustrating tired stressed stress stressful overwhelmed lonely alone proud happy glad excited confident "
    "guilty ashamed confused stuck torn nervous relieved disappointed disappointing concerned concern comfortable "
    "uncomfortable tough hard difficult painful".split()
)
_ADVICE: Final = frozenset(
    "should recommend suggest advise suggestion recommendation encourage try consider might could ought".split()
)
_YOU: Final = frozenset("you your yourself yours".split())
_STORY_SUBJECTS: Final = frozenset("it that this they he she his her their those these there".split())
_ORDERS: Final = frozenset(
    "let try go take look come keep make write remember imagine consider start call give use get ask bring read avoid "
    "check stop calm relax wait hold send press click open".split()
)
_PRAISE: Final = frozenset(
    "great good wonderful excellent awesome fantastic amazing brilliant interesting nice fine cool perfect".split()
)
_FIRM: Final = frozenset(
    "website app online policy terms system records page form link company office service product".split()
)
_STRESS: Final = frozenset(
    "really never always completely totally everything nothing anything whole all even still actually pretty "
    "very".split()
)
_FIGURES: Final = frozenset(
    "part sense life world side control choice future past inside meaning purpose freedom trust respect pressure "
    "power balance burden weight wall door road path step journey".split()
)
_BEFORE: Final = ((8, "much was said before"), (20, "a long story before"))
_NOTHING_BEFORE: Final = frozenset({"nothing was said before"})
_FACTS: Final = 3
"""From so many new words that say something on, plain facts tell something new."""
_MUCH: Final = 7
"""From so many new words that say something on, much is new."""
_LENGTHS: Final = tuple((length, f"{length} words or more") for length in (4, 12, 15, 30, 40))
_LONGEST: Final = max(length for length, _ in _LENGTHS)

_BAGS: Final = (
    ("a reflecting frame", frozenset("sounds sound seems seem hearing hear looks appears".split())),
    ("a word of feeling", _FEELINGS),
    ("advice", _ADVICE),
    ("us", frozenset("we us our ours".split())),
    ("the firm's own things", _FIRM),
    ("a word of regret or calm", frozenset("sorry apologise calm".split())),
    ("what will be", frozenset({"will"})),
    ("the talk itself", frozenset("session discuss discussed discussing topic agenda talk talked talking".split())),
    ("not", frozenset({"not"})),
    ("a contrast", frozenset("but yet although though while however whereas instead despite".split())),
    ("a tentative word", frozenset("probably maybe perhaps almost kind sort guess imagine somehow".split())),
    ("a word of thanks or farewell", frozenset("thank thanks appreciate welcome pleasure meet goodbye bye".split())),
    ("a word of stress", _STRESS),
    ("an image or idea", _FIGURES),
    ("one side and the other", frozenset({"hand"})),
    ("oneself", frozenset("i me my".split())),
)
_SHOWN_BY: Final = {
    word: tuple(name for name, lexicon in _BAGS if word in lexicon)
    for word in chain.from_iterable(lexicon for _, lexicon in _BAGS)
}
_TELLING: Final = frozenset(_SHOWN_BY)
_SUBJECTS: Final = {
    **dict.fromkeys(_ORDERS, "an order"),
    **dict.fromkeys(("we", "our", "us"), "us as the subject"),
    **dict.fromkeys(("i", "my", "me"), "oneself as the subject"),
    **dict.fromkeys(_STORY_SUBJECTS, "the story as the subject"),
    **dict.fromkeys(_YOU, "you as the subject"),
    **dict.fromkeys(("if", "when"), "a condition"),
    **dict.fromkeys(QUESTION_WORDS - {"when"}, "a clause"),
}


def states(sentence: Sentence) -> bool:
    """Whether a sentence that asks nothing states something, instead of only nodding."""
    return not NODS.issuperset(sentence.words)


def observations(statements: Sequence[Sentence], told: Told, shared: int) -> frozenset[str]:
    """What is seen in a reply.

    Args:
        statements: What the reply states; questions and nods left out.
        told: What the other said before.
        shared: How many words that say something the whole reply takes up from that.
    """
    if not statements:
        return frozenset()
    bag = frozenset(chain.from_iterable([sentence.words for sentence in statements]))
    count = sum([len(sentence.words) for sentence in statements])
    seen = {*_of_length(min(count, _LONGEST)), *_of_story(len(told.words))}
    for word in bag & _TELLING:
        seen.update(_SHOWN_BY[word])
    if "must" in bag:
        seen.add("a tentative word" if any(map(_supposes, statements)) else "advice")
    if shared:
        seen.add("a word of the other's")
    if any(map(is_due, statements)):
        seen.add("what is done or due")
    if "you" in bag:
        _see_you(statements, seen)
    elif _DEEPER.isdisjoint(seen) and _YOU.isdisjoint(bag):
        seen.add("plain facts only")
        seen.update(tells_of_the(statements))
        if any(is_placed(sentence.words) for sentence in statements):
            seen.add("where or how things are")
    seen.update(things_seen(bag, told, seen))
    _see_what_is_new(bag, told, seen)
    for number, sentence in enumerate(statements):
        _see(sentence, number == 0, seen)
    return frozenset(seen)


@lru_cache(maxsize=_LONGEST + 1)
def _of_length(count: int) -> frozenset[str]:
    """What is seen in a reply that states something in so many words."""
    return frozenset(name for length, name in _LENGTHS if count >= length)


@lru_cache(maxsize=64)
def _of_story(count: int) -> frozenset[str]:
    """What is seen where so many words were said before."""
    return frozenset(name for length, name in _BEFORE if count >= length) if count else _NOTHING_BEFORE


def _see(sentence: Sentence, is_first: bool, seen: set[str]) -> None:  # noqa: FBT001 - of the sentence
    head = sentence.head
    if head[:2] in _FILLERS and len(head) > 3:
        head = head[2:]
    elif head[0] == "please" and len(head) > 1:
        head = head[1:]
    subject = _SUBJECTS.get(head[0], "something else as the subject")
    if (
        subject == "you as the subject"
        and head[1:2] in _ADVISING
        and head[2:3] != ("not",)
        and head[1:3] not in _SUPPOSING
    ):
        subject = "you should or can"
    if subject == "you as the subject" and is_step(head):
        subject = "what one does there"
    seen.add(subject)
    if is_first and subject in _TOLD_OF:
        seen.add("begins with the story")
    if sentence.words[0] == "so":
        seen.add("begins with so")
    if sentence.asked:
        seen.add("a questioning tone")
    if subject == "the story as the subject" and head[1:2] in _IS and not _PRAISE.isdisjoint(head[2:5]):
        seen.add("praise")


_DEEPER: Final = frozenset(
    {
        "a reflecting frame",
        "a word of feeling",
        "a tentative word",
        "a word of stress",
        "a contrast",
        "one side and the other",
        "an image or idea",
    }
)
"""What takes a statement beyond plain facts, as does a word of the other."""
_FILLERS: Final = frozenset({("you", "know"), ("i", "mean")})
_ADVISING: Final = frozenset((word,) for word in "should can could may might must will".split())
_BE: Final = frozenset("be have feel".split())
_SUPPOSING: Final = frozenset(("must", word) for word in _BE)
_TOLD_OF: Final = frozenset({"the story as the subject", "something else as the subject"})
_IS: Final = frozenset({("is",), ("was",), ("sounds",)})


def _supposes(sentence: Sentence) -> bool:
    """`It must be hard` and `you must have waited` suppose; `you must wait` advises."""
    return any(word == "must" and following in _BE for word, following in pairwise(sentence.words))


def _see_you(statements: Sequence[Sentence], seen: set[str]) -> None:
    """What is said of `you`, by the words on both sides of it."""
    for sentence in statements:
        if "you" in sentence.words:
            for word, following in pairwise(sentence.words):
                if word == "you":
                    if following in _AFTER_YOU:
                        seen.add(_AFTER_YOU[following])
                elif following == "you" and word in _BEFORE_YOU:
                    seen.add(_BEFORE_YOU[word])


def _see_what_is_new(bag: frozenset[str], told: Told, seen: set[str]) -> None:
    """How much of what is said was not said before, by the words that say something."""
    stems = set(map(content_stem, bag))
    stems.discard("")
    new = len(stems - told.stems)
    mostly_new = 2 * new > len(stems)
    if new >= _MUCH:
        seen.add("much that is new")
    elif not mostly_new and (stems or "plain facts only" in seen):
        seen.add("nothing much that is new")
    if mostly_new and new >= _FACTS and "plain facts only" in seen:
        seen.add("facts that are new")
