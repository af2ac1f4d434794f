"""The examples on the pages of the codes, put into a whole file so that they can be checked."""

import re
from dataclasses import dataclass
from pathlib import Path

import yaml

from engine.recognition import Context, Evidence, Recognised

FILES = Path(__file__).parent.parent / "files"
CODES = Path(__file__).parent.parent.parent / "scenarios" / "checking" / "codes"
MINIMAL = (FILES / "valid" / "late-parcel.yaml").read_text(encoding="utf-8")


def hears_sorry(text: str, context: Context) -> Recognised:
    """A recogniser that knows one word."""
    start = text.lower().find("sorry")
    return Recognised(
        (Evidence("apologises", "sorry", start, start + 5, text[start : start + 5]),) if start >= 0 else ()
    )


_BLOCK = re.compile(r"^## (?P<title>[^\n]+)\n(?P<body>.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```(?P<kind>[^\n]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_DEEPEST_MERGE = 4
"""Blanks before the keys of a node: nodes, opening, replies."""


@dataclass(frozen=True)
class Page:
    """One page: what its front matter says, its sections, and the two examples as (kind, text)."""

    code: str
    name: str
    severity: str
    message: tuple[str, ...]
    sections: tuple[str, ...]
    bad: tuple[str, str]
    good: tuple[str, str]


def pages() -> list[Page]:
    return [page(path) for path in sorted(CODES.glob("*.md"))]


def page(path: Path) -> Page:
    _, front, body = path.read_text(encoding="utf-8").split("---\n", 2)
    head = yaml.safe_load(front)
    sections = {found["title"]: found["body"] for found in _BLOCK.finditer(body)}
    fences = {title: _FENCE.search(text) for title, text in sections.items()}
    bad, good = fences["Example"], fences["Use instead"]
    return Page(
        head["code"],
        head["name"],
        head["severity"],
        tuple(head["message"]),
        tuple(sections),
        (bad["kind"], bad["text"]),
        (good["kind"], good["text"]),
    )


def whole_file(kind: str, text: str) -> str:
    """An example as a whole file: a part of one replaces the same part of the smallest valid file."""
    return text if kind == "yaml whole" else merged(MINIMAL, text, 0)


def merged(base: str, part: str, indent: int) -> str:
    """`base` with the keys of `part` put in, down to the keys of a node; a key that `part` has twice stays twice."""
    old = dict(_entries(base, indent))
    replaced: set[str] = set()
    for key, text in _entries(part, indent):
        if key in replaced:
            old[key] += text
        elif key in old and indent < _DEEPEST_MERGE and _opens(text, indent) and _opens(old[key], indent):
            old[key] = old[key].split("\n", 1)[0] + "\n" + merged(_below(old[key]), _below(text), indent + 2)
        else:
            old[key] = text
        replaced.add(key)
    return "".join(old.values())


def _entries(text: str, indent: int) -> list[tuple[str, str]]:
    starts = [found.start() for found in re.finditer(rf"^ {{{indent}}}[^\s#-]", text, re.MULTILINE)]
    pieces = [text[start:end] for start, end in zip(starts, [*starts[1:], len(text)], strict=True)]
    return [(piece.split(":", 1)[0].strip(), piece.rstrip("\n") + "\n") for piece in pieces]


def _opens(text: str, indent: int) -> bool:
    """Whether an entry is a mapping over several lines, so that its keys can be replaced one by one."""
    head, _, below = text.partition("\n")
    return head.rstrip().endswith(":") and re.match(rf" {{{indent + 2}}}\w[\w ]*:", below) is not None


def _below(text: str) -> str:
    return text.split("\n", 1)[1]
