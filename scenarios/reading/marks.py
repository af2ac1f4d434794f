"""What a file holds, and where: the two trees that reading a text gives."""

from dataclasses import dataclass
from typing import TypeAlias

Data: TypeAlias = "dict[str, Data] | list[Data] | str"
"""Mappings with words as keys, lists and text; nothing else."""

Step = str | int
"""One step into `Data`: a key of a mapping or the number of an entry of a list, counted from 0."""


@dataclass(slots=True)
class Mark:
    """Where a value stands, in characters of the text.

    Attributes:
        start: Its first character (the quote, the bracket, the first key).
        end: Behind its last.
        style: The quote of a scalar, `|` or `>` for a block, "" for plain text, mappings and lists.
        key_start: Where its key begins, -1 where it has none.
        key_end: Behind its key.
        parts: The marks of what is in it, by key or in order; None for a scalar.
    """

    start: int
    end: int
    style: str = ""
    key_start: int = -1
    key_end: int = -1
    parts: "dict[str, Mark] | list[Mark] | None" = None


def walk(root: Mark, path: tuple[Step, ...]) -> tuple[Mark, int]:
    """The innermost mark on the way along `path`, and how many steps of it lead there."""
    mark = root
    for taken, step in enumerate(path):
        inner: Mark | None = None
        if isinstance(mark.parts, dict) and isinstance(step, str):
            inner = mark.parts.get(step)
        elif isinstance(mark.parts, list) and isinstance(step, int) and 0 <= step < len(mark.parts):
            inner = mark.parts[step]
        if inner is None:
            return mark, taken
        mark = inner
    return mark, len(path)
