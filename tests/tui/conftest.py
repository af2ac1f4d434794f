"""Screens that look the same in every run."""

import pytest
from syrupy.extensions.amber import AmberSnapshotExtension
from syrupy.extensions.amber.serializer import AmberDataSerializer
from textual.widgets import Input, TextArea

from engine.script import Script
from practice.records import Records
from scenarios.reading.reader import read_text
from tests.tui.kettle import SCENARIO, recognise


@pytest.fixture(autouse=True)
def no_blinking(monkeypatch):
    """The text cursor stands still."""
    monkeypatch.setattr(Input, "_toggle_cursor", lambda _: None)
    monkeypatch.setattr(TextArea, "_toggle_cursor_blink_visible", lambda _: None)


class _Grids(AmberDataSerializer):
    """Text grids as they are, one after the other."""

    @classmethod
    def serialize(cls, data, **_):
        return str(data)


class _GridExtension(AmberSnapshotExtension):
    serializer_class = _Grids


@pytest.fixture(scope="session")
def kettle():
    """The script of the tests' own customer."""
    return Script(read_text(SCENARIO).scenario, recognise)


@pytest.fixture
def records(own_home):
    """Records in a home that nobody else has."""
    with Records.open(own_home) as opened:
        yield opened


@pytest.fixture
def grids(snapshot):
    """Compares text grids of screens with the kept ones."""
    return snapshot.use_extension(_GridExtension)
