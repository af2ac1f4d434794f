"""Finding words in a talk that is over."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from scoring.debrief import Debrief
from tui.present.after.excerpt import excerpt
from tui.present.items import DrawEntry, Item, State, marker
from tui.present.rows import Piece, Role, Row, bold, choose, one_line, row, soft
from tui.present.words import counted


@dataclass(frozen=True, slots=True)
class Said:
    """Something that was said in a talk.

    Attributes:
        turn: The answer it was, or that it was answered by; the last answer for the customer's last words.
        who: Whose words they are: a name, or `You`.
        words: What was said.
        role: The colour of the name.
    """

    turn: int
    who: str
    words: str
    role: Role


def everything(view: Debrief, name: str) -> Iterator[Said]:
    """All that was said, in order; `name` is the customer's."""
    for moment in view.moments:
        turn = moment.turn
        if turn.heard_line.customer:
            yield Said(turn.number, turn.heard_line.speaker or name, turn.heard_line.customer, "customer")
        if turn.words:
            yield Said(turn.number, "You", turn.words, "you")
    if view.moments and view.last_line.customer:
        yield Said(len(view.moments), view.last_line.speaker or name, view.last_line.customer, "customer")


def found(view: Debrief, name: str, wanted: str) -> tuple[Item, ...]:
    """Everything that holds some words, whatever their case; all of the talk for none. Each leads to its turn.

    An entry's id is its place in the list, a colon, and the turn.
    """
    sought = one_line(wanted).strip()
    hits = (said for said in everything(view, name) if sought.casefold() in one_line(said.words).casefold())
    return tuple(Item(f"{number}:{said.turn}", _drawing(said, sought)) for number, said in enumerate(hits))


def turn_of(item: Item) -> int:
    """The turn that an entry of `found` leads to."""
    return int(item.id.partition(":")[2])


def told(count: int, wanted: str) -> str:
    """`Three places say “sorry”`."""
    if not wanted.strip():
        return "Everything that was said"
    return f"{counted(count, 'place').capitalize()} with “{one_line(wanted).strip()}”"


def _drawing(said: Said, sought: str) -> DrawEntry:
    def draw(width: int, state: State) -> Sequence[Row]:
        lead = (marker(state), soft(f"{said.turn:>3}  "), bold(f"{said.who[:12]:<13}", said.role))
        room = width - sum(piece.width for piece in lead)
        drawn = row(*lead, *excerpt(_marked(one_line(said.words), sought), room))
        return choose([drawn]) if state == "chosen" else [drawn]

    return draw


def _marked(words: str, sought: str) -> tuple[Piece, ...]:
    """The words with the first place that was sought raised and bold."""
    at = words.casefold().find(sought.casefold()) if sought else -1
    if at < 0 or len(words) != len(words.casefold()):
        return (Piece(words),)
    end = at + len(sought)
    return (Piece(words[:at]), Piece(words[at:end], bold=True, tint="raised", underline=True), Piece(words[end:]))
