"""The pages of the documentation as data: their fenced blocks, headings and links.

What stands behind the word `yaml` says what a block is:

    yaml                     a whole scenario if it says `hardcalls:`, else a part of one, laid over a small whole one
    yaml in nodes.opening    a part that stands deeper
    yaml wrong S104          a whole scenario or a part that is wrong in this way
    yaml file NAME           lines added to the end of a file of that name
    yaml file NAME in KEY    lines added to the end of what stands under a key in it

The commands of `sh` blocks are run, page by page, where those files are. A `text` block that follows at once shows
what is printed: `…` stands for anything in a line, and alone on a line for any lines; what stands behind a prompt is
typed. `# ends with 1` in an `sh` block gives the exit code.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
PAGES = (ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md")))

_FENCE = re.compile(r"^```(?P<info>[^\n`]*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_LINK = re.compile(r"\]\((?P<target>[^)\s]+)\)")
_HEADING = re.compile(r"^#+ +(?P<text>.+?) *$", re.MULTILINE)


@dataclass(frozen=True)
class Block:
    """A fenced block: where it begins, what stands behind the fence, and the lines in it."""

    page: Path
    line: int
    info: tuple[str, ...]
    text: str

    @property
    def kind(self) -> str:
        return self.info[0] if self.info else ""

    @property
    def name(self) -> str:
        return f"{self.page.relative_to(ROOT)}:{self.line}"

    def after(self, word: str) -> str:
        """What stands behind a word of the info line, "" if the word is not there."""
        return self.info[self.info.index(word) + 1] if word in self.info else ""


def blocks(page: Path) -> Iterator[Block]:
    text = page.read_text(encoding="utf-8")
    for found in _FENCE.finditer(text):
        yield Block(page, text.count("\n", 0, found.start()) + 1, tuple(found["info"].split()), found["text"])


def shown_outputs(page: Path) -> Iterator[tuple[Block, Block | None]]:
    """Every `sh` block, with the `text` block that follows with nothing but blank lines between."""
    found = list(blocks(page))
    for number, block in enumerate(found):
        if block.kind == "sh":
            end = block.line + block.text.count("\n") + 1
            near = [next_ for next_ in found[number + 1 : number + 2] if next_.kind == "text" and next_.line <= end + 2]
            yield block, near[0] if near else None


def prose(page: Path) -> str:
    """A page without its fenced blocks."""
    return _FENCE.sub("", page.read_text(encoding="utf-8"))


def links(page: Path) -> Iterator[str]:
    """The links that lead to something in this tree."""
    targets = (found["target"] for found in _LINK.finditer(prose(page)))
    return (target for target in targets if not re.match(r"[a-z]+:", target))


def anchors(page: Path) -> set[str]:
    """The names under which the headings of a page can be linked to."""
    return {_anchor(found["text"]) for found in _HEADING.finditer(prose(page))}


def _anchor(heading: str) -> str:
    plain = re.sub(r"[^\w\- ]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower())
    return plain.replace(" ", "-")
