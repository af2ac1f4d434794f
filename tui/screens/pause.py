"""Where to find help for oneself, as a page."""

from tui.present.support import support
from tui.screens.reading import ReadingScreen


def support_screen() -> ReadingScreen:
    """Where to find help for oneself."""
    return ReadingScreen("Where to find help for yourself", "", support)
