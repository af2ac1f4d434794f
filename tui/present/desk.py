"""What can be looked up during the talk: the record, the articles, the trainee's own notes."""

import re
from collections.abc import Sequence
from typing import Final

from engine.scenario import Article, Desk
from tui.present.rows import EMPTY, Piece, Row, bold, hang, row, soft, wrap

TABS: Final = ("Record", "Articles", "My notes")
NO_NOTES: Final = "Nothing here yet. What you write stays with this talk."
_LABELLED: Final = re.compile(r"^([^:.\n]{1,24}):\s+(\S.*)$")


def tabs(chosen: int, *, acting: bool, parts: int = len(TABS)) -> list[Row]:
    """The names of the first so many parts, the open one underlined."""
    pieces: list[Piece] = []
    for number, name in enumerate(TABS[:parts]):
        if number:
            pieces.append(Piece("   "))
        if number == chosen:
            pieces.append(Piece(name, "accent" if acting else "text", bold=True, underline=True, door=f"tab:{number}"))
        else:
            pieces.append(Piece(name, "soft", door=f"tab:{number}"))
    return [row(*pieces)]


def record(text: str, width: int) -> list[Row]:
    """The record: the first line as its heading, lines of the form `label: value` in two columns, apart from others."""
    if not text.strip():
        return [row(soft("Nothing is on record."))]
    first, *lines = text.strip().split("\n")
    rows = [*wrap([bold(first)], width), EMPTY]
    labelled = [_LABELLED.match(line.strip()) for line in lines]
    margin = max((len(found[1]) for found in labelled if found), default=0) + 3
    for number, (line, found) in enumerate(zip(lines, labelled, strict=True)):
        if number and bool(found) != bool(labelled[number - 1]):
            rows.append(EMPTY)
        if found:
            rows += hang([soft(found[1].ljust(margin))], [Piece(found[2])], width)
        else:
            rows += wrap([Piece(line.strip())], width)
    return rows


def articles(listed: Sequence[Article], opened: int | None, width: int) -> list[Row]:
    """The articles by number, or the one that is open."""
    if not listed:
        return [row(soft("There are no articles."))]
    if opened is None:
        rows: list[Row] = []
        for number, article in enumerate(listed, 1):
            lead = Piece(f"{number}  ", "accent", bold=True, door=f"article:{number}")
            rows += hang([lead], [Piece(article.title, door=f"article:{number}")], width)
        return rows
    article = listed[opened]
    return [*wrap([bold(article.title)], width), EMPTY, *paragraphs(article.text, width)]


def paragraphs(text: str, width: int) -> list[Row]:
    """Text whose single line breaks are no more than its author's margin."""
    rows: list[Row] = []
    for part in re.split(r"\n\s*\n", text.strip()):
        rows += [*wrap([Piece(" ".join(part.split()))], min(66, width)), EMPTY]
    return rows[:-1]


def overview(desk: Desk, width: int) -> list[Row]:
    """The record with the titles of the articles below it."""
    rows = record(desk.record, width)
    if desk.articles:
        rows += [EMPTY, row(bold("Articles")), *articles(desk.articles, None, width)]
    return rows
