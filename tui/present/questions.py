"""The questions that stand between the parts of a practice, asked alike on the screens and in lines."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final

from engine.scenario import Scenario
from practice.country import Countries
from tui.house import Held, Unfinished
from tui.present.briefing import content_note
from tui.present.rows import Piece, Row, bold, prose, wrap
from tui.present.support import NO_COUNTRY
from tui.present.words import quoted, short_name

RATINGS: Final = ("badly", "not so well", "so so", "well", "very well")
NICKNAME: Final = "A nickname if you like. It stands in your own records on this computer and is never sent anywhere."
WOULD_CHANGE: Final = "If you could have this talk once more: what would you say or do otherwise?"


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked.

    Attributes:
        place: Where one is.
        context: At the right of the first row.
        title: Of the box.
        told: What is said before the answers, as rows of a width.
        answers: Id, words, and what it means, for each.
        escape: The id that Esc answers with.
        escape_words: What Esc does, in two words.
        chosen: The id that is chosen beforehand, "" for the first.
        enter_words: What Enter does, in two words.
    """

    place: str
    context: str
    title: str
    told: Callable[[int], Sequence[Row]]
    answers: Sequence[tuple[str, str, str]]
    escape: str
    escape_words: str
    chosen: str = ""
    enter_words: str = "go on"


def time_needed(scenario: Scenario) -> str:
    """`phone · about 6 minutes`."""
    return f"{scenario.channel.replace('-', ' ')} · about {scenario.minutes} minutes"


def note_question(scenario: Scenario) -> Question:
    """Before a delicate briefing; the way out is chosen beforehand."""
    return Question(
        place=scenario.title,
        context=time_needed(scenario),
        title="Before you read on",
        told=lambda width: content_note(scenario, width),
        answers=(
            ("other", "Choose another customer", ""),
            ("briefing", "Read the briefing", ""),
            ("help", "Where to find help for yourself", ""),
        ),
        escape="other",
        escape_words="library",
    )


def country_question(known: Countries, now: str, guess: str = "") -> Question:
    """Whose numbers are shown where somebody looks for help.

    Args:
        known: The countries to choose from.
        now: The code of the one that is set, "" for none; Esc leaves it so.
        guess: The code of the one that is offered instead where none is set.
    """
    listed = [(code, country.name, country.emergency) for code, country in known.found.items()]
    asked = "Some talks are about hard things. Which country’s numbers shall stand where you look for help?"
    return Question(
        place="Numbers for help",
        context="",
        title="Where are you?",
        told=lambda width: [row for text in (asked, *known.problems) for row in prose(text, width)],
        answers=[*listed, ("", NO_COUNTRY, "")],
        escape=now,
        escape_words="as it is",
        chosen=now or guess,
    )


def resume_question(unfinished: Unfinished) -> Question:
    """Before the library, when a talk was paused."""
    name = short_name(unfinished.customer)

    def told(width: int) -> list[Row]:
        stopped = f"Welcome back. You stopped at turn {unfinished.turn}; {name} had just said:"
        return [*prose(stopped, width), *wrap([bold(quoted(unfinished.last_words), "customer")], min(66, width))]

    return Question(
        place=unfinished.title,
        context=f"paused at turn {unfinished.turn}",
        title="Go on?",
        told=told,
        answers=(("on", "Go on from here", ""), ("later", "Another time", "the talk is kept")),
        escape="later",
        escape_words="library",
    )


def rating_question(name: str) -> Question:
    """Before any score is shown; `name` is the customer's short name."""
    answers = [(str(number), f"{number}  {words}", "") for number, words in enumerate(RATINGS, 1)]
    return Question(
        place="After the talk",
        context="",
        title="How did it go?",
        told=lambda width: wrap([Piece(f"Before you see any score: how do you think it went for {name}?")], width),
        answers=[*answers, ("skip", "Rather not say", "")],
        escape="skip",
        escape_words="rather not say",
        chosen="3",
    )


def pause_question(held: Held, *, leaving: bool = False) -> Question:
    """Go on, stop for now, or stop without a score; delicate talks also say where to find help.

    Args:
        held: The talk.
        leaving: Whether somebody asked to stop without a score: that is chosen then, and Enter does it.
    """
    turn = held.session.state.turn
    answers = [
        ("on", "Go on with the talk", ""),
        ("stop", "Stop here for now", "the library offers to go on from here"),
        ("leave", "Stop without a score", "this talk ends here"),
    ]
    if held.scenario.content_note:
        answers.append(("help", "Where to find help for yourself", ""))
    told = f"Paused at turn {turn}. Everything is kept. Enter goes on from here."
    if leaving:
        told = "This stops the talk without a score. What was said is kept."
    return Question(
        place=held.scenario.title,
        context=f"{held.scenario.channel.replace('-', ' ')} · turn {turn}",
        title="Stop without a score?" if leaving else "Paused",
        told=lambda width: wrap([Piece(told)], width),
        answers=answers,
        escape="on",
        escape_words="back to the talk",
        chosen="leave" if leaving else "",
        enter_words="do it",
    )
