"""The acts that a reply can perform: what each is, what it is worth, and where that comes from.

A move is recognised in words (see the scoring package); here stands only what it means. Points are -3..3 in one
dimension. They are judgements that follow the sign and rank of the named source, never measured magnitudes;
apology components follow the ranking of Lewicki, Polin & Lount (2016): responsibility before repair before regret,
explanation and repentance.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final, Literal

from engine.vocabulary import Dimension

Family = Literal[
    "opening", "empathy", "listening", "apology", "resolution", "communication", "de-escalation", "limits",
    "escalation", "closing", "harmful",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Move:
    """One recognisable act.

    Attributes:
        name: The name used in scenario files, phrase packs and debriefs.
        family: The group it is explained with; `harmful` moves have negative points.
        dimension: The dimension its points count for.
        points: -3..3.
        fatal: Whether it fails compliance whatever else was said.
        about: What the move is, in one sentence a trainer reads.
        source: The guidance or study behind the move.
    """

    name: str
    family: Family
    dimension: Dimension
    points: int
    fatal: bool
    about: str
    source: str

    @property
    def harmful(self) -> bool:
        """Whether guidance advises against it."""
        return self.family == "harmful"


def _move(  # noqa: PLR0913 - one column of the table each
    name: str,
    family: Family,
    dimension: Dimension,
    points: int,
    *,
    about: str,
    source: str,
    fatal: bool = False,
) -> Move:
    return Move(name, family, dimension, points, fatal, about, source)


# fmt: off
_TABLE: Final = (
    _move("greets", "opening", "communication", 1,
          about="Greets, gives own name and offers help",
          source="QA scorecards (opening), Zendesk AutoQA Greeting"),
    _move("uses_name", "opening", "communication", 1,
          about="Uses the customer's name once or more, and not to scold",
          source="skills guides (rapport, using the customer's name)"),
    _move("verifies_identity", "opening", "communication", 1,
          about="Asks for identity verification and says why",
          source="QA scorecards (compliance)"),
    _move("names_feeling", "empathy", "empathy", 2,
          about="Puts a name to the customer's feeling, as a guess that they may correct",
          source="EPITOME (Sharma 2020); affect labelling (Torre & Lieberman 2018; Levy-Gigi 2022); customer-service skills guides"),
    _move("validates_feeling", "empathy", "empathy", 3,
          about="Says the feeling or reaction is reasonable",
          source="customer-service skills guides (their feelings are valid); interactional justice"),
    _move("empathises_specifically", "empathy", "empathy", 3,
          about="Names a fact of this customer's story and what it is like for them",
          source="concreteness (Packard & Berger 2021); empathy-statement guides (specificity)"),
    _move("shows_concern", "empathy", "empathy", 2,
          about="Warm emotional reaction or condolence, outward care",
          source="EPITOME emotional reactions; bereavement guidance"),
    _move("paraphrases", "listening", "empathy", 3,
          about="Says back in own words what the customer told, with at least one fact of theirs",
          source="MITI 4.2 reflections; Verbal Judo LEAPS; customer-service skills guides active listening"),
    _move("checks_understanding", "listening", "communication", 2,
          about="Checks understanding and invites correction",
          source="LEAPS summarise; QA comprehension"),
    _move("asks_open_question", "listening", "empathy", 2,
          about="Open question that invites the story",
          source="customer-service skills guides (ask open-ended questions); MI OARS; EPITOME explorations"),
    _move("asks_clarifying_question", "listening", "resolution", 1,
          about="Focused, single clarifying question needed for the fix",
          source="customer-service skills guides (clarifying and probing questions)"),
    _move("invites_to_talk", "listening", "empathy", 2,
          about="Gives room and time, minimal encourager",
          source="CPI release stage (allow venting); empathic listening; silence"),
    _move("apologises", "apology", "de-escalation", 1,
          about="Expression of regret for the event, unconditional",
          source="Lewicki 2016 component 1"),
    _move("takes_responsibility", "apology", "de-escalation", 3,
          about="Owns the fault as “I” or “we”: the strongest part of an apology",
          source="Lewicki 2016 component 3 (ranked first)"),
    _move("explains_cause", "apology", "de-escalation", 1,
          about="Explains what went wrong, specific and without blaming the customer",
          source="Lewicki component 2; Cracco (specific excuses work better)"),
    _move("prevents_repeat", "apology", "resolution", 1,
          about="Says what is done so it will not happen again",
          source="Lewicki component 4; HEARD Diagnose; LATTE Explain"),
    _move("thanks", "empathy", "communication", 1,
          about="Thanks the customer for patience, information or raising the problem",
          source="You et al. 2020; LAST, LEAST, BLAST, LATTE Thank"),
    _move("takes_ownership", "resolution", "resolution", 2,
          about="First-person singular ownership of the next step",
          source="Packard, Moore & McFerran 2018 (I beats we); ownership in QA cards"),
    _move("offers_options", "resolution", "resolution", 2,
          about="Offers two or more real choices",
          source="Marinova 2018; BETA offer choices; procedural justice"),
    _move("acts_now", "resolution", "resolution", 3,
          about="States a concrete action being done now, with object",
          source="Marinova 2018 solving work; concreteness (Packard & Berger 2021)"),
    _move("offers_remedy", "resolution", "resolution", 2,
          about="Offers compensation or repair (discount, refund, replacement, waiver)",
          source="distributive justice (Orsingher 2010); Lewicki component 5; Halperin 2022"),
    _move("gives_time", "resolution", "resolution", 2,
          about="Gives a specific time or date for the next step",
          source="procedural justice; customer-service skills guides timeliness"),
    _move("asks_wanted_outcome", "resolution", "resolution", 2,
          about="Asks what would put it right",
          source="procedural justice (voice); BETA identify wants"),
    _move("explains_reason", "communication", "communication", 2,
          about="Explains the reason a rule exists, in the customer's interest",
          source="justice theory (explanation); phrases-to-avoid guides; Verbal Judo"),
    _move("says_what_can_be_done", "communication", "communication", 2,
          about="Positive framing, leads with what is possible",
          source="skills guides staying positive; positive-language guides"),
    _move("admits_limit_with_next_step", "communication", "communication", 2,
          about="Honest no or not-known plus next step in the same reply",
          source="customer-service skills guides be transparent; integrity-based trust"),
    _move("gives_plain_step", "communication", "communication", 2,
          about="Breaks an instruction into one plain step and checks readiness",
          source="customer-service skills guides patience (step-by-step); teach-back"),
    _move("agrees_in_part", "de-escalation", "de-escalation", 2,
          about="Agrees with the part of the complaint that is true",
          source="Verbal Judo deflect; BETA agree or agree to disagree; Bacal"),
    _move("refocuses", "de-escalation", "de-escalation", 2,
          about="Turns from argument or insult back to the problem, invites cooperation",
          source="CPI questioning (stick to the topic); Verbal Judo; customer-service skills guides"),
    _move("sets_limit", "limits", "de-escalation", 2,
          about="Respectful limit, names the behaviour, asks for change, keeps offer of help",
          source="CPI limit setting; abusive-caller scripts (warning 1); polite reprimand (Henkel 2017)"),
    _move("warns_of_ending", "limits", "de-escalation", 1,
          about="Final warning or ending with reason and way back",
          source="abusive-caller policies (three-strike)"),
    _move("offers_escalation", "escalation", "escalation", 1,
          about="Offers or agrees to escalate, with a reason",
          source="customer-service skills guides (know when to escalate); escalation guides"),
    _move("hands_over_warmly", "escalation", "escalation", 2,
          about="Warm handover, names who, briefs them, customer need not repeat",
          source="warm-transfer guides"),
    _move("says_what_happens_next", "escalation", "escalation", 1,
          about="Sets expectations of an escalation, when, who, reference",
          source="escalation guides; procedural justice"),
    _move("asks_about_safety", "escalation", "escalation", 3,
          about="Calmly asks a direct question about safety or self-harm",
          source="BLAKE protocol (ABI); crisis guidance"),
    _move("asks_about_medical_safety", "escalation", "escalation", 3,
          about="Asks a direct question about symptoms or physical safety before anything else",
          source="safety escalation; emergency call-taking (airway, breathing, symptoms first)"),
    _move("acts_for_safety", "escalation", "escalation", 3,
          about="Moves to safety route, emergency service, crisis line, stays on line, puts bill aside",
          source="BLAKE keep safe; safety escalation"),
    _move("routes_legal_threat", "escalation", "escalation", 2,
          about="Neutral acknowledgement of legal, regulator or media threat and correct route, no argument",
          source="escalation triggers (legal, regulator, media)"),
    _move("supports_vulnerable_customer", "escalation", "empathy", 2,
          about="Responds to a disclosed vulnerability, thanks, explains use, asks consent or need, signposts",
          source="TEXAS drill; FCA FG21/1 four drivers"),
    _move("summarises", "closing", "communication", 2,
          about="Recaps agreed actions at the end",
          source="QA closing; LEAPS summarise; BLAKE end"),
    _move("checks_satisfied", "closing", "communication", 1,
          about="Checks that the need is met and offers further help",
          source="QA closing; Zendesk AutoQA Closing"),
    _move("promises_follow_up", "closing", "resolution", 2,
          about="Concrete follow-up promise, what, when, by whom",
          source="customer-service skills guides follow-up"),
    _move("tells_to_calm_down", "harmful", "de-escalation", -3,
          about="Tells the customer to calm down or how to feel",
          source="phrases-to-avoid guides (6 of 8 excerpts read)"),
    _move("hides_behind_policy", "harmful", "de-escalation", -2,
          about="Uses policy, system or rules as the whole answer",
          source="phrases-to-avoid guides; Verbal Judo ('because those are the rules')"),
    _move("blames_customer", "harmful", "de-escalation", -3,
          about="Blames the customer (you should have, you didn't, you failed)",
          source="phrases-to-avoid guides; self-esteem threat appraisal"),
    _move("repeats_impatiently", "harmful", "de-escalation", -2,
          about="Reminds the customer they were already told",
          source="phrases-to-avoid guides"),
    _move("minimises", "harmful", "empathy", -3,
          about="Plays down the problem or the feeling",
          source="invalidation; EPITOME"),
    _move("empathises_hollowly", "harmful", "empathy", -1,
          about="Stock empathy with no customer fact and no next step in the reply",
          source="empathy guides; Sharma 2020 weak vs strong; customer-service skills guides gives the contrast"),
    _move("apologises_conditionally", "harmful", "de-escalation", -2,
          about="Apology with if, but, or shifted to the customer's reaction",
          source="apology research; Lewicki (responsibility)"),
    _move("overpromises", "harmful", "resolution", -2,
          about="Guarantees something outside authority or beyond the facts",
          source="promise and double-deviation research; Halperin 2022"),
    _move("doubts_customer", "harmful", "de-escalation", -3,
          about="Implies the customer lies or errs",
          source="phrases-to-avoid (truth tangle)"),
    _move("is_sarcastic", "harmful", "de-escalation", -3,
          about="Mocking agreement, scare praise, rhetorical contempt",
          source="anti-pattern list; Zendesk tone; verbal aggression work"),
    _move("orders_customer", "harmful", "communication", -2,
          about="Orders the customer (you need to, you have to, you must)",
          source="phrases-to-avoid guides; Verbal Judo"),
    _move("refuses_flatly", "harmful", "resolution", -2,
          about="Flat refusal with no alternative in the same reply",
          source="phrases-to-avoid guides"),
    _move("passes_the_buck", "harmful", "resolution", -2,
          about="Shifts responsibility to another team, colleague or supplier",
          source="customer-service skills guides (silos); ownership"),
    _move("refuses_to_escalate", "harmful", "escalation", -3,
          about="Refuses, stalls or belittles a request to escalate",
          source="escalation guides (explicit repeated request)"),
    _move("transfers_coldly", "harmful", "escalation", -2,
          about="Transfers without asking, reason, name or briefing",
          source="warm-transfer guides"),
    _move("is_defensive", "harmful", "de-escalation", -2,
          about="Argues, takes it personally, counter-attacks or threatens to hang up without a fair warning",
          source="CPI integrated experience; BETA do not be provocative; ego threat (Frey-Cordes 2020)"),
    _move("is_vague", "harmful", "resolution", -2,
          about="Vague time or owner (soon, someone, look into it)",
          source="concreteness; customer-service skills guides template shows the weak form ('will update you shortly')"),
    _move("breaches_privacy", "harmful", "communication", -3, fatal=True,
          about="Asks for a whole secret, or tells the data of somebody else or of an account before identity is checked (fails compliance)",
          source="QA auto-fail (data protection)"),
    _move("insults", "harmful", "de-escalation", -3, fatal=True,
          about="Insult, slur, profanity or demeaning remark at the customer (fails compliance)",
          source="QA auto-fail; discrimination trigger"),
)
# fmt: on

MOVES: Final[Mapping[str, Move]] = MappingProxyType({move.name: move for move in _TABLE})
"""Every move by name, in the order in which they are explained."""
