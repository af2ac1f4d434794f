"""Drawing again: the published numbers, the same lists every time, and intervals that lie where they should."""

from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.resampling import percentile_interval, resamples, splitmix64, weighted


def test_the_numbers_are_the_published_ones():
    """The first five of the reference implementation (S. Vigna, splitmix64.c) from seed 1234567."""
    published = [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ]
    assert published == list(islice(splitmix64(1234567), 5))


@given(st.integers(1, 40), st.integers(0, 5), st.integers())
def test_every_list_draws_as_many_as_there_are(size, times, seed):
    drawn = list(resamples(size, times, seed))
    assert [size] * times == [sum(one) for one in drawn]
    assert {size} >= {len(one) for one in drawn}


@given(st.integers(2, 40), st.integers())
def test_the_same_seed_draws_the_same(size, seed):
    assert list(resamples(size, 3, seed)) == list(resamples(size, 3, seed))


def test_everything_is_drawn_about_equally_often():
    totals = [sum(column) for column in zip(*resamples(10, 5000, 1), strict=True)]
    assert all(4800 < total < 5200 for total in totals), totals


def test_other_seeds_draw_other_lists():
    assert 1 < len({tuple(next(resamples(20, 1, seed))) for seed in range(20)})


@pytest.mark.parametrize(
    ("values", "interval"), [(range(1000), (25, 974)), (range(1, 101), (3, 98)), ([5.0], (5.0, 5.0))]
)
def test_the_interval_leaves_out_one_fortieth_at_each_end(values, interval):
    assert interval == percentile_interval(list(values))


@given(st.lists(st.floats(-1, 1), min_size=1, max_size=50), st.integers(1, 99))
def test_an_interval_lies_among_the_values(values, percent):
    lowest, highest = percentile_interval(values, percent)
    assert min(values) <= lowest <= highest <= max(values)


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=9))
def test_a_weighted_sum_counts_each_as_often_as_it_weighs(pairs):
    repeated = [count for weight, count in pairs for _ in range(weight)]
    assert sum(repeated) == weighted([weight for weight, _ in pairs], [count for _, count in pairs])
