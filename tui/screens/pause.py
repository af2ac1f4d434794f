"""The question behind Esc during a talk."""

from tui.house import Held
from tui.present.rows import Piece, wrap
from tui.present.support import support
from tui.screens.question import Question
from tui.screens.reading import ReadingScreen


def pause_question(held: Held) -> Question:
    """Go on, stop for now, or stop without a score; delicate talks also say where to find help."""
    turn = held.session.state.turn
    answers = [
        ("on", "Go on with the talk", ""),
        ("stop", "Stop here for now", "the library offers to go on from here"),
        ("leave", "Stop without a score", "this talk ends here"),
    ]
    if held.scenario.content_note:
        answers.append(("help", "Where to find help for yourself", ""))
    told = f"Paused at turn {turn}. Everything is kept. Enter goes on from here."
    return Question(
        place=held.scenario.title,
        context=f"{held.scenario.channel.replace('-', ' ')} · turn {turn}",
        title="Paused",
        told=lambda width: wrap([Piece(told)], width),
        answers=answers,
        escape="on",
        escape_words="go on",
    )


def support_screen() -> ReadingScreen:
    """Where to find help for oneself."""
    return ReadingScreen("Where to find help for yourself", "", support)
