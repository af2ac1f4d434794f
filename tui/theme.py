"""Three looks: Evening (dark), Paper (light) and Contrast, and what terminals of 256 colours make of them.

Every pair of text and background was measured after WCAG 2: text has at least 4.5 to 1, graphics 3 to 1; the tests
measure them again. Colour repeats what a sign, a word or a box already says.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from rich.style import Style
from textual.theme import Theme

from tui.present import glyphs
from tui.present.rows import Piece, Role, Tint

if TYPE_CHECKING:
    from textual.app import App


class Palette(NamedTuple):
    """One colour for each role; the last four fields are tints behind text.

    `line` is decoration: it carries no meaning and needs no contrast.
    """

    background: str
    text: str
    soft: str
    accent: str
    you: str
    customer: str
    helped: str
    hurt: str
    almost: str
    edge: str
    line: str
    raised: str
    helped_tint: str
    hurt_tint: str
    almost_tint: str
    dark: bool = True


PALETTES: Final[Mapping[str, Palette]] = {
    "evening": Palette(
        background="#12171d",
        text="#ece7dd",
        soft="#a8b3bf",
        accent="#f2b75c",
        you="#86cfc9",
        customer="#cdb6f2",
        helped="#a3d18a",
        hurt="#ff9d8f",
        almost="#a8b3bf",
        edge="#73869a",
        line="#3b4a5a",
        raised="#222d38",
        helped_tint="#21382a",
        hurt_tint="#4a2528",
        almost_tint="#2c3440",
    ),
    "paper": Palette(
        background="#f7f3ea",
        text="#22262b",
        soft="#565c63",
        accent="#7a5000",
        you="#0b5f61",
        customer="#6a3474",
        helped="#2a6122",
        hurt="#a32118",
        almost="#565c63",
        edge="#857a66",
        line="#cfc5b2",
        raised="#ece5d6",
        helped_tint="#dcebcf",
        hurt_tint="#fadcd5",
        almost_tint="#e6e3dc",
        dark=False,
    ),
    "contrast": Palette(
        background="#000000",
        text="#ffffff",
        soft="#e0e0e0",
        accent="#ffd84d",
        you="#7df3ff",
        customer="#e3ccff",
        helped="#a8ff8f",
        hurt="#ffb3a8",
        almost="#e0e0e0",
        edge="#ffffff",
        line="#8c8c8c",
        raised="#1f1f1f",
        helped_tint="#003d12",
        hurt_tint="#5c0000",
        almost_tint="#333333",
    ),
}

TITLES: Final[Mapping[str, str]] = {"evening": "Evening", "paper": "Paper", "contrast": "Contrast"}

_IN_256: Final[Mapping[str, Mapping[str, str]]] = {
    "evening": {
        "background": "#121212",
        "raised": "#303030",
        "text": "#eeeeee",
        "soft": "#b2b2b2",
        "accent": "#ffaf5f",
        "you": "#87d7d7",
        "customer": "#d7afff",
        "helped": "#afd787",
        "hurt": "#ffafaf",
        "almost": "#b2b2b2",
        "edge": "#878787",
        "line": "#444444",
    },
    "paper": {
        "background": "#ffffff",
        "raised": "#eeeeee",
        "text": "#262626",
        "soft": "#585858",
        "accent": "#5f5f00",
        "you": "#005f5f",
        "customer": "#5f005f",
        "helped": "#005f00",
        "hurt": "#af0000",
        "almost": "#585858",
        "edge": "#808080",
        "line": "#d0d0d0",
    },
    "contrast": {
        "raised": "#262626",
        "soft": "#e4e4e4",
        "accent": "#ffd75f",
        "you": "#87ffff",
        "customer": "#d7d7ff",
        "helped": "#afff87",
        "hurt": "#ffafaf",
        "almost": "#e4e4e4",
        "line": "#8a8a8a",
    },
}
"""Left to the nearest of 256 colours, our greys turn pink or blue and tints lose contrast; here greys are grey.

