"""Whether words are meant: not negated or turned down, quoted, conditional, taken back, asked for show or of others.

The method follows NegEx (Chapman et al. 2001): cues that reach forward until something ends them, with lists small
enough to read. Every refusal comes with its reason in plain words.
"""

from typing import Final

from scoring import symbols as sym
from scoring.grammar import EXCEPTS, NEGATORS, RAISING, TAKES_BACK, TERMINATORS
from scoring.lexicon import Lexicon
from scoring.pack import Scope
from scoring.reading import Reading
from scoring.scope_agents import AGENT_WORDS, Agents
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
    UNSAID,
    WELL_SEEN,
    WISHED,
)
from scoring.scope_words import SUBJECTS, JudgedWords, is_soft
from scoring.template import Place, Template

_REACH: Final = 2 * 9
"""How far a negation reaches, in bytes: nine words."""
_NEXT: Final = 2 * 2
"""How near something stands right before the words, in bytes."""

SCOPE_TEMPLATES: Final = (
    *ATTRIBUTED, REPORTED_AFTER, OWN_SPEECH, CONDITION, POLITE_CONDITION, IRREALIS, TAKEN_BACK, HELPFUL_BUT, STILL_NO,
    LIMIT_BUT, SHOW_QUESTION, SHOW_OPENER, MOCKING_TAIL, MOCKING_END, ASKED_OF_OTHERS,
    NOT_CHOSEN, UNSAID, WISHED, WELL_SEEN,
)  # fmt: skip
"""Every template that this module searches with."""

_RAISES_LAST: Final = "think thought feel believe say said that suppose reckon imagine sure".split()
SCOPE_WORDS: Final = NEGATORS | RAISING | TERMINATORS | AGENT_WORDS | {*_RAISES_LAST}
"""Every word that this module looks at."""


class Scopes:
    """The scopes of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        known = lexicon.symbol_of
        self._negators = lexicon.symbols(NEGATORS)
        self._raising = lexicon.symbols(RAISING)
        self._stops = sym.BORDERS | lexicon.symbols(TERMINATORS)
        self._subjects = lexicon.symbols(SUBJECTS)
        self._agents = Agents(lexicon)
        self._raises_last = lexicon.symbols(_RAISES_LAST)
        self._let_go = lexicon.symbols(("i", "we", "it", "that", "this", "let", "here", "my", "our"))
        self._goes_on = lexicon.symbols(("and", "so", "because"))
        self._breaks = frozenset({sym.COMMA, sym.STRONG, known["then"]})
        self._excepts = lexicon.symbols(EXCEPTS)
        self._what = known["what"] + sym.COMMA
        self._words_of = {symbol: word for word, symbol in known.items()}

    def refusal(  # noqa: PLR0913 - what is judged, and what may not matter
        self,
        reading: Reading,
        sentence: Place,
        place: Place,
        template: Template,
        allow: frozenset[Scope],
        *,
        tender: bool,
        commands: bool,
    ) -> str:
        """Why words are not meant, "" if they are.

        Args:
            reading: The reply.
            sentence: The sentence around the words.
            place: Where they stand.
            template: What matched them.
            allow: Scopes that do not matter.
            tender: Whether what they show is an empathy or an apology, which a `but` takes back.
            commands: Whether what they show is told to the customer, as a command is.
        """
        at = JudgedWords(reading, sentence, *place)
        cues = bool(at.cues)
        return (
            ("quoted" not in allow and ((reading.quoted and self._in_quotes(at)) or (cues and self._attributed(at))))
            or (cues and self._only_named(at))
            or ("negated" not in allow and self._negated(at, template))
            or (cues and "conditional" not in allow and self._conditional(at))
            or (cues and tender and "erased" not in allow and self._erased(at))
            or ("rhetorical" not in allow and (cues or reading.is_question(sentence)) and self._for_show(at))
            or ("other" not in allow and self._agents.of_others(at))
            or (commands and self._agents.goes_on(at))
            or ""
        )

    def _in_quotes(self, at: JudgedWords) -> str:
        first, _ = at.reading.typed_span(at.start, at.end)  # what a phrase may add can stand behind the mark
        within = any(begins <= first < ends for begins, ends in at.reading.quoted)
        return "it stands in quotation marks: somebody else's words" if within else ""

    def _negated(self, at: JudgedWords, template: Template) -> str:
        symbols, start = at.symbols, at.start
        if not template.negative:
            place = symbols.find(_NEGATION_ROW, start, at.end)
            if place >= 0:
                return f"“{self._words_of[symbols[place : place + 2]]}” turns it round"
        own_subject = symbols[start : start + 2] in self._subjects
        between: list[bytes] = []
        for place in range(start - 2, max(at.floor, start - _REACH) - 1, -2):
            symbol = symbols[place : place + 2]
            if symbol in self._negators:
                raised = all(part in self._raising or is_soft(part) for part in between)
                if (own_subject and not raised) or (at.cues and not own_subject and self._well_seen(at, place)):
                    return ""
                return f"“{self._words_of[symbol]}” stands before it"
            if symbol in self._stops:
                return ""
            between.append(symbol)
        return ""

    def _only_named(self, at: JudgedWords) -> str:
        """Why the words name only what one does not choose, or does not or cannot say, "" if they do not."""
        own_subject = at.symbols[at.start : at.start + 2] in self._subjects
        for text in (UNSAID, WISHED) if own_subject else (NOT_CHOSEN, UNSAID, WISHED):
            place = at.last_before(text)
            if place and not any(at.symbols[between] == sym.BORDER_ROW for between in range(place[1], at.start, 2)):
                return f"“{at.typed(*place)}” stands before it"
        return ""

    def _well_seen(self, at: JudgedWords, negator: int) -> bool:
        """Whether a negation belongs to `I can't imagine …`, which stands right before the words."""
        place = at.last_before(WELL_SEEN)
        return bool(place and place[0] <= negator < place[1] and at.start - place[1] <= _NEXT)

    def _attributed(self, at: JudgedWords) -> str:
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

    def _ended(self, at: JudgedWords, after: int) -> bool:
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

    def _conditional(self, at: JudgedWords) -> str:
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
        said = [part for part in between if not is_soft(part)]
        if len(said) >= 2 and symbols[start : start + 2] in self._subjects and said[-1] not in self._raises_last:
            return ""
        return f"it stands in a condition: “{at.typed(*place)}”"

    def _erased(self, at: JudgedWords) -> str:
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

    def _for_show(self, at: JudgedWords) -> str:
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


_NEGATION_ROW: Final = 0x84
