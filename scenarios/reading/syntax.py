"""The YAML library's complaints in our own words, each with what usually causes it."""

import re
from typing import Final

import yaml

from scenarios.checking.diagnostics import Diagnostic, Secondary, Span, finding
from scenarios.reading.lines import Lines
from scenarios.reading.one_line import Flaw, flaw_of
from scenarios.reading.prose import quoted, shown
from scenarios.reading.refusals import Refusals

_PLAIN_ENTRY: Final = re.compile(r"^[ \t]*(?:- +)*(?P<key>[\w-]+): +(?P<value>[^\"'|>\[{\s].*?)[ \t}]*$")
_QUOTED_ENTRY: Final = re.compile(
    r"""^[ \t]*(?:- +)*(?P<key>[\w-]+): +(?P<quote>["'])(?P<value>.*)(?P=quote)[ \t}]*$"""
)

_BEGINS_BEFORE: Final = re.compile("end of stream|could not find expected ':'")
"""Complaints that are noticed late: what is wrong stands where the library began to read the thing."""

_LOOK: Final = "look at its indentation, and at the quotes on the line before"
_IN_A_LIST: Final = "begin it with `- `, or indent it like the list"
_BRACKETS_FIRST: Final = ("- [", "- {")
_FAR_ABOVE: Final = 12
_NEARLY: Final = 4
"""From so many blanks on another depth is meant."""
_WORDING: Final = (
    (
        "mapping values are not allowed",
        "a second colon on this line cannot be understood",
        "text that holds `: ` must stand in quotes",
    ),
    (
        "found character that cannot start any token",
        "this character cannot begin a value",
        "text that begins with it must stand in quotes",
    ),
    (
        "found unexpected end of stream",
        "a quote is opened here and never closed",
        "close it, or write it twice ('') inside single quotes",
    ),
    (
        "found unknown escape character",
        "this escape is not known",
        "inside double quotes a backslash is written \\\\",
    ),
    (
        "did not find expected hexadecimal",
        "this escape is not complete",
        "inside double quotes a backslash is written \\\\",
    ),
    (
        "found invalid Unicode character escape",
        "this escape is no character",
        "write the character itself",
    ),
    (
        "did not find expected ',' or '}'",
        "a `,` or the closing `}` is missing here",
        "text inside { } must stand in quotes",
    ),
    (
        "did not find expected ',' or ']'",
        "a `,` or the closing `]` is missing here",
        "text inside [ ] must stand in quotes",
    ),
    (
        "did not find expected node content",
        "something is missing here",
        "close every [ and {, and put text in quotes",
    ),
    (
        "did not find expected key",
        "this line does not fit the lines before it",
        _LOOK,
    ),
    (
        "did not find expected '-' indicator",
        "this line does not belong to the list above it",
        _IN_A_LIST,
    ),
    (
        "block sequence entries are not allowed",
        "a list cannot begin here",
        "put each `- ` on a line of its own, or the text in quotes",
    ),
    (
        "could not find expected ':'",
        "a `: ` is missing behind this key",
        "write `key: value` with a blank behind the colon, and long text in quotes",
    ),
    (
        "found a tab character",
        "a tab cannot indent",
        "indent with blanks",
    ),
    (
        "did not find expected alphabetic or numeric",
        "a word is missing behind this character",
        "text that begins with * or & must stand in quotes",
    ),
    (
        "did not find the expected document start",
        "this line does not belong to the lines before it",
        _LOOK,
    ),
    (
        "did not find expected <document start>",
        "this line does not belong to the lines before it",
        _LOOK,
    ),
    (
        "found invalid UTF-8",
        "this character cannot be read",
        "save the file as UTF-8",
    ),
    (
        "found unexpected document indicator",
        "three dashes or dots end the file in the middle of a text",
        "indent them, or delete them",
    ),
    (
        "directive",
        "a line that begins with % gives orders to a YAML program, and none is needed",
        "delete it, or put the text in quotes",
    ),
    (
        "while scanning a block scalar",
        "this text block cannot be read",
        "write `|` or `>` alone at the end of the line, and indent the text below it",
    ),
)


