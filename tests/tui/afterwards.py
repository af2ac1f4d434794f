"""Talks that are over, one for each state in which the debrief looks different."""

from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

from engine.scenario import Scenario
from engine.transcript import Answer, EndTalk, Escalate, Pick, Say, StaySilent
from tests.tui.customers import CALM, DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tests.tui.pilot import Hands
from tui.house import Held, Setup
from tui.screens.debrief import DebriefScreen
from tui.screens.reading import ReadingScreen

LONG_WINDED: Final = (
    "I do see that this went wrong for you on a day that will not come again, and I have read every line of it here. "
    "You need to calm down. Then we can look at what there is, one thing after the other, as we always do."
)


@dataclass(frozen=True, slots=True)
class Over:
    """One talk.

    Attributes:
        answers: What was said in it.
        scenario: The customer.
        setup: How it was held.
        attempts: Which attempt it was.
        rated: What the trainee thought of it, before any score.
    """

    answers: tuple[Answer, ...]
    scenario: Scenario = WEDDING
    setup: Setup = field(default_factory=Setup)
    attempts: int = 1
    rated: tuple[int, str] | None = None

    def held(self) -> tuple[PaperHouse, Held]:
        """Hold it; the house it was held in, and the last attempt."""
        house = PaperHouse([self.scenario])
        for _ in range(self.attempts):
            held = house.begin(self.scenario.id, self.setup)
            for answer in self.answers:
                held.attempt.answer(answer)
        if self.rated is not None:
            held.attempt.rate(*self.rated)
        return house, held


REPAIRED: Final = tuple(Pick(reply) for reply in ("own", "feeling", "calm_too", "right", "refund"))

TALKS: Final[Mapping[str, Over]] = {
    "won": Over(
        REPAIRED, setup=Setup("Offer two ways to put it right"), rated=(4, "I would not tell her to calm down.")
    ),
    "lost": Over((Pick("calm"), Pick("policy"), EndTalk())),
    "exam": Over((Pick("own"), Pick("feeling"), Pick("both"), Pick("refund")), setup=Setup(exam=True)),
    "fatal act": Over((Pick("own"), Pick("feeling"), Pick("both"), Pick("fatal"))),
    "handed over": Over((*REPAIRED[:3], Escalate("team lead", "My team lead can decide this. I tell her everything."))),
    "one turn": Over((EndTalk(),)),
    "long": Over((Pick("own"), Pick("pass"), *[Pick("policy")] * 20, Pick("right"), Pick("refund"))),
    "second attempt": Over(REPAIRED, attempts=2),
    "delicate": Over((Pick("payment"), Pick("note"), Pick("ask")), DELICATE),
    "typed": Over((Say("The van."), Say(LONG_WINDED), StaySilent(), Say(f"{CALM} {OWN}"), EndTalk())),
}
"""By what is special about them."""

LOOKED_AT: Final[Mapping[str, Sequence[str]]] = {
    "won": ("1", "2", "3", "4", "5"),
    "lost": ("1", "2"),
    "exam": ("1",),
    "fatal act": ("1", "4"),
    "handed over": ("3",),
    "one turn": ("1", "2"),
    "long": ("1", "2"),
    "second attempt": ("4", "4 B"),
    "delicate": ("1",),
    "typed": ("1", "2", "1 C", "5"),
}
"""The pages of each talk that are kept; a letter is pressed on its page."""


@asynccontextmanager
async def after(held: Hands, name: str) -> AsyncIterator[Held]:
    """The debrief of a talk on the screen."""
    house, talk = TALKS[name].held()
    screen = DebriefScreen(house, talk, house.debrief(talk))
    await held.app.push_screen(screen)
    await held.settle()
    yield talk
    while held.app.screen is not screen:
        held.app.pop_screen()
    held.app.pop_screen()
    await held.settle()


async def every_debrief(held: Hands) -> AsyncIterator[str]:
    """The pages to be looked at, one after the other, by the talk and the keys that open them."""
    for name, pages in LOOKED_AT.items():
        async with after(held, name):
            for page in pages:
                await held.press(*page.split())
                yield f"{name}, {page}"
                if isinstance(held.app.screen, ReadingScreen):
                    await held.press("Esc")


async def the_last_debrief(held: Hands) -> AsyncIterator[str]:
    """From the library back into the debrief of the last talk."""
    yield "library, a talk behind you"
    await held.press("F1")
    yield "library, help with the last debrief"
    await held.press("Esc")
    if held.app.size.width < 100:
        await held.press("Enter")
        yield "a customer seen closer, with the last debrief"
    await held.press("D")
    yield "the last debrief again"
