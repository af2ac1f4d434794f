"""What else could have been said at a turn: a line that is weaker, and one that is stronger.

Only a line that would help is called stronger: none that hurts, none that leads straight to a bad end, and none that
says what the trainee has just said in other words.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

from engine.moves import MOVES
from engine.scenario import Reply
from engine.script import Script
from engine.transcript import Turn
from engine.vocabulary import Outcome
from scoring.facts import told_by
from scoring.marks import Mark

_BAD: Final[frozenset[Outcome]] = frozenset({"unresolved", "lost"})
_ALIKE: Final = 2, 5
"""From this share of its content words on, a line says what was said: two fifths, a judgement."""


@dataclass(frozen=True, slots=True)
class Alternative:
    """A line that could have been said at a turn, and the move that makes it stronger or weaker.

    Attributes:
        say: The words.
        points: The sum of its points.
        move: Its weightiest move, of those that the trainee's own line does not show if there is one.
        rule: The rule that found it, "" if no move was found.
        hurts: Whether a move in it hurts, or it is fatal.
    """

    say: str
    points: int
    move: str
    rule: str
    hurts: bool


class Alternatives(NamedTuple):
    """What is worth less and more than what was said, None where nothing is."""

    weaker: Alternative | None
    stronger: Alternative | None


def alternatives(script: Script, turn: Turn, own: Sequence[Mark], said: Collection[str]) -> Alternatives:
    """The weakest and the strongest of the other lines that were open at a turn.

    Args:
        script: The customer.
        turn: What was said.
        own: Its marks.
        said: The ids of replies that were picked anywhere in the talk; they are not recommended again.
    """
    shown = {mark.evidence.move for mark in own}
    worth = sum(mark.worth for mark in own)
    others = sorted(
        ((_alternative(script, turn, reply, shown), reply) for reply in _open(script, turn, said)),
        key=lambda one: one[0].points,
    )
    weaker = others[0][0] if others and others[0][0].points < worth else None
    stronger = next(
        (
            line
            for line, reply in reversed(others)
            if line.points > worth
            and not line.hurts
            and not says_the_same(reply.say, turn.words)
            and not _ends_badly(script, turn, reply)
        ),
        None,
    )
    return Alternatives(weaker, stronger)


def says_the_same(line: str, words: str) -> bool:
    """Whether two fifths of what a line says, and two words of it at least, were said as well."""
    stems = told_by(line).stems
    shared = len(stems & told_by(words).stems)
    part, whole = _ALIKE
    return shared > 1 and whole * shared >= part * len(stems)


def _open(script: Script, turn: Turn, said: Collection[str]) -> Iterator[Reply]:
    return (reply for reply in script.open_replies(turn.before) if reply.id not in said)


def _ends_badly(script: Script, turn: Turn, reply: Reply) -> bool:
    """Whether a reply leads straight to an ending in which nothing is settled."""
    _, choice = script.reply_choice(turn.before, reply.id)
    step = script.take(turn.before, choice, script.read(turn.node, turn.heard_line, reply))
    ending = script.scenario.endings.get(step.after.at)
    return ending is not None and ending.outcome in _BAD


def _alternative(script: Script, turn: Turn, reply: Reply, shown: Collection[str]) -> Alternative:
    evidence = script.read(turn.node, turn.heard_line, reply).evidence
    points = sum(MOVES[piece.move].points for piece in evidence if not piece.counts_as)
    weightiest = max(evidence, key=lambda piece: (piece.move not in shown, abs(MOVES[piece.move].points)), default=None)
    hurts = bool(reply.then.fatal) or any(MOVES[piece.move].harmful for piece in evidence)
    if weightiest is None:
        return Alternative(reply.say, points, "", "", hurts)
    return Alternative(reply.say, points, weightiest.move, weightiest.rule, hurts)
