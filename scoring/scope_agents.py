"""Whose deed the words name: the customer's, the trainee's, or somebody else's."""

from typing import Final

from scoring import symbols as sym
from scoring.grammar import THIRD
from scoring.lexicon import Lexicon
from scoring.scope_cues import ASKED_OF_OTHERS
from scoring.scope_words import SUBJECTS, JudgedWords, is_soft

_OTHERS_DO: Final = frozenset(
    """
    have has had was is are were will should must ought can would could might may need needs did do does to
    want wants wanted like likes liked try tries tried trying going about ready willing expected supposed meant
    refuse refuses refused offer offers offered agree agrees agreed forgot forgets begin began start started
    wish be been even
    """.split()
)
_JOINS: Final = frozenset("and or then to go come try".split())
"""Behind these goes on what somebody said before will do."""
_LEADS_IN: Final = frozenset("and or then now just so right well first".split())
"""What a command may begin with."""
_PRONOUNS: Final = frozenset("i we he she they you".split())
_LET: Final = frozenset("me us".split())
_BESIDE: Final = frozenset(
    "when if that because until till while who which what where after before once as so than".split()
)
"""Behind these stands a clause beside the one that goes on."""
_DONE: Final = frozenset("have has had am are is was were".split())
"""What has been done or is being done does not go on in a bare verb: `I have told you, and sit down`."""
_WILL: Final = frozenset("to will can going".split())
_MAY: Final = frozenset("can could may might would".split())

AGENT_WORDS: Final = frozenset().union(
    SUBJECTS, _OTHERS_DO, THIRD, _JOINS, _LEADS_IN, _PRONOUNS, _LET, _BESIDE, _DONE, _WILL, _MAY
)
"""Every word that this module looks at."""


class Agents:
    """Who does what, by the words of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        known, symbols = lexicon.symbol_of, lexicon.symbols
        self._subjects, self._third, self._others_do = symbols(SUBJECTS), symbols(THIRD), symbols(_OTHERS_DO)
        self._joins, self._leads_in, self._pronouns = symbols(_JOINS), symbols(_LEADS_IN), symbols(_PRONOUNS)
        self._let_them, self._beside, self._done = symbols(_LET), symbols(_BESIDE), symbols(_DONE)
        self._will, self._may = symbols(_WILL), symbols(_MAY)
        self._you, self._let = known["you"], known["let"]

    def of_others(self, at: JudgedWords) -> str:
        """Why the words are about somebody else, "" if they are not."""
        symbols, start, floor = at.symbols, at.start, at.floor
        if at.reading.is_question(at.sentence):
            asked = at.first(ASKED_OF_OTHERS, at.sentence[0] - 2, start)
            if asked:
                return f"it is asked about somebody else: “{at.typed(*asked)}”"
        if symbols[start : start + 2] in self._subjects:
            return ""
        place = start - 2
        while place > floor and (is_soft(symbols[place : place + 2]) or symbols[place : place + 2] in self._others_do):
            place -= 2
        acts = place < start - 2 or symbols[start : start + 2] in self._others_do
        turned = symbols[max(floor, place - 2) : place] in self._others_do  # did they …
        if (acts or turned) and symbols[place : place + 2] in self._third and place >= floor:
            return f"it is about somebody else: “{at.typed(place, place + 2)}”"
        return ""

    def goes_on(self, at: JudgedWords) -> str:
        """Why a bare verb is no command but goes on with what somebody will or may do, "" if it is one.

        `I'll ring the depot and wait` tells nobody to wait, nor does `you can sit here and wait`.
        """
        symbols, place = at.symbols, at.start
        while place < at.end and (symbols[place : place + 2] in self._leads_in or is_soft(symbols[place : place + 2])):
            place += 2
        if symbols[place : place + 2] in self._pronouns:
            return ""
        place -= 2
        while place > at.floor and is_soft(symbols[place : place + 2]):
            place -= 2
        if symbols[place : place + 2] not in self._joins:
            return ""
        for doer in range(place - 2, at.floor - 2, -2):
            symbol, before = symbols[doer : doer + 2], symbols[doer - 2 : doer]
            if symbol[0] == sym.BORDER_ROW and symbol != sym.COMMA:
                return ""
            if symbol in self._let_them and before == self._let:
                return f"“{at.typed(doer - 2, doer + 2)}” stands before it"
            if (symbol in self._pronouns or symbol in self._third) and before not in self._beside:
                verbs = self._verbs(at, doer, place)
                if symbol in self._pronouns or not self._others_do.isdisjoint(verbs[:1]):
                    return self._goes_on_from(at, doer, place, verbs)
        return ""

    def _verbs(self, at: JudgedWords, doer: int, until: int) -> list[bytes]:
        """What stands behind somebody, up to the word that goes on."""
        said = [at.symbols[place : place + 2] for place in range(doer + 2, until + 2, 2)]
        return [symbol for symbol in said if not is_soft(symbol)]

    def _goes_on_from(self, at: JudgedWords, doer: int, until: int, verbs: list[bytes]) -> str:
        if not verbs:
            return ""
        if at.symbols[doer : doer + 2] == self._you:
            goes_on = verbs[0] in self._may
        else:
            goes_on = verbs[0] not in self._done or not self._will.isdisjoint(verbs)
        return f"it goes on from “{at.typed(doer, until)}” and commands nobody" if goes_on else ""
