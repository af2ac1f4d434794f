"""The box of a talk: the replies, or what else can be done, and what is said about the last thing entered."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from engine.recognition import NO_SIGNALS
from engine.scenario import Consequence, Reply
from engine.session import Session
from engine.vocabulary import GAUGES
from tui.present import glyphs
from tui.present.items import DrawEntry, Item, State, marker, numbered
from tui.present.rows import Piece, Row, bold, choose, hang, key_name, one_line, row, soft
from tui.present.words import counted, listed, number_word, sentence, short_name, signed

HINT: Final = "a number, or your own words"
_WORD: Final = 11

ACTIONS: Final[Mapping[str, str]] = {
    "/hold": "put {name} on hold",
    "/escalate": "hand over",
    "/silence": "say nothing",
    "/desk": "open the desk",
    "/feelings": "see how {name} feels, and why",
    "/end": "end the talk",
    "/pause": "stop here for now",
    "/leave": "stop without a score",
    "/say": "say words that begin with a number or a slash",
    "/help": "see what works here",
}
"""What can be done besides answering, in the order in which it is offered."""


_ACTS: Final[Mapping[str, tuple[str, str]]] = {
    "farewell": ("/end", "It sounds like a goodbye: /end ends the talk."),
    "asks_to_wait": ("/hold", "It sounds like “please wait”: /hold puts them on hold."),
}
"""The signals of words that an action does, with the action, and how it is told of."""


def reply_items(replies: Sequence[Reply], *, short: bool) -> tuple[Item, ...]:
    """The lines that can be picked.

    Args:
        replies: Those that are open.
        short: Whether only the chosen one is shown whole, because the screen is low.
    """
    return tuple(
        Item(str(number), numbered(number, one_line(reply.say) if short else reply.say, rows=1 if short else None))
        for number, reply in enumerate(replies, 1)
    )


def folded(count: int) -> tuple[Item, ...]:
    """One entry instead of all replies, where the customer's words leave no room for them."""

    def draw(_width: int, _state: State) -> Sequence[Row]:
        return (
            row("  ", f"{sentence(counted(count, 'reply', 'replies'))}, ", key_name("Enter", "enter"), " opens them"),
        )

    return (Item("folded", draw, choosable=False),)


def possible_actions(session: Session) -> Iterator[str]:
    """The action words that would do something now, in the order of `ACTIONS`."""
    impossible = {
        word
        for word, possible in (
            ("/hold", session.can_hold()),
            ("/escalate", session.can_escalate()),
            ("/end", session.can_end()),
        )
        if not possible
    }
    return (word for word in ACTIONS if word not in impossible)


def action_items(session: Session, typed: str) -> tuple[Item, ...]:
    """What else can be done, narrowed to the words that begin as typed."""
    wanted = typed.strip().lower().split(" ")[0]
    return tuple(
        Item(word, _action(word, session)) for word in possible_actions(session) if word.startswith(wanted or "/")
    )


def _action(word: str, session: Session) -> DrawEntry:
    name = short_name(session.script.scenario.customer.name)
    what, cost = ACTIONS[word].replace("{name}", name), action_cost(word, session)

    def draw(width: int, state: State) -> Sequence[Row]:
        lead = (marker(state), Piece(word.ljust(_WORD), "soft" if state == "idle" else "accent", bold=True))
        body = [bold(what) if state == "chosen" else Piece(what), *([soft(f"   {cost}")] if cost else [])]
        drawn = hang(lead, body, width)
        return choose(drawn) if state == "chosen" else drawn

    return draw


def action_cost(word: str, session: Session) -> str:
    """What an action costs or needs, in a few words; "" for nothing."""
    place = session.script.places[session.state.at]
    if word == "/hold" and place.hold and place.actions.hold:
        at_most = place.actions.hold.at_most
        often = {None: "", 1: "once only", 2: "twice at most"}.get(at_most, f"{at_most} times at most")
        return ", ".join(filter(None, (cost_words(place.hold.then), often)))
    if word == "/silence":
        return cost_words(place.silence.then)
    return _REMARKS.get(word, "")


_REMARKS: Final = {
    "/escalate": "to a team, with a reason",
    "/desk": "also F2",
    "/feelings": "also F4",
    "/end": "asks once",
    "/pause": "also Esc",
    "/leave": "asks once",
    "/help": "also F1",
}


