"""What a walker can do at a node: the replies and actions that picked play has there, each with what it shows."""

from dataclasses import dataclass

from engine.choice import Choice
from engine.guard import Guard
from engine.recognition import NOTHING, Recognised
from engine.scenario import Line
from engine.script import Script
from engine.transcript import Answer, EndTalk, Escalate, Kind, Pick, PutOnHold, StaySilent


@dataclass(frozen=True, slots=True)
class Act:
    """One answer of picked play, in answer to one line of the customer.

    Attributes:
        kind: A reply or an action; never `typed`.
        node: Where it is done.
        line: What the customer said there.
        name: The reply's id or the team's name, "" for hold, silence and end.
        words: What is said, "" for actions.
        recognised: What the recogniser and the scenario find in the words.
        choice: The choice the machine makes.
        when: The guard that hides it, None if it has none.
    """

    kind: Kind
    node: str
    line: Line
    name: str
    words: str
    recognised: Recognised
    choice: Choice
    when: Guard | None = None

    @property
    def answer(self) -> Answer:
        """The answer that does it in a session."""
        match self.kind:
            case "escalate":
                return Escalate(self.name)
            case "hold":
                return PutOnHold()
            case "silence":
                return StaySilent()
            case "end":
                return EndTalk()
            case _:
                return Pick(self.name)

    @property
    def escalated_to(self) -> str:
        """The team it hands over to, "" if none."""
        return self.name if self.kind == "escalate" else self.choice.then.escalates


def acts_at(script: Script, node: str, number: int) -> tuple[Act, ...]:
    """Everything that may be done at a node after its line of this number: replies first, in the order of the file."""
    place = script.places[node]
    line = place.lines[number]
    acts = [
        Act("reply", node, line, reply.id, reply.say, script.read(node, line, reply), entry.choice, reply.when)
        for entry in place.replies
        for reply in (entry.reply,)
    ]
    acts.extend(Act("escalate", node, line, team, "", NOTHING, choice) for team, choice in place.escalate.items())
    kinds: tuple[tuple[Kind, Choice | None], ...] = (
        ("hold", place.hold),
        ("silence", place.silence),
        ("end", place.end),
    )
    acts.extend(Act(kind, node, line, "", "", NOTHING, choice) for kind, choice in kinds if choice)
    return tuple(acts)
