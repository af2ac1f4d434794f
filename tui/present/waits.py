"""What is said to somebody who waits longer than a moment."""

from typing import Final

LOOKING: Final = "Looking at every path of this talk"

WHY_LOOKING: Final = (
    "Your scores stand between the worst and the best that this talk allows. The first time with a customer that can "
    "take ten seconds or more; then it is kept."
)
"""What the search before a debrief is for; it is the only wait that can be long."""
