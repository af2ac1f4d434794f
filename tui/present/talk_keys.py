"""Which keys work at a moment of the talk, and where one is in it."""

from dataclasses import dataclass

from engine.scenario import Scenario
from engine.session import Session
from tui.present.cards import ACTIONS, action_cost, possible_actions
from tui.present.keys import Key
from tui.present.rows import EMPTY, Piece, Row, bold, hang, prose, soft
from tui.present.words import short_name


@dataclass(frozen=True, slots=True)
class Moment:
    """What decides which keys work.

    Attributes:
        exam: Whether the feelings stay hidden until the end.
        feelings_apart: Whether (some of) the feelings stand on a page of their own only.
        over: Whether the talk has ended.
        waiting: Whether something could not be kept.
        listening: Whether a line can be taken back.
        mode: What the box shows: `replies`, `actions` or `teams`.
        folded: Whether the replies are folded to one row.
        chosen: The reply that Enter would put into the empty field, "" where Enter says what stands there.
        delicate: Whether the talk had a content note.
        earlier: Whether there are words above those to be seen.
        later: Whether somebody has scrolled up to earlier words.
    """

    exam: bool = False
    feelings_apart: bool = False
    over: bool = False
    waiting: bool = False
    listening: bool = False
    mode: str = "replies"
    folded: bool = False
    chosen: str = ""
    delicate: bool = False
    earlier: bool = False
    later: bool = False


def talk_context(scenario: Scenario, turn: int | None, *, exam: bool = False, coach: int = 0) -> str:
    """What stands at the right of the first row: `phone · turn 3 · coach`; without a turn the talk is at its end."""
    parts = [scenario.channel.replace("-", " "), "the end" if turn is None else f"turn {turn}"]
    return " · ".join([*parts, *["exam"] * exam, *["coach"] * (coach > 0)])


def talk_keys(now: Moment) -> tuple[Key, ...]:
    """The keys, most likely first."""
    helped = Key("F1", "help", "f1")
    if now.over:
        return (Key("Enter", "see what came of it", "enter"), *_later(now), *_earlier(now), helped)
    if now.waiting:
        return (Key("Enter", "save again", "enter"), helped)
    if now.listening:
        return (Key("Enter", "go on at once", "enter"), Key("Esc", "take it back", "escape"), helped)
    if now.mode != "replies":
        words = "do it" if now.mode == "actions" else "choose"
        back = Key("Backspace", "back to the replies", "backspace", short="back")
        return (Key("↑ ↓", "choose"), Key("Enter", words, "enter"), back, helped)
    enter = Key("Enter", "say it", "enter")
    if now.folded:
        enter = Key("Enter", "open the replies", "enter", short="open")
    elif now.chosen:
        enter = Key("Enter", f"choose reply {now.chosen}", "enter", short=f"reply {now.chosen}")
    more = Key("/", "hold, hand over, wait, end", "slash", short="more")
    page = () if now.exam else (Key("F4", "feelings", "f4", hidden=not now.feelings_apart),)
    pause = "pause or stop" if now.delicate else "pause"
    return (
        enter,
        *_later(now),
        more,
        Key("F2", "desk", "f2"),
        *page,
        helped,
        Key("Esc", pause, "escape"),
        *(_earlier(now) or (Key("PgUp PgDn", "earlier talk, later talk", hidden=True),)),
        Key("↑ ↓", "choose a reply", hidden=True),
    )


def _earlier(now: Moment) -> tuple[Key, ...]:
    """The key to earlier words, if there are any."""
    return (Key("PgUp", "earlier", "pageup", spare=True),) if now.earlier else ()


def _later(now: Moment) -> tuple[Key, ...]:
    """The key back to the latest words, for somebody who has scrolled away from them."""
    return (Key("PgDn", "later", "pagedown"),) if now.later else ()


def talk_topics(session: Session, width: int) -> list[Row]:
    """The words behind the slash, for help."""
    name = short_name(session.script.scenario.customer.name)
    rows: list[Row] = []
    for word in possible_actions(session):
        cost = action_cost(word, session)
        told = [Piece(ACTIONS[word].replace("{name}", name)), *([soft(f"   {cost}")] if cost else [])]
        rows += hang([bold(word.ljust(12), "accent")], told, width)
    return [*rows, EMPTY, *prose("A number picks a reply. Anything else is said as you write it.", width, "soft")]
