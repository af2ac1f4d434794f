"""Diagnostics for people and for programs.

error[S104]: no node is called 'calm_dwon'
  --> late.yaml:12:20
   |
12 |     goto: calm_dwon
   |           ^^^^^^^^^
help: did you mean 'calm_down'?
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from scenarios.checking.catalogue import NAMES
from scenarios.checking.diagnostics import SEVERITY_ORDER, Diagnostic, Secondary, Span
from scenarios.checking.excerpt import Excerpt, excerpt, visible
from scenarios.reading.lines import Lines


def to_text(diagnostics: Iterable[Diagnostic], texts: Mapping[str, str], room: int = 100) -> str:
    """Diagnostics as paragraphs, safe to print: no character of a file reaches the terminal uninterpreted.

    Args:
        diagnostics: In the order in which they are to stand.
        texts: The text of each file by the path that its diagnostics carry; without it the excerpt is left out.
        room: The most cells that a line of a file may take.
    """
    lines = {path: Lines(text) for path, text in texts.items()}
    return "\n\n".join(_paragraph(diagnostic, lines.get(diagnostic.path), room) for diagnostic in diagnostics)


def _paragraph(diagnostic: Diagnostic, lines: Lines | None, room: int) -> str:
    span = diagnostic.span
    gutter = len(str(max(span.line, *(also.span.line for also in diagnostic.secondary), 1)))
    rows = [
        f"{diagnostic.severity}[{diagnostic.code}]: {visible(diagnostic.message)}",
        f"{' ' * gutter}--> {visible(diagnostic.path)}:{span.line}:{span.column}",
    ]
    if lines is not None and lines.line(span.line):
        rows.append(f"{' ' * gutter} |")
        rows += _underlined(excerpt(lines.line(span.line), span.column, span.length, room), span.line, gutter)
    for also in diagnostic.secondary:
        rows += _also(also, lines, gutter, room)
    if diagnostic.witness:
        rows.append(f"play: {visible(', '.join(diagnostic.witness))}")
    if diagnostic.help:
        rows.append(f"help: {visible(diagnostic.help)}")
    return "\n".join(rows)


def _also(also: Secondary, lines: Lines | None, gutter: int, room: int) -> list[str]:
    span = also.span
    if lines is None or not lines.line(span.line):
        return [f"{' ' * gutter} = {span.line}:{span.column}: {visible(also.message)}"]
    shown = excerpt(lines.line(span.line), span.column, span.length, room)
    return _underlined(shown, span.line, gutter, "-", f" {visible(also.message)}")


def _underlined(shown: Excerpt, number: int, gutter: int, sign: str = "^", label: str = "") -> list[str]:
    return [f"{number:>{gutter}} | {shown.line}", f"{' ' * gutter} | {shown.underline(sign)}{label}"]


def to_json(diagnostics: Sequence[Diagnostic], searched: Mapping[str, tuple[int, bool]] | None = None) -> str:
    """Diagnostics as one JSON document; lines and columns count characters from 1.

    Its keys: `format` (1), `errors`, `warnings`, `notes` (how many), and `findings`, a list of mappings with `code`,
    `name`, `severity`, `message`, `path`, `line`, `column`, `length`, `secondary`, `help` and `witness`; and
    `searched`, a mapping from the path of each file that was searched to its `states` and whether it is `proved`.

    Args:
        diagnostics: In the order in which they are to stand.
        searched: For each file that was searched how many states were looked at, and whether that proves it.
    """
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    document = {
        "format": 1,
        "errors": counts["error"],
        "warnings": counts["warning"],
        "notes": counts["note"],
        "searched": {path: {"states": s, "proved": p} for path, (s, p) in (searched or {}).items()},
        "findings": [_as_mapping(diagnostic) for diagnostic in diagnostics],
    }
    return json.dumps(document, indent=2)


def _as_mapping(diagnostic: Diagnostic) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "name": NAMES[diagnostic.code],
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "path": diagnostic.path,
        **_place(diagnostic.span),
        "secondary": [{**_place(also.span), "message": also.message} for also in diagnostic.secondary],
        "help": diagnostic.help,
        "witness": list(diagnostic.witness),
    }


def _place(span: Span) -> dict[str, int]:
    return {"line": span.line, "column": span.column, "length": span.length}


def summary(diagnostics: Sequence[Diagnostic], files: int, searched: Iterable[tuple[int, bool]] = ()) -> str:
    """One sentence on how many files were looked at, how far they were searched, and what was found.

    Args:
        diagnostics: What was found.
        files: How many files were looked at.
        searched: For each file that was searched how many states were looked at, and whether that proves it.
    """
    looked_at = "1 file" if files == 1 else f"{files} files"
    counts = Counter(diagnostic.severity for diagnostic in diagnostics)
    parts = [f"{counts[word]} {word}{'' if counts[word] == 1 else 's'}" for word in SEVERITY_ORDER if counts[word]]
    return (
        f"{looked_at}: {', '.join([*_proved(files, list(searched), counts['error']), *(parts or ['nothing to mend'])])}"
    )


def _proved(files: int, searched: Sequence[tuple[int, bool]], errors: int) -> list[str]:
    """How far the files were searched; where there are errors nothing is called proved."""
    if not searched:
        return []
    done = "searched" if errors else "proved"
    states = f"{sum(count for count, _ in searched):,} states"
    whole = sum(is_proved for _, is_proved in searched)
    if whole == files:
        return [done if files == 1 else f"all {done}", states]
    if files == 1:
        return ["bounded", states]
    words = [f"{whole} {done}"] if whole else []
    words += [f"{len(searched) - whole} bounded"] if len(searched) > whole else []
    return [*words, states]
