"""Holds a file's data against its shape, and says in our own words what does not fit.

Where something does not fit a harmless value is put in its place, so that everything else that is wrong with the
file is found in the same run.
"""

import copy
import re
from collections.abc import Mapping
from typing import Any, Final, TypeVar, get_args, get_origin

from pydantic import BaseModel, ValidationError

from scenarios.reading.findings import Findings, Path
from scenarios.reading.kinds import shown
from scenarios.reading.marks import Data
from scenarios.reading.schema import CustomerShape, DeskShape, ScenarioShape, TraineeShape
from scenarios.reading.shapes import EndingShape, NodeShape, ReplyShape
from scenarios.reading.suggest import nearest, remedy

Model = TypeVar("Model", bound=BaseModel)

_ROUNDS: Final = 12
_STAND_INS: Final[Mapping[str, Any]] = {
    "missing": "",
    "model_type": {},
    "model_attributes_type": {},
    "dict_type": {},
    "tuple_type": [],
    "string_type": "…",
}

EXAMPLES: Final[Mapping[str, str]] = {
    "hardcalls": "1",
    "phrases": "1",
    "id": "late-parcel",
    "title": '"The late parcel"',
    "summary": '"A parcel is three days late."',
    "industry": "retail",
    "channel": "phone",
    "customer_type": "angry",
    "difficulty": "2",
    "minutes": "4",
    "skills": "[apology, solving]",
    "start": "opening",
    "role": '"Customer care, Northway Home"',
    "task": '"Find out where the parcel is, and say so."',
    "name": '"Dana Whitfield"',
    "wants": '"Her parcel, today."',
    "needs": '"To know that somebody sees to it."',
    "feelings": "{anger: 40, distress: 10, heard: 20, trust: 40, patience: 60}",
    "say": '"I am sorry that it is late."',
    "goto": "opening",
    "outcome": "resolved",
    "when": "anger >= 80",
    "play": "[sorry, send]",
    "expect": "{outcome: resolved}",
    "words": '["parcel", "box"]',
    "text": '"What stands on the page."',
}
"""For keys that a file must have, what may stand behind them."""

_ONLY: Final = frozenset({"hardcalls", "phrases"})
"""Keys that can have no other value."""

_OWNERS: Final[Mapping[str, type[BaseModel]]] = {
    "`nodes:`": NodeShape,
    "`replies:`": ReplyShape,
    "`customer:`": CustomerShape,
    "`trainee:`": TraineeShape,
    "`desk:`": DeskShape,
    "`endings:`": EndingShape,
}


def fitted(model: type[Model], data: Data, findings: Findings) -> Model | None:
    """The data in the shape of a model, with stand-ins where it does not fit; None if not even that works.

    Everything that does not fit is reported once.
    """
    for attempt in range(_ROUNDS):
        try:
            return model.model_validate(data)
        except ValidationError as fault:
            errors = fault.errors(include_url=False)
        if attempt == 0:
            _report_missing(model, errors, findings)
            for error in errors:
                _report(model, error, findings)
            data = copy.deepcopy(data)
        for error in errors:
            findings.give_up(_path(error["loc"]))
            data = _repaired(data, error)
    return None


def _path(loc: tuple[int | str, ...]) -> Path:
    return tuple(loc)


def _report_missing(model: type[BaseModel], errors: list[Any], findings: Findings) -> None:
    """One finding for each mapping that lacks keys, but for keys that are there and misspelt."""
    lacking: dict[Path, list[str]] = {}
    for error in errors:
        if error["type"] == "missing":
            lacking.setdefault(error["loc"][:-1], []).append(error["loc"][-1])
    for error in errors:
        path = error["loc"]
        if error["type"] == "extra_forbidden" and path[:-1] in lacking:
            meant = nearest(path[-1], _keys(_model_at(model, path[:-1])))
            lacking[path[:-1]] = [key for key in lacking[path[:-1]] if key != meant]
    for path, keys in lacking.items():
        if keys:
            message = f"the key '{keys[0]}' is missing" if len(keys) == 1 else f"keys are missing: {', '.join(keys)}"
            findings.at((*path, keys[0]), "S101", message, _written(keys[0]))


def _written(key: str) -> str:
    """What to write for a key that is missing: the one value it can have, or an example of one."""
    example = EXAMPLES.get(key)
    if example is None:
        return f"write {key}: and its value"
    return f"write {key}: {example}" if key in _ONLY else f"write it as in: {key}: {example}"