Every tint is the raised grey: the sign and the underline carry the difference.
"""


def palette(name: str, *, truecolor: bool = True) -> Palette:
    """The colours of a theme, on a terminal of full or of 256 colours.

    Raises:
        KeyError: If there is no theme of that name.
    """
    full = PALETTES[name]
    if truecolor:
        return full
    grey = _IN_256[name]["raised"]
    own = full._replace(helped_tint=grey, hurt_tint=grey, almost_tint=grey)
    for role, colour in _IN_256[name].items():
        own = own._replace(**{role: colour})  # type: ignore[arg-type]  # every role here is a colour
    return own


def textual_theme(name: str, *, truecolor: bool = True) -> Theme:
    """A palette as Textual's own widgets and our style sheets know it."""
    colours = palette(name, truecolor=truecolor)
    return Theme(
        name=name,
        primary=colours.accent,
        secondary=colours.soft,
        accent=colours.accent,
        warning=colours.accent,
        error=colours.hurt,
        success=colours.helped,
        foreground=colours.text,
        background=colours.background,
        surface=colours.background,
        panel=colours.raised,
        boost=colours.raised,
        dark=colours.dark,
        text_alpha=1.0,
        variables={
            "soft": colours.soft,
            "line": colours.line,
            "edge": colours.edge,
            "raised": colours.raised,
            "hurt": colours.hurt,
            "helped": colours.helped,
            "block-cursor-background": colours.raised,
            "block-cursor-foreground": colours.text,
            "block-cursor-text-style": "bold",
            "input-cursor-background": colours.accent,
            "input-cursor-foreground": colours.background,
            "input-selection-background": colours.raised,
            "border": colours.accent,
            "border-blurred": colours.line,
            "scrollbar": colours.edge,
            "scrollbar-background": colours.background,
        },
    )


def painted(colours: Palette, piece: Piece, *, chosen: bool = False) -> Style:
    """How a piece is painted, on a row that is (part of) the chosen entry or not."""
    weight = (piece.bold, piece.italic, piece.underline)
    return _style(colours, piece.role, weight, _behind(colours, piece.tint, chosen=chosen), piece.door)


@lru_cache(maxsize=64)
def behind(colours: Palette, *, chosen: bool = False) -> Style:
    """The empty part of a row."""
    return Style(bgcolor=_behind(colours, "", chosen=chosen))


@lru_cache(maxsize=1024)
def _style(colours: Palette, role: Role, weight: tuple[bool, bool, bool], background: str, door: str) -> Style:
    bold, italic, underline = weight
    meta = {"door": door} if door else None
    return Style(
        color=getattr(colours, role), bgcolor=background, bold=bold, italic=italic, underline=underline, meta=meta
    )


def _behind(colours: Palette, tint: Tint, *, chosen: bool) -> str:
    if tint == "raised" or (chosen and not tint):
        return colours.raised
    found: str = getattr(colours, f"{tint}_tint") if tint else colours.background
    return found


class Look(NamedTuple):
    """What a widget needs to know to paint: the colours, and whether the terminal knows only ASCII."""

    colours: Palette
    plain: bool = False


def drawable(text: str, look: Look) -> str:
    """A text that is not painted by our own rows, in signs that the terminal has."""
    return glyphs.plain(text) if look.plain else text


def look_of(app: "App[Any]") -> Look:
    """The look of a running program: its theme, on its terminal."""
    truecolor = app.console.color_system not in {"256", "standard", "windows"}
    return _look(app.theme, truecolor, (app.console.encoding or "utf-8").lower())


@lru_cache(maxsize=16)
def _look(name: str, truecolor: bool, encoding: str) -> Look:  # noqa: FBT001 - the key of a cache
    return Look(palette(name, truecolor=truecolor), not encoding.startswith("utf"))