def cost_words(then: Consequence) -> str:
    """What the effects of an action do to the gauges: `costs 6 patience`."""
    lost = [f"{-then.effects[gauge]} {gauge}" for gauge in GAUGES[2:] if then.effects.get(gauge, 0) < 0]
    others = [
        f"{gauge} {signed(points)}"
        for gauge in GAUGES
        if (points := then.effects.get(gauge, 0)) and f"{-points} {gauge}" not in lost
    ]
    return ", ".join(([f"costs {listed(lost)}"] if lost else []) + others)


def team_items(teams: Sequence[str], typed: str) -> tuple[Item, ...]:
    """The teams to hand over to, narrowed to those that begin as typed."""
    wanted = typed.strip().lower()
    return tuple(Item(team, _team(team)) for team in teams if team.lower().startswith(wanted))


def _team(team: str) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        body = [bold(team) if state == "chosen" else Piece(team)]
        drawn = hang((marker(state), Piece("hand over to ")), body, width)
        return choose(drawn) if state == "chosen" else drawn

    return draw


def divider(width: int) -> list[Row]:
    """Between the cards and the field."""
    return [row(Piece(glyphs.REST * width, "line"))]


def note(sign: str, text: str, width: int) -> list[Row]:
    """What is said about the last thing entered, between the cards and the field."""
    return hang([bold(f"{sign} ")], [Piece(text)], width) if text else []


def coach(hint: str, width: int) -> list[Row]:
    """The coach's hint, first in the box."""
    return hang([bold("Coach  ")], [soft(hint)], width) if hint else []


def prompt(*, acting: bool = True) -> list[Row]:
    """The sign before the field."""
    return [row(Piece(glyphs.PROMPT, "accent" if acting else "soft", bold=acting))]


def not_recognised(name: str, action: str = "") -> str:
    """When nothing was recognised in a typed reply; `action` is what it sounds like (see `sounds_like_action`)."""
    told = f"Not recognised yet. {name} has not heard it and nothing is spent."
    how = "Say it another way, pick a number, or press Enter again to say it as it is."
    return " ".join(filter(None, (told, action, how)))


def sounds_like_action(session: Session) -> str:
    """That the words which nobody understood just now sound like an action that is open, "" if they do not."""
    unheard = session.transcript.misunderstandings
    signals = unheard[-1].recognised.signals if unheard else NO_SIGNALS
    possible = frozenset(possible_actions(session))
    return next((told for signal, (word, told) in _ACTS.items() if signals.get(signal) and word in possible), "")


def listening(name: str) -> str:
    """While a line can be taken back."""
    return f"{name} is listening. Esc takes it back."


def no_such_number(count: int) -> str:
    """When a number was entered that no reply has."""
    if not count:
        return "There is nothing to pick here. Type your own words."
    if count == 1:
        return "There is one reply. Pick 1, or type your own words."
    return f"There are {number_word(count)} replies. Pick 1 to {count}, or type your own words."


def no_such_word(word: str) -> str:
    """When a slash was followed by a word that means nothing here."""
    return f"There is no {one_line(word)} here. / shows what there is; /say says it to the customer as it is."


def not_now(word: str, session: Session) -> str:
    """When an action is known but not possible at this point of the talk."""
    name = short_name(session.script.scenario.customer.name)
    told = {
        "/hold": f"{name} cannot be put on hold now.",
        "/escalate": "There is nobody to hand over to here.",
        "/end": "The talk cannot be ended here.",
        "/undo": f"There is nothing to take back: {name} has answered already.",
        "/note": "Your notes stand in the desk: F2, then the arrow keys.",
        "/repeat": f"{name}’s last words stand above.",
        "/talk": "The talk stands above; PgUp goes back in it.",
        "/find": "The talk stands above; PgUp goes back in it.",
        "/rule": "F4 shows what was understood; Enter there opens its rules.",
        "/support": "The box behind Esc says where to find help for yourself.",
    }
    return told.get(word, f"{word} does nothing here.")


def which_team(teams: Sequence[str]) -> str:
    """When a hand-over names no team."""
    return f"Hand over to whom? {listed([sentence(team) for team in teams], 'or')}." if teams else "Hand over to whom?"


def not_your_team(team: str, teams: Sequence[str]) -> str:
    """When a hand-over names a team that nobody mentioned: it may be a slip, and a slip would cost the talk."""
    known = f": {listed(teams, 'or')}" if teams else ""
    return f"“{one_line(team)}” is none of your teams{known}."


def heights(replies: Sequence[Reply], width: int) -> tuple[int, int]:
    """How many rows the replies take, all of them whole, and with only the longest whole."""
    whole = [len(item.draw(width, "chosen")) for item in reply_items(replies, short=False)]
    return sum(whole), max(whole, default=0) + max(0, len(whole) - 1)
