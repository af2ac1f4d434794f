"""The briefing: the trainee's part, what is allowed, who is calling, and one thing to try."""

from collections.abc import Mapping, Sequence
from typing import Final

from engine.scenario import Scenario, Trainee
from practice.country import NEUTRAL, Country
from tui.present import glyphs
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import EMPTY, Piece, Row, bold, choose, hang, prose, row, soft, wrap
from tui.present.support import numbers
from tui.present.words import closed, short_name

GOALS: Final[Mapping[str, str]] = {
    "agreement": "Find what you can agree with and say so",
    "apology": "Say sorry once, for the thing itself, then act",
    "calm": "Keep your voice and your words even",
    "concern": "Show concern before you explain anything",
    "concreteness": "Name a day, a name or a number in every promise",
    "distress-pacing": "Go slowly: one thing at a time",
    "empathy": "Name what went wrong before you ask for anything",
    "escalation": "Hand over in time, with a reason and a name",
    "gentle-challenge": "Question the story without doubting the person",
    "handover": "Tell the whole story when you hand over",
    "legal-routing": "Take a threat calmly and send it the right way",
    "limits": "Name what has to stop, and keep the offer of help",
    "listening": "Let them finish, then say back what you heard",
    "no-minimising": "Let them say how big it is",
    "open-questions": "Ask what or how, and wait for the whole answer",
    "options": "Offer two ways to put it right",
    "ownership": "Say “I will”, a verb and a thing",
    "patience": "Say one thing again in other words, as if for the first time",
    "plain-steps": "One step, then ask whether it worked",
    "privacy": "Check who is speaking before you say what you know",
    "promises": "Promise only what is in your hands",
    "public-tone": "Write as if everybody were reading",
    "refocusing": "Hear it, then lead back to the matter",
    "safety": "Ask plainly about safety before anything else",
    "solving": "Do something while you are still talking",
    "teach-back": "Ask to hear it back in their words",
    "timeline": "Say what happens when, in order",
    "urgency": "Find out what cannot wait, and do that first",
    "validation": "Say that anybody would feel so",
}
"""One thing to try for every skill of `engine.vocabulary.SKILLS`."""

NO_GOAL: Final = "none"

_FIRST_PAGE: Final = 13
"""So many rows of one's part are seen on a screen of 24 above the goals."""


def your_part(scenario: Scenario, width: int, country: Country = NEUTRAL, *, low: bool = False) -> list[Row]:
    """The left half: part, task, what one may and may not do, who it is; in a delicate talk the numbers to know.

    On a low screen the first rows stand as close as it takes: what one may not do is to be seen without reading on.
    """
    part, customer = scenario.trainee, scenario.customer
    role, task = closed(part.role), closed(part.task)
    if low:
        rows = wrap([bold("Your part  "), Piece(f"{role} {task}")], width)
        allowed = _may_and_may_not(part, width, [EMPTY])
        if len(rows) + len(allowed) > _FIRST_PAGE:
            allowed = _may_and_may_not(part, width, [])
    else:
        rows = [row(bold("Your part")), *prose(role, width), EMPTY, *prose(task, width)]
        allowed = _may_and_may_not(part, min(66, width), [EMPTY])
    rows += allowed
    rows += [EMPTY, row(bold("Who is calling" if scenario.channel == "phone" else "Who it is"))]
    rows += wrap([bold(customer.name, "customer"), soft(f", {scenario.customer_type.replace('-', ' ')}")], width)
    rows += [EMPTY, *prose(closed(scenario.summary), width)]
    if customer.wants:
        rows += [EMPTY, row(bold(f"What {short_name(customer.name)} asks for")), *prose(closed(customer.wants), width)]
    told = numbers(country) if scenario.content_note else ""
    return [*rows, EMPTY, *prose(told, width)] if told else rows


def _may_and_may_not(part: Trainee, width: int, air: Sequence[Row]) -> list[Row]:
    may = _allowed("You may", part.may, Piece(f"{glyphs.YES}  ", "helped"), width, air)
    return may + _allowed("You may not", part.may_not, Piece(f"{glyphs.NO}  ", "hurt"), width, air)


def _allowed(title: str, entries: Sequence[str], sign: Piece, width: int, air: Sequence[Row]) -> list[Row]:
    if not entries:
        return []
    rows = [*air, row(bold(title))]
    for entry in entries:
        rows += hang([sign], [Piece(entry)], width)
    return rows


def goals(skills: Sequence[str], suggested: str = "", *, air: bool = True) -> tuple[Item, ...]:
    """What to try: the suggestion of the last talk first, then at most three for the skills of this one, then none."""
    found = [Item(text, _goal(text, why, air=air)) for text, why in goals_offered(skills, suggested)]
    return (*found, Item(NO_GOAL, _goal("No goal this time", "", air=air)))


def goals_offered(skills: Sequence[str], suggested: str) -> list[tuple[str, str]]:
    """At most three goals, each with why it is offered, "" for nothing to say."""
    offered = [(suggested, "Suggested by your last talk")] if suggested else []
    offered += [(GOALS[skill], "") for skill in skills if skill in GOALS and GOALS[skill] != suggested]
    return offered[:3]


def _goal(text: str, why: str, *, air: bool) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        picked = state == "chosen"
        dot = Piece("(•)  " if picked else "( )  ", "accent" if picked else "soft", bold=picked)
        lead = (marker(state), dot)
        said = bold(text) if picked else Piece(text)
        rows = hang(lead, [said], width)
        if why and not air and len(rows) == 1 and rows[0].width + 3 + len(why) <= width:
            rows = hang(lead, [said, soft(f"   {why}")], width)
        elif why:
            rows += hang([Piece(" " * 7)], [soft(why)], width)
        return [*(choose(rows) if picked else rows), *[EMPTY] * air]

    return draw


def how_it_works(width: int) -> list[Row]:
    """Three sentences to know before the first talk."""
    rows: list[Row] = []
    for text in (
        "Pick a reply or type your own: both count the same.",
        "Pause whenever you like. Nothing is lost.",
        "F1 says who can see this talk and how to delete it.",
    ):
        rows += prose(text, width, "soft")
    return rows


WHO_SEES = (
    "Each is kept on this computer and nowhere else: your answers, the customer’s, and the marks. Whoever opens "
    "your files can read it."
)
HOW_TO_DELETE = (
    "You see everything that anybody else could see. The command “hardcalls doctor” says in which folder it is kept "
    "and what to delete there. The folder “scenarios” in it holds customers that you wrote; your talks are not in it."
)


def who_sees_this(width: int) -> list[Row]:
    """Who can see a talk, and how to delete it."""
    return [row(bold("Who sees your talks")), *prose(WHO_SEES, width), EMPTY, *prose(HOW_TO_DELETE, width)]


def content_note(scenario: Scenario, width: int) -> list[Row]:
    """What comes before a delicate briefing; it always says that one can stop."""
    rows = prose(closed(scenario.content_note), width)
    if "without a score" not in scenario.content_note:
        rows += prose("You can stop at any moment, without a score.", width)
    return rows