def _report(model: type[BaseModel], error: Any, findings: Findings) -> None:
    path, kind, context = _path(error["loc"]), error["type"], error.get("ctx", {})
    name = path[-1] if path and isinstance(path[-1], str) else "this"
    match kind:
        case "missing":
            return
        case "extra_forbidden":
            help_text = _belongs(model, path, error["input"])
            findings.at_key(path, "S102", f"nothing is called '{name}' here", help_text)
        case "literal_error":
            words = re.findall(r"'([^']*)'", context["expected"])
            help_text = remedy(str(error["input"]), words) or f"one of: {', '.join(words)}"
            findings.at(path, "S103", f"{_place(path)} cannot be {shown(error['input'])}", help_text)
        case _ if kind.startswith("S"):
            findings.at(path, kind, context["message"], context["help"])
        case _:
            message, help_text = _wrong_kind(kind, error["input"], _place(path), model, path)
            findings.at(path, "S107", message, help_text)


def _belongs(model: type[BaseModel], path: Path, value: Any) -> str:
    """What an unknown key was meant to be, or where it belongs."""
    key, known = str(path[-1]), _keys(_model_at(model, path[:-1]))
    for length in range(len(path) - 2, -1, -1):
        if key in _keys(_model_at(model, path[:length])):
            owner = _place(path[:length]) if length else "the top of the file"
            return f"it belongs to {owner}: indent it less"
    near = nearest(key, known)
    if near:
        return f"did you mean '{near}'?"
    for owner, shape in _OWNERS.items() if model is ScenarioShape else ():
        if key in shape.model_fields or (isinstance(value, dict) and _looks_like(shape, value)):
            return f"this looks like a part of {owner}: look at the indentation"
    return remedy(key, known)


def _looks_like(shape: type[BaseModel], value: dict[str, Any]) -> bool:
    return bool(value) and value.keys() <= shape.model_fields.keys()


def _place(path: Path) -> str:
    """The key that a value belongs to, in quotes."""
    return next((f"'{step}'" for step in reversed(path) if isinstance(step, str)), "the file")


def _wrong_kind(kind: str, value: Any, place: str, model: type[BaseModel], path: Path) -> tuple[str, str]:
    if kind == "tuple_type":
        return f"{place} is a list, not {shown(value)}", "begin each entry with `- ` on a line of its own, or use [ ]"
    if kind == "string_type":
        return f"{place} is text, not {shown(value)}", "put the text in quotes"
    keys = _keys(_model_at(model, path))
    return f"{place} is a mapping, not {shown(value)}", f"its keys: {', '.join(keys)}" if keys else "write key: value"


def _keys(model: type[BaseModel] | None) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()] if model is not None else []


def _model_at(model: type[BaseModel], path: Path) -> type[BaseModel] | None:
    """The model that describes the value at a path, if it is a mapping with known keys."""
    inner: Any = model
    for step in path:
        inner = _part(inner, step)
    inner = _unwrapped(inner)
    return inner if isinstance(inner, type) and issubclass(inner, BaseModel) else None


def _part(annotation: Any, step: int | str) -> Any:
    annotation = _unwrapped(annotation)
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        found = (field.annotation for name, field in annotation.model_fields.items() if step in (name, field.alias))
        return next(found, None)
    arguments = get_args(annotation)
    return arguments[1] if get_origin(annotation) is dict else arguments[0] if arguments else None


def _unwrapped(annotation: Any) -> Any:
    """An annotation without `Annotated` and without `| None`."""
    while annotation is not None and get_origin(annotation) not in {dict, tuple, None}:
        annotation = get_args(annotation)[0]
    return annotation


def _repaired(data: Any, error: Any) -> Any:
    """The data with a stand-in where the error is; text that stands for a longer form is replaced as a whole."""
    path = list(error["loc"])
    if not path:
        return {}
    inner, step = data, path.pop(0)
    while path and isinstance(inner[step], dict | list):
        inner, step = inner[step], path.pop(0)
    if error["type"] == "extra_forbidden":
        del inner[step]
    else:
        inner[step] = _stand_in(error)
    return data


def _stand_in(error: Any) -> Any:
    kind = error["type"]
    if kind == "literal_error":
        return re.findall(r"'([^']*)'", error["ctx"]["expected"])[0]
    if kind.startswith("S"):
        return error["ctx"]["repair"]
    return copy.copy(_STAND_INS.get(kind, ""))
