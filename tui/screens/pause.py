"""Where to find help for oneself, as a page."""

from collections.abc import Callable

from practice.country import Country
from tui.present.support import support
from tui.screens.reading import ReadingScreen


def support_screen(country: Callable[[], Country], *, over: bool = False) -> ReadingScreen:
    """Where to find help for oneself.

    Args:
        country: Whose numbers; asked again whenever the page is drawn, for it may be chosen while the page is open.
        over: Whether there is no talk any more that could be stopped.
    """
    return ReadingScreen("Where to find help for yourself", "", lambda width: support(width, country(), over=over))
