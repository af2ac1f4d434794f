"""A walk through every screen and state up to the end of the talk; the kept grids and the pictures both take it.

Each part is one run of the program. It yields the name of what is on the screen, and goes on when it was looked at.
"""

from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from engine.transcript import PutOnHold, StaySilent
from tests.tui.afterwards import the_last_debrief
from tests.tui.house import PaperHouse
from tests.tui.pilot import AT_ONCE, Hands
from tests.tui.steps import find, pick, to_the_briefing, to_the_talk
from tests.tui.tour_houses import (
    FULL,
    TroubledHouse,
    at_pace,
    just_practised,
    never_asked,
    patient,
    talkative,
    unfinished,
)
from tui.app import Start

Steps = AsyncIterator[str]

HALF_A_LINE: Final = "Let me see what the van was up to on the day"


async def before_the_talk(held: Hands) -> Steps:
    yield "library"
    await held.press("/")
    await held.write("health")
    yield "library, a search"
    await held.write("fone")
    yield "library, nobody found"
    await held.press("Esc", "F1")
    yield "library, help"
    await held.press("Esc", "Ctrl+P")
    yield "library, all commands"
    await held.press("Esc", "Enter")
    if held.app.size.width < 100:
        yield "a customer seen closer"
        await held.press("Enter")
    yield "briefing"
    await held.press("↓")
    yield "briefing, another goal"
    await held.press("F1")
    yield "briefing, help"
    await held.press("Esc", "F2")
    yield "briefing, desk"
    await held.press("F2")
    await held.pilot.press("ctrl+p")
    await held.settle()
    yield "briefing, all commands"


async def what_can_be_set(held: Hands) -> Steps:
    await held.pilot.press("s")
    await held.settle()
    yield "settings"
    await held.press("↓", "→", "↓", "→", "↓", "Enter")
    yield "settings, changed"
    await held.press("↓", "Enter")
    yield "settings, the nickname"
    await held.press("Esc", "↓", "Enter")
    yield "settings, the country"
    await held.press("Esc", "↓", "Enter")
    yield "settings, who sees the talks"


async def the_first_time(held: Hands) -> Steps:
    yield "library, nothing practised"
    await held.press("Enter")
    if held.app.size.width < 100:
        await held.press("Enter")
    yield "a nickname"
    await held.write("Robin")
    yield "a nickname, typed"
    await held.press("Enter", "Enter")
    yield "briefing, nothing suggested"


async def a_content_note(held: Hands) -> Steps:
    await find(held, "distress")
    await to_the_briefing(held)
    yield "content note"
    await held.press("↓", "↓", "Enter")
    yield "where to find help"


async def trouble_in_the_library(held: Hands) -> Steps:
    yield "library, records damaged"


async def a_welcome_back(held: Hands) -> Steps:
    yield "welcome back"


async def a_talk(held: Hands) -> Steps:
    await to_the_talk(held)
    yield "first words"
    await held.write("2")
    yield "a reply chosen"
    await held.write("What would put it right for you, and")
    yield "own words"
    await held.write("")
    await pick(held, "1")
    yield "turn 2"
    await pick(held, "1")
    yield "turn 3"
    async for name in _asked_during_a_talk(held):
        yield name
    async for name in _at_the_desk(held):
        yield name
    async for name in _to_the_end(held):
        yield name


async def _asked_during_a_talk(held: Hands) -> Steps:
    await held.press("F1")
    yield "talk, help"
    await held.press("Esc")
    await held.pilot.press("ctrl+p")
    await held.settle()
    yield "talk, all commands"
    await held.press("Esc", "/")
    yield "actions"
    await held.write("/es")
    yield "actions, narrowed"
    await held.write("/escalate ")
    yield "teams"
    await held.press("Enter")
    yield "team chosen"
    await held.write("/end")
    await held.press("Enter")
    yield "end, asked once"
    await held.write("/hover")
    await held.press("Enter")
    yield "no such word"
    await held.write("9")
    await held.press("Enter")
    yield "no such number"


async def _at_the_desk(held: Hands) -> Steps:
    await held.say(HALF_A_LINE)
    yield "not recognised"
    await held.press("F2")
    yield "desk"
    await held.press("1")
    yield "desk, an article"
    await held.press("→")
    yield "desk, no notes"
    await held.write("Sister. Money back.")
    yield "desk, notes"
    await held.press("F2")
    if held.app.size.width < 100:
        await held.press("F4")
        yield "feelings"
        await held.press("Enter")
        yield "rules of the last words"
        await held.press("Esc", "Esc")
    await held.write("")


