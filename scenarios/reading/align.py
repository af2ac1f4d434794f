"""From characters of a scalar's value back to the characters it was written with."""

from typing import Final

_BLANKS: Final = frozenset(" \t\r\n")


def aligned(raw: str, style: str, offset: int, length: int) -> tuple[int, int]:
    """Find `value[offset:offset + length]` in the way it was written.

    Args:
        raw: The scalar as it stands in the file, with its quotes or block sign.
        style: `'`, `"`, `|`, `>` or "" for plain.
        offset: Where in the value, in characters.
        length: How many of them, at least 1.

    Returns:
        Start and end (exclusive) in `raw`; its end when the value is shorter.
    """
    at = _content(raw, style)
    end = len(raw) - 1 if style in {"'", '"'} else len(raw)
    starts: list[int] = []
    while at < end and len(starts) <= offset + length:
        starts.append(at)
        at = _next(raw, at, end, style)
    starts.append(min(at, end))
    start = starts[min(offset, len(starts) - 1)]
    last = starts[min(offset + length - 1, len(starts) - 1)]
    return start, max(start, last) + 1


def _content(raw: str, style: str) -> int:
    if style in {"'", '"'}:
        return 1
    if style in {"|", ">"}:
        at = raw.find("\n") + 1
        while at < len(raw) and raw[at] in _BLANKS:
            at += 1
        return at
    return 0


def _next(raw: str, at: int, end: int, style: str) -> int:
    """Behind what stands for one character of the value; a fold and its indentation stand for one blank."""
    if style == '"' and raw[at] == "\\":
        return min(end, at + {"x": 4, "u": 6, "U": 10}.get(raw[at + 1 : at + 2], 2))
    if style == "'" and raw[at] == "'":
        return min(end, at + 2)
    if raw[at] not in _BLANKS:
        return at + 1
    behind = at
    while behind < end and raw[behind] in _BLANKS:
        behind += 1
    return behind if "\n" in raw[at:behind] or "\r" in raw[at:behind] else at + 1
