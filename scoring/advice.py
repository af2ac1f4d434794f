"""How each move is spoken of on screen: what the trainee did, what it does to a customer, and what to try.

`did` completes "you ...". The reasons follow the sources in `engine.moves`; the sentences are ours.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Advice:
    """Words for one move: what was done, why it helps or hurts, and the rule to take along."""

    did: str
    why: str
    rule: str


# fmt: off
ADVICE: Final[Mapping[str, Advice]] = MappingProxyType({
    "greets": Advice("greeted", "People talk more easily to somebody with a name.", "Say who you are before you ask who they are."),
    "uses_name": Advice("used the customer’s name", "A name, once or twice, shows that you mean this person.", "Use the name where it is kind, not where it scolds."),
    "verifies_identity": Advice("checked who is calling and said why", "A check with a reason feels like protection, not suspicion.", "Give the reason first, then ask for the details."),
    "names_feeling": Advice("named a feeling", "A feeling that has a name needs less room.", "Name the feeling once, gently, then move on to the facts."),
    "validates_feeling": Advice("said that the feeling makes sense", "Agreeing with the feeling costs nothing and decides nothing.", "Say that you would feel so too, and mean it."),
    "empathises_specifically": Advice("named what happened to this customer", "A fact of their own story proves that you listened.", "Name the fact before the feeling."),
    "shows_concern": Advice("showed that you care", "Warmth first lets worry and grief settle.", "Say you are sorry for them before you say what you will do."),
    "paraphrases": Advice("said back what you heard", "Hearing their own story told right is how people know they were heard.", "Say back one fact in your own words, then stop."),
    "checks_understanding": Advice("checked that you had it right", "An open door for correction is cheaper than a wrong fix.", "Ask 'have I got that right?' before you act."),
    "asks_open_question": Advice("asked an open question", "It hands over the floor, and the real need comes out.", "Ask what or how, then wait for the whole answer."),
    "asks_clarifying_question": Advice("asked for one detail you need", "One question at a time keeps it a talk, not a form.", "Say why you ask, ask one thing."),
    "invites_to_talk": Advice("gave them room to talk", "Anger that is let out runs dry; anger that is stopped comes back.", "Let them finish, even when you know the answer."),
    "apologises": Advice("said sorry", "An apology opens the door; only a deed goes through it.", "Say sorry once, for the thing itself, and go on to the remedy."),
    "takes_responsibility": Advice("owned the mistake", "Of all the parts of an apology this one weighs most.", "Say “we did”, with the thing that went wrong in it."),
    "explains_cause": Advice("explained what went wrong", "A true cause shows that somebody has looked.", "One sentence on the cause, none on whose fault else."),
    "prevents_repeat": Advice("said what keeps it from happening again", "It turns their trouble into something that helped.", "Name the change that was made, not the wish."),
    "thanks": Advice("thanked the customer", "Thanks lift the customer, where one more apology only lowers you.", "Thank them for something they did."),
    "takes_ownership": Advice("took it on yourself", "“I will” is a person; “we will” is a building.", "Say “I”, a verb and a thing."),
    "offers_options": Advice("offered a choice", "Choosing gives back some of the control they lost.", "Offer two things you can really do, then ask which."),
    "acts_now": Advice("did something about it", "A deed during the talk is worth more than a promise after it.", "Say what you are doing while you are doing it."),
    "offers_remedy": Advice("offered to put it right", "Fair outcomes are what complaints are about.", "Offer the remedy as theirs by right, not as a favour."),
    "gives_time": Advice("said when", "A day or an hour can be kept; “soon” cannot.", "Put a day or an hour into every promise."),
    "asks_wanted_outcome": Advice("asked what would put it right", "What people ask for is often less than you feared.", "Ask what they want before you offer what you have."),
    "explains_reason": Advice("gave the reason behind a rule", "A rule with a reason is fair; a rule alone is a wall.", "Say what the rule protects."),
    "says_what_can_be_done": Advice("said what you can do", "What is possible gives the talk somewhere to go.", "Begin with what you can do."),
    "admits_limit_with_next_step": Advice("were honest about a limit and gave a next step", "An honest no with a way on keeps more trust than a maybe.", "Say no, or that you do not know, and what you do next, in one breath."),
    "gives_plain_step": Advice("broke it into one plain step", "One step can be done; five can only be forgotten.", "One step, then ask if it worked."),
    "agrees_in_part": Advice("agreed with what is true in the complaint", "Two people who agree on something are no longer fighting.", "Find the true part and agree with it aloud."),
    "refocuses": Advice("turned back to the problem", "Answering the heat feeds it; answering the problem does not.", "Hear it, then ask to look at the problem together."),
    "sets_limit": Advice("set a fair limit", "A calm limit protects both of you and leaves the door open.", "Name the behaviour, ask for the change, keep the offer of help."),
    "warns_of_ending": Advice("warned before ending the talk", "A warning gives them the choice back.", "Warn once, say what happens next, and do it."),
    "offers_escalation": Advice("offered to bring in somebody who can decide", "Knowing where your authority ends is a skill, not a defeat.", "Say who can decide and why, and ask if that is all right."),
    "hands_over_warmly": Advice("handed over without dropping them", "Nobody should have to tell it all again.", "Tell the colleague the story while the customer can hear it."),
    "says_what_happens_next": Advice("said what happens next", "Waiting is easier when you know for what and until when.", "Who, by when, under which reference."),
    "asks_about_safety": Advice("asked directly about safety", "Asking does not plant the thought; it shows that it may be said.", "Ask in plain words, calmly, and stay for the answer."),
    "asks_about_medical_safety": Advice("asked about their health first", "Everything else can wait until they are safe.", "Ask about breathing and pain before anything else."),
    "acts_for_safety": Advice("put safety first", "Once the danger is out of reach, everything else can wait.", "First make it safe, get help and stay; business comes after."),
    "routes_legal_threat": Advice("sent a legal threat the right way", "Neutral and written beats clever.", "Acknowledge it, log it, say where it goes."),
    "supports_vulnerable_customer": Advice("supported somebody in a hard place", "Saying it took courage; make it worth it.", "Thank them, ask what would help, say who else can."),
    "summarises": Advice("summed up what was agreed", "An agreement said aloud is one that both remember.", "End with who does what by when."),
    "checks_satisfied": Advice("asked whether that settles it", "Better to hear it now than in a review.", "Ask how they feel about the plan, not whether that is all."),
    "promises_follow_up": Advice("promised to get back, and said how", "The call after the fix is the one they tell others about.", "Promise only what is in your diary."),
    "tells_to_calm_down": Advice("told the customer how to feel", "It makes the feeling the problem.", "Agree with the feeling and offer a deed instead."),
    "hides_behind_policy": Advice("let a rule answer for you", "A rule without its reason says: you do not matter here.", "Say what the rule is for, then what you can do."),
    "blames_customer": Advice("put it on the customer", "Blame turns a problem into a fight about pride.", "Say what happened without saying who."),
    "repeats_impatiently": Advice("pointed out that you had said so before", "It says: you are slow.", "Say it in other words, as if for the first time."),
    "minimises": Advice("made it smaller than it feels", "What is small to you was large enough to call about.", "Let them say how big it is."),
    "empathises_hollowly": Advice("used a phrase that fits anybody", "Stock sympathy sounds like a script because it is one.", "Put one fact of theirs into it, or leave it out."),
    "apologises_conditionally": Advice("apologised with a condition", "“If” and “but” take the apology back.", "Say sorry for what was done, and stop there."),
    "overpromises": Advice("promised more than you can know", "It pleases now and breaks later, and the second break costs double.", "Promise the part that is in your hands."),
    "doubts_customer": Advice("doubted what the customer said", "Being disbelieved hurts more than the fault.", "Believe the person, check the record."),
    "is_sarcastic": Advice("sounded mocking", "One mocking word outweighs ten kind ones.", "Say the plain thing plainly."),
    "orders_customer": Advice("gave an order", "Orders make people dig in.", "Ask, or say what you will do."),
    "refuses_flatly": Advice("said no and nothing else", "A no without a way on ends trust, not the talk.", "Put what you can do right beside what you cannot."),
    "passes_the_buck": Advice("passed it to somebody else", "Whoever picks up is the whole firm to the customer.", "Find the right person yourself and stay until they have it."),
    "refuses_to_escalate": Advice("refused to bring in somebody senior", "A closed door is what people push against.", "Offer one try of your own, then let them through."),
    "transfers_coldly": Advice("passed the call on without a word", "They will have to tell it all again, to a stranger.", "Say who, why, and tell them the story yourself."),
    "is_defensive": Advice("defended yourself", "It makes the talk about you.", "Let it pass and turn to the problem."),
    "is_vague": Advice("stayed vague", "“Soon” and “someone” are heard as “never” and “nobody”.", "Give a name and a time, or say when you will have them."),
    "breaches_privacy": Advice("gave away or asked for what must stay private", "Trust that is broken here is not mended.", "Say only what this person may know, ask only for what you need."),
    "insults": Advice("insulted the customer", "Nothing that follows can be heard.", "Set a limit on the behaviour, never on the person."),
})
# fmt: on
