"""What becomes of Enter in the box of a talk."""

from typing import TYPE_CHECKING, Final

from engine.session import Session
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from tui import grammar
from tui.present import cards

if TYPE_CHECKING:
    from tui.widgets.say import SayBox

ASKED: Final = frozenset({"/desk", "/feelings", "/pause", "/leave", "/help", "/undo"})
"""Action words that are no answers; the screen carries them out."""


class Entering:
    """Reads what stands in the field, and answers or asks with it.

    Args:
        box: The box.
        session: The talk; only asked, never changed.
    """

    def __init__(self, box: "SayBox", session: Session) -> None:
        self._box = box
        self._session = session
        self.confirming = ""
        """The action that waits for a second Enter."""
        self._meant_team = ""

    def enter(self, text: str) -> None:
        """Take what was entered."""
        box = self._box
        if box.busy:
            box.post_message(box.Hurried())
            return
        match grammar.entered(text):
            case grammar.Nothing():
                self._nothing()
            case grammar.Number(number):
                self._number(number)
            case grammar.OwnWords(words):
                box.post_message(box.Answered(Say(words), text))
            case grammar.Action(word, rest):
                self._action(word, rest, text)
            case grammar.Unknown(word):
                if box.mode == "actions" and box.chosen:
                    self._action(box.chosen, "", text)
                else:
                    box.tell("?", cards.no_such_word(word))

    def _nothing(self) -> None:
        box = self._box
        if box.shape == "folded":
            box.unfold()
        elif box.chosen:
            chosen = box.chosen
            box.put(chosen)
            box.tell("›", f"Press Enter again to say reply {chosen}.")

    def _number(self, number: int) -> None:
        replies = self._session.open_replies()
        if 1 <= number <= len(replies):
            self._box.post_message(self._box.Answered(Pick(replies[number - 1].id), str(number)))
        else:
            self._box.tell("?", cards.no_such_number(len(replies)))

    def _action(self, word: str, rest: str, text: str) -> None:
        box = self._box
        possible = set(cards.possible_actions(self._session)) | {"/undo"}
        if word not in possible:
            box.tell("?", cards.not_now(word, self._session))
        elif word in ASKED:
            box.put("")
            box.post_message(box.Asked(word))
        elif word == "/escalate":
            self._escalate(rest)
        elif word == "/say":
            box.put("/say ")
        elif word == "/end" and self.confirming != "/end":
            box.put("/end")
            self.confirming = "/end"
            box.tell("?", f"This ends the talk with {box.name_of_customer}. Press Enter again to end it.")
        else:
            answers: dict[str, Answer] = {"/hold": PutOnHold(), "/silence": StaySilent(), "/end": EndTalk()}
            box.post_message(box.Answered(answers[word], text))

    def _escalate(self, rest: str) -> None:
        box = self._box
        typed, words = grammar.team_and_words(rest)
        team = typed if typed in self._session.teams() else box.chosen or typed
        if box.mode != "teams":
            box.put("/escalate ")
            if not self._session.teams():
                box.tell("?", cards.which_team(()))
        elif not team:
            box.tell("?", cards.which_team(self._session.teams()))
        elif self._session.unknown_team(team) and self._meant_team != team:
            self._meant_team = team
            known = cards.not_your_team(team, self._session.teams())
            box.tell("?", f"{known} Press Enter again to hand over to it all the same.")
        elif ":" in rest:
            box.post_message(box.Answered(Escalate(team, words), box.field.text))
        else:
            box.put(f"/escalate {team}: ")
            box.tell("›", "Say who it is and why, or press Enter to hand over without words.")
