"""Somebody who waits is told what for, and nobody who does not."""

from threading import Event

from hypothesis import given
from hypothesis import strategies as st

from tests.tui.lines import Lines
from tui.plain.console import Console
from tui.plain.waiting import waiting


def test_what_takes_long_is_said():
    said, told = Event(), []

    def remark(words):
        told.append(words)
        said.set()

    with waiting(Console(Lines([]).read, print, remark, asks=True), "Looking.", patience=0):
        assert said.wait(60)
    assert ["Looking."] == told


@given(st.text(), st.booleans())
def test_what_is_quick_is_not_mentioned(words, asks):
    told = Lines([])
    with waiting(told.console(asks=asks), words, patience=3600):
        pass
    assert [] == told.remarks


def test_where_nobody_is_there_nothing_is_said_however_long_it_takes():
    told = Lines([])
    with waiting(told.console(asks=False), "Looking.", patience=0):
        assert [] == told.remarks
