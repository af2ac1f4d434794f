"""What is wrong on one line with `{ }`, which the YAML library often notices only some lines further on."""

import re
from typing import Final, NamedTuple

from scenarios.reading.prose import quoted, shown

_LONGEST: Final = 2_000
"""In characters; looking at a line takes the longer the longer it is, and nobody writes one like that."""

_OPENS: Final = re.compile(r"(?:(?P<key>[\w-]+):[ \t]+|[\[,{][ \t]*|^[ \t]*(?:- +)+)(?P<quote>[\"'])")
_PLAIN: Final = re.compile(r"(?P<key>[\w-]+):[ \t]+(?P<value>[^\s\"'\[{,}][^,}\]]*?)[ \t]*(?=[,}\]]|$)")
_JOINED: Final = re.compile(r"[\w-]+[ \t]+(?P<next>[\w-]+):[ \t]+[\"'\[{\w]")
_NEXT: Final = re.compile(r",[ \t]+[\w-]+:[ \t]|[ \t]*\}?[ \t]*$")
_BEHIND: Final = re.compile(r"[ \t]*(?:$|[,}\]:#])")
_INSIDE: Final = {'"': re.compile(r'(?:[^"\\]|\\.)*"'), "'": re.compile(r"(?:[^']|'')*'(?!')")}


class Flaw(NamedTuple):
    """Something wrong on a line.

    Attributes:
        column: Where, in characters from the beginning of the line.
        message: What is wrong.
        remedy: What to write instead.
    """

    column: int
    message: str
    remedy: str


def flaw_of(line: str) -> Flaw | None:
    """The first thing that is wrong on a line with something in `{ }`; None where nothing is, or it is too long."""
    if "{" not in line or len(line) > _LONGEST:
        return None
    depth, place, opened = 0, 0, line.index("{")
    while place < len(line):
        begins = _OPENS.match(line, place)
        if begins is not None:
            start = begins.start("quote")
            closes = _INSIDE[begins["quote"]].match(line, start + 1)
            if closes is None or not _BEHIND.match(line, closes.end()):
                return _unquoted(line, begins, closes.end() - 1 if closes else None)
            depth += line[place:start].count("{")
            place = closes.end()
            continue
        plain = _PLAIN.match(line, place)
        if plain is not None:
            if (joined := _JOINED.match(line, plain.start("value"))) is not None:
                remedy = f"write a comma before `{joined['next']}:`"
                return Flaw(joined.start("next"), f"a comma is missing before `{joined['next']}:`", remedy)
            if re.search(r":\s", plain["value"]):
                fit = shown(plain["key"], quoted(plain["value"]))
                return Flaw(plain.start("value"), "text that holds `: ` must stand in quotes", f"write {fit}")
            place = plain.end()
            continue
        depth += {"{": 1, "}": -1}.get(line[place], 0)
        place += 1
    if depth > 0 and not line.rstrip().endswith((",", "{")):
        return Flaw(opened, "the { that opens here is not closed", "write } at the end of this line")
    return None


def _unquoted(line: str, begins: re.Match[str], end: int | None) -> Flaw:
    """A text that its own quote ends too early, or never."""
    start, key = begins.start("quote"), begins["key"] or ""
    behind = _NEXT.search(line, start + 1)
    words = line[start + 1 : behind.start() if behind else len(line)]
    if end is not None and end < start + 1 + len(words):
        message = f"this {begins['quote']} ends the text"
        return Flaw(end, message, f"write {shown(key, _safe(words.removesuffix(begins['quote'])))}")
    return Flaw(start, "the quote that opens here is not closed", f"write {shown(key, _safe(words))}")


def _safe(words: str) -> str:
    """Text as a scalar that needs no escapes: with an apostrophe in double quotes, with quotes in typographic ones."""
    return quoted(re.sub(r'"([^"]*)"', "“\\1”", words)) if "'" not in words else quoted(words.replace('"', "”"))
