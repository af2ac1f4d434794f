"""One whole attempt in lines: content note, briefing, talk, self-rating, debrief, note."""

from practice.attempt import Attempt
from scoring.debrief import debrief
from tui.commands.exits import ExitCode
from tui.plain import after, lines
from tui.plain.console import Console
from tui.plain.loop import LineTalk
from tui.present.words import short_name
from tui.search import Search

PROMPT = "> "


def agreed(note: str, console: Console) -> bool:
    """Show a content note; on a terminal ask whether to go on."""
    for line in lines.paragraph(f"Before you begin: {note}"):
        console.write(line)
    if not console.asks:
        return True
    answer = console.read("Enter goes on, n goes back: ")
    return answer is not None and not answer.strip().lower().startswith("n")


def hold(attempt: Attempt, console: Console, *, exam: bool = False, named: str = "") -> ExitCode:
    """Hold a talk to its end, or as far as the input goes, and debrief it.

    Args:
        attempt: The talk with its record.
        console: Where it is held.
        exam: Whether the feelings are hidden until the end.
        named: How the customer was named on the command line, their id if not given.

    Raises:
        RecordsError: If an answer could not be kept and nobody is there to try again.
    """
    scenario = attempt.session.script.scenario
    begun = bool(attempt.session.transcript.turns)
    told = _welcome_back(attempt) if begun else lines.briefing(scenario)
    for line in told:
        console.write(line)
    search = Search(attempt.session.script)
    came_to = LineTalk(attempt, lambda: console.read(PROMPT), console.write, exam=exam).run()
    if came_to == "left":
        console.write("Stopped without a score.")
        return ExitCode.OK
    if came_to == "paused":
        console.remark(f"Paused at turn {attempt.session.state.turn}. Everything is kept.")
        console.remark(f"Go on with: hardcalls play {named or scenario.id} --plain --resume")
        return ExitCode.PAUSED
    if console.asks:
        _rate(attempt, console)
    for line in after.debrief(scenario, debrief(attempt.session.script, attempt.session.transcript, search.result())):
        console.write(line)
    if console.asks:
        _note(attempt, console)
    return ExitCode.OK


def _welcome_back(attempt: Attempt) -> list[str]:
    return [f"Welcome back. You stopped at turn {attempt.session.state.turn}."]


def _rate(attempt: Attempt, console: Console) -> None:
    """Ask before any score is seen; Enter skips."""
    name = short_name(attempt.session.script.scenario.customer.name)
    console.write(f"Before you see any score: how do you think it went for {name}?")
    while True:
        answer = (console.read("1 (badly) to 5 (very well), or Enter to skip: ") or "").strip()
        if not answer:
            return
        if answer in {"1", "2", "3", "4", "5"}:
            attempt.rate(int(answer))
            return


def _note(attempt: Attempt, console: Console) -> None:
    answer = (console.read("A note to yourself, or Enter to skip: ") or "").strip()
    if answer:
        attempt.note(answer)
