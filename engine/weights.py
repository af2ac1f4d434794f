"""How much each move moves the customer, before the rules of `engine.affect` scale it.

The findings behind the table give signs and ranks, no magnitudes: the figures are a judgement, versioned and
published with a citation per row, and never called measured. Rows that say "as ..." were set beside the named row.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

Kind = Literal["relational", "listening", "apology", "resolution", "limit", "procedural", "promise", "harmful"]


@dataclass(frozen=True, slots=True)
class Weight:
    """What one use of a move changes, in whole points of each gauge, and the kind that the rules ask for."""

    anger: int
    distress: int
    heard: int
    trust: int
    patience: int
    kind: Kind
    source: str


VERSION: Final = 1
"""Raised whenever a figure changes, so that a record tells which table it was played under."""

# fmt: off
WEIGHTS: Final[Mapping[str, Weight]] = MappingProxyType({
    "greets": Weight(-1, -1, +2, +1, +0, "relational", "as uses_name: a courtesy, small"),
    "uses_name": Weight(-1, -1, +2, +1, +0, "relational", "rapport guides: small, never a remedy"),
    "verifies_identity": Weight(+1, +0, +0, +1, -2, "procedural", "effort (CES) against data protection; like asks_clarifying_question without the listening"),
    "names_feeling": Weight(-8, -6, +12, +3, +0, "relational", "affect labelling (Torre & Lieberman 2018; Levy-Gigi & Shamay-Tsoory 2022)"),
    "validates_feeling": Weight(-8, -5, +12, +4, +0, "relational", "interactional justice (Orsingher 2010)"),
    "empathises_specifically": Weight(-10, -8, +16, +6, +2, "relational", "concreteness (Packard & Berger 2021)"),
    "shows_concern": Weight(-4, -8, +6, +3, +0, "relational", "EPITOME emotional reactions (Sharma 2020); bereavement guidance"),
    "paraphrases": Weight(-6, -3, +15, +4, +0, "listening", "MITI 4.2.1 reflections; perceived listening (Packard & Berger 2021)"),
    "checks_understanding": Weight(-2, -1, +6, +2, +0, "listening", "LEAPS summarise"),
    "asks_open_question": Weight(-2, -1, +8, +1, -1, "listening", "MI OARS; EPITOME explorations"),
    "asks_clarifying_question": Weight(+0, +0, +4, +2, -2, "listening", "QA consensus; costs a little effort (CES)"),
    "invites_to_talk": Weight(-4, -4, +10, +2, +0, "listening", "CPI release, allow venting; between open question and paraphrase"),
    "apologises": Weight(-6, -3, +4, +2, +0, "apology", "Lewicki 2016 regret; Roschk-type apology studies"),
    "takes_responsibility": Weight(-10, -4, +8, +8, +0, "apology", "Lewicki 2016, ranked first"),
    "explains_cause": Weight(-3, -2, +3, +5, -1, "apology", "Lewicki 2016 explanation"),
    "prevents_repeat": Weight(-3, -2, +2, +6, +0, "resolution", "Lewicki 2016 repentance; explains_cause plus the deed"),
    "thanks": Weight(-4, -2, +5, +3, +3, "relational", "You et al. 2020"),
    "takes_ownership": Weight(-4, -3, +4, +8, +2, "resolution", "Packard, Moore & McFerran 2018"),
    "offers_options": Weight(-8, -6, +6, +10, +4, "resolution", "procedural justice; BETA choices; Marinova 2018"),
    "acts_now": Weight(-10, -8, +4, +12, +5, "resolution", "Marinova 2018 solving work"),
    "offers_remedy": Weight(-8, -4, +4, +8, +4, "resolution", "distributive justice (Orsingher 2010)"),
    "gives_time": Weight(-4, -4, +2, +8, +3, "resolution", "procedural justice, timeliness"),
    "asks_wanted_outcome": Weight(-3, -2, +8, +3, +0, "listening", "procedural justice, voice"),
    "explains_reason": Weight(-1, +0, +2, +4, -1, "resolution", "justice theory, explanation"),
    "says_what_can_be_done": Weight(-3, -2, +2, +5, +1, "resolution", "positive-language guides"),
    "admits_limit_with_next_step": Weight(-1, +0, +2, +5, +0, "resolution", "integrity-based trust (Maxham & Netemeyer 2002); trust as says_what_can_be_done"),
    "gives_plain_step": Weight(-1, -4, +2, +3, +0, "resolution", "teach-back; eases distress more than anger"),
    "agrees_in_part": Weight(-8, -2, +8, +5, +0, "relational", "BETA agree or agree to disagree; Verbal Judo deflect"),
    "refocuses": Weight(-3, -1, +2, +2, +1, "procedural", "CPI questioning, stick to the topic"),
    "sets_limit": Weight(-3, +0, +0, +1, +0, "limit", "CPI limits; polite reprimand (Henkel 2017)"),
    "warns_of_ending": Weight(-2, +1, +0, +1, -2, "limit", "three-strike policies; a limit that costs patience"),
    "offers_escalation": Weight(-4, -2, +4, +4, +1, "resolution", "voice and control; half of hands_over_warmly"),
    "hands_over_warmly": Weight(-10, -5, +6, +8, +5, "resolution", "warm-transfer guides"),
    "says_what_happens_next": Weight(-3, -3, +2, +6, +2, "resolution", "procedural justice; as gives_time with more trust"),
    "asks_about_safety": Weight(+0, -6, +10, +6, +0, "listening", "BLAKE ask: being asked directly relieves and never plants the thought"),
    "asks_about_medical_safety": Weight(+0, -4, +6, +5, +0, "listening", "as asks_about_safety, bodily"),
    "acts_for_safety": Weight(-4, -10, +6, +8, +2, "resolution", "BLAKE keep safe; as acts_now, distress first"),
    "routes_legal_threat": Weight(-3, -1, +4, +5, +0, "procedural", "neutral acknowledgement; as agrees_in_part, without the warmth"),
    "supports_vulnerable_customer": Weight(-4, -10, +8, +7, +1, "relational", "TEXAS; FCA FG21/1; as shows_concern with a deed"),
    "summarises": Weight(-2, -2, +5, +4, +0, "listening", "LEAPS summarise; a third of paraphrases"),
    "checks_satisfied": Weight(-1, -1, +3, +2, +0, "listening", "QA closing; voice, small"),
    "promises_follow_up": Weight(-3, -3, +2, +5, +1, "resolution", "as gives_time, later"),
    "tells_to_calm_down": Weight(+14, +4, -12, -6, -4, "harmful", "phrases-to-avoid guides; self-esteem threat (Surachartkumtonkun 2015)"),
    "hides_behind_policy": Weight(+10, +3, -6, -6, -5, "harmful", "procedural injustice; Verbal Judo"),
    "blames_customer": Weight(+14, +4, -10, -10, -4, "harmful", "self-esteem threat (Surachartkumtonkun 2015)"),
    "repeats_impatiently": Weight(+9, +2, -8, -4, -5, "harmful", "phrases-to-avoid guides"),
    "minimises": Weight(+10, +5, -12, -5, -3, "harmful", "invalidation; EPITOME"),
    "empathises_hollowly": Weight(+2, +0, -2, -2, -1, "harmful", "Sharma 2020 weak vs strong"),
    "apologises_conditionally": Weight(+7, +1, -6, -5, -2, "harmful", "Lewicki 2016, responsibility withheld"),
    "overpromises": Weight(-4, -3, +0, +6, +3, "promise", "promise and double deviation (Basso & Pizzutti 2016; Halperin 2022)"),
    "doubts_customer": Weight(+12, +4, -10, -8, -3, "harmful", "truth tangle; as blames_customer"),
    "is_sarcastic": Weight(+15, +4, -12, -10, -5, "harmful", "verbal aggression; self-esteem threat"),
    "orders_customer": Weight(+7, +3, -4, -4, -3, "harmful", "autonomy threat (MITI non-adherent)"),
    "refuses_flatly": Weight(+10, +6, -4, -10, -6, "harmful", "distributive and control threat"),
    "passes_the_buck": Weight(+9, +3, -4, -9, -5, "harmful", "ownership inverted (Packard, Moore & McFerran 2018)"),
    "refuses_to_escalate": Weight(+12, +2, -10, -8, -6, "harmful", "control threat; escalation guides"),
    "transfers_coldly": Weight(+9, +3, -6, -8, -12, "harmful", "effort (CES); warm-transfer guides"),
    "is_defensive": Weight(+9, +3, -7, -6, -3, "harmful", "ego threat (Frey-Cordes 2020)"),
    "is_vague": Weight(+3, +2, +0, -5, -3, "harmful", "concreteness (Packard & Berger 2021)"),
    "breaches_privacy": Weight(+8, +8, -2, -16, -2, "harmful", "integrity violation: trust falls hardest (Lewicki 2016)"),
    "insults": Weight(+20, +8, -15, -14, -8, "harmful", "self-esteem threat, strongest; QA auto-fail"),
})
# fmt: on
