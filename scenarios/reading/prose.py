"""What people say belongs in quotes: finds text that YAML would cut or could cut, and shows how to quote it."""

import re
from typing import Final

_COMMENT: Final = re.compile(r"[ \t]+#[^\r\n]*")
_BREAKS: Final = re.compile(r"\s*[\r\n]\s*")
_CURLY: Final = re.compile(r"[\u201c\u201d\u201e\u00ab\u2018](?P<words>.*?)[\u201d\u201c\u00bb\u2019]?", re.DOTALL)
_LONGEST: Final = 70


def quoted(text: str) -> str:
    """The text as a YAML scalar in quotes, on one line."""
    text = _BREAKS.sub(" ", text.strip())
    if '"' in text and "'" not in text:
        return f"'{text}'"
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def in_curly_quotes(value: str) -> str | None:
    """The words of a plain scalar that begins with a curly quote, None for any other."""
    match = _CURLY.fullmatch(value)
    return match["words"] if match else None


def prose_problem(text: str, start: int, end: int, key: str) -> tuple[str, int, str] | None:
    """What is wrong with the plain scalar `text[start:end]` where people's words stand.

    Returns:
        The message, the end of the place and the help; None when nothing in it can be misread.
    """
    value = text[start:end]
    comment = _COMMENT.match(text, end)
    if comment is not None:
        whole = quoted(text[start : comment.end()])
        remark = f"{quoted(value)}  {comment[0].strip()}"
        return (
            "text without quotes ends at ` #`; the rest is a remark that nobody will say",
            comment.end(),
            f"write {shown(key, whole)}, or {shown(key, remark)} if it is meant as a remark",
        )
    for sign, name in ((",", "a comma"), (":", "a colon")):
        if re.search(re.escape(sign) + r"\s", value):
            return (f"text that holds {name} must stand in quotes", end, f"write {shown(key, quoted(value))}")
    return None


def cut_at_comma(text: str, key: str, value_start: int, end: int) -> str:
    """The help for text in a `{…}` that went on behind a comma, up to `end`."""
    return f"put the whole text in quotes: {shown(key, quoted(text[value_start:end]))}"


def shown(key: str, scalar: str) -> str:
    """A key and its value as they would be written, cut in the middle when they are long."""
    if len(scalar) > _LONGEST:
        scalar = f"{scalar[: _LONGEST // 2]} … {scalar[-_LONGEST // 2 :]}"
    return f"{key}: {scalar}" if key else f"- {scalar}"
