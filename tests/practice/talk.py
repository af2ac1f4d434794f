"""A tiny customer, and talks with them of any length: what the tests of practice play."""

import random
from collections.abc import Callable
from dataclasses import replace

from engine.guard import Compare, Guard, Place
from engine.recognition import Context, Evidence, Recognised, Refused
from engine.scenario import (
    Actions,
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
    Variable,
)
from engine.script import Script
from engine.session import Session
from engine.transcript import Answer, Escalate, Misunderstanding, Pick, PutOnHold, Say, StaySilent, Turn
from practice.entries import FORMAT, Entry, Finished, Header

HEADER = Header(format=FORMAT, program="0.1.0", scenario="kettle", scenario_sha256="a1", pack_sha256="b2", weights=1)


def leads_to(target: str, **effects: int) -> Consequence:
    return Consequence(goto=(Hop(None, target),), effects=effects)


def at_least(what: str, number: int) -> Guard:
    return Guard(f"{what} >= {number}", Compare(what, "", ">=", number, Place(0, 1)))


LISTENING = Node(
    id="listening",
    line=Line("The kettle died again. [/foo]", stage="He sighs."),
    replies=(
        Reply("own", "That is our fault.", leads_to("listening", anger=-1, offers=1)),
        Reply("ask", "Since when?", leads_to("pressing", heard=2)),
        Reply("calm", "Calm down.", leads_to("pressing", anger=3), once=True),
        Reply("mend", "A new one is on its way.", leads_to("mended"), when=at_least("offers", 2)),
    ),
    typed=(Route(None, leads_to("pressing", patience=-1)),),
)
PRESSING = Node(
    id="pressing",
    line=Line("And what now?"),
    replies=(
        Reply("wait", "Please wait.", leads_to("listening", patience=-2)),
        Reply("sorry", "I am sorry.", leads_to("listening", trust=1)),
    ),
    typed=(Route(None, leads_to("listening")),),
)
KETTLE = Scenario(
    id="kettle",
    title="The kettle",
    summary="It died.",
    industry="retail",
    channel="phone",
    customer_type="angry",
    difficulty=1,
    minutes=1,
    skills=("calm",),
    language="en",
    content_note="",
    trainee=Trainee("Care", "Calm Mr Ito."),
    customer=Customer(
        "Mr Ito", "A kettle.", "Tea.", {"anger": 60, "distress": 10, "heard": 10, "trust": 30, "patience": 90}
    ),
    desk=Desk(),
    variables=(Variable("offers", 0, 0, 100),),
    affect="authored",
    start="listening",
    nodes={"listening": LISTENING, "pressing": PRESSING},
    endings={"mended": Ending("mended", "resolved", Line("Thank you.")), "gone": Ending("gone", "lost", Line("Hm."))},
    actions=Actions(
        escalate={"team lead": leads_to("listening", trust=2)},
        hold=Hold(leads_to("stay", patience=-1)),
        end=leads_to("gone"),
    ),
    sha256="a1",
)


def hear_sorry(text: str, context: Context) -> Recognised:
    """Recognises one word, and almost recognises another."""
    at, almost = text.lower().find("sorry"), text.lower().find("regret")
    evidence = (Evidence("apologises", "sorry", at, at + 5, text[at : at + 5]),) if at >= 0 else ()
    refused = (
        (Refused("apologises", "regret", almost, almost + 6, text[almost : almost + 6], "too stiff"),)
        if almost >= 0
        else ()
    )
    return Recognised(evidence, refused, {"words": len(text.split())})


def kettle_script(change: Callable[[Scenario], Scenario] = lambda scenario: scenario) -> Script:
    return Script(change(KETTLE), hear_sorry)


def with_node(scenario: Scenario, node: Node) -> Scenario:
    return replace(scenario, nodes={**scenario.nodes, node.id: node})


def angrier(scenario: Scenario) -> Scenario:
    return replace(scenario, customer=replace(scenario.customer, feelings={**scenario.customer.feelings, "anger": 70}))


def next_answer(session: Session, chance: random.Random) -> Answer:
    """Something that can be done now and does not end the talk."""
    open_now: list[Answer] = [Pick(reply.id) for reply in session.open_replies() if reply.id != "mend"]
    typed: list[Answer] = [
        Say("I am so sorry, Mr Ito."),
        Say("We regret it [@click=app.quit]"),
        Say("Ähm … 你好"),
        Say("Calm down!"),
    ]
    actions: list[Answer] = [PutOnHold(), StaySilent(), Escalate("team lead", "She is sorry."), Escalate("Team Lead")]
    return chance.choice([*open_now, *open_now, *typed, *actions])


def seeded(seed: int) -> random.Random:
    """Chance that is the same every time."""
    return random.Random(seed)  # noqa: S311 - chooses what to play, keeps no secret


def play(session: Session, length: int, seed: int) -> list[Turn | Misunderstanding]:
    """Give some answers and return what they leave in a record; the talk stays open."""
    chance = seeded(seed)
    entries: list[Turn | Misunderstanding] = []
    for _ in range(length):
        heard, unheard = len(session.transcript.turns), len(session.transcript.misunderstandings)
        session.answer(next_answer(session, chance))
        entries.extend(session.transcript.turns[heard:])
        entries.extend(session.transcript.misunderstandings[unheard:])
    return entries


def talk_of(length: int, seed: int) -> list[Turn | Misunderstanding]:
    session = Session(kettle_script())
    session.begin()
    return play(session, length, seed)


def whole_talk() -> list[Entry]:
    """A talk that comes to its good ending in three answers."""
    session = Session(kettle_script())
    session.begin()
    for reply in ("own", "own", "mend"):
        session.answer(Pick(reply))
    return [*session.transcript.turns, Finished("mended", "resolved")]
