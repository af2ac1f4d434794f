"""The shape of the talk in a scenario file: nodes, replies, routes, actions. Names are looked up elsewhere."""

from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field

from engine.vocabulary import Decision, Event, Outcome, TriggerKind
from scenarios.reading.kinds import Condition, Id, Points, Target, Text, Whole, Words, YesNo


class Shape(BaseModel):
    """A mapping with known keys only."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class HopShape(Shape):
    """One entry of a `goto` list."""

    to: Target
    when: Condition | None = None


def _hops(value: Any) -> Any:
    return [{"to": value}] if isinstance(value, str) else value


Goto = Annotated[
    tuple[HopShape, ...],
    BeforeValidator(_hops, json_schema_input_type=str | list[HopShape]),
]
"""A target, or a list of targets with conditions, of which the last has none."""

STAY_HERE = (HopShape(to="stay"),)


class MovesShape(Shape):
    """Corrections to what the recogniser finds in a reply."""

    add: tuple[Text, ...] = ()
    remove: tuple[Text, ...] = ()


class _Then(Shape):
    """What every answer can bring about."""

    effects: dict[str, Points] = Field(default_factory=dict)
    events: tuple[Event, ...] = ()
    fatal: Words = ""


class AnswerShape(_Then):
    """What an answer in words leads to."""

    goto: Goto
    escalates: Words = ""


class ReplyShape(AnswerShape):
    """A line the trainee may pick."""

    id: Id
    say: Text
    when: Condition | None = None
    once: YesNo = False
    moves: MovesShape = MovesShape()


class RouteShape(AnswerShape):
    """Where a typed reply leads."""

    when: Condition | None = None


class ActionShape(_Then):
    """Handing over, or ending the talk."""

    goto: Goto


class PauseShape(_Then):
    """Saying nothing."""

    goto: Goto = STAY_HERE


class HoldShape(PauseShape):
    """Putting the customer on hold."""

    at_most: Annotated[int, Whole(0, 99)] | None = None


class LineShape(Shape):
    """What is said or happens somewhere."""

    customer: Words = ""
    stage: Words = ""
    speaker: Words = ""


class VariantShape(LineShape):
    """Another line for a node."""

    when: Condition


class NodeShape(LineShape):
    """A turn of the customer."""

    variants: tuple[VariantShape, ...] = ()
    replies: tuple[ReplyShape, ...] = ()
    typed: tuple[RouteShape, ...] = ()
    escalate: dict[str, ActionShape] = Field(default_factory=dict)
    hold: HoldShape | None = None
    silence: PauseShape | None = None
    end: ActionShape | None = None


class EndingShape(LineShape):
    """How a talk ends."""

    outcome: Outcome


class ExitShape(Shape):
    """A way out of every node."""

    when: Condition
    goto: Target


class TriggerShape(Shape):
    """Something that calls for a decision whether to escalate."""

    at: Target
    kind: TriggerKind
    decision: Decision
    to: Words = ""
    within: Annotated[int, Whole(1, 99)] | None = None
