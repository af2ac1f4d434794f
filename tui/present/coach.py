"""The coach: one sentence before an answer, which grows quieter while the talk goes well.

Level 1 says what counts now, level 2 what kind of line does it, level 3 which of the open replies is one. The advice
follows the rules of the affect model (see `engine.affect`): solutions count for less until a customer feels heard.
"""

from collections.abc import Mapping
from typing import Final

from engine.moves import MOVES
from engine.session import Session
from engine.transcript import Turn
from scoring.advice import ADVICE
from tui.present.changes import value_of
from tui.present.words import short_name

TRIGGERS: Final[Mapping[str, tuple[str, str]]] = {
    "abuse": ("{name}'s words have gone too far. That needs an answer of its own.", "sets_limit"),
    "beyond_authority": ("This needs more than you may decide.", "offers_escalation"),
    "data_breach": ("Somebody’s data are in danger. That comes before everything else.", "offers_escalation"),
    "discrimination": ("That was about a person, not about the matter.", "sets_limit"),
    "just_angry": ("{name} is angry, and that alone is no reason to hand over.", "validates_feeling"),
    "legal_threat": ("A threat is no argument. It has a place to go to.", "routes_legal_threat"),
    "manager_request": ("{name} asks for somebody who can decide.", "offers_escalation"),
    "repeated_failure": ("It has gone wrong more than once; your word alone will not do.", "hands_over_warmly"),
    "safeguarding": ("Somebody may need protection.", "acts_for_safety"),
    "safety_hazard": ("Somebody may be in danger. That comes first.", "acts_for_safety"),
    "second_opinion": ("{name} wants a second opinion, and may have one.", "offers_escalation"),
    "self_harm": ("Ask about the words you are worried by, plainly.", "asks_about_safety"),
    "violence": ("Violence was threatened. You need not stand it.", "acts_for_safety"),
    "vulnerability": ("{name} told you something hard. Make room for it.", "supports_vulnerable_customer"),
}
"""What counts now, and the move that does it, where something at this point calls for a decision."""


def hint(session: Session, level: int) -> str:
    """What the coach says before the next answer, "" for nothing.

    Args:
        session: The talk.
        level: 0 (silent) to 3 (most help), before fading.
    """
    shown = faded(level, session.transcript.turns)
    if shown == 0 or session.over:
        return ""
    told, move = _advice(session)
    parts = [told]
    if shown >= 2:
        parts.append(ADVICE[move].rule)
    if shown >= 3:
        parts.append(_reply_that(session, move))
    return " ".join(filter(None, parts))


def faded(level: int, turns: tuple[Turn, ...]) -> int:
    """The level that is left: one less for every two lines in a row that helped and did not hurt."""
    helped = 0
    for turn in reversed(turns):
        moves = [MOVES[piece.move] for piece in turn.recognised.evidence]
        if not moves or any(move.harmful for move in moves):
            break
        helped += 1
    return max(0, level - helped // 2)


def _advice(session: Session) -> tuple[str, str]:
    scenario, state = session.script.scenario, session.state
    name = short_name(scenario.customer.name)
    for trigger in scenario.triggers:
        if trigger.at == state.at:
            told, move = TRIGGERS[trigger.kind]
            return told.replace("{name}", name), move
    anger, distress, heard, trust, patience = (
        value_of(state, gauge) for gauge in ("anger", "distress", "heard", "trust", "patience")
    )
    if patience < 20:
        return f"{name}'s patience is nearly gone.", "acts_now"
    if distress >= 60 and distress > anger:
        return f"{name} is in distress. Go slowly.", "shows_concern"
    if heard < 40:
        return f"{name} does not feel heard yet; solutions count for less until then.", _listening(anger)
    if trust < 40:
        return f"{name} feels heard and does not trust you yet. Now a deed counts.", "acts_now"
    return "Now settle it: who does what by when.", "summarises"


def _listening(anger: int) -> str:
    return "takes_responsibility" if anger >= 55 else "paraphrases"


def _reply_that(session: Session, move: str) -> str:
    """The open reply that shows the move, else the one with the most points; "" if none helps."""
    state, best, most = session.state, "", 0
    for number, reply in enumerate(session.open_replies(), 1):
        found = session.script.read(state.at, session.line, reply)
        if move in found.moves:
            return f"Reply {number} does that."
        points = sum(MOVES[name].points for name in found.counted)
        if points > most:
            best, most = str(number), points
    return f"Reply {best} comes nearest." if best else ""
