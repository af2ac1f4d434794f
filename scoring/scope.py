"""Whether words are meant: not negated or turned down, quoted, conditional, taken back, asked for show or of others.

The method follows NegEx (Chapman et al. 2001): cues that reach forward until something ends them, with lists small
enough to read. Every refusal comes with its reason in plain words.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from scoring import symbols as sym
from scoring.grammar import EXCEPTS, NEGATORS, RAISING, TAKES_BACK, TERMINATORS, THIRD
from scoring.lexicon import Lexicon
from scoring.pack import Scope
from scoring.reading import Reading
from scoring.scope_cues import (
    ASKED_OF_OTHERS,
    ATTRIBUTED,
    CONDITION,
    HELPFUL_BUT,
    IRREALIS,
    LIMIT_BUT,
    MOCKING_END,
    MOCKING_TAIL,
    NOT_CHOSEN,
    OWN_SPEECH,
    POLITE_CONDITION,
    REPORTED_AFTER,
    SHOW_OPENER,
    SHOW_QUESTION,
    STILL_NO,
    TAKEN_BACK,
    WELL_SEEN,
    WISHED,
)
from scoring.template import Place, Template

_REACH: Final = 2 * 9
"""How far a negation reaches, in bytes: nine words."""
_NEXT: Final = 2 * 2
"""How near something stands right before the words, in bytes."""
_WINDOW: Final = 2 * 40
"""How much of a sentence before the words is looked at, in bytes."""

SCOPE_TEMPLATES: Final = (
    *ATTRIBUTED, REPORTED_AFTER, OWN_SPEECH, CONDITION, POLITE_CONDITION, IRREALIS, TAKEN_BACK, HELPFUL_BUT, STILL_NO,
    LIMIT_BUT, SHOW_QUESTION, SHOW_OPENER, MOCKING_TAIL, MOCKING_END, ASKED_OF_OTHERS,
    NOT_CHOSEN, WISHED, WELL_SEEN,
)  # fmt: skip
"""Every template that this module searches with."""

_SUBJECTS: Final = "i we you it that this he she they there my our your what nobody let please the".split()
_OTHERS_DO: Final = """
    have has had was is are were will should must ought can would could might may need needs did do does to
    want wants wanted like likes liked try tries tried trying going about ready willing expected supposed meant
    refuse refuses refused offer offers offered agree agrees agreed forgot forgets begin began start started
    wish be been even
