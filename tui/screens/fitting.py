"""Room for the customer's latest words first, then as much of the cards as is left."""

from collections.abc import Sequence
from typing import Final

from engine.scenario import Reply
from tui.present import cards
from tui.widgets.choices import LongChoices
from tui.widgets.conversation import Conversation
from tui.widgets.say import SayBox, Shape

_FRAME: Final = 4 + LongChoices.FREE
"""Cells beside the cards: the box, and what they leave free themselves."""


def fit(talk: Conversation, box: SayBox, replies: Sequence[Reply]) -> None:
    """Share the rows between the talk and the box below it.

    The latest words are always whole: if they and the box do not fit, the cards become short, then fold to one row.
    """
    width = talk.size.width
    if not width:
        return
    shown = box.query_one("#cards")
    others = box.outer_size.height - shown.outer_size.height
    together = talk.outer_size.height + talk.styles.margin.bottom + box.outer_size.height
    room = together - talk.latest_height(width) - others
    whole, short = cards.heights(replies, width - _FRAME)
    talk.styles.margin = (0, 0, int(room > whole), 0)
    box.reshape(_shape(whole, short, room))
    shown.styles.max_height = max(3, room)
    talk.settle()


def _shape(whole: int, short: int, room: int) -> Shape:
    return "whole" if whole <= room else "short" if short <= room else "folded"
