"""Words that are two things until the next word is read: `ill` is "I'll" before `call`, and ill before `health`."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

_ACTIONS: Final = frozenset(
    """
    accept add also amend answer apply arrange ask authorise await be believe block book brief bring bump buy call
    cancel carry change chase check clear close collect come compensate confirm connect contact copy correct cover
    credit deal deduct definitely deliver detail discuss dispatch do drop email end ensure escalate expedite explain
    extend fast fetch file find finish fix flag follow forward freeze gather get give gladly go grab hand handle
    hang happily have help hold honour hurry introduce investigate issue join just keep knock leave let link listen
    lodge log look make mark match meet mention merge message monitor move need never not note notify now offer open
    order organise overnight owe own park pass pay personally phone pick place pop post prepare prioritise process
    promise provide pull pursue push put query quote raise reach reactivate read rebook record reduce refer refund
    reissue release remember remind remove renew repair repeat replace reply report request reschedule reserve reset
    resolve restore return reverse review ring run rush schedule search secure see send set share show sign sit sort
    speak stand start stay step stop submit suggest summarise swap switch take talk tell text then throw trace track
    transfer try update upgrade use verify visit wait waive walk warn withdraw work write
""".split()
)
_WISHES: Final = frozenset(
    """
    like love be say suggest recommend rather also really feel hate ask want appreciate happily
""".split()
)
_STATES: Final = frozenset(
    """
    sorry going here really very happy able aware looking working sending doing so not all trying truly on
""".split()
)
_YOU_ARE: Final = frozenset(
    """
    being going not welcome very absolutely overreacting right wrong so upset angry frustrated worried entitled
    lying imagining only just
""".split()
)
_ATTRIBUTES: Final = frozenset("right wrong upset welcome angry frustrated worried".split())
_RIGHTS: Final = frozenset("right wrong upset".split())
_AFTER_A_STATE: Final = frozenset(
    "to about that because with at and but over here now sick enough as if when by".split()
)
_AFTER_WELL: Final = frozenset(
    "then also not never now just be let look do believe come fast listen need remember see try wait".split()
)
_GOT_DONE: Final = frozenset("it this that someone somebody the your them everything".split())
_HAVE_AN_ID: Final = frozenset("your the an order photo".split())
_SHE_DOES: Final = frozenset("call ring phone email be get take".split())
_EDGES: Final = frozenset(",;:.!?()\"'\n-")
_STARTERS: Final = frozenset(["and", "but", "so", "then", "okay", "ok", "yes", "well", "because"])


@dataclass(frozen=True, slots=True)
class _Place:
    """A doubtful word among its neighbours; "." stands for the edge of the text."""

    words: list[str]
    place: int

    @property
    def before(self) -> str:
        return self.words[self.place - 1] if self.place else "."

    @property
    def following(self) -> str:
        return self.words[self.place + 1] if self.place + 1 < len(self.words) else "."

    @property
    def is_first(self) -> bool:
        """Whether a clause begins with it."""
        return self.before[0] in _EDGES or self.before in _STARTERS


def _is_promise(at: _Place) -> bool:
    """`well call you` is a slip for "we'll call you"; `well call me a fool` cannot be told from it."""
    if at.following == "have":
        return at.words[at.place + 2 : at.place + 3] != [] and at.words[at.place + 2] in _GOT_DONE
    return at.following in _ACTIONS and at.following not in _AFTER_WELL


def _is_state(at: _Place) -> bool:
    """`your right to be angry` is a right, `your welcome pack` a pack; `your right,` is a slip for "you're right"."""
    if at.following not in _ATTRIBUTES:
        return at.following in _YOU_ARE
    if at.place + 2 >= len(at.words) or at.words[at.place + 2][0] in _EDGES:
        return True
    return at.following not in _RIGHTS and at.words[at.place + 2] in _AFTER_A_STATE


_MEANINGS: Final[Mapping[str, tuple[tuple[str, str], Callable[[_Place], bool]]]] = {
    "ill": (("i", "will"), lambda at: at.following in _ACTIONS),
    "id": (("i", "would"), lambda at: at.following in _WISHES and at.before not in _HAVE_AN_ID),
    "well": (("we", "will"), lambda at: at.is_first and _is_promise(at)),
    "were": (("we", "are"), lambda at: at.is_first and at.following in _STATES),
    "wed": (("we", "would"), lambda at: at.following in _WISHES),
    "its": (("it", "is"), lambda at: (at.before, at.following) != ("on", "way")),
    "your": (("you", "are"), lambda at: at.is_first and _is_state(at)),
    "shell": (("she", "will"), lambda at: at.is_first and at.following in _SHE_DOES),
    "ones": (("one", "is"), lambda at: at.before in {"this", "that"}),
}
"""What a word may stand for without its apostrophe, and where it does."""

NEVER_OWNED: Final = frozenset(
    """
    a an the no not never in on at off out up down away here there being gone going coming been got still already now
    just so too very really quite always only about to under over with for because that this mine yours ours all both
    late
""".split()
)
"""Words that nobody can own: before them `the answer's` is "the answer is" (or has), as in "the answer's no"."""

LOOKAHEAD: Final = frozenset(_MEANINGS)
"""Words that `settle` looks at."""


def settle(words: list[str]) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Which of the doubtful words stand for two others: the number of the word and what it stands for."""
    for place, word in enumerate(words):
        if word in LOOKAHEAD:
            meaning, holds = _MEANINGS[word]
            if holds(_Place(words, place)):
                yield place, meaning
