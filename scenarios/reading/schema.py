"""The shape of a whole scenario file."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from engine.vocabulary import AffectMode, Channel, CustomerType, Industry, Skill
from scenarios.reading.kinds import Id, Language, Percent, Points, Target, Text, Whole, Words
from scenarios.reading.shapes import (
    ActionShape,
    EndingShape,
    ExitShape,
    HoldShape,
    NodeShape,
    PauseShape,
    Shape,
    TriggerShape,
)


class TraineeShape(Shape):
    """The part the trainee plays."""

    role: Text
    task: Text
    may: tuple[Text, ...] = ()
    may_not: tuple[Text, ...] = ()


class FeelingsShape(Shape):
    """The customer's gauges at the start, in points."""

    anger: Percent | None = None
    distress: Percent | None = None
    heard: Percent | None = None
    trust: Percent | None = None
    patience: Percent | None = None


class TemperamentShape(Shape):
    """How this customer reacts."""

    reactivity: Annotated[int, Whole(0, 300)] = 100
    drain: Annotated[int, Whole(0, 50)] = 5
    baseline: Percent = 20


class FactShape(Shape):
    """Something of the customer's story."""

    words: tuple[Text, ...]
    told: Target


class CustomerShape(Shape):
    """The person the trainee talks with."""

    name: Text
    wants: Text
    needs: Text
    feelings: FeelingsShape
    temperament: TemperamentShape = TemperamentShape()
    facts: dict[str, FactShape] = Field(default_factory=dict)


class ArticleShape(Shape):
    """Something to look up."""

    id: Id
    title: Text
    text: Text


class DeskShape(Shape):
    """What the trainee can look up during the talk."""

    record: Words = ""
    articles: tuple[ArticleShape, ...] = ()


class VariableShape(Shape):
    """A whole number of the scenario's own."""

    start: Points
    least: Points = Field(alias="min")
    most: Points = Field(alias="max")


class StepShape(Shape):
    """One answer of a test: a word, or what is typed, or a team to hand over to."""

    pick: Words = ""
    type: Words = ""
    escalate: Words = ""
    say: Words = ""


def _step(value: Any) -> Any:
    return {"pick": value} if isinstance(value, str) else value


Step = Annotated[StepShape, BeforeValidator(_step, json_schema_input_type=str | StepShape)]


class TestShape(Shape):
    """A play and what it should come to."""

    __test__ = False

    name: Text
    play: tuple[Step, ...]
    expect: dict[str, Any]


class PlayShape(Shape):
    """A play that stands alone, such as a witness that was printed."""

    play: tuple[Step, ...]


class OddsShape(Shape):
    """What should come of a way of playing, on average: the chance of an ending, or the mean of a score."""

    policy: Text
    ending: Words = ""
    score: Words = ""
    chance: Words = ""
    mean: Words = ""


class ScenarioShape(Shape):
    """A scenario file."""

    hardcalls: Annotated[int, Whole(1, 1)]
    id: Id
    title: Text
    summary: Text
    industry: Industry
    channel: Channel
    customer_type: CustomerType
    difficulty: Annotated[int, Whole(1, 5)]
    minutes: Annotated[int, Whole(1, 120)]
    skills: tuple[Skill, ...]
    language: Language = "en"
    content_note: Words = ""
    trainee: TraineeShape
    customer: CustomerShape
    desk: DeskShape = DeskShape()
    variables: dict[str, VariableShape] = Field(default_factory=dict)
    affect: AffectMode = "model"
    start: Target
    nodes: dict[str, NodeShape]
    escalate: dict[str, ActionShape] = Field(default_factory=dict)
    hold: HoldShape | None = None
    silence: PauseShape | None = None
    end: ActionShape | None = None
    exits: tuple[ExitShape, ...] = ()
    triggers: tuple[TriggerShape, ...] = ()
    endings: dict[str, EndingShape]
    tests: tuple[TestShape, ...] = ()
    odds: tuple[OddsShape, ...] = ()


PROSE = frozenset(
    {"say", "customer", "title", "summary", "stage", "speaker", "content_note", "role", "task", "may", "may_not"}
    | {"wants", "needs", "name", "record", "text", "fatal", "type"}
)
"""The keys under which people's words stand."""


def json_schema() -> dict[str, Any]:
    """The shape of a scenario file as JSON Schema, for editors that complete and check while one types."""
    return ScenarioShape.model_json_schema(by_alias=True)