async def _to_the_end(held: Hands) -> Steps:
    await held.press("Esc")
    yield "paused"
    await held.press("Enter")
    await held.say("/leave")
    yield "leaving, asked once"
    await held.press("Esc")
    await held.say("/hold")
    yield "on hold"
    held.house.records.trouble = FULL
    await pick(held, "1")
    yield "not saved yet"
    held.house.records.trouble = None
    await held.press("Enter")
    yield "boiling"
    await pick(held, "1")
    yield "a second voice"
    await pick(held, "1")
    yield "the end"


async def a_talk_at_its_pace(held: Hands) -> Steps:
    await to_the_talk(held)
    talk = held.app.screen.conversation
    talk._timer.pause()
    talk._ticks = 18
    talk.redraw()
    await held.pilot.pause()
    yield "words arrive"
    await held.pilot.press("1", "enter")
    await held.settle()
    yield "listening"


async def an_exam(held: Hands) -> Steps:
    await to_the_talk(held)
    await pick(held, "1")
    yield "exam"
    await held.press("F2")
    yield "exam, desk"


async def coached(held: Hands, level: int) -> Steps:
    await to_the_talk(held)
    yield f"coach {level}"


async def a_delicate_talk(held: Hands) -> Steps:
    await find(held, "distress")
    await to_the_briefing(held)
    await held.press("↓", "Enter", "Enter")
    yield "delicate, five long replies"
    await pick(held, "4")
    yield "delicate, hurt"
    await held.press("Esc")
    yield "delicate, pause or stop"


async def a_long_talk(held: Hands) -> Steps:
    await to_the_talk(held)
    attempt = held.house.held[0].attempt
    for number in range(200):
        attempt.answer(PutOnHold() if number == 100 else StaySilent())
    await pick(held, "1")
    yield "turn 202"
    await held.pilot.press("pageup")
    await held.settle()
    yield "turn 202, earlier"
    await held.write("I mean it, really, and I have all the time in the world for you. " * 30)
    yield "a very long reply"


async def folded(held: Hands) -> Steps:
    await to_the_talk(held)
    yield "replies folded"
    await held.pilot.press("enter")
    await held.settle()
    yield "replies unfolded"


async def too_small(held: Hands) -> Steps:
    await held.resize(50, 12)
    yield "too small"


async def nobody_rang(held: Hands) -> Steps:
    await to_the_talk(held)
    await held.say("/end")
    await held.press("Enter")
    yield "the line goes dead"
    await held.press("Enter")
    yield "self-rating"
    await held.press("4", "Enter")
    yield "what one would change"


@dataclass(frozen=True, slots=True)
class Part:
    """One run of the program.

    Attributes:
        walk: What is done in it.
        house: What stands behind the screens.
        start: How the program is started.
    """

    walk: Callable[[Hands], Steps]
    house: Callable[[], PaperHouse] = PaperHouse
    start: Start = AT_ONCE


PARTS: Final[Mapping[str, Part]] = {
    "before": Part(before_the_talk),
    "last debrief": Part(the_last_debrief, just_practised),
    "settings": Part(what_can_be_set),
    "first time": Part(the_first_time, never_asked),
    "content note": Part(a_content_note),
    "trouble": Part(trouble_in_the_library, TroubledHouse),
    "welcome back": Part(a_welcome_back, unfinished),
    "talk": Part(a_talk),
    "pace": Part(a_talk_at_its_pace, at_pace, Start(beat=None)),
    "exam": Part(an_exam, start=replace(AT_ONCE, exam=True)),
    "coach 1": Part(partial(coached, level=1), start=replace(AT_ONCE, coach=1)),
    "coach 2": Part(partial(coached, level=2), start=replace(AT_ONCE, coach=2)),
    "coach 3": Part(partial(coached, level=3), start=replace(AT_ONCE, coach=3)),
    "delicate": Part(a_delicate_talk),
    "long talk": Part(a_long_talk, patient),
    "folded": Part(folded, talkative),
    "lost": Part(nobody_rang),
    "too small": Part(too_small),
}
