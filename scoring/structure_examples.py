"""Replies that show each structural rule, and replies that look alike and do not. Every one of them is a test."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from engine.recognition import Context, Fact, Recogniser
from engine.vocabulary import Channel
from scoring.structure import Remark, Spoken, talk_remarks


@dataclass(frozen=True, slots=True)
class Instance:
    """A reply in its talk.

    Attributes:
        reply: The last reply of a talk that ended with it.
        customer: What the customer said just before.
        before: The replies before it, oldest first.
        channel: How the customer hears it.
        anger: The customer's anger, 0..100.
        facts: Words of the customer's story.
    """

    reply: str
    customer: str = ""
    before: tuple[str, ...] = ()
    channel: Channel = "phone"
    anger: int = 30
    facts: tuple[str, ...] = ()

    def remarks(self, recognise: Recogniser) -> tuple[Remark, ...]:
        """What its build shows.

        Args:
            recognise: Reads the replies.
        """
        earlier = [self._spoken(text, Context(), recognise) for text in self.before]
        facts = tuple(Fact(words, (words,)) for words in self.facts)
        last = self._spoken(self.reply, Context(self.customer, facts=facts), recognise)
        found = talk_remarks([*earlier, last])
        return tuple(remark for remark in found if remark.turn == len(self.before) + 1)

    def _spoken(self, text: str, context: Context, recognise: Recogniser) -> Spoken:
        return Spoken(text, recognise(text, context), context, self.channel, self.anger)


@dataclass(frozen=True, slots=True)
class Instances:
    """Examples of one rule: those that show it, and those that pass."""

    matches: tuple[Instance, ...]
    passes: tuple[Instance, ...]


def _of(matches: tuple[str | Instance, ...], passes: tuple[str | Instance, ...]) -> Instances:
    return Instances(
        *(tuple(Instance(one) if isinstance(one, str) else one for one in part) for part in (matches, passes))
    )


_LONG: Final = (
    "I had a look at what happened with your delivery, and it seems the van left without it. The depot has it now. "
    "The next van goes out at seven. I asked them to put your box at the front. You get a text when it is loaded. "
    "The driver rings before he comes. If nobody is in, he takes it back. Then we try again."
)

_TANGLED: Final = (
    "The thing is that when an order is placed after four it is not sent on the same day but on the next one, "
    "unless that is a Sunday, in which case it waits."
)

_EXAMPLES: Final = {
    "erases_with_but": _of(
        (
            "I'm really sorry, but I can't do anything about it.",
            "I can hear how worried you are, however the rules are clear.",
        ),
        (
            "I'm sorry about the delay, but I'll have it fixed today.",
            "I'm sorry about the delay. But it isn't over yet.",
            "They told you “sorry, but no”, and that was not fair.",
        ),
    ),
    "over_apologises": _of(
        (
            "Sorry about that. I'm so sorry. Again, my apologies.",
            Instance(
                "I'm sorry you had to call again.",
                before=("I'm sorry.", "Sorry for the letter.", "I do apologise for the wait."),
            ),
        ),
        (
            "I'm sorry, sorry, sorry. Let me look.",
            "I'm sorry it took so long, and I apologise for the letter.",
            "I'm not sorry. I'm not sorry. I'm not sorry.",
        ),
    ),
    "interrogates": _of(
        (
            "When did you order? Where did you look? Who took it in?",
            "Is it on? Is it plugged in? Does the light blink?",
        ),
        ("When did you order? And where did you look?", "I'll send it on Friday. Is that all right? OK? Yes?"),
    ),
    "solves_before_listening": _of(
        (
            Instance("I'll refund the forty pounds right now.", "Four days late!", anger=70),
            Instance("Thank you. I can book you another visit right away.", "Again nobody came!", anger=60),
        ),
        (
            Instance("I can hear how angry you are. I'll refund it right now.", "Four days late!", anger=70),
            Instance("I'll refund the forty pounds right now.", "Four days late.", anger=30),
            Instance("I'll refund it right now.", "So?", before=("Tell me what happened.",), anger=70),
        ),
    ),
    "parrots": _of(
        (
            Instance(
                "So you have been waiting for four days and nobody called you.",
                "I have been waiting for four days and nobody called back, thank you very much.",
            ),
            Instance(
                "It was raining and the box stood there all night.",
                "The box stood outside. It was raining and the box stood there all night.",
            ),
        ),
        (
            Instance(
                "So four days went by without a single call.", "I have been waiting for four days and nobody called."
            ),
            Instance("Nobody called?", "I have been waiting for four days and nobody called."),
        ),
    ),
    "uses_jargon": _of(
        (
            "The SLA for this is two days.",
            "It failed in our legacy system.",
            "Your consignment is with the last mile carrier.",
        ),
        (
            Instance("Our SLA says two days.", "What does your SLA say?"),
            "The SLA (our promise of how fast we are) is two days.",
            "Your PIN is safe, OK? It is for the RX-100.",
        ),
    ),
    "writes_a_wall": _of(
        (
            Instance(_LONG, channel="chat"),
            f"{_LONG} I am at my desk until six, and after that my colleague Sam knows all.",
        ),
        (Instance(_LONG, channel="email"), _LONG),
    ),
    "shouts_in_capitals": _of(
        ("You NEED TO CALM DOWN now.", "That is IMPOSSIBLE."),
        ("I do NOT know.", "Your GPS and your TV are fine."),
    ),
    "stacks_keywords": _of(
        (
            "sorry understand apologise frustrated refund options manager",
            "Sorry, apologies, refund, manager, options, help.",
        ),
        (
            "I'm sorry you are frustrated. Which of these would help?",
            "Sorry. Refund or exchange?",
            "It'll only take two minutes.",
        ),
    ),
    "leaves_no_next_step": _of(
        ("Thank you for your patience, goodbye.", Instance("Bye then.", before=("Thank you for calling.",))),
        (
            "I'll call you tomorrow at nine to make sure it arrived.",
            Instance("Take care, goodbye.", before=("I'll call you tomorrow at nine to make sure it arrived.",)),
        ),
    ),
    "asks_again": _of(
        (
            Instance("Could you give me your order number?", "It's order 44821, and it's late."),
            Instance("And what colour was this parcel?", before=("What colour was the parcel?",)),
        ),
        (
            Instance("So that's order number 44821, right?", "It's order 44821, and it's late."),
            Instance("What happened with the invoice?", before=("What happened with your parcel?",)),
        ),
    ),
    "speaks_as_we": _of(
        ("We're sorry. We can look, and our team rings.", "We know. We'll see what we can do for you."),
        ("We're sorry. We can look, and I'll ring. Our team knows.", "Let's see what we can do."),
    ),
    "is_concrete": _of(
        (
            "I'll ring you on Friday about the 40 pounds.",
            Instance("The blue dress left on Friday.", facts=("blue dress",)),
        ),
        ("I'll ring you on Friday.", "I'll ring you soon about the matter, on Friday or the 14th."),
    ),
    "is_hard_to_read": _of(
        (_TANGLED, f"Right. {_TANGLED} Anything else?"),
        ("Orders after four go out the next day. On a Sunday they wait. " * 3, _LONG),
    ),
    "makes_promise": _of(
        ("I'll call you back by five tomorrow.", "I'll make sure this never happens again."),
        ("The parcel left on Monday.", "You called on Monday at five.", "We've stopped using that firm."),
    ),
}

EXAMPLES: Final[Mapping[str, Instances]] = MappingProxyType(_EXAMPLES)
"""Examples by the name of the rule."""
