"""What lasts as long as the program is kept out of the search for garbage."""

import gc

import pytest

from tui.lasting import lasting


@pytest.fixture(autouse=True)
def _collecting():
    """Garbage is collected before and after, and nothing that lasts is left behind."""
    assert gc.isenabled()
    yield
    gc.enable()
    gc.unfreeze()


def test_what_lasts_is_not_looked_through_for_garbage_while_it_is_made_or_later():
    with lasting():
        assert not gc.isenabled()
        made = [[] for _ in range(3)]
    assert gc.isenabled()
    assert not [each for each in gc.get_objects() if each is made]


def test_where_no_garbage_is_collected_yet_it_stays_so():
    gc.disable()
    with lasting():
        pass
    assert not gc.isenabled()


def test_garbage_is_collected_again_after_something_went_wrong():
    with pytest.raises(ValueError, match="spoilt"), lasting():
        raise ValueError("spoilt")
    assert gc.isenabled()
