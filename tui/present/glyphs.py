"""Every sign that is drawn, and what stands for it where a terminal knows only ASCII."""

from typing import Final

CHOSEN: Final = "▸"
PROMPT: Final = "›"
FULL: Final = "━"
HALF: Final = "╸"
REST: Final = "─"
BEFORE: Final = "│"
UP: Final = "▲"
DOWN: Final = "▼"
RULE: Final = "§"
HELPED: Final = "+"
HURT: Final = "−"
NEITHER: Final = "·"
ALMOST: Final = "~"
YES: Final = "✓"
NO: Final = "✗"
DOT: Final = "●"
RING: Final = "○"
NONE: Final = "–"
BLOCKS: Final = " ▁▂▃▄▅▆▇█"
"""A cell filled by 0 to 8 eighths."""

_PLAIN: Final = {
    CHOSEN: ">", PROMPT: ">", FULL: "=", HALF: "-", REST: "-", BEFORE: "|", UP: "^", DOWN: "v", RULE: "rule",
    HURT: "-", NEITHER: ".", YES: "v", NO: "x", DOT: "*", RING: ".", NONE: "-", "—": "-", "…": "~", "→": ">",
    "“": '"', "”": '"', "‘": "'", "’": "'", "↑": "Up", "↓": "Down", "←": "Left", "•": "*",
    "▁": "_", "▂": "_", "▃": "_", "▄": "#", "▅": "#", "▆": "#", "▇": "#", "█": "#", "│": "|", "\u00a0": " ",
}  # fmt: skip
_TABLE: Final = str.maketrans(_PLAIN)


def plain(text: str) -> str:
    """The same text in ASCII; a letter that has no stand-in becomes a question mark.

    An arrow alone is the name of a key, an arrow in a text points from one thing to the next. A stand-in that is
    longer takes its room from the spaces at the end, so that columns hold.
    """
    if text == "→":
        return "Right"
    shown = text.translate(_TABLE).encode("ascii", "replace").decode("ascii")
    spare = len(shown) - len(shown.rstrip(" "))
    return shown[: len(shown) - min(spare, max(0, len(shown) - len(text)))]
