"""Contrast after WCAG 2, of two colours and of everything that is painted."""

from functools import cache

from tui.app import HardcallsApp


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 (black) to 1 (white)."""
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@cache
def ratio(one: str, other: str) -> float:
    """1 (equal) to 21 (black on white)."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def faint(app: HardcallsApp) -> list[tuple[str, str, float]]:
    """Painted text whose contrast is below 4.5 (drawn lines and bars: not measured here, see the theme's own tests)."""
    found = set()
    for strip in app.screen._compositor.render_strips():
        for segment in strip:
            if not any(sign.isalnum() for sign in segment.text) or segment.style is None:
                continue
            style = segment.style
            if style.color is None or style.bgcolor is None:
                found.add((segment.text, "no colour", 0.0))
                continue
            pair = (style.color.get_truecolor().hex, style.bgcolor.get_truecolor().hex)
            measured = ratio(*(pair[::-1] if style.reverse else pair))
            if measured < 4.5:
                found.add((segment.text, f"{pair[0]} on {pair[1]}", round(measured, 2)))
    return sorted(found)
