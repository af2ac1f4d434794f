"""Whether words are meant: not negated, not quoted, not conditional, not taken back, not asked for show, not of others.

The method follows NegEx (Chapman et al. 2001): cues that reach forward until something ends them, with lists small
enough to read. Every refusal comes with its reason in plain words.
"""

from typing import Final

from scoring import symbols as sym
from scoring.grammar import NEGATORS, RAISING, STRONG_JOINERS, TAKES_BACK, TERMINATORS, THIRD
from scoring.matcher import Matcher, Template
from scoring.pack import Scope
from scoring.reading import Reading

_REACH: Final = 2 * 9
"""How far a negation reaches, in bytes: nine words."""
_WINDOW: Final = 2 * 40
"""How much of a sentence before the words is looked at, in bytes."""

_SAID: Final = (
    "say|says|said|saying|told|tell|tells|telling|asked|ask|asks|asking|promised|promise|claim|claims|claimed|claiming|"
    "mention|mentioned|wrote|written|quoted|heard|read|reckon|insist|insists|insisted|called|expected|assume|assumed"
)
_YOU_SAID: Final = "|".join(word for word in _SAID.split("|") if word not in {"tell", "ask", "assume", "expected"})
ATTRIBUTED: Final = (
    (
        "({somebody}|{name}) [that] [have|has|had|were|was|are|is|been|keep|kept|would|could|may|might|should|did] "
        f"[have|been] ({_SAID})"
    ),
    f"you [have|had|were|are|been|keep|kept|did] [have|been] ({_YOU_SAID})",
    "you (think|thought|feel|felt|want|wanted|believe|believed|wish|wished|suggest|imagine|hoped)",
    "(told|promised|assured|asked|advised|informed|quoted) you",
    "(says|reads|states|stated|claims)",
    "(said|say|saying)",
    "(want|wants) me to",
    "(tell|told) (them|him|her|people|customers)",
)
REPORTED_AFTER: Final = "^ (he|she|they|you|{name}) (said|told|say|says)"
_OWN: Final = "can|will|would|want|have|like|must|could|should|do|am|going|love|need|may|had|what|to|really"
OWN_SPEECH: Final = f"(i|we|me|us|let) [{_OWN}] [{_OWN}] [{_OWN}] ({_SAID})"
CONDITION: Final = "(if|unless|whether|in case|provided|assuming|supposing|suppose|as long as)"
POLITE_CONDITION: Final = (
    "if [that] (you [would] (like|want|prefer|wish|do not mind|agree|need|can|could|are)|that|it helps|possible|i may|"
    "it would help|that (is|works|helps|would)|it is|we can|i can|there is|anything|only|nothing|something)"
)
IRREALIS: Final = "(would|could|might)"
TAKEN_BACK: Final = f"({'|'.join(sorted(STRONG_JOINERS - {'yet_but', 'whereas', 'except'}))})"
HELPFUL_BUT: Final = (
    "(but|however|though|although) [for you|there] ((i|we) [do] (will|can|am|are|have|would|want|promise|need)|"
    "(let|here|what|please|rest|know|this|the good|good|together|that is why|there is|there are))"
)
STILL_NO: Final = "(but|however|though|although) [i|we] (do|can|could|will|would|am|are|have) not"
SHOW_QUESTION: Final = "[do|did|so|would] you (want|expect|think) (me to|i should|i would|i can|i will)"
SHOW_OPENER: Final = (
    "(am i|are we|should i|why should i|how should i|how would i|why would i) [supposed|meant|expected] [to]"
)
MOCKING_TAIL: Final = "(apparently|supposedly|i suppose|if you say so|or something|as if|yeah right|in your dreams)"

SCOPE_TEMPLATES: Final = (
    *ATTRIBUTED, REPORTED_AFTER, OWN_SPEECH, CONDITION, POLITE_CONDITION, IRREALIS, TAKEN_BACK, HELPFUL_BUT, STILL_NO,
    SHOW_QUESTION, SHOW_OPENER, MOCKING_TAIL,
)  # fmt: skip
"""Every template that this module searches with."""

