"""Talks that are over, one for each state in which the debrief looks different."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from engine.scenario import Scenario
from engine.transcript import Answer, EndTalk, Escalate, Pick, Say, StaySilent
from tests.tui.customers import CALM, DELICATE, OWN, WEDDING
from tests.tui.house import PaperHouse
from tui.house import Held, Setup

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
