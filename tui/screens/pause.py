"""Where to find help for oneself, as a page."""

from practice.country import Country
from tui.present.support import support
from tui.screens.reading import ReadingScreen


def support_screen(country: Country, *, over: bool = False) -> ReadingScreen:
    """Where to find help for oneself; `over` where there is no talk any more that could be stopped."""
    return ReadingScreen("Where to find help for yourself", "", lambda width: support(width, country, over=over))
