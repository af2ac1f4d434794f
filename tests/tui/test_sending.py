"""The moment between Enter and the reaction, without a screen and without a clock."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.session import Ended, NotUnderstood
from engine.transcript import Pick, Say
from practice.errors import DiskFullError
from tests.tui.house import PaperHouse
from tui.house import Setup
from tui.sending import Sending

FULL = DiskFullError("The disk is full.", "Free some space.")


class Told:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.heard: list[tuple[str, object]] = []

    def __getattr__(self, name: str) -> Callable[..., None]:
        return lambda *what: self.heard.append((name, what[0] if what else None))


class Clock:
    """A timer that runs out when it is told to."""

    def __init__(self) -> None:
        self.then: Callable[[], None] | None = None

    def __call__(self, _seconds: float, then: Callable[[], None]) -> "Clock":
        self.then = then
        return self

    def stop(self) -> None:
        self.then = None

    def runs_out(self) -> None:
        assert self.then is not None
        self.then()


class Moment:
    """A talk with everything around it."""

    def __init__(self, beat: float | None = 1.2) -> None:
        self.house = PaperHouse()
        self.attempt = self.house.begin("late-gift", Setup()).attempt
        self.told, self.clock = Told(), Clock()
        self.sending = Sending(self.attempt, self.told, beat, self.clock)

    @property
    def kept(self) -> list[object]:
        return self.house.records.kept[1]

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.told.heard]


def test_an_answer_is_sent_when_the_beat_is_over():
    moment = Moment()
    moment.sending.say(Pick("own"), "1")
    assert [] == moment.kept
    assert moment.sending.listening
    moment.clock.runs_out()
    assert ["said", "reacted"] == moment.names
    assert 1 == len(moment.kept)
    assert not moment.sending.busy


def test_an_answer_that_was_taken_back_was_never_given():
    moment = Moment()
    moment.sending.say(Pick("own"), "1")
    assert moment.sending.take_back()
    assert [("said", Pick("own")), ("taken_back", "1")] == moment.told.heard
    assert moment.clock.then is None
    assert not moment.sending.take_back()
    assert 1 == moment.attempt.session.state.turn


def test_hurrying_sends_at_once_and_only_once():
    moment = Moment()
    moment.sending.say(Pick("own"), "1")
    moment.sending.hurry()
    moment.sending.hurry()
    assert 1 == len(moment.kept)
    assert ["said", "reacted"] == moment.names


def test_without_a_beat_nothing_waits():
    moment = Moment(beat=0)
    moment.sending.say(Pick("own"), "1")
    assert ["reacted"] == moment.names


def test_words_in_which_nothing_was_recognised_come_back():
    moment = Moment(beat=0)
    moment.sending.say(Say("The van."), "The van.")
    assert [("unheard", "The van.")] == moment.told.heard


def test_an_answer_that_is_not_possible_comes_back_with_the_reason():
    moment = Moment(beat=0)
    moment.sending.say(Pick("refund"), "9")
    assert ["refused"] == moment.names
    assert [] == moment.kept


def test_what_could_not_be_kept_waits_and_is_kept_by_hurrying():
    moment = Moment(beat=0)
    moment.house.records.trouble = FULL
    moment.sending.say(Pick("own"), "1")
    moment.sending.hurry()
    assert [("unkept", FULL), ("unkept", FULL)] == moment.told.heard
    assert moment.sending.busy
    assert not moment.sending.take_back()
    moment.house.records.trouble = None
    moment.sending.hurry()
    assert "reacted" == moment.names[-1]
    assert 1 == len(moment.kept)


def test_a_note_that_could_not_be_kept_is_kept_by_hurrying_too():
    moment = Moment(beat=0)
    moment.house.records.trouble = FULL
    with pytest.raises(DiskFullError):
        moment.attempt.note("4471")
    moment.house.records.trouble = None
    moment.sending.hurry()
    assert ["kept"] == moment.names


@given(st.lists(st.sampled_from(["say", "type", "hurry", "back", "time", "full", "space"]), max_size=25))
def test_whatever_is_pressed_nothing_is_shown_that_is_not_kept_and_nothing_kept_twice(steps):
    moment = Moment()
    session = moment.attempt.session
    for step in steps:
        match step:
            case "say" if not moment.sending.busy and not session.over:
                moment.sending.say(Pick(session.open_replies()[0].id), "1")
            case "type" if not moment.sending.busy and not session.over:
                moment.sending.say(Say("hm"), "hm")
            case "hurry":
                moment.sending.hurry()
            case "back":
                moment.sending.take_back()
            case "time" if moment.clock.then is not None:
                moment.clock.runs_out()
            case "full":
                moment.house.records.trouble = FULL
            case "space":
                moment.house.records.trouble = None
    shown = [what for name, what in moment.told.heard if name in {"reacted", "unheard"}]
    ended = sum(isinstance(what, Ended) for what in shown)
    assert len(moment.kept) == len(shown) + ended
    assert all(not isinstance(what, NotUnderstood) for what in shown)