""".split()
_RAISES_LAST: Final = "think thought feel believe say said that suppose reckon imagine sure".split()
SCOPE_WORDS: Final = NEGATORS | RAISING | TERMINATORS | THIRD | {*_SUBJECTS, *_OTHERS_DO, *_RAISES_LAST}
"""Every word that this module looks at."""


class _Words:
    """The words that are judged and what stands around them, in bytes of the symbols.

    Attributes:
        reading: The reply.
        symbols: Its symbols.
        sentence: The sentence around the words.
        floor: From where on what stands before them is looked at.
        start: Where they begin.
        end: Where they end.
        cues: The templates of this module that can match in the sentence.
    """

    __slots__ = ("cues", "end", "floor", "reading", "sentence", "start", "symbols")

    def __init__(self, reading: Reading, sentence: Place, start: int, end: int) -> None:
        self.reading = reading
        self.symbols = reading.symbols
        self.sentence = sentence
        self.floor = max(sentence[0], start - _WINDOW)
        self.start = start
        self.end = end
        self.cues: Mapping[str, Template] = reading.further.get(sentence, _NO_CUES)

    def first(self, text: str, start: int, end: int) -> Place | None:
        """Where a template matches first between two places of the sentence, None if nowhere."""
        template = self.cues.get(text)
        return template.first(self.symbols, start, end) if template else None

    def last_before(self, text: str) -> Place | None:
        """Where a template matches last before the words, None if nowhere."""
        template = self.cues.get(text)
        places = list(template.places(self.symbols, self.floor, self.start)) if template else ()
        return places[-1] if places else None

    def typed(self, start: int, end: int) -> str:
        """Some words as they were typed."""
        first, last = self.reading.typed_span(start, end)
        return self.reading.typed[first:last]


_NO_CUES: Final[Mapping[str, Template]] = MappingProxyType({})


class Scopes:
    """The scopes of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = lexicon.symbol_of
        self._negators = frozenset(known[word] for word in NEGATORS)
        self._raising = frozenset(known[word] for word in RAISING if word in known)
        self._stops = sym.BORDERS.union(known[word] for word in TERMINATORS)
        self._subjects = frozenset(known[word] for word in _SUBJECTS if word in known)
        self._third = frozenset(known[word] for word in THIRD)
        self._others_do = frozenset(known[word] for word in _OTHERS_DO if word in known)
        self._raises_last = frozenset(known[word] for word in _RAISES_LAST if word in known)
        self._let_go = frozenset(known[word] for word in ("i", "we", "it", "that", "this", "let", "here", "my", "our"))
        self._goes_on = frozenset(known[word] for word in ("and", "so", "because"))
        self._breaks = frozenset({sym.COMMA, sym.STRONG, known["then"]})
        self._excepts = frozenset(known[word] for word in EXCEPTS if word in known)
        self._what = known["what"] + sym.COMMA
        self._words_of = {symbol: word for word, symbol in known.items()}

    def refusal(  # noqa: PLR0913, PLR0917 - what is judged, and what may not matter
        self,
        reading: Reading,
        sentence: Place,
        place: Place,
        template: Template,
        tender: bool,  # noqa: FBT001 - always named by the one caller
        allow: frozenset[Scope],
    ) -> str:
        """Why words are not meant, "" if they are.

        Args:
            reading: The reply.
            sentence: The sentence around the words.
            place: Where they stand.
            template: What matched them.
            tender: Whether what they show is an empathy or an apology, which a `but` takes back.
            allow: Scopes that do not matter.
        """
        at = _Words(reading, sentence, *place)
        cues = bool(at.cues)
        return (
            ("quoted" not in allow and ((reading.quoted and self._in_quotes(at)) or (cues and self._attributed(at))))
            or ("negated" not in allow and self._negated(at, template))
            or (cues and "conditional" not in allow and self._conditional(at))
            or (cues and tender and "erased" not in allow and self._erased(at))
            or ("rhetorical" not in allow and (cues or reading.is_question(sentence)) and self._for_show(at))
            or ("other" not in allow and self._of_others(at))
            or ""
        )

    def _in_quotes(self, at: _Words) -> str:
        first, _ = at.reading.typed_span(at.start, at.end)  # what a phrase may add can stand behind the mark
        within = any(begins <= first < ends for begins, ends in at.reading.quoted)
        return "it stands in quotation marks: somebody else's words" if within else ""

    def _negated(self, at: _Words, template: Template) -> str:
        symbols, start = at.symbols, at.start
        if not template.negative:
            place = symbols.find(_NEGATION_ROW, start, at.end)
            if place >= 0:
                return f"“{self._words_of[symbols[place : place + 2]]}” turns it round"
        own_subject = symbols[start : start + 2] in self._subjects
        if at.cues and (because := self._only_named(at, own_subject=own_subject)):
            return because
        between: list[bytes] = []
        for place in range(start - 2, max(at.floor, start - _REACH) - 1, -2):
            symbol = symbols[place : place + 2]
            if symbol in self._negators:
                raised = all(part in self._raising or _soft(part) for part in between)
                if (own_subject and not raised) or (at.cues and not own_subject and self._well_seen(at, place)):
                    return ""
                return f"“{self._words_of[symbol]}” stands before it"
            if symbol in self._stops:
                return ""
            between.append(symbol)
        return ""

    def _only_named(self, at: _Words, *, own_subject: bool) -> str:
        """Why the words name only what one does not choose or cannot say, "" if they do not."""
        for text in (WISHED,) if own_subject else (NOT_CHOSEN, WISHED):
            place = at.last_before(text)
            if place and not any(at.symbols[between] == sym.BORDER_ROW for between in range(place[1], at.start, 2)):
                return f"“{at.typed(*place)}” stands before it"
        return ""

    def _well_seen(self, at: _Words, negator: int) -> bool:
        """Whether a negation belongs to `I can't imagine …`, which stands right before the words."""
        place = at.last_before(WELL_SEEN)
        return bool(place and place[0] <= negator < place[1] and at.start - place[1] <= _NEXT)

    def _attributed(self, at: _Words) -> str:
        for text in ATTRIBUTED:
            place = at.last_before(text)
            if place is None or self._ended(at, place[1]):
                continue
            if at.first(OWN_SPEECH, max(at.floor, place[0] - 8), place[1]):
                continue
            return f"it is reported: “{at.typed(*place)}” stands before it"
        if at.first(REPORTED_AFTER, at.end, at.sentence[1]):
            return "it is reported: who said it stands after it"
        return ""

    def _ended(self, at: _Words, after: int) -> bool:
        """Whether what was reported is over before the words begin."""
        symbols = at.symbols
        for place in range(after, at.start, 2):
            symbol = symbols[place : place + 2]
            if symbol == sym.STRONG:
                return True
            if symbol == sym.COMMA or symbol in self._goes_on:
                following = symbols[place + 2 : place + 4]
                if following in self._let_go or place + 2 >= at.start:
                    return True
        return False

    def _conditional(self, at: _Words) -> str:
        symbols, start = at.symbols, at.start
        if at.first(IRREALIS, max(at.floor, start - 4), at.end):
            condition = at.first(CONDITION, *at.sentence)
            if condition and not at.first(POLITE_CONDITION, condition[0], at.sentence[1]):
                return "it is only said under a condition that is not the case"
        place = at.last_before(CONDITION)
        if place is None:
            return ""
        between = [symbols[between : between + 2] for between in range(place[1], start, 2)]
        if not self._breaks.isdisjoint(between):
            return ""
        said = [part for part in between if not _soft(part)]
        if len(said) >= 2 and symbols[start : start + 2] in self._subjects and said[-1] not in self._raises_last:
            return ""
        return f"it stands in a condition: “{at.typed(*place)}”"

    def _erased(self, at: _Words) -> str:
        until = at.sentence[1]
        place = at.first(TAKEN_BACK, at.end, until)
        while place and at.symbols[place[0] - 2 : place[0]] in self._excepts:
            place = at.first(TAKEN_BACK, place[1], until)
        if place is None or until - place[1] <= 2:
            return ""
        limit = at.first(LIMIT_BUT, place[0], until)
        if limit and limit[0] == place[0]:
            return ""
        helpful = at.first(HELPFUL_BUT, place[0], until)
        if helpful and helpful[0] == place[0] and not at.first(STILL_NO, place[0], helpful[1] + 6):
            return ""
        return f"“{at.typed(*place)}” {TAKES_BACK}"

    def _for_show(self, at: _Words) -> str:
        first, until = at.sentence
        behind = at.end - 2  # a phrase may have ended with the "as" of "as if"
        if at.first(MOCKING_TAIL, behind, until) or at.first(MOCKING_END, behind, until):
            return "the end of the sentence mocks it"
        if not at.reading.is_question(at.sentence):
            return ""
        for text in (SHOW_QUESTION, SHOW_OPENER):
            if at.first(text, at.floor, min(at.start + 6, until)):
                return "it is asked for show, not meant"
        return "it is asked for show, not meant" if at.symbols.startswith(self._what, first) else ""

    def _of_others(self, at: _Words) -> str:
        symbols, start, floor = at.symbols, at.start, at.floor
        if at.reading.is_question(at.sentence):
            asked = at.first(ASKED_OF_OTHERS, at.sentence[0] - 2, start)
            if asked:
                return f"it is asked about somebody else: “{at.typed(*asked)}”"
        if symbols[start : start + 2] in self._subjects:
            return ""
        place = start - 2
        while place > floor and (_soft(symbols[place : place + 2]) or symbols[place : place + 2] in self._others_do):
            place -= 2
        acts = place < start - 2 or symbols[start : start + 2] in self._others_do
        turned = symbols[max(floor, place - 2) : place] in self._others_do  # did they …
        if (acts or turned) and symbols[place : place + 2] in self._third and place >= floor:
            return f"it is about somebody else: “{at.typed(place, place + 2)}”"
        return ""


_NEGATION_ROW: Final = 0x84


def _soft(symbol: bytes) -> bool:
    return symbol[0] in {0x82, 0x83}
