"""Handing over in lines: the team, then who it is and why."""

from engine.session import Session
from engine.transcript import Escalate
from tui import grammar
from tui.plain.console import Console
from tui.plain.lines import paragraph
from tui.present.cards import not_your_team, which_team
from tui.present.words import listed


class HandingOver:
    """Makes a hand-over of what stands behind /escalate, and asks for what is missing where somebody is there.

    Args:
        session: The talk; only looked at.
        console: Where to ask.
    """

    def __init__(self, session: Session, console: Console) -> None:
        self._session = session
        self._console = console

    def answer(self, rest: str) -> Escalate | None:
        """The answer, None where no team is named or the hand-over was thought better of."""
        team, words = grammar.team_and_words(rest)
        if self._console.asks:
            team = self._known(team) if team else self._which()
        if not team:
            if not self._console.asks:
                self._console.tell(self._how())
            return None
        if self._console.asks and not (team := self._meant(team)):
            return None
        if self._console.asks and ":" not in rest:
            said = self._console.read("Say who it is and why, or press Enter to hand over without words: ")
            if said is None:
                return None
            words = said.strip()
        return Escalate(team, words)

    def _known(self, team: str) -> str:
        """The team as it is called here; the one that begins so, where only one does."""
        near = [each for each in self._session.teams() if each.lower().startswith(team.lower())]
        return near[0] if len(near) == 1 else team

    def _meant(self, team: str) -> str:
        """The team, asked for once more while it is none that is known; "" where the input ends."""
        while self._session.unknown_team(team):
            told = f"{not_your_team(team, self._session.teams())} Which team, or Enter for “{team}” all the same: "
            line = self._console.read(told)
            if line is None:
                return ""
            if not line.strip():
                break
            team = self._known(line.strip())
        return team

    def _which(self) -> str:
        teams = self._session.teams()
        self._console.write("Hand over to whom?")
        for number, team in enumerate(teams, 1):
            self._console.tell(paragraph(f"{team}.", f"  {number}. "))
        line = (self._console.read("A number or a team, or Enter to go on talking: ") or "").strip()
        if line.isdecimal() and len(line) <= 3 and 1 <= int(line) <= len(teams):
            return teams[int(line) - 1]
        return self._known(line) if line else ""

    def _how(self) -> list[str]:
        teams = listed(self._session.teams(), "or")
        known = f" Teams: {teams}." if teams else ""
        return [f"{which_team(())} /escalate TEAM, or /escalate TEAM: your words.{known}"]
