"""The box of a talk: cards and field are one box, because they are one question."""

from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import TextArea

from engine.session import Session
from engine.transcript import Answer, EndTalk, Escalate, Pick, PutOnHold, Say, StaySilent
from tui import grammar
from tui.present import cards
from tui.present.words import short_name
from tui.widgets.choices import Choices
from tui.widgets.field import Field
from tui.widgets.rows import Box, Rows

Shape = Literal["whole", "short", "folded"]
Mode = Literal["replies", "actions", "teams"]


class SayBox(Box):
    """What can be said and done.

    Args:
        session: The talk; only asked, never changed.
        id: The widget's id.
    """

    DEFAULT_CSS = """
    SayBox {
        layout: vertical;
        #cards { max-height: 12; }
        #line { height: auto; }
        #prompt { width: 2; }
        #divider { height: 1; }
    }
    """

    class Answered(Message):
        """The trainee gives an answer; `text` is what stood in the field."""

        def __init__(self, answer: Answer, text: str) -> None:
            super().__init__()
            self.answer = answer
            self.text = text

    class Asked(Message):
        """Something is asked of the screen: an action word that is no answer."""

        def __init__(self, word: str) -> None:
            super().__init__()
            self.word = word

    class Reshaped(Message):
        """The box shows something else and may need more room."""

    class Hurried(Message):
        """Enter was pressed on an empty field while the customer listens, or trouble waits."""

    ASKED: ClassVar = frozenset({"/desk", "/feelings", "/pause", "/leave", "/help", "/undo"})

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._session = session
        self._note = ("", "")
        self._confirming = ""
        self.hint = ""
        self.shape: Shape = "whole"
        self._unfolded = False
        self.mode: Mode = "replies"
        self.busy = False
        """Whether Enter only hurries what is under way."""
        self.frozen = False
        """Whether the cards stand as they are, because the talk went on and that may not be shown yet."""

    @property
    def name_of_customer(self) -> str:
        """Short."""
        return short_name(self._session.script.scenario.customer.name)

    def compose(self) -> ComposeResult:
        """Hint, cards, note, field."""
        yield Rows(lambda width: cards.coach(self.hint, width), id="hint")
        yield Choices(id="cards", relayed=True)
        yield Rows(cards.divider, id="divider")
        yield Rows(lambda width: cards.note(*self._note, width), id="note")
        with Horizontal(id="line"):
            yield Rows(lambda _: cards.prompt(acting=self.query_one(Choices).acting), id="prompt")
            yield Field(id="field")

    def on_mount(self) -> None:
        """The field takes the keys; the cards follow it."""
        self.query_one(Choices).can_focus = False
        self.refresh_cards()

    @property
    def field(self) -> Field:
        """The field."""
        return self.query_one(Field)

    def tell(self, sign: str, text: str) -> None:
        """Say something about what was entered; it goes with the next change of the field."""
        self._note = (sign, text)
        self.query_one("#note", Rows).redraw()
        self.post_message(self.Reshaped())

    def renew(self, hint: str = "") -> None:
        """Offer what can be said now, with the coach's hint; replies that were unfolded by hand may fold again."""
        self._unfolded = False
        self.hint = hint
        self.refresh_cards()

    def put(self, text: str) -> None:
        """Put text into the field without losing the note about it."""
        with self.prevent(TextArea.Changed):
            self.field.put(text)
        self.refresh_cards()

    def act(self, *, acting: bool) -> None:
        """Look like the box that acts, or like one that waits."""
        self.query_one(Choices).acting = acting
        self.border_subtitle = self._subtitle if acting else "F2 comes back here"
        for part in (self.query_one(Choices), self.query_one("#prompt", Rows)):
            part.redraw()

    @property
    def first_choice(self) -> str:
        """The reply that Enter would put into the empty field, "" where something stands in it."""
        chosen = self.query_one(Choices).chosen
        return "" if self.field.text.strip() or self.mode != "replies" or chosen is None else chosen.id

    @property
    def _subtitle(self) -> str:
        if self.mode == "replies":
            return "Enter says it" if self.field.text.strip() else ""
        return "Backspace goes back to the replies"

    def refresh_cards(self) -> None:
        """Show the cards that fit to what stands in the field."""
        if self.frozen:
            return
        text = self.field.text
        choices = self.query_one(Choices)
        if text.startswith("/escalate "):
            self.mode = "teams"
            team, _ = grammar.team_and_words(text.removeprefix("/escalate "))
            choices.offer(cards.team_items(self._session.teams(), team))
        elif text.startswith("/"):
            self.mode = "actions"
            choices.offer(cards.action_items(self._session, text))
        else:
            self.mode = "replies"
            self._offer_replies(text.strip(), choices)
        self.border_title = "What do you say?" if self.mode == "replies" else "What else can you do?"
        self.query_one("#hint", Rows).redraw()
        if choices.acting:
            self.border_subtitle = self._subtitle
        self.post_message(self.Reshaped())

    def _offer_replies(self, text: str, choices: Choices) -> None:
        replies = self._session.open_replies()
        if self.shape == "folded":
            choices.offer(cards.folded(len(replies)))
            return
        number = text if text.isdecimal() else "1" if not text else ""
        choices.offer(cards.reply_items(replies, short=self.shape == "short"), number)

    def reshape(self, shape: Shape) -> None:
        """Show the cards whole, short, or folded to one row."""
        wanted: Shape = "short" if self._unfolded and shape == "folded" else shape
        if wanted != self.shape:
            self.shape = wanted
            self.refresh_cards()

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._confirming = ""
        self._note = ("", "")
        self.query_one("#note", Rows).redraw()
        self.refresh_cards()

    @on(Field.Stepped)
    def _stepped(self, message: Field.Stepped) -> None:
        message.stop()
        choices = self.query_one(Choices)
        if self.mode == "replies" and not self.field.text.strip() and message.step > 0 and choices.chosen:
            self.field.put(choices.chosen.id)
            return
        choices.action_move(message.step)

    @on(Choices.Moved)
    def _moved(self, message: Choices.Moved) -> None:
        message.stop()
        if self.mode == "replies" and message.item.id != self.field.text.strip():
            self.field.put(message.item.id)

    @on(Choices.Taken)
    def _taken(self, message: Choices.Taken) -> None:
        message.stop()
        if self.mode == "replies":
            self.field.put(message.item.id)
        self._enter(self.field.text)

    @on(Field.Entered)
    def _entered(self, message: Field.Entered) -> None:
        message.stop()
        self._enter(message.text)

    def _enter(self, text: str) -> None:
        if self.busy:
            self.post_message(self.Hurried())
            return
        match grammar.entered(text):
            case grammar.Nothing():
                self._nothing()
            case grammar.Number(number):
                self._number(number)
            case grammar.OwnWords(words):
                self.post_message(self.Answered(Say(words), text))
            case grammar.Action(word, rest):
                self._action(word, rest, text)
            case grammar.Unknown(word):
                chosen = self.query_one(Choices).chosen
                if self.mode == "actions" and chosen is not None:
                    self._action(chosen.id, "", text)
                else:
                    self.tell("?", cards.no_such_word(word))

    def _nothing(self) -> None:
        if self.shape == "folded":
            self._unfolded = True
            self.reshape("short")
            return
        chosen = self.query_one(Choices).chosen
        if chosen is not None:
            self.put(chosen.id)
            self.tell("›", f"Press Enter again to say reply {chosen.id}.")

    def _number(self, number: int) -> None:
        replies = self._session.open_replies()
        if 1 <= number <= len(replies):
            self.post_message(self.Answered(Pick(replies[number - 1].id), str(number)))
        else:
            self.tell("?", cards.no_such_number(len(replies)))

    def _action(self, word: str, rest: str, text: str) -> None:
        possible = set(cards.possible_actions(self._session)) | {"/undo"}
        if word not in possible:
            self.tell("?", cards.not_now(word, self._session))
        elif word in self.ASKED:
            self.put("")
            self.post_message(self.Asked(word))
        elif word == "/escalate":
            self._escalate(rest)
        elif word == "/say":
            self.put("/say ")
        elif word == "/end" and self._confirming != "/end":
            self.put("/end")
            self._confirming = "/end"
            self.tell("?", f"This ends the talk with {self.name_of_customer}. Press Enter again to end it.")
        else:
            answers: dict[str, Answer] = {"/hold": PutOnHold(), "/silence": StaySilent(), "/end": EndTalk()}
            self.post_message(self.Answered(answers[word], text))

    def _escalate(self, rest: str) -> None:
        team, words = grammar.team_and_words(rest)
        chosen = self.query_one(Choices).chosen
        if self.mode != "teams":
            self.put("/escalate ")
            if not self._session.teams():
                self.tell("?", cards.which_team(()))
        elif ":" in rest:
            self.post_message(self.Answered(Escalate(team, words), self.field.text))
        elif chosen is not None or team:
            self.put(f"/escalate {chosen.id if chosen else team}: ")
            self.tell("›", "Say who it is and why, or press Enter to hand over without words.")
        else:
            self.tell("?", cards.which_team(self._session.teams()))