def syntax_problem(fault: yaml.YAMLError, text: str, refusals: Refusals) -> Diagnostic:
    """The diagnostic for what the YAML library could not read."""
    name, lines = refusals.name, refusals.lines
    if not isinstance(fault, yaml.MarkedYAMLError):
        return finding("S006", "this is not YAML", name, lines.span(0, 1))
    problem, context = fault.problem or "", fault.context or ""
    mark = fault.problem_mark or fault.context_mark
    offset = min(mark.index, len(text)) if mark is not None else 0
    if (told := _on_one_line(fault, offset, lines)) is not None:
        flaw, span = told
        return finding("S006", flaw.message, name, span, help=flaw.remedy)
    message, remedy = _words(f"{problem} {context}")
    if _BEGINS_BEFORE.search(problem) and fault.context_mark is not None:
        offset = fault.context_mark.index
    span = lines.span(offset, offset + 1)
    if text[offset : offset + 1] == "\t":
        message, remedy = "a tab cannot stand here", "indent with blanks"
    elif "mapping values" in problem and ":" not in lines.line(span.line)[: span.column - 1]:
        message = "this line is read as more of the text above it"
        remedy = "look at its indentation, and for a missing blank behind the colon above"
    elif remedy == _LOOK and (blanks := _indentation(lines, span.line)):
        remedy = blanks
    elif remedy == _IN_A_LIST:
        remedy = _of_a_list(lines, span.line) or remedy
    suggestion = _suggestion(lines, span.line)
    return finding(
        "S006",
        message,
        name,
        span,
        secondary=_beginning(fault, lines, span.line),
        help=f"{remedy}: {suggestion}" if suggestion else remedy,
    )


def _on_one_line(fault: yaml.MarkedYAMLError, offset: int, lines: Lines) -> tuple[Flaw, Span] | None:
    """What is wrong with a `{ … }` at the place of the complaint, where it began, or on the line before."""
    noticed = lines.span(offset, offset + 1).line
    began = fault.context_mark.line + 1 if fault.context_mark is not None else noticed
    for number in dict.fromkeys((began, noticed, noticed - 1)):
        flaw = flaw_of(lines.line(number))
        if flaw is not None:
            start = lines.start(number) + flaw.column
            return flaw, lines.span(start, start + 1)
    return None


def _words(complaint: str) -> tuple[str, str]:
    for part, message, remedy in _WORDING:
        if part in complaint:
            return message, remedy
    return "this is not YAML", "look at the quotes, the indentation and the brackets around this place"


def _beginning(fault: yaml.MarkedYAMLError, lines: Lines, line: int) -> tuple[Secondary, ...]:
    if fault.context_mark is None or "block mapping" in (fault.context or ""):
        return ()
    span = lines.span(fault.context_mark.index, fault.context_mark.index + 1)
    if span.line == line:
        return ()
    return (Secondary(span, "what cannot be read begins here"),)


def _indentation(lines: Lines, number: int) -> str:
    """How many blanks a line wants that is nearly as deep as the one of its kind above it, "" where nothing tells."""
    line = lines.line(number)
    is_entry = line.lstrip().startswith("- ")
    for above in range(number - 1, max(0, number - _FAR_ABOVE), -1):
        other = lines.line(above)
        if other.strip() and is_entry == other.lstrip().startswith("- "):
            wanted, has = (len(each) - len(each.lstrip()) for each in (other, line))
            off = abs(wanted - has)
            return f"begin it with {wanted} blanks, as line {above} does" if 0 < off < _NEARLY else ""
    return ""


def _of_a_list(lines: Lines, number: int) -> str:
    """What mends a line in a list that is read as no part of it, "" where nothing tells."""
    line, above = lines.line(number), lines.line(number - 1)
    bare = line.lstrip()
    if bare.startswith(_BRACKETS_FIRST):
        return f"put the whole text in quotes: - {quoted(bare[2:].rstrip())}"
    if bare.startswith("- "):
        return ""
    wanted = len(above) - len(above.lstrip("- "))
    off = abs(wanted - (len(line) - len(bare)))
    return (
        f"begin it with {wanted} blanks, so that it stands below what line {number - 1} says"
        if 0 < off < _NEARLY
        else ""
    )


def _suggestion(lines: Lines, number: int) -> str:
    """The line at fault, or else the one before it, with its text in quotes."""
    for candidate in (lines.line(number), lines.line(number - 1)):
        entry = _PLAIN_ENTRY.match(candidate)
        if entry is not None and re.search(r"[:,#]\s|[\"'*&!@`%]", entry["value"]):
            return shown(entry["key"], quoted(entry["value"]))
        entry = _QUOTED_ENTRY.match(candidate)
        if entry is not None and entry["quote"] in entry["value"].replace("''", "").replace('\\"', ""):
            return shown(entry["key"], quoted(entry["value"]))
    return ""
