"""The course of a play as line mode tells it: every answer, what the customer says then, and where it ends."""

from collections.abc import Iterable, Iterator

from engine.errors import IllegalStepError
from engine.script import Script
from engine.session import NotUnderstood, Session
from engine.transcript import Answer
from scenarios.checking.testplan import worded
from tui.plain import lines as words
from tui.present.feelings import mood
from tui.present.words import OUTCOMES, closed, counted, short_name


def course(script: Script, answers: Iterable[Answer]) -> Iterator[str]:
    """The lines of a talk in which these answers are given.

    Raises:
        IllegalStepError: An answer cannot be given where the talk stands; the lines until there have been given.
    """
    session = Session(script)
    session.begin()
    name = script.scenario.customer.name
    yield from words.spoken(session.line, name)
    for answer in answers:
        if session.over:
            raise IllegalStepError(f"the talk is over before '{worded(answer)}'")
        replies = session.open_replies()
        response = session.answer(answer)
        if isinstance(response, NotUnderstood):
            yield from words.paragraph(f"Not recognised: {worded(answer)}. {short_name(name)} has not heard it.")
            continue
        turn = session.transcript.turns[-1]
        yield ""
        yield from words.said(turn, replies)
        yield from words.understood(turn)
        yield ""
        yield from words.spoken(session.line, name)
        yield from words.feelings(mood(session))
    yield ""
    yield from _end(session)


def _end(session: Session) -> Iterator[str]:
    turns = counted(len(session.transcript.turns), "turn")
    at = session.state.at
    if session.over:
        outcome = OUTCOMES[session.script.scenario.endings[at].outcome]
        yield closed(f"Ends after {turns} at '{at}': {outcome[:1].lower()}{outcome[1:]}")
        return
    yield f"Stands after {turns} at '{at}'. Open there:"
    replies = session.open_replies()
    yield from words.menu(replies) if replies else ["  Nothing that can be picked."]
