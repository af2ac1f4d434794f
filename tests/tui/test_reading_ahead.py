"""The lines of a talk are read before somebody says one of them."""

from threading import Event
from time import monotonic

from hypothesis import given, settings

from engine.recognition import NOTHING
from engine.script import Script
from tests.engine.late_parcel import late_parcel
from tests.strategies import scenarios
from tui.reading_ahead import ReadingAhead


@settings(max_examples=20, deadline=None)
@given(scenarios(typed=False))
def test_afterwards_nothing_that_can_be_picked_has_to_be_read(scenario):
    heard = []

    def recognise(text, _):
        heard.append(text)
        return NOTHING

    script = Script(scenario, recognise)
    ReadingAhead(script)._thread.join()
    before = len(heard)
    for node, place in script.places.items():
        for line in place.lines:
            for entry in place.replies:
                script.read(node, line, entry.reply)
    assert before == len(heard)


def held_up():
    """Reading ahead that waits with its first line until it may go on, and when it read which line."""
    begun, may_go_on, heard = Event(), Event(), []

    def recognise(text, _):
        heard.append((text, monotonic()))
        begun.set()
        assert may_go_on.wait(timeout=60)
        return NOTHING

    ahead = ReadingAhead(Script(late_parcel(), recognise))
    assert begun.wait(timeout=60)
    return ahead, may_go_on, heard


def test_it_stops_after_the_line_that_is_being_read():
    ahead, may_go_on, heard = held_up()
    ahead.close()
    may_go_on.set()
    ahead._thread.join()
    assert 1 == len(heard)


def test_it_gives_way_to_keys_and_goes_on_when_they_stop(monkeypatch):
    monkeypatch.setattr("tui.reading_ahead.GIVES_WAY", 0.05)
    ahead, may_go_on, heard = held_up()
    pressed = monotonic()
    ahead.give_way()
    may_go_on.set()
    ahead._thread.join()
    assert 1 < len(heard)
    assert all(at >= pressed + 0.05 for _, at in heard[1:])


def test_leaving_does_not_wait_for_it_while_it_gives_way(monkeypatch):
    monkeypatch.setattr("tui.reading_ahead.GIVES_WAY", 3600)
    ahead, may_go_on, _ = held_up()
    ahead.give_way()
    may_go_on.set()
    ahead.close()
    ahead._thread.join(timeout=60)
    assert not ahead._thread.is_alive()
