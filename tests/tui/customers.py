"""Small customers for the tests of the screens: one that is angry, one that is delicate."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from engine.recognition import Context, Evidence, Recognised, Refused
from engine.scenario import (
    Actions,
    Article,
    Consequence,
    Customer,
    Desk,
    Ending,
    Hold,
    Hop,
    Line,
    Node,
    Reply,
    Route,
    Scenario,
    Trainee,
    Trigger,
)

HEARD: Mapping[str, tuple[str, str]] = {
    "we let you down twice": ("takes_responsibility", "takes-responsibility-we"),
    "i can hear how embarrassing": ("names_feeling", "names-feeling-hear"),
    "what would put it right": ("asks_wanted_outcome", "asks-wanted-outcome"),
    "calm down": ("tells_to_calm_down", "tells-to-calm-down"),
    "you are right": ("validates_feeling", "validates-feeling-right"),
    "i am refunding the order now": ("acts_now", "acts-now-ing"),
    "by thursday at noon": ("gives_time", "gives-time-day"),
    "are you thinking about ending your life": ("asks_about_safety", "asks-about-safety-plainly"),
}
"""What the recogniser of these tests knows: words, the move they show, and its rule."""

ALMOST = {"i’m doing what i can": ("takes_ownership", "takes-ownership-will", "no action and no time is named")}


def recognise(text: str, context: Context) -> Recognised:
    """Finds the words of `HEARD` and `ALMOST`."""
    lowered = text.lower()
    found = sorted((lowered.find(words), words) for words in HEARD if words in lowered)
    evidence = tuple(
        Evidence(*HEARD[words], start=at, end=at + len(words), quote=text[at : at + len(words)]) for at, words in found
    )
    near = tuple(
        Refused(move, rule, at, at + len(words), text[at : at + len(words)], because)
        for words, (move, rule, because) in ALMOST.items()
        if (at := lowered.find(words)) >= 0
    )
    return Recognised(evidence, near)


def then(to: str, anger: int = 0, heard: int = 0, trust: int = 0, **more: object) -> Consequence:
    """An outcome that moves gauges, and patience by five."""
    effects = {"anger": anger, "heard": heard, "trust": trust, "patience": -5}
    return Consequence((Hop(None, to),), {name: points for name, points in effects.items() if points}, **more)


def node(name: str, line: Line, replies: Sequence[Reply], otherwise: str = "", **more: object) -> Node:
    """A node; `otherwise` is where typed replies lead in which something was recognised."""
    typed = (Route(None, then(otherwise, -5, 5, 2)),) if otherwise else ()
    return Node(name, line, replies=tuple(replies), typed=typed, **more)


OWN = "We let you down twice: the gift missed the wedding and nobody rang you back."
FEELING = "I can hear how embarrassing that was. What would put it right for you?"
CALM = "You need to calm down. I’m doing what I can."

WEDDING = Scenario(
    id="late-gift",
    title="The gift that missed the wedding",
    summary="The gift came four days after the wedding. Two calls back were promised; nobody rang.",
    industry="retail",
    channel="phone",
    customer_type="angry",
    difficulty=2,
    minutes=6,
    skills=("empathy", "listening", "options"),
    language="en",
    content_note="",
    trainee=Trainee(
        "You work in customer care at Northway Home",
        "Calm Dana Whitfield, find out what would put it right, and agree a next step she believes.",
        ("Refund shipping up to 20", "Send a replacement"),
        ("Promise same-day delivery",),
    ),
    customer=Customer(
        "Dana Whitfield",
        "Her money back.",
        "To save face with her family.",
        {"anger": 65, "distress": 10, "heard": 10, "trust": 30, "patience": 66},
    ),
    desk=Desk(
        "Order 4471\npromised: 2 May\ndelivered: 6 May\ncall back: promised 3 May and 5 May",
        (
            Article("delivery", "Delivery promises", "Express takes one to three working days."),
            Article("refunds", "Refunds and who may give them", "Up to 20 yourself, above that the team lead."),
        ),
    ),
    variables=(),
    affect="authored",
    start="opening",
    nodes={
        "opening": node(
            "opening",
            Line(
                "Four days late. Four! I stood there with nothing in my hands.",
                "The line crackles. A dog barks behind her.",
            ),
            [
                Reply("own", OWN, then("softened", -13, 24, 4)),
                Reply("number", "Can I have your order number?", then("softened", 4)),
                Reply("calm", "You need to calm down.", then("boiling", 20, -6, -6), once=True),
            ],
            otherwise="softened",
        ),
        "softened": node(
            "softened",
            Line("Twice. Yes. So at least somebody has noticed."),
            [
                Reply("feeling", FEELING, then("wants", -14, 12, 3)),
                Reply(
                    "pass", "I will pass this on to the team and somebody will call you.", then("boiling", 8, -4, -6)
                ),
            ],
            otherwise="wants",
        ),
        "wants": node(
            "wants",
            Line(
                "It was my sister’s big day. I had told everyone it was coming. I want my money back, and I want "
                "somebody to mean it this time."
            ),
            [
                Reply("calm_too", CALM, then("boiling", 20, -6, -6)),
                Reply(
                    "both",
                    "I can refund the shipping and send a second gift, or refund the order. Which is better for you?",
                    then("close", -11, 13, 13),
                ),
                Reply("team", "I will hand this to the team and somebody will call you.", then("boiling", 8, -4, -6)),
            ],
            otherwise="close",
        ),
        "boiling": node(
            "boiling",
            Line(
                "Don’t you dare. I want my money back, and I want somebody to mean it this time. Get me your manager."
            ),
            [
                Reply("right", "You are right, and I am sorry I said that.", then("close", -17, 15, 13)),
                Reply("policy", "Those are the rules.", then("boiling", 10, -6, -6)),
            ],
            otherwise="close",
        ),
        "close": node(
            "close",
            Line("Ask them about the refund!", speaker="Her sister, in the background"),
            [
                Reply(
                    "refund",
                    "I am refunding the order now. You will have it by Thursday at noon.",
                    then("repaired", -11, 13, 13),
                ),
                Reply(
                    "fatal",
                    "It will be with you today, I promise.",
                    then("repaired", -5, fatal="you promised same-day delivery"),
                ),
            ],
            otherwise="repaired",
        ),
    },
    endings={
        "repaired": Ending("repaired", "resolved", Line("Thank you. Really. I’ll tell my sister.")),
        "left": Ending("left", "lost", Line(stage="The line goes dead.")),
        "lead": Ending("lead", "escalated", Line("Fine. At least somebody who can decide.")),
    },
    actions=Actions(
        escalate={"team lead": then("lead", -5), "anyone": then("left", 10)},
        hold=Hold(Consequence((Hop(None, "stay"),), {"patience": -6}), 2),
        end=then("left", 5),
    ),
    triggers=(Trigger("boiling", "manager_request", "escalate", "team lead", 2),),
)

LONG = (
    "I’ve paid every month. I don’t see the point of any of it any more. They’d be better off without the letters. "
    "Without me."
)

DELICATE = replace(
    WEDDING,
    id="letters",
    title="“The letters”",
    summary="A caller asks to be left alone by the letters.",
    industry="finance",
    customer_type="in-distress",
    difficulty=5,
    minutes=10,
    skills=("safety", "listening"),
    content_note="In this talk a caller hints that life is too much for them. Nothing graphic is said",
    customer=Customer(
        "Mr John Halloran",
        "No more letters.",
        "That somebody asks.",
        {"anger": 22, "distress": 70, "heard": 41, "trust": 48, "patience": 49},
    ),
    nodes={
        "opening": node(
            "opening",
            Line(LONG, "a long pause"),
            [
                Reply(
                    "ask",
                    "When you say there’s no point, are you thinking about ending your life? I’m staying on the line, "
                    "and we can put the debt aside.",
                    then("safe", -5, 20, 10),
                ),
                Reply(
                    "payment",
                    "I understand how you feel, but the payment was due on the fourteenth of this month, as we wrote.",
                    then("opening", 3, -5),
                ),
                Reply(
                    "transfer",
                    "Let me put you through to our hardship team, they deal with this sort of thing all day.",
                    then("opening", 3, -5),
                ),
                Reply(
                    "bad",
                    "It can’t be as bad as all that. Let’s look at the numbers together and see what we can do.",
                    then("opening", 3, -9),
                ),
                Reply("note", "I’ll note that you called.", then("opening", 3, -9)),
            ],
        ),
    },
    endings={"safe": Ending("safe", "resolved", Line("Yes. I have been. Thank you for asking."))},
    actions=Actions(),
    triggers=(),
)
