"""The box of a talk: cards and field are one box, because they are one question."""

from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import TextArea

from engine.session import Session
from engine.transcript import Answer
from tui import grammar
from tui.present import cards
from tui.present.words import short_name
from tui.widgets.choices import Choices, LongChoices
from tui.widgets.entering import Entering
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

    SCOPED_CSS: ClassVar[bool] = False  # the style asks how large the screen is and what the terminal can draw
    DEFAULT_CSS = """
    SayBox {
        layout: vertical;
        #cards { max-height: 12; }
        #line { height: auto; }
        #prompt { width: 2; }
        #divider { height: 1; }
        &.-waiting:focus-within { border: round $line; border-title-color: $soft; border-title-style: none; }
    }
    Screen.-tall SayBox #hint { margin-bottom: 1; }
    .-plain SayBox.-waiting:focus-within { border: ascii $line; }
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

    def __init__(self, session: Session, *, id: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id)
        self._session = session
        self._note = ("", "")
        self._entering = Entering(self, session)
        self.hint = ""
        self.shape: Shape = "whole"
        self._unfolded = False
        self.mode: Mode = "replies"
        self._aside = False
        self._busy = False
        self._frozen = False

    @property
    def name_of_customer(self) -> str:
        """Short."""
        return short_name(self._session.script.scenario.customer.name)

    def compose(self) -> ComposeResult:
        """Hint, cards, note, field."""
        yield Rows(lambda width: cards.coach(self.hint, width), id="hint")
        yield LongChoices(id="cards", relayed=True)
        yield Rows(cards.divider, id="divider")
        yield Rows(lambda width: cards.note(*self._note, width), id="note")
        with Horizontal(id="line"):
            yield Rows(lambda _: cards.prompt(acting=not (self._aside or self._frozen)), id="prompt")
            yield Field(id="field")

    def on_mount(self) -> None:
        """The field takes the keys; the cards follow it."""
        self.query_one(Choices).can_focus = False
        self.refresh_cards()

    @property
    def busy(self) -> bool:
        """Whether Enter only hurries what is under way; the cards are those of the question before."""
        return self._busy

    @busy.setter
    def busy(self, busy: bool) -> None:
        self._busy = busy
        self._show_who_acts()

    @property
    def frozen(self) -> bool:
        """Whether the cards stand as they are, because the talk went on and that may not be shown yet."""
        return self._frozen

    @frozen.setter
    def frozen(self, frozen: bool) -> None:
        self._frozen = frozen
        self.set_class(frozen, "-waiting")
        self._show_who_acts()

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
        self._aside = not acting
        self._show_who_acts()

    def _show_who_acts(self) -> None:
        choices = self.query_one(Choices)
        choices.acting = not (self._aside or self._busy or self._frozen)
        self.border_subtitle = "F2 comes back here" if self._aside else self._subtitle
        choices.redraw()
        self.query_one("#prompt", Rows).redraw()

    @property
    def chosen(self) -> str:
        """The id of the chosen reply, action or team, "" for none."""
        chosen = self.query_one(Choices).chosen
        return chosen.id if chosen else ""

    @property
    def first_choice(self) -> str:
        """The reply that Enter would put into the empty field, "" where something stands in it."""
        return "" if self.field.text.strip() or self.mode != "replies" else self.chosen

    @property
    def _subtitle(self) -> str:
        if self._busy or self._frozen:
            return ""
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
        hint = self.query_one("#hint", Rows)
        hint.display = bool(self.hint)
        hint.redraw()
        self.query_one("#divider", Rows).display = bool(choices.items)
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

    def unfold(self) -> None:
        """Show the cards although there is hardly room, because they were asked for."""
        self._unfolded = True
        self.reshape("short")

    @on(TextArea.Changed)
    def _typed(self) -> None:
        self._entering.confirming = ""
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
        self._entering.enter(self.field.text)

    @on(Field.Entered)
    def _entered(self, message: Field.Entered) -> None:
        message.stop()
        self._entering.enter(message.text)
