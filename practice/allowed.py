"""What picked play of a customer allows, kept from one talk to the next: working it out takes seconds."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import engine
import scoring
from engine import weights
from practice.cache import Cache, made_by
from practice.canonical import NotPlainError, Plain, from_bytes, to_bytes
from practice.codec import SHAPES
from practice.shapes import ShapeError
from scoring.attainable import Attainable

_KIND: Final = "allowed"


@dataclass(frozen=True, slots=True)
class MadeFrom:
    """Everything that the worst and the best of a talk depend on.

    Attributes:
        scenario: The sum of the bytes of its file.
        start: The node where the talk begins.
        pack: The sum of the phrase packs it is read with.
        states: How far it is searched.
        weights: The version of the weight table.
        program: The text of the program that searches.
    """

    scenario: str
    start: str
    pack: str
    states: int
    weights: int
    program: str

    @classmethod
    def now(cls, scenario: str, start: str, pack: str, states: int) -> "MadeFrom":
        """With the weights and the program as they are."""
        folders = [Path(folder) for package in (engine, scoring) for folder in package.__path__]
        return cls(scenario, start, pack, states, weights.VERSION, made_by(folders))

    @property
    def plain(self) -> Mapping[str, Plain]:
        """As plain data."""
        return {name: getattr(self, name) for name in self.__dataclass_fields__}


def find(cache: Cache, made_from: MadeFrom) -> Attainable | None:
    """What was kept, None if there is nothing or it is spoilt."""
    return _attainable(cache.find(_KIND, made_from.plain))


def keep(cache: Cache, made_from: MadeFrom, allowed: Attainable) -> None:
    """Keep it; where that is not possible it is worked out again."""
    if made_from.scenario:  # a customer that came from no file has no name to be found by
        cache.keep(_KIND, made_from.plain, SHAPES.to_plain(allowed))


def encode(made_from: MadeFrom, allowed: Attainable) -> bytes:
    """As bytes for another process of the program."""
    return to_bytes({"from": dict(made_from.plain), "allowed": SHAPES.to_plain(allowed)})


def decode(raw: bytes, made_from: MadeFrom) -> Attainable | None:
    """From the bytes of `encode`, None if they are something else or were made from something else."""
    try:
        data = from_bytes(raw)
    except NotPlainError:
        return None
    if not isinstance(data, dict) or data.get("from") != made_from.plain:
        return None
    return _attainable(data.get("allowed"))


def _attainable(data: Plain) -> Attainable | None:
    try:
        return None if data is None else SHAPES.from_plain(Attainable, data)
    except ShapeError:
        return None
