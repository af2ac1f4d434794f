"""The talk itself."""

from typing import ClassVar, Literal

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical

from practice.country import NEUTRAL, Country
from practice.errors import RecordsError
from tui.house import Held
from tui.present import cards, feelings, log
from tui.present.coach import hint
from tui.present.keys import Key
from tui.present.pace import BEAT
from tui.present.rows import Row
from tui.present.rule import Lookup
from tui.present.support import desk_for
from tui.present.talk_keys import talk_context, talk_keys, talk_topics
from tui.present.trouble import safe_in_a_talk
from tui.present.words import short_name
from tui.screens.answers import Answers
from tui.screens.fitting import fit
from tui.screens.moment import moment_of
from tui.screens.page import Page
from tui.screens.stopping import Stopping
from tui.sending import Sending
from tui.widgets.aside import Aside
from tui.widgets.conversation import Conversation
from tui.widgets.desk import DeskBox
from tui.widgets.field import Field
from tui.widgets.over import OverBox
from tui.widgets.rows import Rows
from tui.widgets.say import SayBox
from tui.widgets.trouble import TroubleBox

Stopped = Literal["ended", "paused", "left"]


class TalkScreen(Page[Stopped]):
    """One talk with one customer; returns how it stopped.

    Args:
        held: The talk: begun, or where it was paused.
        rule: Looks up a rule by its code.
        beat: Seconds in which a line can be taken back; 0 for none, None waits for Enter.
        pace: Whether the customer's words come at reading pace.
        country: Whose numbers are named in a delicate talk.
    """

    AUTO_FOCUS: ClassVar[str] = ""  # the field gets it; Textual would give it to whatever comes first
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "escape", show=False),
        Binding("f2", "desk", show=False),
        Binding("f4", "feelings", show=False),
        Binding("pageup", "earlier(-1)", show=False, priority=True),
        Binding("pagedown", "earlier(1)", show=False, priority=True),
        Binding("enter", "finish", show=False),
    ]

    DEFAULT_CSS = """
    TalkScreen {
        #halves { height: 1fr; }
        #main { width: 1fr; height: 1fr; }
        #strip { display: none; }
        #log { height: 1fr; }
        &.-narrow #strip { display: block; }
        &.-narrow.-desk #main { display: none; }
        &.-over #say { display: none; }
        &.-over OverBox { display: block; margin-top: 1; }
    }
    """

    def __init__(
        self, held: Held, rule: Lookup, *, beat: float | None = BEAT, pace: bool = True, country: Country = NEUTRAL
    ) -> None:
        super().__init__()
        self.country = country
        self._rule = rule
        self.held = held
        self.session = held.session
        self.mood = feelings.mood(self.session, exam=held.setup.exam)
        self._sending = Sending(held.attempt, Answers(self), beat, self.set_timer)
        self.stopping = Stopping(self)
        self.pace = pace
        self.problem: RecordsError | None = None
        self._turn = self.session.state.turn
        self.so_far = log.utterances(self.session)

    @property
    def place(self) -> str:
        """The title; the customer's name on a narrow screen."""
        return self.held.scenario.customer.name if self.narrow else self.held.scenario.title

    @property
    def context(self) -> str:
        """Channel, turn, and how it is held."""
        setup, turn = self.held.setup, None if self.session.over else self._turn
        return talk_context(self.held.scenario, turn, exam=setup.exam, coach=setup.coach)

    @property
    def customer(self) -> str:
        """The customer's short name."""
        return short_name(self.held.scenario.customer.name)

    @property
    def say(self) -> SayBox:
        """The box."""
        return self.query_one(SayBox)

    @property
    def conversation(self) -> Conversation:
        """The talk so far."""
        return self.query_one(Conversation)

    @property
    def aside(self) -> Aside:
        """What stands beside it."""
        return self.query_one(Aside)

    @property
    def listening(self) -> bool:
        """Whether a line can be taken back."""
        return self._sending.listening

    def body(self) -> ComposeResult:
        """Left the log and the box, right the customer's feelings and the desk."""
        with Horizontal(id="halves"):
            with Vertical(id="main"):
                yield Rows(self._strip, id="strip")
                yield Conversation(id="log")
                yield TroubleBox("Not saved yet", "saves again")
                yield SayBox(self.session, id="say")
                yield OverBox()
            yield Aside(self.mood, desk_for(self.held.scenario, self.country), self.held.attempt.standing.note)

    def on_mount(self) -> None:
        """Begin, or go on."""
        self.say.field.focus()
        if self.held.unsent:
            self.say.put(self.held.unsent)
        self.hear(again=self.held.resumed)

    def _strip(self, width: int) -> list[Row]:
        return [*feelings.strip(self.mood, width), *cards.divider(width)]

    def show_problem(self, problem: RecordsError | None) -> None:
        """Show that something could not be kept, until it is."""
        self.problem = problem
        self.say.frozen = problem is not None
        self.query_one(TroubleBox).show(problem, safe_in_a_talk(self.customer, self._turn - 1))

    def redraw(self) -> None:
        """Show the mood and the keys of this moment, and fit everything in."""
        self.query_one("#strip", Rows).redraw()
        self.aside.show(self.mood)
        self.refresh_frame()
        self.call_after_refresh(self._fit)

    def _fit(self) -> None:
        if not self.session.over and not self.say.frozen:
            fit(self.conversation, self.say, self.session.open_replies())

    def on_resize(self) -> None:
        """Fit again."""
        self.conversation.understood = self.narrow and not self.held.setup.exam
        self.conversation.compact = self.low
        self.conversation.redraw()
        self.conversation.settle()
        self.call_after_refresh(self.redraw)

    def hear(self, *, again: bool = False) -> None:
        """The customer speaks; what was heard before is there at once."""
        self._turn = self.session.state.turn
        setup = self.held.setup
        self.say.renew("" if setup.exam else hint(self.session, setup.coach))
        self.conversation.tell(log.utterances(self.session), pace=self.pace and not again)
        self.redraw()

    @on(Conversation.Heard)
    def _heard(self) -> None:
        """Words first, then feelings; neither while the reaction is held back because it could not be kept."""
        if self.say.frozen:
            return
        self.mood = feelings.mood(self.session, exam=self.held.setup.exam)
        self.set_class(self.session.over, "-over")
        if self.session.over:
            self.query_one(OverBox).act()
        self.redraw()

    @on(Field.Pressed)
    def _show_the_rest(self) -> None:
        self.conversation.show_the_rest()

    @on(SayBox.Answered)
    def _answered(self, message: SayBox.Answered) -> None:
        self.conversation.show_the_rest()
        self.say.put("")
        self.say.busy = True
        self.so_far = log.utterances(self.session, message.answer)
        self._sending.say(message.answer, message.text)

    @on(SayBox.Hurried)
    def _hurried(self) -> None:
        self._sending.hurry()

    @on(SayBox.Reshaped)
    def _reshaped(self) -> None:
        self.call_after_refresh(self._fit)
        self.refresh_frame()

    @on(SayBox.Asked)
    def _asked(self, message: SayBox.Asked) -> None:
        if message.word == "/undo":
            self.say.tell("?", cards.not_now("/undo", self.session))
        else:
            asked = {"/desk": self.action_desk, "/feelings": self.action_feelings, "/help": self.action_help}
            asked.get(message.word, lambda: self.stopping.ask(leaving=message.word == "/leave"))()

    def action_desk(self) -> None:
        """Open the desk, or close it."""
        self.conversation.show_the_rest()
        if self.aside.desk_open:
            self._close_desk()
        elif not self.session.over:
            self.add_class("-desk")
            self.say.act(acting=False)
            self.aside.open_desk()

    @on(DeskBox.Closed)
    def _close_desk(self) -> None:
        self.aside.close_desk()
        self.remove_class("-desk")
        self.say.act(acting=True)
        self.say.field.focus()
        self.redraw()

    @on(DeskBox.Noted)
    def _noted(self, message: DeskBox.Noted) -> None:
        self.stopping.keep(lambda: self.held.attempt.note(message.text))

    def action_feelings(self) -> None:
        """Show how the customer feels, and why."""
        self.conversation.show_the_rest()
        if self.aside.desk_open:
            self._close_desk()
            if not self.narrow:  # where the desk stood they can be read now
                return
        from tui.screens.feelings import open_feelings  # noqa: PLC0415 - off the way to the first answer

        open_feelings(self, self._rule)

    def on_rows_door_opened(self, message: Rows.DoorOpened) -> None:
        """A click on a rule's code opens the rules of the last words."""
        if message.door.startswith("rule:"):
            from tui.screens.feelings import open_rules  # noqa: PLC0415 - as above

            message.stop()
            open_rules(self, self._rule)

    def action_escape(self) -> None:
        """Take the line back while the customer listens, clear an action, else pause."""
        self.conversation.show_the_rest()
        if self._sending.take_back():
            return
        if self.say.field.text.startswith("/"):
            self.say.put("")
            self.say.tell("", "")
        elif self.session.over:
            self.action_finish()
        elif not self._sending.busy:
            self.stopping.ask()

    @on(OverBox.Left)
    def action_finish(self) -> None:
        """Go on to what comes after the talk."""
        if self.conversation.arriving:
            self.conversation.show_the_rest()
        elif self.session.over and not self._sending.busy:
            self.dismiss("ended")

    def action_earlier(self, direction: int) -> None:
        """Scroll the talk."""
        self.conversation.page(direction)

    @on(Conversation.Scrolled)
    @on(DeskBox.Turned)
    def _other_keys(self) -> None:
        self.refresh_frame()

    def keys(self) -> tuple[Key, ...]:
        """What works at this moment."""
        if self.aside.desk_open:
            return (*self.aside.desk.keys(), Key("F2", "back to the talk", "f2"), Key("F1", "help", "f1"))
        return talk_keys(moment_of(self))

    def topics(self, width: int) -> list[Row]:
        """The words behind the slash."""
        return [] if self.session.over or self.aside.desk_open else talk_topics(self.session, width)
