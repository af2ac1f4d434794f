from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from practice.records import Records


@pytest.fixture
def records(tmp_path: Path) -> Iterator[Records]:
    """Empty records whose clock ticks one microsecond a look."""
    ticks = count(1)
    with Records.open(tmp_path / "home", clock=lambda: next(ticks)) as opened:
        yield opened
