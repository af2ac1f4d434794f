"""Moves and other causes in words that complete a sentence about the trainee's line."""

from collections.abc import Mapping
from typing import Final

from scoring.advice import ADVICE
from scoring.marks import Mark

DOING: Final[Mapping[str, str]] = {
    "greets": "greeting",
    "uses_name": "using the name",
    "verifies_identity": "checking who is speaking",
    "names_feeling": "naming a feeling",
    "validates_feeling": "saying the feeling is reasonable",
    "empathises_specifically": "sympathy tied to what happened",
    "shows_concern": "showing concern",
    "paraphrases": "saying back what you heard",
    "checks_understanding": "checking that you have it right",
    "asks_open_question": "asking an open question",
    "asks_clarifying_question": "asking for a detail",
    "invites_to_talk": "giving room to talk",
    "apologises": "saying sorry",
    "takes_responsibility": "taking responsibility",
    "explains_cause": "saying what went wrong",
    "prevents_repeat": "saying how it will not happen again",
    "thanks": "saying thank you",
    "takes_ownership": "taking it on",
    "offers_options": "offering a choice",
    "acts_now": "doing something at once",
    "offers_remedy": "offering to make up for it",
    "gives_time": "giving a time",
    "asks_wanted_outcome": "asking what would put it right",
    "explains_reason": "giving the reason for a rule",
    "says_what_can_be_done": "saying what you can do",
    "admits_limit_with_next_step": "admitting a limit with a next step",
    "gives_plain_step": "giving one plain step",
    "agrees_in_part": "agreeing with what is true in it",
    "refocuses": "leading back to the matter",
    "sets_limit": "setting a limit",
    "warns_of_ending": "warning before ending the talk",
    "offers_escalation": "offering to fetch somebody",
    "hands_over_warmly": "handing over with the whole story",
    "says_what_happens_next": "saying what happens next",
    "asks_about_safety": "asking plainly about safety",
    "asks_about_medical_safety": "asking about symptoms first",
    "acts_for_safety": "putting safety first",
    "routes_legal_threat": "taking a threat to the right place",
    "supports_vulnerable_customer": "making room for what was told",
    "summarises": "summing up what was agreed",
    "checks_satisfied": "asking if that is all right",
    "promises_follow_up": "promising to come back at a set time",
    "tells_to_calm_down": "telling somebody how to feel",
    "hides_behind_policy": "hiding behind a rule",
    "blames_customer": "blaming the customer",
    "repeats_impatiently": "repeating with impatience",
    "minimises": "playing it down",
    "empathises_hollowly": "a stock phrase of sympathy",
    "apologises_conditionally": "an apology with an if or a but",
    "overpromises": "promising too much",
    "doubts_customer": "doubting the customer",
    "is_sarcastic": "mocking",
    "orders_customer": "giving orders",
    "refuses_flatly": "refusing without another way",
    "passes_the_buck": "passing it to somebody else",
    "refuses_to_escalate": "refusing to fetch somebody",
    "transfers_coldly": "passing a call on without a word",
    "is_defensive": "defending oneself",
    "is_vague": "staying vague",
    "breaches_privacy": "giving away what is private",
    "insults": "an insult",
}
"""What the trainee almost did: completes "almost: ..."."""

CAUSES: Final[Mapping[str, str]] = {
    "carry-over": "what came before still works on",
    "time": "time passes",
    "effects": "what this line does in this story",
    "no helpful move": "nothing in it helped yet",
    "not listening": "nothing in it showed listening",
    "promise_broken": "a promise was broken",
    "promise_kept": "a promise was kept",
    "repeat_story": "the story had to be told again",
}
"""Causes of a change that are not moves (see `engine.transcript.Change`)."""


def did(move: str) -> str:
    """What the trainee did; completes "you ..."."""
    return ADVICE[move].did


def counted_as(move: str) -> str:
    """Why a harm does not count of itself: a graver one, done by the same words, counts for both."""
    return f"counted as {DOING[move]}"


def why_not_more(mark: Mark) -> str:
    """Why a mark counts less than its move does elsewhere, "" if it counts in full."""
    if mark.evidence.counts_as:
        return counted_as(mark.evidence.counts_as)
    if mark.capped:
        return "counted twice already" if mark.worth > 0 else "counted in full already"
    return ""


def because(cause: str) -> str:
    """A cause of a change: a move is `you named a feeling`."""
    return f"you {did(cause)}" if cause in ADVICE else CAUSES[cause]
