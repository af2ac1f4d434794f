"""What the terminal can show."""

import os
import sys
from collections.abc import Mapping


def screens_possible() -> bool:
    """Whether there is a terminal that can show screens."""
    return sys.stdin.isatty() and sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in {"", "dumb", "unknown"}


def terminal_there() -> bool:
    """Whether what keys come from is a terminal, and still there: its window may be closed under the program."""
    keys = sys.__stdin__
    try:
        return keys is not None and os.isatty(keys.fileno())
    except (OSError, ValueError):
        return False


def spoken_here(environment: Mapping[str, str] = os.environ) -> str:
    """The locale that this terminal was set to, such as `en_IE.UTF-8`, "" for none."""
    return next((found for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (found := environment.get(name, ""))), "")
