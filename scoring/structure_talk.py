"""Structural remarks of a talk as it was played."""

from dataclasses import replace

from engine.script import Script
from engine.transcript import Transcript, Turn
from scoring.structure import Remark, Spoken, talk_remarks


def remarks_of(script: Script, transcript: Transcript) -> tuple[Remark, ...]:
    """What the build of the trainee's replies shows; `turn` is the number of the answer.

    Actions without words are passed over. What happens next is missed only where the customer did not break off.
    """
    turns = [turn for turn in transcript.turns if turn.words]
    if not turns:
        return ()
    ending = script.scenario.endings.get(transcript.ending)
    last = transcript.turns[-1]
    own_end = ending is not None and ending.outcome in {"resolved", "unresolved"} and last.words and not last.shortcut
    found = talk_remarks([_spoken(script, turn) for turn in turns], ended=bool(own_end))
    return tuple(replace(remark, turn=turns[remark.turn - 1].number) for remark in found)


def _spoken(script: Script, turn: Turn) -> Spoken:
    """A reply as it was said. Only somebody who typed can have copied a line that was on offer."""
    typed = turn.kind == "typed"
    return Spoken(
        text=turn.words,
        recognised=turn.recognised,
        context=script.context(turn.node, turn.heard_line),
        channel=script.scenario.channel,
        anger=turn.before.feelings.gauges[0],
        on_offer=tuple(reply.say for reply in script.open_replies(turn.before)) if typed else (),
    )
