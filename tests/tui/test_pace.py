from hypothesis import given
from hypothesis import strategies as st

from tests.tui.strategies import anything
from tui.present import log
from tui.present.pace import AFTER_A_SENTENCE, LONGEST, PER_SECOND, arrivals, arrived
from tui.present.rows import Piece, wrap


@given(anything)
def test_words_arrive_in_order_wholly_and_never_later_than_four_seconds(text):
    steps = arrivals(text)
    assert list(steps) == sorted(steps)
    assert len(text) == steps[-1][1]
    assert steps[-1][0] <= LONGEST


@given(anything, st.integers(0, 5000), st.integers(0, 5000))
def test_nothing_that_arrived_goes_away_again(text, one, other):
    steps = arrivals(text)
    early, late = sorted((one, other))
    assert arrived(steps, early) <= arrived(steps, late) <= len(text)


def test_a_sentence_is_followed_by_a_quarter_of_a_second():
    first, second = arrivals("Yes. No.")
    assert second[0] - first[0] == 4 * 1000 // PER_SECOND + AFTER_A_SENTENCE


@given(anything, st.integers(10, 60), st.integers(0, 200))
def test_the_layout_stands_while_words_arrive(text, width, shown):
    made = wrap([Piece("Dana")], width) + wrap([Piece(text)], width)
    latest = len(made) - 1
    partly = log.arriving(made, latest, shown)
    assert len(made) == len(partly)
    assert all(whole.text.startswith(part.text.rstrip()) for whole, part in zip(made, partly, strict=True))
    assert made == log.arriving(made, latest, 10_000)