_SUBJECTS: Final = "i we you it that this he she they there my our your what nobody let please the".split()
_OTHERS_DO: Final = """
    have has had was is are were will should must ought can would could might may need needs did do does to
""".split()
_RAISES_LAST: Final = "think thought feel believe say said that suppose reckon imagine sure".split()
SCOPE_WORDS: Final = NEGATORS | RAISING | TERMINATORS | THIRD | {*_SUBJECTS, *_OTHERS_DO, *_RAISES_LAST}
"""Every word that this module looks at."""


class Scopes:
    """The scopes of one pack's matcher."""

    def __init__(self, matcher: Matcher) -> None:
        self._matcher = matcher
        symbol_of = matcher.lexicon.symbol_of
        known = {word: symbol_of[word] for word in symbol_of}
        self._negators = frozenset(known[word] for word in NEGATORS)
        self._raising = frozenset(known[word] for word in RAISING if word in known)
        self._terminators = frozenset(known[word] for word in TERMINATORS)
        self._subjects = frozenset(known[word] for word in _SUBJECTS if word in known)
        self._third = frozenset(known[word] for word in THIRD)
        self._others_do = frozenset(known[word] for word in _OTHERS_DO if word in known)
        self._raises_last = frozenset(known[word] for word in _RAISES_LAST if word in known)
        self._let_go = frozenset(known[word] for word in ("i", "we", "it", "that", "this", "let", "here", "my", "our"))
        self._words_of = {symbol: word for word, symbol in known.items()}

    def _found(self, text: str, reading: Reading, start: int, end: int) -> tuple[int, int] | None:
        return self._matcher.first(text, reading, start, end)

    def refusal(  # noqa: PLR0911, PLR0913, PLR0917 - what is judged, and what may not matter; one reason each
        self,
        reading: Reading,
        start: int,
        end: int,
        template: Template,
        tender: bool,  # noqa: FBT001 - always named by the one caller
        allow: frozenset[Scope],
    ) -> str:
        """Why the words from `start` to `end` (bytes of the symbols) are not meant, "" if they are.

        Args:
            reading: The reply.
            start: Where the words begin.
            end: Where they end.
            template: What matched them.
            tender: Whether what they show is an empathy or an apology, which a `but` takes back.
            allow: Scopes that do not matter.
        """
        sentence = reading.sentence(start)
        floor = max(sentence[0], start - _WINDOW)
        if "quoted" not in allow:
            if self._in_quotes(reading, start, end):
                return "it stands in quotation marks: somebody else's words"
            if because := self._attributed(reading, floor, start, end, sentence):
                return because
        if "negated" not in allow and (because := self._negated(reading, floor, start, end, template)):
            return because
        if "conditional" not in allow and (because := self._conditional(reading, floor, start, end, sentence)):
            return because
        if tender and "erased" not in allow and (because := self._erased(reading, end, sentence)):
            return because
        if "rhetorical" not in allow and (because := self._for_show(reading, floor, start, end, sentence)):
            return because
        if "other" not in allow:
            return self._of_others(reading, floor, start)
        return ""

    def _in_quotes(self, reading: Reading, start: int, end: int) -> bool:
        if not reading.quoted:
            return False
        first, last = reading.typed_span(start, end)
        return any(begins <= first and last <= ends for begins, ends in reading.quoted)

    def _negated(self, reading: Reading, floor: int, start: int, end: int, template: Template) -> str:
        symbols = reading.symbols
        if not template.negative:
            for place in range(start, end, 2):
                if symbols[place : place + 2] in self._negators and symbols[place] == _NEGATION_ROW:
                    return f"“{self._words_of[symbols[place : place + 2]]}” turns it round"
        own_subject = symbols[start : start + 2] in self._subjects
        between: list[bytes] = []
        for place in range(start - 2, max(floor, start - _REACH) - 1, -2):
            symbol = symbols[place : place + 2]
            if symbol in self._negators:
                if own_subject and not all(part in self._raising or _soft(part) for part in between):
                    return ""
                return f"“{self._words_of[symbol]}” stands before it"
            if symbol in self._terminators or symbol[0] == sym.BORDER_ROW:
                return ""
            between.append(symbol)
        return ""

    def _attributed(self, reading: Reading, floor: int, start: int, end: int, sentence: tuple[int, int]) -> str:
        further = self._matcher.further(reading)
        for text in ATTRIBUTED:
            place = self._last(text, reading, floor, start) if text in further else None
            if place is None or self._ended(reading, place[1], start):
                continue
            if self._found(OWN_SPEECH, reading, max(floor, place[0] - 8), place[1]):
                continue
            first, last = reading.typed_span(*place)
            return f"it is reported: “{reading.typed[first:last]}” stands before it"
        if self._found(REPORTED_AFTER, reading, end, sentence[1]):
            return "it is reported: who said it stands after it"
        return ""

    def _last(self, text: str, reading: Reading, floor: int, start: int) -> tuple[int, int] | None:
        last = None
        template = self._matcher.further(reading).get(text)
        if template is None:
            return None
        for place in template.places(reading.symbols, floor, start):
            last = place
        return last

    def _ended(self, reading: Reading, after: int, start: int) -> bool:
        """Whether what was reported is over before the words begin."""
        symbols = reading.symbols
        for place in range(after, start, 2):
            symbol = symbols[place : place + 2]
            if symbol == sym.STRONG:
                return True
            if symbol == sym.COMMA or self._words_of.get(symbol) in {"and", "so", "because"}:
                following = symbols[place + 2 : place + 4]
                if following in self._let_go or place + 2 >= start:
                    return True
        return False

    def _conditional(self, reading: Reading, floor: int, start: int, end: int, sentence: tuple[int, int]) -> str:
        symbols = reading.symbols
        if self._found(IRREALIS, reading, max(floor, start - 4), end):
            condition = self._found(CONDITION, reading, *sentence)
            if condition and not self._found(POLITE_CONDITION, reading, condition[0], sentence[1]):
                return "it is only said under a condition that is not the case"
        place = self._last(CONDITION, reading, floor, start)
        if place is None:
            return ""
        between = [symbols[at : at + 2] for at in range(place[1], start, 2)]
        if sym.COMMA in between or sym.STRONG in between or self._matcher.lexicon.symbol_of.get("then") in between:
            return ""
        said = [part for part in between if not _soft(part)]
        if len(said) >= 2 and symbols[start : start + 2] in self._subjects and said[-1] not in self._raises_last:
            return ""
        first, last = reading.typed_span(*place)
        return f"it stands in a condition: “{reading.typed[first:last]}”"

    def _erased(self, reading: Reading, end: int, sentence: tuple[int, int]) -> str:
        place = self._found(TAKEN_BACK, reading, end, sentence[1])
        if place is None or sentence[1] - place[1] <= 2:
            return ""
        helpful = self._found(HELPFUL_BUT, reading, place[0], sentence[1])
        if helpful and helpful[0] == place[0] and not self._found(STILL_NO, reading, place[0], helpful[1] + 6):
            return ""
        first, last = reading.typed_span(*place)
        return f"“{reading.typed[first:last]}” {TAKES_BACK}"

    def _for_show(self, reading: Reading, floor: int, start: int, end: int, sentence: tuple[int, int]) -> str:
        if self._found(MOCKING_TAIL, reading, end, sentence[1]):
            return "the end of the sentence mocks it"
        if not reading.is_question(sentence):
            return ""
        for text in (SHOW_QUESTION, SHOW_OPENER):
            if self._found(text, reading, floor, min(start + 6, sentence[1])):
                return "it is asked for show, not meant"
        first = reading.symbols[sentence[0] : sentence[0] + 4]
        if first == self._matcher.lexicon.symbol_of.get("what", b"") + sym.COMMA:
            return "it is asked for show, not meant"
        return ""

    def _of_others(self, reading: Reading, floor: int, start: int) -> str:
        symbols = reading.symbols
        if symbols[start : start + 2] in self._subjects:
            return ""
        place = start - 2
        while place > floor and (_soft(symbols[place : place + 2]) or symbols[place : place + 2] in self._others_do):
            place -= 2
        if place < start - 2 and symbols[place : place + 2] in self._third and place >= floor:
            first, last = reading.typed_span(place, place + 2)
            return f"it is about somebody else: “{reading.typed[first:last]}”"
        return ""


_NEGATION_ROW: Final = 0x84


def _soft(symbol: bytes) -> bool:
    return symbol[0] in {0x82, 0x83}
