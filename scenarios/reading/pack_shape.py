"""The shape of a phrase pack's file; what its templates mean is read elsewhere."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from scenarios.reading.kinds import Id, Language, Text, Whole, Words, YesNo
from scenarios.reading.shapes import Shape
from scoring.pack import Scope


class ExampleShape(Shape):
    """A reply, alone or with what the customer said before it."""

    text: Text
    customer: Words = ""
    name: Words = ""


def _example(value: Any) -> Any:
    return {"text": value} if isinstance(value, str) else value


Example = Annotated[ExampleShape, BeforeValidator(_example, json_schema_input_type=str | ExampleShape)]


class ExamplesShape(Shape):
    """What a rule is held against."""

    matches: tuple[Example, ...] = ()
    passes: tuple[Example, ...] = ()
    misses: tuple[Example, ...] = ()


Asked = Literal["only", "never"]


class RuleShape(Shape):
    """One rule."""

    rule: Id
    move: Words = ""
    signal: Words = ""
    level: Annotated[int, Whole(1, 3)] = 1
    about: Text
    source: Text
    say: tuple[Text, ...] = ()
    all: tuple[Text, ...] = ()
    unless: tuple[Text, ...] = ()
    unless_reply: tuple[Text, ...] = ()
    with_reply: tuple[Text, ...] = ()
    after: tuple[Text, ...] = ()
    unless_moves: tuple[Text, ...] = ()
    with_moves: tuple[Text, ...] = ()
    shares: Annotated[int, Whole(0, 9)] = 0
    question: Asked | None = None
    scope: Literal["affirmed", "any"] = "affirmed"
    allow: tuple[Scope, ...] = ()
    possible: YesNo = False
    examples: ExamplesShape = ExamplesShape()


class PackShape(Shape):
    """A file of phrases."""

    phrases: Annotated[int, Whole(1, 1)]
    language: Language = "en"
    classes: dict[str, tuple[Text, ...]] = Field(default_factory=dict)
    rules: tuple[RuleShape, ...] = ()
