"""What a single value of a scenario file can be: text, an id, a whole number, a word of a closed list."""

import re
from dataclasses import dataclass
from typing import Annotated, Any, Final

from pydantic import AfterValidator, BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

ID: Final = re.compile(r"[a-z][a-z0-9_-]{0,59}")
_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Z]{2})?")
_WHOLE: Final = re.compile(r"[+-]?\d{1,9}")
_YES: Final = frozenset({"true", "yes", "on"})
_NO: Final = frozenset({"false", "no", "off"})


def fault(code: str, message: str, help: str = "", repair: str = "") -> PydanticCustomError:  # noqa: A002 - as in `finding`
    """What a validator raises: a code of the catalogue with our own words.

    Args:
        code: Its code.
        message: What is wrong.
        help: What to write instead.
        repair: A value with which reading can go on, so that whatever else is wrong is found as well.
    """
    return PydanticCustomError(code, "{message}", {"message": message, "help": help, "repair": repair})


def _text(value: str) -> str:
    if not value.strip():
        raise fault("S108", "there is no text here", "write what is meant, in quotes", repair="…")
    return value.strip()


def _stripped(value: str) -> str:
    return value.strip()


def _id(value: str) -> str:
    if ID.fullmatch(value):
        return value
    suggestion = suggested_id(value)
    shape = "an id is lower-case letters, digits, - and _, and begins with a letter"
    raise fault("S109", f"'{value}' cannot be an id", f"{shape}: {suggestion}" if suggestion else shape, repair="x")


def suggested_id(text: str) -> str:
    """The id that looks most like a text, "" if it holds no letter."""
    return re.sub(r"[^a-z0-9]+", "_", text.lower()).strip("_").lstrip("0123456789_")[:60]


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise fault("S109", f"'{value}' is not the code of a language", "write two letters, such as en", repair="en")
    return value


def _yes_no(value: Any) -> bool:
    if isinstance(value, str) and value.lower() in _YES | _NO:
        return value.lower() in _YES
    raise fault("S107", f"{shown(value)} is neither true nor false", "write true or false", repair="false")


def shown(value: Any) -> str:
    """A value as it is named in a message."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    if not value:
        return "nothing"
    return f"'{value}'" if len(value) <= 40 else f"'{value[:39]}…'"


@dataclass(frozen=True, slots=True)
class Whole:
    """Marks an `int` as a whole number from `least` to `most`, written in digits."""

    least: int
    most: int

    def read(self, value: Any) -> int:
        """The number, or a fault in our own words."""
        remedy = f"write a number from {self.least} to {self.most}" if self.least < self.most else f"write {self.least}"
        if not isinstance(value, str) or not _WHOLE.fullmatch(value):
            raise fault("S105", f"{shown(value)} is not a whole number", remedy, repair=str(self.least))
        number = int(value)
        if not self.least <= number <= self.most:
            message = f"{number} is outside {self.least} to {self.most}"
            if self.least == self.most:
                message = f"only {self.least} can stand here, not {number}"
            raise fault("S106", message, remedy, repair=str(self.least))
        return number

    def __get_pydantic_core_schema__(self, source: Any, handler: Any) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(self, schema: Any, handler: Any) -> dict[str, Any]:
        return {"type": "integer", "minimum": self.least, "maximum": self.most}


Text = Annotated[str, AfterValidator(_text)]
"""Text that says something."""

Words = Annotated[str, AfterValidator(_stripped)]
"""Text that may be empty."""

Id = Annotated[str, AfterValidator(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$"})]
"""The name that a thing has in the file."""

Language = Annotated[str, AfterValidator(_language)]
"""The code of a language."""

YesNo = Annotated[bool, BeforeValidator(_yes_no), WithJsonSchema({"type": "boolean"})]
"""true or false."""

Percent = Annotated[int, Whole(0, 100)]
"""A gauge's value, or a share."""

Points = Annotated[int, Whole(-1000, 1000)]
"""What a variable holds, or what is added to a gauge or a variable."""

Target = Text
"""The id of a node or an ending, or `stay`; looked up when the whole file is known."""

Condition = Text
"""The text of a guard; parsed when every name is known."""
