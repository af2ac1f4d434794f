"""Puts something into a YAML file without touching anything else: remarks, blank lines and quotes stay as they are.

What was inserted is proved by reading the result: it must hold what was there, the addition, and nothing else.
"""

import json
from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from scenarios.reading.marks import Data, Mark, Step
from scenarios.reading.source import Source, source_of_text

Way = tuple[Step, ...]


class InsertionError(Exception):
    """Something cannot be inserted without guessing; its text says why."""


def with_entry(source: Source, way: Way, entry: Data) -> str:
    """The text of a file with one more entry at the end of a list.

    Args:
        source: The file.
        way: To the list; the last step may be a key that its mapping does not have yet, which is then added.
        entry: Mappings, lists and text.

    Raises:
        InsertionError: If the file cannot be read, has no such place, or is written in a way that is not understood.
    """
    if not source.readable:
        raise InsertionError("the file cannot be read as it is")
    if source.has(*way):
        text = _into_list(source, way, entry)
    elif source.has(*way[:-1]) and isinstance(way[-1], str):
        text = _with_key(source, way, entry)
    else:
        raise InsertionError(f"the file has no {_spoken(way)}")
    _prove(source, way, entry, text)
    return text


def written(value: Data) -> str:
    """A value on one line, all text in double quotes."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {written(part)}" for key, part in value.items()) + "}"
    if isinstance(value, list):
        return f"[{', '.join(map(written, value))}]"
    return value if isinstance(value, Plain) else json.dumps(value, ensure_ascii=False)


class Plain(str):
    """Text that needs no quotes: an id, a number, the name of a move."""

    __slots__ = ()


def block(value: Data) -> list[str]:
    """A value as lines that stand below a key; what is short stays on one line."""
    if not isinstance(value, dict):
        return [written(value)]
    lines: list[str] = []
    for key, part in value.items():
        if isinstance(part, str) or _is_short(part):
            lines.append(f"{key}: {written(part)}")
        else:
            below = block(part) if isinstance(part, dict) else [f"- {written(one)}" for one in part]
            lines += [f"{key}:", *(f"  {line}" for line in below)]
    return lines


def _is_short(value: Data) -> bool:
    """Whether there is nothing in it but ids, numbers and names."""
    if isinstance(value, str):
        return isinstance(value, Plain)
    return all(_is_short(part) for part in (value.values() if isinstance(value, dict) else value))


def _item(entry: Data, column: int) -> list[str]:
    """An entry of a list in lines, its dash in a column counted from 0."""
    first, *rest = block(entry)
    return [f"{' ' * column}- {first}", *(f"{' ' * column}  {line}" for line in rest)]


def _into_list(source: Source, way: Way, entry: Data) -> str:
    mark, text = source.mark(*way), source.text
    if not isinstance(mark.parts, list):
        raise InsertionError(f"{_spoken(way)} is no list")
    if _is_flow(text, mark):
        return _into_flow(text, mark, written(entry))
    column = mark.start - _line_start(text, mark.start)
    return _after(text, _content_end(text, mark), _item(entry, column))


def _with_key(source: Source, way: Way, entry: Data) -> str:
    mark, text, key = source.mark(*way[:-1]), source.text, way[-1]
    if not isinstance(mark.parts, dict) or not mark.parts:
        raise InsertionError(f"{_spoken(way[:-1])} is no mapping with keys")
    if _is_flow(text, mark):
        return _into_flow(text, mark, f"{key}: {written([entry])}")
    first = next(iter(mark.parts.values()))
    column = first.key_start - _line_start(text, first.key_start)
    gap = [""] if len(way) == 1 else []
    return _after(text, _content_end(text, mark), [*gap, f"{' ' * column}{key}:", *_item(entry, column + 2)])


def _into_flow(text: str, mark: Mark, written_entry: str) -> str:
    end = _content_end_inside(text, mark)
    comma = ", " if mark.parts and text[mark.start : end].rstrip()[-1] != "," else ""
    return text[:end] + comma + written_entry + text[end:]


def _is_flow(text: str, mark: Mark) -> bool:
    return text[mark.start : mark.start + 1] in {"[", "{"}


def _parts(mark: Mark) -> Sequence[Mark]:
    if mark.parts is None:
        return ()
    return list(mark.parts.values()) if isinstance(mark.parts, dict) else mark.parts


def _content_end_inside(text: str, mark: Mark) -> int:
    """Behind the last thing inside brackets."""
    inner = _parts(mark)
    return max((_content_end(text, part) for part in inner), default=mark.start + 1)


def _content_end(text: str, mark: Mark) -> int:
    """Behind the last character of a value; the end that YAML gives a block lies where the next thing begins."""
    inner = _parts(mark)
    if inner and not _is_flow(text, mark):
        return max(_content_end(text, part) for part in inner)
    end = max(mark.end, mark.key_end)
    return max(mark.start, len(text[:end].rstrip())) if mark.style in {"|", ">"} else end


def _line_start(text: str, place: int) -> int:
    return text.rfind("\n", 0, place) + 1


def _after(text: str, place: int, lines: Sequence[str]) -> str:
    """The text with lines put in below the line of a place."""
    newline = "\r\n" if "\r\n" in text else "\n"
    end = text.find("\n", place)
    added = newline.join(lines) + newline
    return text + newline + added if end < 0 else text[: end + 1] + added + text[end + 1 :]


def _prove(source: Source, way: Way, entry: Data, text: str) -> None:
    expected: Any = deepcopy(source.data)
    place = expected
    for step in way[:-1]:
        place = place[step]
    place[way[-1]] = [*place.get(way[-1], []), entry] if isinstance(place, dict) else [*place[way[-1]], entry]
    after = source_of_text(text, source.name)
    if after.data != expected or not after.readable:
        raise InsertionError(f"{_spoken(way)} is written in a way that cannot be added to; add it by hand")


def _spoken(way: Way) -> str:
    return "the file itself" if not way else "'" + ": ".join(str(step) for step in way) + "'"
