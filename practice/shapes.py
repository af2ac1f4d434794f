"""Frozen dataclasses as plain data and back, by their annotations alone.

A dataclass is an object of those fields that differ from their defaults; a tuple is a list, a frozen set a sorted
list. A type that is one of several in a field carries its name under `is`. So a field with a default may be added to
a type without changing a record that was written before.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from types import MappingProxyType, NoneType, UnionType
from typing import Any, Final, Literal, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from practice.canonical import Plain, visible

T = TypeVar("T")
K = TypeVar("K", str, int)
Reader = Callable[[Any], Any]

TAG: Final = "is"


class ShapeError(ValueError):
    """Plain data that is not what was expected at its place.

    Attributes:
        problem: What is wrong there.
        place: The way to it from outside, such as `("entries", 2, "entry", "kind")`.
    """

    def __init__(self, problem: str, *place: str | int) -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place

    def __str__(self) -> str:
        where = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.place).lstrip(".")
        return f"{visible(where) or 'the whole'}: {self.problem}"


class Shapes:
    """Writes and reads dataclasses.

    Args:
        tags: The name of every type that is one of several in some field.
    """

    def __init__(self, tags: Mapping[type, str]) -> None:
        self._tags = tags
        self._fields: dict[type, tuple[Field[Any], ...]] = {}
        self._readers: dict[Any, Reader] = {}

    def to_plain(self, value: object) -> Plain:
        """A dataclass, or what stands in one, as plain data."""
        match value:
            case None | bool() | int() | str():
                return value
            case tuple():
                return [self.to_plain(item) for item in value]
            case frozenset():
                return [self.to_plain(item) for item in sorted(value)]
            case Mapping():
                return {key: self.to_plain(item) for key, item in value.items()}
        kept: dict[str, Plain] = {TAG: self._tags[type(value)]} if type(value) in self._tags else {}
        for field in self._of(type(value)):
            item = getattr(value, field.name)
            if _required(field) or item != _default(field):
                kept[field.name] = self.to_plain(item)
        return kept

    def from_plain(self, kind: type[T], data: Plain) -> T:
        """A dataclass from plain data.

        Raises:
            ShapeError: If a field is missing, unknown, or not of its type, or the type itself refuses its values.
        """
        return cast("T", self._reader(kind)(data))

    def _of(self, kind: type) -> tuple[Field[Any], ...]:
        if kind not in self._fields:
            self._fields[kind] = fields(kind)
        return self._fields[kind]

    def _reader(self, kind: Any) -> Reader:
        if kind not in self._readers:
            self._readers[kind] = self._make_reader(kind)
        return self._readers[kind]

    def _make_reader(self, kind: Any) -> Reader:
        origin, parts = get_origin(kind), get_args(kind)
        if origin in (Union, UnionType):
            return self._one_of(parts)
        if origin in (tuple, frozenset):
            return self._list(origin, parts)
        if origin is Mapping:
            return self._named(parts[1])
        if is_dataclass(kind):
            return self._object(cast("type", kind))
        return _word(parts) if origin is Literal else _scalar(kind)

    def _one_of(self, kinds: tuple[Any, ...]) -> Reader:
        if NoneType in kinds:
            (kind,) = (kind for kind in kinds if kind is not NoneType)
            inner = self._reader(kind)
            return lambda data: None if data is None else inner(data)
        readers = {self._tags[kind]: self._reader(kind) for kind in kinds}

        def read(data: Plain) -> Any:
            tag = data.get(TAG) if isinstance(data, dict) else None
            if not isinstance(tag, str) or tag not in readers:
                raise ShapeError(f"an object with {TAG!r} as one of {', '.join(readers)} is needed here")
            return readers[tag](data)

        return read

    def _list(self, made: Callable[[Any], Any], parts: tuple[Any, ...]) -> Reader:
        endless = made is frozenset or parts[-1] is Ellipsis
        readers = [self._reader(part) for part in parts if part is not Ellipsis]

        def read(data: Plain) -> Any:
            if not isinstance(data, list) or not (endless or len(data) == len(readers)):
                raise ShapeError("a list is needed here" if endless else f"a list of {len(readers)} is needed here")
            each = readers * len(data) if endless else readers
            return made(_read_all(enumerate(data), dict(enumerate(each))).values())

        return read

    def _named(self, kind: Any) -> Reader:
        inner = self._reader(kind)

        def read(data: Plain) -> Mapping[str, Any]:
            if not isinstance(data, dict):
                raise ShapeError("an object is needed here")
            return MappingProxyType(_read_all(data.items(), dict.fromkeys(data, inner)))

        return read

    def _object(self, kind: type) -> Reader:
        hints = get_type_hints(kind)
        readers = {field.name: self._reader(hints[field.name]) for field in self._of(kind)}
        needed = [field.name for field in self._of(kind) if _required(field)]
        tag = self._tags.get(kind)

        def read(data: Plain) -> Any:
            if not isinstance(data, dict) or data.get(TAG) != tag:
                raise ShapeError("an object is needed here" if tag is None else f"{TAG!r} must be {tag!r} here")
            for name in needed:
                if name not in data:
                    raise ShapeError(f"{name!r} is missing")
            for name in data:
                if name not in readers and name != TAG:
                    raise ShapeError(f"{name!r} is not known here")
            values = _read_all(((name, item) for name, item in data.items() if name != TAG), readers)
            try:
                return kind(**values)
            except ValueError as fault:
                raise ShapeError(str(fault)) from fault

        return read


_SCALARS: Final[Mapping[type, str]] = {str: "a text", int: "a whole number", bool: "true or false"}


def _required(field: Field[Any]) -> bool:
    return field.default is MISSING and field.default_factory is MISSING


def _default(field: Field[Any]) -> object:
    return field.default if field.default_factory is MISSING else field.default_factory()


def _scalar(kind: type) -> Reader:
    def read(data: Plain) -> Plain:
        if type(data) is not kind:
            raise ShapeError(f"{_SCALARS[kind]} is needed here")
        return data

    return read


def _word(words: tuple[str, ...]) -> Reader:
    def read(data: Plain) -> Plain:
        if data not in words:
            raise ShapeError(f"one of {', '.join(words)} is needed here")
        return data

    return read


def _read_all(items: Iterable[tuple[K, Any]], readers: Mapping[K, Reader]) -> dict[K, Any]:
    """Every item read by the reader of its place, which a fault is told with."""
    found: dict[K, Any] = {}
    place: K | None = None
    try:
        for place, data in items:
            found[place] = readers[place](data)
    except ShapeError as fault:
        raise ShapeError(fault.problem, cast("str | int", place), *fault.place) from fault
    return found
